// Two wordings side by side: the runs they share, in order, and what each has alone.
import { sharedRuns } from "./alike.ts";
import { phraseAt, type Wording } from "./wording.ts";

/** Verbatim text; parts of one `run` on both sides are the same words, null is one side's alone. */
export interface Part {
  readonly text: string;
  readonly run: number | null;
}

export interface SideBySide {
  readonly left: readonly Part[];
  readonly right: readonly Part[];
  /** By the number of the run. */
  readonly shared: readonly { readonly phrase: string; readonly words: number }[];
  /** Share of the shorter side's words that the longer has in the same order; 0 to 1. */
  readonly alike: number;
}

export function sideBySide(left: Wording, right: Wording): SideBySide {
  // A single word in common says nothing.
  const runs = sharedRuns(left.codes, right.codes, 2);
  const words = runs.reduce((sum, { length }) => sum + length, 0);
  const shorter = Math.min(left.codes.length, right.codes.length);
  return {
    left: partsOf(left, runs.map(({ left: at, length }) => ({ at, length }))),
    right: partsOf(right, runs.map(({ right: at, length }) => ({ at, length }))),
    shared: runs.map(({ left: at, length }) => ({ phrase: phraseAt(left, at, length), words: length })),
    alike: shorter === 0 ? 0 : words / shorter,
  };
}

function partsOf({ said: { content }, starts, ends }: Wording, runs: readonly { readonly at: number; readonly length: number }[]): Part[] {
  const marks = runs.map(({ at, length }, run) => ({ run, start: starts[at]!, end: ends[at + length - 1]! }));
  const parts: Part[] = [];
  const push = (text: string, run: number | null) => {
    const last = parts.at(-1);
    if (text === "") return;
    if (last?.run === run) parts[parts.length - 1] = { text: last.text + text, run };
    else parts.push({ text, run });
  };
  for (const [i, { start, text }] of content.entries()) {
    if (i > 0) push(" ", null);
    let at = start;
    for (const mark of marks) {
      const [from, to] = [Math.max(mark.start, start), Math.min(mark.end, start + text.length)];
      if (from >= to) continue;
      push(text.slice(at - start, from - start), null);
      push(text.slice(from - start, to - start), mark.run);
      at = to;
    }
    push(text.slice(at - start), null);
  }
  return parts;
}

/** One wording turned into another: what both have, what only the first (removed) or the second (added) has. */
export interface Stretch {
  readonly change: "same" | "added" | "removed";
  readonly text: string;
}

/** From `before` to `after`, word by word; spaces and marks go with the word before them. */
export function differenceOf(before: Wording, after: Wording): Stretch[] {
  const runs = sharedRuns(before.codes, after.codes, 1);
  const stretches: Stretch[] = [];
  const push = (change: Stretch["change"], text: string) => {
    const trimmed = text.trim();
    if (trimmed !== "") stretches.push({ change, text: trimmed });
  };
  let [left, right] = [0, 0];
  for (const run of [...runs, { left: before.codes.length, right: after.codes.length, length: 0 }]) {
    push("removed", textOf(before, left, run.left));
    push("added", textOf(after, right, run.right));
    push("same", textOf(after, run.right, run.right + run.length));
    [left, right] = [run.left + run.length, run.right + run.length];
  }
  return stretches;
}

/** Verbatim, from word `from` up to where word `to` begins. */
function textOf({ said: { content }, starts }: Wording, from: number, to: number): string {
  if (from >= to) return "";
  const [start, end] = [starts[from]!, starts[to] ?? Infinity];
  return content.map((passage) => passage.text.slice(Math.max(0, start - passage.start), Math.max(0, end - passage.start))).filter((text) => text !== "").join(" ");
}
