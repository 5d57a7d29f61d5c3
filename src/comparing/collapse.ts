// Echoes of the same utterances told once: the most surprising phrase, and the others that most of them share.
import type { Echo, Span } from "../model/index.ts";
import type { RankedEcho } from "./echoes.ts";

export interface Collapsed extends Echo {
  /** Less surprising phrases of these utterances or some of them, most surprising first. */
  readonly alsoShared: readonly string[];
}

export interface Gathered {
  readonly echo: RankedEcho;
  readonly alsoShared: readonly RankedEcho[];
}

interface Entry extends Gathered {
  readonly groups: ReadonlySet<number>;
  readonly voices: ReadonlySet<string>;
  readonly alsoShared: RankedEcho[];
  /** By document, from the first word to the last of each place; told when they are first asked for. */
  readonly places: () => ReadonlyMap<string, readonly Span[]>;
}

function entryOf(echo: RankedEcho): Entry {
  let places: ReadonlyMap<string, readonly Span[]> | null = null;
  return { echo, groups: new Set(echo.groups), voices: new Set(echo.voices), alsoShared: [], places: () => (places ??= placesOf(echo)) };
}

function placesOf(echo: RankedEcho): Map<string, Span[]> {
  const found = new Map<string, Span[]>();
  for (const { said: { document: { id } }, spans } of echo.tell().utterances.flatMap(({ places }) => places)) {
    const here = found.get(id) ?? [];
    here.push({ start: spans[0]!.start, end: spans.at(-1)!.end });
    found.set(id, here);
  }
  return found;
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
  return (shared > 1 && shared >= some.groups.size / 2) || (shared > 0 && some.voices.isSubsetOf(others.voices) && overlap(some.places(), others.places()));
}

function overlap(some: ReadonlyMap<string, readonly Span[]>, others: ReadonlyMap<string, readonly Span[]>): boolean {
  return [...some].some(([document, places]) => places.some(({ start, end }) => (others.get(document) ?? []).some((other) => start < other.end && other.start < end)));
}

export function tellGathered({ echo, alsoShared }: Gathered): Collapsed {
  return { ...echo.tell(), alsoShared: alsoShared.map((other) => other.tell().phrase) };
}
