// Turns annotated articles into sequences for the cue and the role model.
import type { Span } from "../../src/model/index.ts";
import { cueFeatures } from "../../src/reading/statements/cue-features.ts";
import { roleFeatures } from "../../src/reading/statements/role-features.ts";
import type { Range } from "../../src/reading/statements/role-sight.ts";
import type { Sequence } from "../../src/reading/statements/crf.ts";
import { CUE, ROLE } from "../../src/reading/statements/extract.ts";
import { VERB_TAGS } from "../../src/reading/statements/verbs.ts";
import { mix } from "../../src/reading/statements/hashing.ts";
import type { View } from "../../src/reading/statements/view.ts";
import { windowOf } from "../../src/reading/statements/window.ts";
import type { Attribution } from "../polnear.ts";
import type { Example } from "./crf.ts";

/** Tokens that a span touches; null when it touches none. */
export function rangeOf(seen: View, span: Span): Range | null {
  const { start, end } = seen.analysis;
  let low = 0;
  let high = start.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end[middle]! <= span.start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < start.length && start[to]! < span.end) to++;
  return to > low ? { from: low, to } : null;
}

/** Cues in text order, each with its attribution; of two that overlap the first stays. */
export function goldCues(seen: View, attributions: readonly Attribution[]): { cue: Range; attribution: Attribution }[] {
  const found = attributions.flatMap((attribution) => {
    const span = attribution.cue[0];
    const cue = span === undefined ? null : rangeOf(seen, span);
    return cue === null ? [] : [{ cue, attribution }];
  });
  found.sort((a, b) => a.cue.from - b.cue.from || a.cue.to - b.cue.to);
  return found.filter((one, at) => at === 0 || found[at - 1]!.cue.to <= one.cue.from);
}

/** Share of the verbs that training does not tell, so that their frames are learnt and not only the verbs themselves. */
const HIDDEN = 0.15;

/** 1 at the verbs to hide: every place has its own draw, the same each time. */
function hiddenVerbs({ analysis, word }: View): Uint8Array {
  return Uint8Array.from(analysis.tag, (tag, token) => (VERB_TAGS[tag] === 1 && (mix(word[token]!, token) >>> 0) / 2 ** 32 < HIDDEN ? 1 : 0));
}

/** A copy that stays when other features are written. */
const kept = ({ length, features, offsets }: Sequence): Sequence => ({ length, features: features.slice(), offsets: offsets.slice() });

export function cueExamples(seen: View, cues: readonly Range[], bits: number): Example[] {
  const labels = new Uint8Array(seen.word.length);
  const hidden = hiddenVerbs(seen);
  for (const cue of cues) labels.fill(CUE.inside, cue.from, cue.to).fill(CUE.begin, cue.from, cue.from + 1);
  return seen.analysis.sentences.map(({ from, to }) => {
    const gold = labels.slice(from, to);
    if (gold[0] === CUE.inside) gold[0] = CUE.begin;
    return { ...kept(cueFeatures(seen, from, to, bits, hidden)), gold };
  });
}

export function roleExample(seen: View, cue: Range, attribution: Attribution, cueAt: Int32Array, bits: number): Example {
  const window = windowOf(seen, cue);
  const gold = new Uint8Array(window.to - window.from);
  const put = (spans: readonly Span[], begin: number, inside: number): void => {
    for (const span of spans) {
      const range = rangeOf(seen, span);
      if (range === null) continue;
      const from = Math.max(range.from, window.from) - window.from;
      const to = Math.min(range.to, window.to) - window.from;
      if (from < to) gold.fill(inside, from, to).fill(begin, from, from + 1);
    }
  };
  put(attribution.content, ROLE.beginContent, ROLE.inContent);
  put(attribution.source, ROLE.beginSource, ROLE.inSource);
  for (let place = 0; place < gold.length; place++) {
    const label = gold[place]!;
    const inside = label === ROLE.inSource || label === ROLE.inContent;
    if (inside && gold[place - 1] !== label && gold[place - 1] !== label - 1) gold[place] = label - 1;
  }
  return { ...kept(roleFeatures(seen, window, cue, cueAt, bits)), gold };
}
