// What readers ask to be told, and what they are told.

/** What an alert is about. */
export type AlertKind = "breaking" | "live" | "exclusive" | "echo" | "changed" | "search";

/** What a reader asks for. All conditions hold together; an empty list, or no words, is no condition. */
export interface Wanted {
  /** At least one. */
  readonly kinds: readonly AlertKind[];
  /** Ids of speakers or words of names ("Pence"), one of which is meant; see `StatementConditions.speaker`. */
  readonly speakers: readonly string[];
  /** As in a search: every word, "a phrase", a beginn*; in a statement's words, or in the title where no statement is told. */
  readonly words: string;
  /** Ids or names of outlets, one of which is meant. */
  readonly outlets: readonly string[];
}

/** A topic that readers can choose to be told about. */
export interface Watch extends Wanted {
  /** A number that stays its own. */
  readonly id: number;
  readonly name: string;
  readonly state: "active" | "paused";
  /** ISO 8601 date-time, UTC. */
  readonly createdAt: string;
}

/** Where it stands on record. */
export interface Evidence {
  /** Ids. */
  readonly document: string;
  readonly statement: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
}

/** Something worth telling, before it is on record. */
export interface AlertGiven {
  readonly kind: AlertKind;
  /** Equal for what is one thing to tell ("breaking:ID-OF-STORY"): nothing is told twice under it. */
  readonly key: string;
  /** Id of the story that it belongs to, of which a reader hears once; null where it belongs to none. */
  readonly story: string | null;
  /** Key of the alert that it puts right and whose place it takes; null otherwise. */
  readonly corrects: string | null;
  readonly title: string;
  readonly body: string;
  /** What the rule saw, one short sentence each: what was measured, against what. */
  readonly why: readonly string[];
  /** Where it is shown: a path of the web app ("/stories/ID"). */
  readonly path: string;
  /** BCP 47, of title and body. */
  readonly lang: string;
  readonly evidence: readonly Evidence[];
  /** Ids of the watches that asked for it; at least one. */
  readonly watches: readonly number[];
}

export interface Alert extends AlertGiven {
  /** A number that stays its own. */
  readonly id: number;
  /** ISO 8601 date-time, UTC. */
  readonly at: string;
  /** Id of the alert that put it right; null where none did. */
  readonly correctedBy: number | null;
}
