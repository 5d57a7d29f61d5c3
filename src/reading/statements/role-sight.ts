// How the words of a window stand to one cue: the path between them in the tree, and what stands between.
import { VERB_TAGS } from "./verbs.ts";
import type { View } from "./view.ts";

/** Tokens `from` up to `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Longest path in the tree that is told apart. */
const PATH = 6;
/** Longest walk up a tree; a broken one may go round. */
const WALK = 40;

/** The cue's word highest in the tree. */
export function headOf(seen: View, cue: Range): number {
  for (let token = cue.from; token < cue.to; token++) {
    const governor = seen.analysis.head[token]!;
    if (governor < cue.from || governor >= cue.to) return token;
  }
  return cue.from;
}

/** Columns of one place per token of the window, in its order; good until the next cue is looked at. */
export interface RoleSight {
  readonly top: number;
  /** What stands right before and after the cue. */
  readonly setting: number;
  /** Steps up from the cue to where the paths meet; PATH + 1 where they do not. */
  readonly up: Int32Array;
  /** The branch by which the token hangs there, or its root where the paths do not meet; -1 for none. */
  readonly branch: Int32Array;
  /** `up`, the branch's relation, and the side of the cue, as one number. */
  readonly hang: Int32Array;
  /** Of what stands between token and cue: counts, each cut at 3, in two bits each. */
  readonly between: Int32Array;
  /** How the token's sentence stands to quotations and to other cues. */
  readonly facts: Int32Array;
}

const newColumns = (size: number): Omit<RoleSight, "top" | "setting"> & { readonly size: number } => {
  const column = (): Int32Array => new Int32Array(size);
  return { size, up: column(), branch: column(), hang: column(), between: column(), facts: column() };
};

let columns = newColumns(512);
/** Steps from the cue's head up to each token, -1 off that path. */
let steps = new Int32Array(0);

/** `cueAt` holds for each token 1 + the index of the cue it belongs to, 0 for none. */
export function roleSight(seen: View, window: Range, cue: Range, cueAt: Int32Array): RoleSight {
  const length = window.to - window.from;
  if (length > columns.size) columns = newColumns(2 * length);
  if (seen.word.length > steps.length) steps = new Int32Array(2 * seen.word.length).fill(-1);
  const top = headOf(seen, cue);
  paths(seen, window, cue, top);
  between(seen, window, cue, cueAt);
  facts(seen, window, cueAt, cueAt[cue.from]!);
  const { up, branch, hang, between: stands, facts: told } = columns;
  return { top, setting: settingOf(seen, cue), up, branch, hang, between: stands, facts: told };
}

function paths({ analysis: { head, relation } }: View, { from, to }: Range, cue: Range, top: number): void {
  const { up, branch, hang } = columns;
  for (let token = top, count = 0; token >= 0 && count < WALK && steps[token]! < 0; token = head[token]!) steps[token] = count++;
  for (let token = from; token < to; token++) {
    const place = token - from;
    let met = -1;
    let last = -1;
    for (let at = token, count = 0; at >= 0 && count < WALK; at = head[at]!, count++) {
      met = steps[at]!;
      if (met >= 0) break;
      last = at;
    }
    const side = token >= cue.from && token < cue.to ? 0 : token < cue.from ? 1 : 2;
    up[place] = met < 0 ? PATH + 1 : Math.min(met, PATH);
    branch[place] = last;
    hang[place] = (up[place]! * 64 + branchRelation(relation, branch[place]!)) * 3 + side;
  }
  for (let token = top, count = 0; token >= 0 && count < WALK && steps[token]! >= 0; token = head[token]!, count++) steps[token] = -1;
}

export function branchRelation(relation: Uint8Array, branch: number): number {
  return branch < 0 ? 0 : relation[branch]! + 1;
}

/** The lowest bit of each count. */
export const COMMAS = 0, VERBS = 2, MARKS = 4, STOPS = 6, CUES = 8;

