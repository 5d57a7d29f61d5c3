// The statement models as they stand in models/fast/statements.weights.
import { packWeights, sectionOf, unpackWeights, type Section } from "../weights.ts";
import type { Crf } from "./crf.ts";
import type { CueGlance } from "./cue-glance.ts";

export interface StatementWeights {
  readonly cue: Crf;
  readonly role: Crf;
  /** Taken from the score of "no cue here" before decoding: chosen on polnear/dev for linked F1. */
  readonly cueBias: number;
  /** Null where every word is looked at closely, as in training. */
  readonly glance: CueGlance | null;
}

/** JSON has no -Infinity: transitions that are forbidden are written as null. */
const written = (scores: Float32Array): (number | null)[] => Array.from(scores, (score) => (Number.isFinite(score) ? score : null));
const finite = (scores: readonly (number | null)[]): Float32Array => Float32Array.from(scores, (score) => score ?? -Infinity);

/** Rounds weights to 8 bits: the largest 0.01% are cut so that the rest keep their differences. */
function quantized(crf: Crf): { weights: Int8Array; scale: number } {
  if (crf.weights instanceof Int8Array) return { weights: crf.weights, scale: crf.scale };
  const sizes = Float32Array.from(crf.weights.filter((weight) => weight !== 0), Math.abs).toSorted();
  const scale = ((sizes[Math.floor(sizes.length * 0.9999)] ?? 1) || 1) / 127;
  return { weights: Int8Array.from(crf.weights as ArrayLike<number>, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))), scale };
}

export function packStatementWeights({ cue, role, cueBias, glance }: StatementWeights): Uint8Array {
  const seen = glance === null ? [] : [{ name: "glance.cue", meta: { leastToBegin: glance.leastToBegin, leastToGoOn: glance.leastToGoOn }, data: glance.weights }, { name: "plain.cue", meta: null, data: glance.plain.entries }];
  return packWeights([packed("cue", cue, { bias: cueBias }), packed("role", role, {}), ...seen]);
}

function packed(name: string, crf: Crf, more: Record<string, number>): Section {
  const { weights, scale } = quantized(crf);
  return { name, meta: { labels: crf.labels, bits: crf.bits, scale, transitions: written(crf.transitions), first: written(crf.first), ...more }, data: weights };
}

interface CrfMeta {
  readonly labels: number;
  readonly bits: number;
  readonly scale: number;
  readonly transitions: readonly (number | null)[];
  readonly first: readonly (number | null)[];
  readonly bias?: number;
}

const NOTHING_PLAIN = { entries: new Int32Array(1) };

function glanceOf(sections: ReadonlyMap<string, Section>, fromTable: boolean): CueGlance {
  const { meta, data } = sectionOf(sections, "glance.cue", "i8");
  return { mask: data.length / 2 - 1, weights: data, plain: fromTable ? { entries: sectionOf(sections, "plain.cue", "i32").data } : NOTHING_PLAIN, ...(meta as { readonly leastToBegin: number; readonly leastToGoOn: number }) };
}

/** `plain` as in `readAnalysisWeights`. Throws WeightsError when the bytes are not statement weights. */
export function readStatementWeights(bytes: Uint8Array, { plain = true }: { readonly plain?: boolean } = {}): StatementWeights {
  const sections = unpackWeights(bytes);
  const crf = (name: string): Crf & { bias: number } => {
    const { meta: given, data } = sectionOf(sections, name, "i8");
    const meta = given as unknown as CrfMeta;
    return { labels: meta.labels, bits: meta.bits, scale: meta.scale, weights: data, transitions: finite(meta.transitions), first: finite(meta.first), bias: meta.bias ?? 0 };
  };
  const cue = crf("cue");
  return { cue, role: crf("role"), cueBias: cue.bias, glance: sections.has("glance.cue") ? glanceOf(sections, plain) : null };
}
