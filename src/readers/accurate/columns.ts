// What the accurate reader's networks are told of every word, as small numbers: by the encoder once, by the role network beside each cue.
import { headOf, type Range } from "../../reading/statements/role-sight.ts";
import type { View } from "../../reading/statements/view.ts";

/** Sizes of the columns of `wordColumns`, in its order: tag, relation, entity, shape, quotation, beginning. */
export const WORD_COLUMNS = [46, 40, 14, 6, 6, 4] as const;
/** Sizes of the columns of `roleColumns`, in its order: side and distance, steps up, steps down, branch, edge, sentences away, quotation, commas, quotation marks, cues, verbs. */
export const ROLE_COLUMNS = [27, 8, 7, 40, 4, 9, 4, 4, 4, 8, 4] as const;

/** Row by row, one row a token. */
export function wordColumns({ analysis, shape, quote, mark, block, sentence }: View): Int32Array {
  const { tag, relation, entity } = analysis;
  const width = WORD_COLUMNS.length;
  const out = new Int32Array(tag.length * width);
  for (let token = 0; token < tag.length; token++) {
    const begins = (token === 0 || sentence[token - 1] !== sentence[token] ? 1 : 0) + (token === 0 || block[token - 1] !== block[token] ? 2 : 0);
    out.set([tag[token]!, relation[token]!, entity[token]!, shape[token]!, (quote[token] === 0 ? 0 : 1) + 2 * mark[token]!, begins], token * width);
  }
  return out;
}

/** Steps that widen: exact up to 4, then up to 7, 15, 31, 63 and beyond. */
function stepOf(distance: number): number {
  return distance < 5 ? distance : distance < 8 ? 5 : distance < 16 ? 6 : distance < 32 ? 7 : distance < 64 ? 8 : 9;
}

const PATH = 6;
/** Longest walk up a tree; a broken one may go round. */
const WALK = 40;

/** Row by row, one row a token of `window`. `cueAt`: for each token 1 + the index of the cue it belongs to, 0 outside cues. */
export function roleColumns(seen: View, window: Range, cue: Range, cueAt: Int32Array): Int32Array {
  const { analysis, quote, mark, sentence, lower, shape, low, high } = seen;
  const { head, relation } = analysis;
  const width = ROLE_COLUMNS.length;
  const out = new Int32Array((window.to - window.from) * width);
  const above = new Map<number, number>();
  for (let token = headOf(seen, cue), steps = 0; token >= 0 && steps < WALK && !above.has(token); token = head[token]!, steps++) above.set(token, steps);
  const branches = new Int32Array(window.to - window.from);
  for (let token = window.from; token < window.to; token++) {
    let up = PATH + 1;
    let down = 0;
    let branch = -1;
    for (let at = token; at >= 0 && down < WALK; at = head[at]!, down++) {
      const met = above.get(at);
      if (met !== undefined) {
        up = Math.min(met, PATH);
        break;
      }
      branch = at;
    }
    branches[token - window.from] = up > PATH ? -2 : branch;
    const inCue = token >= cue.from && token < cue.to;
    const side = inCue ? 0 : token < cue.from ? 1 + stepOf(cue.from - token) : 12 + stepOf(token - cue.to + 1);
    const away = Math.max(-4, Math.min(4, sentence[token]! - sentence[cue.from]!)) + 4;
    const inside = quote[token] === 0 ? 0 : quote[token] === quote[cue.from] ? 1 : 2;
    out.set([side, up, Math.min(down, PATH), branch < 0 ? 0 : relation[branch]! + 1, 0, away, inside], (token - window.from) * width);
  }
  const own = cueAt[cue.from]!;
  for (let place = 0; place < branches.length; place++) {
    const same = (branches[place - 1] === branches[place] ? 1 : 0) + (branches[place + 1] === branches[place] ? 2 : 0);
    out[place * width + 4] = same;
  }
  const walk = (from: number, step: number): void => {
    let commas = 0;
    let marks = 0;
    let cues = 0;
    let verbs = 0;
    let last = 0;
    for (let token = from; token >= window.from && token < window.to; token += step) {
      const at = cueAt[token]!;
      const other = at !== 0 && at !== own ? 1 : 0;
      out.set([commas, marks, cues + 4 * other, verbs], (token - window.from) * width + 7);
      if (lower[token] === ",") commas = Math.min(3, commas + 1);
      if (mark[token] !== 0) marks = Math.min(3, marks + 1);
      if (at !== 0 && at !== last) cues = Math.min(3, cues + 1);
      if (shape[token] === 4 && high[token]! - low[token]! > 2) verbs = Math.min(3, verbs + 1);
      if (at !== 0) last = at;
    }
  };
  walk(cue.from - 1, -1);
  walk(cue.to, 1);
  return out;
}
