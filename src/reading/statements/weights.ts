// The statement models as they stand in models/fast/statements.weights.
import { plainOf, tableOf } from "../analysis/plain.ts";
import { packWeights, sectionOf, unpackWeights, WeightsError, type Section } from "../weights.ts";
import { NO_WEIGHTS, type Crf } from "./crf.ts";
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

export function packStatementWeights({ cue, role, cueBias, glance }: StatementWeights): Uint8Array {
  const seen = glance === null ? [] : [{ name: "glance.cue", meta: { leastToBegin: glance.leastToBegin, leastToGoOn: glance.leastToGoOn }, data: glance.weights }, { name: "plain.cue", meta: null, data: tableOf(glance.plain) }];
  return packWeights([packed("cue", cue, { bias: cueBias }), packed("role", role, {}), ...seen]);
}

function packed(name: string, { labels, bits, rows, scale, transitions, first }: Crf, more: Record<string, number>): Section {
  const width = labels - 1;
  const data = new Int8Array(rows.length * width);
  for (let at = 0; at < data.length; at++) data[at] = (((rows[Math.floor(at / width)]! ^ NO_WEIGHTS) >>> (8 * (at % width))) << 24) >> 24;
  return { name, meta: { labels, bits, scale, transitions: written(transitions), first: written(first), ...more }, data };
}

function rowsOf(data: Int8Array, labels: number, bits: number): Crf["rows"] {
  const width = labels - 1;
  const rows = new Int32Array(2 ** bits).fill(NO_WEIGHTS);
  if (data.length !== rows.length * width) throw new WeightsError(`The weights have ${data.length} numbers where ${rows.length} features of ${labels} labels were to be.`);
  for (let feature = 0, at = 0; feature < rows.length; feature++) for (let label = 0; label < width; label++, at++) rows[feature]! ^= (data[at]! & 255) << (8 * label);
  return labels > 3 ? rows : Uint16Array.from(rows);
}

interface CrfMeta {
  readonly labels: number;
  readonly bits: number;
  readonly scale: number;
  readonly transitions: readonly (number | null)[];
  readonly first: readonly (number | null)[];
  readonly bias?: number;
}

const NOTHING_PLAIN = plainOf(new Int32Array(1));

function glanceOf(sections: ReadonlyMap<string, Section>, fromTable: boolean): CueGlance {
  const { meta, data } = sectionOf(sections, "glance.cue", "i8");
  return { mask: data.length / 2 - 1, weights: data, plain: fromTable ? plainOf(sectionOf(sections, "plain.cue", "i32").data) : NOTHING_PLAIN, ...(meta as { readonly leastToBegin: number; readonly leastToGoOn: number }) };
}

/** `plain` as in `readAnalysisWeights`. Throws WeightsError when the bytes are not statement weights. */
export function readStatementWeights(bytes: Uint8Array, { plain = true }: { readonly plain?: boolean } = {}): StatementWeights {
  const sections = unpackWeights(bytes);
  const crf = (name: string): Crf & { bias: number } => {
    const { meta: given, data } = sectionOf(sections, name, "i8");
    const meta = given as unknown as CrfMeta;
    return { labels: meta.labels, bits: meta.bits, scale: meta.scale, rows: rowsOf(data, meta.labels, meta.bits), transitions: finite(meta.transitions), first: finite(meta.first), bias: meta.bias ?? 0 };
  };
  const cue = crf("cue");
  return { cue, role: crf("role"), cueBias: cue.bias, glance: sections.has("glance.cue") ? glanceOf(sections, plain) : null };
}
