// Statements in prose: first the cues of every sentence, then source and content beside each cue.
import type { Span } from "../../model/index.ts";
import { decode, emissions, marginals, sumRows, type Crf } from "./crf.ts";
import { addCueFeatures, cueFeatures, cueSight, pass } from "./cue-features.ts";
import { mayBeCue, type CueGlance } from "./cue-glance.ts";
import type { Draft } from "./draft.ts";
import { takesThatClause } from "./frame.ts";
import { begin, newFeatureWriter } from "./hashing.ts";
import { spanOf } from "./places.ts";
import { roleFeatures } from "./role-features.ts";
import type { Range } from "./role-sight.ts";
import type { View } from "./view.ts";
import type { StatementWeights } from "./weights.ts";
import { windowOf } from "./window.ts";

/** Labels of the cue model. */
export const CUE = { none: 0, begin: 1, inside: 2 } as const;
/** Labels of the role model. */
export const ROLE = { none: 0, beginSource: 1, inSource: 2, beginContent: 3, inContent: 4 } as const;

/** Added to the bias at verbs with a subject and a that-clause, which seldom are anything but cues. */
const FRAME_BIAS = 2.25;

export interface FoundCue extends Range {
  /** Probability of its least certain word. */
  readonly certainty: number;
}

/** What another model thinks of the same tokens: its scores, label by label and row by row, and how much ours count beside them. */
export interface SecondOpinion {
  readonly scores: Float32Array;
  readonly ours: number;
}

function weigh(scores: Float32Array, second: SecondOpinion | undefined): Float32Array {
  return second === undefined ? scores : second.scores.map((score, at) => second.ours * scores[at]! + score);
}

type CueWeights = Pick<StatementWeights, "cue" | "cueBias" | "glance">;
/** How far below "none" a word's best label may be for a cue still to go on after it. */
const LATITUDE = 6;
const out = newFeatureWriter();

/** Room for the scores of the longest sentence so far. */
let possible = new Float32Array(8192);

function noCues(length: number, labels: number): void {
  if (length * labels > possible.length) possible = new Float32Array(2 * length * labels);
  for (let at = 0; at < length * labels; at++) possible[at] = -Infinity;
  for (let at = CUE.none; at < length * labels; at += labels) possible[at] = 0;
}

/**
 * Scores of a sentence's labels, "none" where no cue can be: words are looked at where a cue may begin, and from there on while
 * the best cue that reaches so far is near enough to none at all. Null where none may begin.
 */
function possibleCues(seen: View, from: number, to: number, { bits, labels, rows, scale, transitions }: Crf, glance: CueGlance): Float32Array | null {
  let any = false;
  const sight = cueSight(seen, from, to);
  let lead = -Infinity;
  for (let token = from; token < to; token++) {
    if (mayBeCue(seen, token, from, to, lead > -LATITUDE, glance)) {
      begin(out, bits);
      addCueFeatures(out, seen, sight, token);
      if (!any) noCues(to - from, labels);
      any = true;
      const at = (token - from) * labels;
      sumRows(rows, out.features, 0, out.count, scale, possible, at, labels);
      lead = Math.max(possible[at + CUE.begin]! + transitions[CUE.begin]!, Math.min(lead, 0) + possible[at + CUE.inside]! + transitions[CUE.begin * labels + CUE.inside]!) - transitions[0]!;
    } else lead = -Infinity;
    pass(seen, sight, token);
  }
  return any ? possible : null;
}

/** Scores of a sentence's labels, good until the next call; null where no cue may begin. */
export function cueScores(seen: View, from: number, to: number, weights: CueWeights & { readonly glance: null }, second?: SecondOpinion): Float32Array;
export function cueScores(seen: View, from: number, to: number, weights: CueWeights, second?: SecondOpinion): Float32Array | null;
export function cueScores(seen: View, from: number, to: number, { cue, cueBias, glance }: CueWeights, second?: SecondOpinion): Float32Array | null {
  const scores = second === undefined && glance !== null ? possibleCues(seen, from, to, cue, glance) : weigh(emissions(cue, cueFeatures(seen, from, to, cue.bits)), second);
  if (scores === null) return null;
  for (let place = 0; place < to - from; place++) scores[place * cue.labels]! -= cueBias + (takesThatClause(seen, from + place) ? FRAME_BIAS : 0);
  return scores;
}