/** One of the counts in a place of the column `between`. */
export function counted(sum: number, which: number): number {
  return (sum >> which) & 3;
}

function more(sum: number, which: number, by: number): number {
  const now = counted(sum, which);
  return sum + ((Math.min(3, now + by) - now) << which);
}

function between(seen: View, window: Range, cue: Range, cueAt: Int32Array): void {
  columns.between.fill(0, cue.from - window.from, cue.to - window.from);
  walk(seen, window, cue.from - 1, -1, cueAt);
  walk(seen, window, cue.to, 1, cueAt);
}

function walk(seen: View, window: Range, from: number, step: number, cueAt: Int32Array): void {
  const { lower, mark, analysis, word, shape, firstChild, high, low, sentence } = seen;
  let now = 0;
  let lastCue = 0;
  for (let token = from; token >= window.from && token < window.to; token += step) {
    columns.between[token - window.from] = now;
    if (mark[token] !== 0) now = more(now, MARKS, 1);
    if (cueAt[token] !== 0) {
      if (cueAt[token] !== lastCue) now = more(now, CUES, 1);
      lastCue = cueAt[token]!;
    }
    if (shape[token] === 4) {
      if (firstChild[token]! >= 0 && high[token]! - low[token]! > 2) now = more(now, VERBS, 1);
    } else if (shape[token] === 5) {
      const text = lower[token]!;
      if (text === ",") now = more(now, COMMAS, 1);
      const stop = word[token] === word[analysis.sentences[sentence[token]!]!.to - 1] ? 1 : 0;
      now = more(now, STOPS, stop + (text === "—" || text === ":" || text === ";" || text === "--" ? 1 : 0));
    }
  }
}

function facts(seen: View, window: Range, cueAt: Int32Array, own: number): void {
  const { quote, sentence, analysis: { sentences } } = seen;
  for (let token = window.from; token < window.to;) {
    const { from, to } = sentences[sentence[token]!]!;
    let quoted = 0;
    let others = 0;
    let outside = 0;
    for (let at = from; at < to; at++) {
      if (quote[at] !== 0) quoted++;
      if (cueAt[at] !== 0 && cueAt[at] !== own) {
        if (quote[at] === 0) outside = 1;
        else others = 1;
      }
    }
    const coverage = quoted === 0 ? 0 : quoted === to - from ? 3 : quoted * 2 > to - from ? 2 : 1;
    const end = Math.min(to, window.to);
    columns.facts.fill(coverage + 4 * others + 8 * outside + 16 * (quote[from] === 0 ? 0 : 1), token - window.from, end - window.from);
    token = end;
  }
}

/** Words after the cue that a short noun phrase may have. */
const SHORT = 12;
/** Marks at which a clause ends. */
const END: ReadonlySet<string> = new Set([",", ".", ":", ";", "?", "!", "—", "–", "--"]);

/**
 * Before the cue: beginning of the sentence, comma, closing quotation mark, other. After it: end, quotation mark, comma, or the
 * words up to the next mark: with a verb or without (", say experts on the region.").
 */
function settingOf(seen: View, cue: Range): number {
  const { analysis, shape, mark, lower } = seen;
  const { from, to } = analysis.sentences[seen.sentence[cue.from]!]!;
  const left = cue.from - 1;
  const before = left < from ? 0 : mark[left] === 2 ? 1 : lower[left] === "," ? 2 : shape[left] === 5 ? 3 : 4;
  let after = 0;
  let at = cue.to;
  for (; at < to && at - cue.to < SHORT && !(shape[at] === 5 && (mark[at] !== 0 || END.has(lower[at]!))); at++) if (VERB_TAGS[analysis.tag[at]!] === 1) after |= 1;
  if (at === cue.to) after = 2;
  const end = at >= to ? 0 : mark[at] === 1 ? 1 : lower[at] === "," ? 2 : at + 1 >= to || mark[at + 1] === 2 ? 3 : 4;
  return before * 32 + after * 8 + end;
}
