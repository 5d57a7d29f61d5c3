// Echoes of the same utterances told once: the most surprising phrase, and the others that most of them share.
import type { Echo } from "../model/index.ts";
import type { RankedEcho } from "./echoes.ts";
import { type DocumentSpan, overlap } from "./tellers.ts";

export interface Collapsed extends Echo {
  /** Less surprising phrases of these utterances or some of them, most surprising first. */
  readonly alsoShared: readonly string[];
}

export interface Gathered {
  readonly echo: RankedEcho;
  readonly alsoShared: readonly RankedEcho[];
}

type Places = ReadonlyMap<string, readonly DocumentSpan[]>;

interface Entry extends Gathered {
  readonly groups: ReadonlySet<number>;
  readonly voices: ReadonlySet<string>;
  readonly alsoShared: RankedEcho[];
  /** By document; told when they are first asked for. */
  readonly places: () => Places;
}

function entryOf(echo: RankedEcho): Entry {
  let places: Places | null = null;
  return { echo, groups: new Set(echo.groups), voices: new Set(echo.voices), alsoShared: [], places: () => (places ??= placesOf(echo)) };
}

/** Each from its first word to its last. */
function placesOf(echo: RankedEcho): Places {
  const spanned = echo.tell().utterances.flatMap(({ places }) => places.map(({ said, spans }) => ({ document: said.document.id, start: spans[0]!.start, end: spans.at(-1)!.end })));
  return Map.groupBy(spanned, ({ document }) => document);
}

/** `echoes` that count, most surprising first. */
export function collapse(echoes: readonly RankedEcho[]): Gathered[] {
  const gathered: Entry[] = [];
  for (const echo of echoes) {
    const entry = entryOf(echo);
    const same = gathered.find((other) => areSame(entry, other));
    if (same) same.alsoShared.push(echo);
    else gathered.push(entry);
  }
  return gathered;
}

/** Two of `some`'s utterances at least, and half of them; or one, of no other speakers, at a place of which words are among both phrases. */
function areSame(some: Entry, others: Entry): boolean {
  const shared = some.groups.intersection(others.groups).size;
  return (shared > 1 && shared >= some.groups.size / 2) || (shared > 0 && some.voices.isSubsetOf(others.voices) && meet(some.places(), others.places()));
}

function meet(some: Places, others: Places): boolean {
  return [...some].some(([document, places]) => places.some((one) => others.get(document)?.some((other) => overlap(one, other))));
}

export function tellGathered({ echo, alsoShared }: Gathered): Collapsed {
  return { ...echo.tell(), alsoShared: alsoShared.map((other) => other.tell().phrase) };
}