/** Cues of one sentence. */
export function cuesIn(seen: View, { from, to }: Range, weights: CueWeights, second?: SecondOpinion): FoundCue[] {
  const { cue } = weights;
  const scores = cueScores(seen, from, to, weights, second);
  if (scores === null) return [];
  const labels = decode(cue, scores, to - from);
  const found = runs(labels, to - from, CUE.begin, CUE.inside);
  if (found.length === 0) return [];
  const sure = marginals(cue, scores, to - from);
  return found.map((run) => ({ from: from + run.from, to: from + run.to, certainty: least(sure, cue.labels, labels, run) }));
}

/** Runs of one `beginning` and the `inside` that follow it. */
function runs(labels: Uint8Array, length: number, beginning: number, inside: number): Range[] {
  const found: Range[] = [];
  for (let from = 0; from < length; from++) {
    if (labels[from] !== beginning) continue;
    let to = from + 1;
    while (to < length && labels[to] === inside) to++;
    found.push({ from, to });
  }
  return found;
}

function least(sure: Float64Array, labels: number, chosen: Uint8Array, { from, to }: Range): number {
  let smallest = 1;
  for (let place = from; place < to; place++) smallest = Math.min(smallest, sure[place * labels + chosen[place]!]!);
  return smallest;
}

/** For each token 1 + the index of the cue it belongs to, 0 outside cues. */
export function cueColumn(seen: View, cues: readonly Range[]): Int32Array {
  const column = new Int32Array(seen.word.length);
  for (const [index, cue] of cues.entries()) column.fill(index + 1, cue.from, cue.to);
  return column;
}

/** What stands around every cue, in the order of the cues; content is empty where none was found. */
export function extract(seen: View, weights: StatementWeights): Draft[] {
  const cues = seen.analysis.sentences.flatMap((sentence) => cuesIn(seen, sentence, weights));
  const cueAt = cueColumn(seen, cues);
  return cues.map((cue) => attribute(seen, cue, windowOf(seen, cue), cueAt, weights));
}

/** The run cut where a paragraph ends; `from` is where the window begins that the run's places count from. */
function inBlocks({ block }: View, from: number, run: Range): Range[] {
  const cut = [run.from];
  for (let place = run.from + 1; place < run.to; place++) if (block[from + place] !== block[from + place - 1]) cut.push(place);
  return cut.map((start, index) => ({ from: start, to: cut[index + 1] ?? run.to }));
}

/** Source and content of one cue in its window. */
export function attribute(seen: View, cue: FoundCue, window: Range, cueAt: Int32Array, { role }: Pick<StatementWeights, "role">, second?: SecondOpinion): Draft {
  const sequence = roleFeatures(seen, window, cue, cueAt, role.bits);
  const scores = weigh(emissions(role, sequence), second);
  const labels = decode(role, scores, sequence.length);
  const contents = runs(labels, sequence.length, ROLE.beginContent, ROLE.inContent).flatMap((run) => inBlocks(seen, window.from, run));
  const sure = marginals(role, scores, sequence.length);
  const certainty = (run: Range): number => least(sure, role.labels, labels, run);
  const sources = runs(labels, sequence.length, ROLE.beginSource, ROLE.inSource).toSorted((a, b) => certainty(b) - certainty(a)).slice(0, 1);
  const place = (run: Range): Span => spanOf(seen, { from: window.from + run.from, to: window.from + run.to });
  return {
    source: sources.map(place),
    cue: [spanOf(seen, cue)],
    content: contents.map(place),
    confidence: cue.certainty * Math.min(1, ...[...sources, ...contents].map(certainty)),
    layout: false,
    turn: null,
  };
}
