// What the rules judge: a document that arrived, and what the record knows around it; plain data.
import type { Alert, AlertGiven, AlertKind, Echo, Said, Utterance, Watch } from "../model/index.ts";

/** One document of a story, as far as spreading goes. */
export interface Teller {
  /** Id. */
  readonly document: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** Whose words it is in: equal for copies of one report. */
  readonly voice: string;
  /** As `momentOf` gives it. */
  readonly at: number;
  /** Whether `at` is told to the minute, and not taken from a day. */
  readonly exact: boolean;
}

/** A story as it stands when the document has arrived. */
export interface StorySoFar {
  readonly id: string;
  /** In order of time, the document among them. */
  readonly documents: readonly Teller[];
}

/** What usually happens, to hold a burst against. */
export interface Spreads {
  /** Days before the document's that were counted for the stories. */
  readonly days: number;
  /** At place n, how many stories had n voices at most within a day. */
  readonly stories: readonly number[];
  /** At place n, how many utterances of the last days n outlets carry. */
  readonly utterances: readonly number[];
}

/** Another wording that a statement had in the version before. */
export interface Reworded {
  readonly before: string;
  /** Whether it stood in quotation marks, in part at least. */
  readonly quoted: boolean;
  readonly after: Said;
}

/** How a version differs from the one before it. */
export interface Growth {
  /** UTF-16 code units of text that it has more; negative where it is shorter. */
  readonly longer: number;
  /** Statements that are gone. */
  readonly removed: number;
  readonly reworded: readonly Reworded[];
  /** When the first version was recorded, in milliseconds since 1970. */
  readonly since: number;
}

export interface Facts {
  readonly document: Said["document"];
  /** 1 for the first. */
  readonly version: number;
  readonly text: string;
  /** When it counts as published, in milliseconds since 1970: `momentOf`. */
  readonly at: number;
  /** When it is judged, in milliseconds since 1970: when it was recorded, or later. */
  readonly now: number;
  /** Statements that this version brings: all of a first one. */
  readonly said: readonly Said[];
  /** Those that `said` tell, with all who carry them by now; each once. */
  readonly utterances: readonly Utterance[];
  /** Null where it belongs to none, or where nobody asks. */
  readonly story: StorySoFar | null;
  readonly spreads: Spreads;
  /** Echoes that it brings, the most surprising first. */
  readonly echoes: readonly Echo[];
  /** Null for a first version. */
  readonly growth: Growth | null;
  /** What was told as exclusive of these utterances. */
  readonly told: readonly Alert[];
  /** What other documents of its story say; loaded only when it is looked at again. */
  readonly beside: readonly Said[];
}

/** What is there to be loaded for a kind. */
export type Need = "story" | "utterances" | "echoes" | "growth" | "told" | "beside";

export interface Finding {
  readonly alert: AlertGiven;
  /** Other keys under which the same may have been told before; then it is not told. */
  readonly unless: readonly string[];
}

export interface Later {
  readonly kind: AlertKind;
  /** Id of the document to look at again. */
  readonly subject: string;
  /** Milliseconds since 1970. */
  readonly dueAt: number;
}

/** What a watch asks for, and who asks. */
export type Asking = Pick<Watch, "id" | "speakers" | "words" | "outlets">;

/** One kind of alert. A new one is one file, and its place in `kinds.ts`. */
export interface Rule {
  readonly kind: AlertKind;
  readonly needs: readonly Need[];
  /** What a document that arrived gives to tell, and whether to look at it again. `watches` are those that ask for this kind; at least one. */
  arrived(facts: Facts, watches: readonly Asking[]): { readonly findings: readonly Finding[]; readonly later: readonly Later[] };
  /** What it gives when it is looked at again. */
  again?(facts: Facts, watches: readonly Asking[]): readonly Finding[];
}
