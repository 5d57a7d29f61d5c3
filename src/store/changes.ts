// What a later version of a document says differently.
import type { Change, ChangeSide } from "./contract.ts";
import type { Span, Statement } from "../model/index.ts";
import { identityOf } from "./identity.ts";
import { fold } from "./words.ts";

/** Dice overlap of the words from which two statements of one speaker count as the same one reworded. */
const REWORDED = 0.5;
/** Places in text order on either side that are looked at for a rewording; keeps huge documents linear. */
const REACH = 200;

interface Side extends ChangeSide {
  /** Whom it is by, as far as that is known: equal for the same speaker. */
  readonly by: string;
  readonly at: number;
  readonly forms: ReadonlySet<string>;
}

interface Placed {
  readonly at: number;
  readonly change: Change;
}

export interface VersionWords {
  readonly text: string;
  readonly statements: readonly Statement[];
}

/** Content verbatim, several spans joined by one space. */
export function wordsOfContent(text: string, content: readonly Span[]): string {
  return content.map(({ start, end }) => text.slice(start, end)).join(" ");
}

/** Statements of the same speaker and the same words, in order, are the same; the rest is matched by speaker and overlap, best first. */
export function changesBetween(before: VersionWords, after: VersionWords): Change[] {
  const { left: old, right: young } = withoutEqual(sides(before), sides(after));
  const reworded = pairReworded(old, young);
  const kept = new Set(reworded.values());
  const changes = [
    ...young.map((side): Placed => {
      const was = reworded.get(side);
      return { at: side.at, change: { change: was ? "reworded" : "added", before: was ? plain(was) : null, after: plain(side) } };
    }),
    ...old
      .filter((side) => !kept.has(side))
      .map((side): Placed => ({ at: side.at, change: { change: "removed", before: plain(side), after: null } })),
  ];
  return changes.toSorted((a, b) => a.at - b.at).map(({ change }) => change);
}

function plain({ statement, words, speaker }: Side): ChangeSide {
  return { statement, words, speaker };
}

function sides({ text, statements }: VersionWords): Side[] {
  return statements.map(({ id, content, speaker }, at) => {
    const words = wordsOfContent(text, content);
    const by = speaker === null ? "" : (identityOf(speaker)?.id ?? `${speaker.kind} ${fold(speaker.of ?? "")}`);
    return { statement: id, words, speaker: speaker?.name ?? null, by, at, forms: new Set(fold(words).split(" ")) };
  });
}

function withoutEqual(left: readonly Side[], right: readonly Side[]): { left: Side[]; right: Side[] } {
  const key = ({ by, words }: Side) => JSON.stringify([by, words]);
  const open = Map.groupBy(left, key);
  const unmatched = right.filter((side) => !open.get(key(side))?.shift());
  return { left: [...open.values()].flat().toSorted((a, b) => a.at - b.at), right: unmatched };
}

/** The later side's earlier wording, for those that have one. */
function pairReworded(left: readonly Side[], right: readonly Side[]): Map<Side, Side> {
  const bySpeaker = Map.groupBy(left, (side) => side.by);
  const pairs = [...Map.groupBy(right, (side) => side.by)].flatMap(([by, later]) =>
    later.flatMap((side, i) =>
      (bySpeaker.get(by) ?? [])
        .slice(Math.max(0, i - REACH), i + REACH)
        .map((was) => ({ was, side, overlap: overlap(was.forms, side.forms) }))
        .filter((pair) => pair.overlap >= REWORDED),
    ),
  );
  const matched = new Map<Side, Side>();
  const taken = new Set<Side>();
  for (const { was, side } of pairs.toSorted((a, b) => b.overlap - a.overlap || a.was.at - b.was.at || a.side.at - b.side.at)) {
    if (taken.has(was) || matched.has(side)) continue;
    matched.set(side, was);
    taken.add(was);
  }
  return matched;
}

function overlap(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const shared = [...left].filter((form) => right.has(form)).length;
  return (2 * shared) / (left.size + right.size);
}
