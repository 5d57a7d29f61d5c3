// What the role model sees of a word beside one cue: the path between them in the tree, and what stands between.
import { VERB_TAGS } from "./verbs.ts";
import { featureWriter, mix } from "./hashing.ts";
import type { Sequence } from "./crf.ts";
import type { View } from "./view.ts";

/** Tokens `from` up to `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Longest path in the tree that is told apart. */
const PATH = 6;

/** Distance in steps that widen: 0 to 4 exactly, then doubling. */
function bucket(distance: number): number {
  const far = Math.abs(distance);
  const near = far < 5 ? far : far < 8 ? 5 : far < 16 ? 6 : far < 32 ? 7 : far < 64 ? 8 : 9;
  return distance < 0 ? near + 16 : near;
}

/** The cue's word highest in the tree. */
export function headOf(seen: View, cue: Range): number {
  for (let token = cue.from; token < cue.to; token++) {
    const governor = seen.analysis.head[token]!;
    if (governor < cue.from || governor >= cue.to) return token;
  }
  return cue.from;
}

/** How a token hangs from the cue: steps up from the cue to where the paths meet, and the branch by which the token hangs there. */
interface Path {
  readonly up: number;
  readonly down: number;
  readonly branch: number;
  readonly relations: number;
}

function pathsFrom(seen: View, cueHead: number): (token: number) => Path {
  const { head, relation } = seen.analysis;
  const above = new Map<number, number>();
  for (let token = cueHead, steps = 0; token >= 0 && steps < 40 && !above.has(token); token = head[token]!, steps++) above.set(token, steps);
  return (token) => {
    let relations = 0;
    let branch = -1;
    let down = 0;
    for (let at = token; at >= 0 && down < 40; at = head[at]!, down++) {
      const up = above.get(at);
      if (up !== undefined) return { up: Math.min(up, PATH), down: Math.min(down, PATH), branch, relations };
      branch = at;
      if (down < PATH) relations = mix(relations, relation[at]! + 1);
    }
    return { up: PATH + 1, down: Math.min(down, PATH), branch, relations };
  };
}

/**
 * Features of the tokens of `window` beside `cue`. `cueAt` holds for each token 1 + the index of the cue it belongs to, 0 for none.
 */
export function roleFeatures(seen: View, window: Range, cue: Range, cueAt: Int32Array, bits: number): Sequence {
  const { analysis, word, lemma, quote, mark, sentence, shape, low, high } = seen;
  const { tag, relation, head, entity } = analysis;
  const { from, to } = window;
  const out = featureWriter(bits, to - from, 80);
  const top = headOf(seen, cue);
  const pathOf = pathsFrom(seen, top);
  const paths = Array.from({ length: to - from }, (_, place) => pathOf(from + place));
  const cueLemma = lemma[top]!;
  const cueWords = cue.to - cue.from === 1 ? word[cue.from]! : mix(word[cue.from]!, word[cue.to - 1]!);
  const cueTag = tag[top]!;
  const cueLast = lemma[cue.to - 1]!;
  const cueSentence = sentence[cue.from]!;
  const cueQuote = quote[top]!;
  const sentenceFrom = analysis.sentences[cueSentence]!.from;
  const sentenceTo = analysis.sentences[cueSentence]!.to;
  const cuePlace = (cue.from - sentenceFrom < 4 ? 0 : sentenceTo - cue.to < 4 ? 2 : 1) + (cue.to === sentenceTo || seen.shape[cue.to] === 5 ? 4 : 0);
  const setting = settingOf(seen, cue);
  const own = cueAt[cue.from]!;
  const counts = between(seen, window, cue, cueAt);
  const sentences = sentenceFacts(seen, window, cueAt, own);
  for (let token = from; token < to; token++) {
    const w = word[token]!;
    const t = tag[token]!;
    const p = token > from ? token - 1 : -1;
    const n = token + 1 < to ? token + 1 : -1;
    const pt = p < 0 ? 0 : tag[p]! + 1;
    const nt = n < 0 ? 0 : tag[n]! + 1;
    const pw = p < 0 ? 0 : word[p]!;
    const nw = n < 0 ? 0 : word[n]!;
    const inCue = token >= cue.from && token < cue.to;
    const side = inCue ? 0 : token < cue.from ? 1 : 2;
    const distance = inCue ? 0 : token < cue.from ? token - cue.from : token - cue.to + 1;
    const far = bucket(distance);
    const path = paths[token - from]!;
    const branchRelation = path.branch < 0 ? 0 : relation[path.branch]! + 1;
    const hang = mix(path.up * 64 + branchRelation, side);
    const before = paths[token - from - 1] ?? null;
    const after = paths[token - from + 1] ?? null;
    const sameBefore = before !== null && before.branch === path.branch && before.up === path.up ? 1 : 0;
    const sameAfter = after !== null && after.branch === path.branch && after.up === path.up ? 1 : 0;
    const edge = sameBefore + 2 * sameAfter;
    const beforeHang = before === null ? 0 : mix(before.up * 64 + (before.branch < 0 ? 0 : relation[before.branch]! + 1), 3);
    const away = sentence[token]! - cueSentence;
    const inside = quote[token] === 0 ? 0 : quote[token] === cueQuote ? 1 : 2;
    const beforeInside = p < 0 ? 3 : quote[p] === 0 ? 0 : 1;
    const quoteState = inside + 3 * beforeInside + 12 * mark[token]! + 36 * (p < 0 ? 3 : mark[p]!) + 144 * (n < 0 ? 3 : mark[n]!);
    const c = counts[token - from]!;
    const other = cueAt[token]! !== 0 && cueAt[token] !== own ? 1 : 0;
    out.add(1, w, side); out.add(2, t, side); out.add(3, pt, t, side); out.add(4, t, nt, side); out.add(5, pw, side); out.add(6, nw, side);
    out.add(7, pt, t, nt); out.add(8, pw, w); out.add(9, w, nw); out.add(10, lemma[token]!); out.add(11, shape[token]! * 16 + side, pt);
    out.add(12, far); out.add(13, far, t); out.add(14, far, cueLemma); out.add(15, far, pt, t); out.add(16, far, w); out.add(17, far, cueTag, nt);
    out.add(18, hang); out.add(19, hang, cueLemma); out.add(20, hang, edge); out.add(21, hang, edge, t); out.add(22, hang, cueTag); out.add(23, hang, path.down);
    out.add(24, path.relations, path.up, side); out.add(25, path.relations, path.up, cueLemma); out.add(26, hang, beforeHang); out.add(27, hang, beforeHang, t);
    out.add(28, hang, pt, t); out.add(29, hang, w); out.add(30, hang, pw); out.add(31, hang, cueWords); out.add(32, hang, quoteState);
    if (path.branch >= 0) {
      const b = path.branch;
      out.add(33, hang, lemma[b]!); out.add(34, hang, tag[b]!, edge); out.add(35, hang, word[low[b]!]!, edge);
      out.add(36, hang, token === low[b] ? 1 : token === high[b] ? 2 : 0, t); out.add(37, hang, mix(quote[b] === 0 ? 0 : 1, edge), quoteState);
      out.add(38, hang, bucket(high[b]! - low[b]!), edge); out.add(39, hang, entity[b]!, edge);
    }
    out.add(40, relation[token]!, t, side); out.add(41, relation[token]!, head[token]! < 0 ? 0 : lemma[head[token]!]!, side);
    out.add(42, entity[token]!, p < 0 ? 0 : entity[p]! + 1, side); out.add(43, entity[token]!, far); out.add(44, entity[token]!, hang);
    out.add(45, quoteState, side); out.add(46, quoteState, away, c.marks); out.add(47, quoteState, cueLemma, side); out.add(48, inside, side, c.marks * 4 + c.commas);
    out.add(49, inside, side, cueLemma); out.add(50, c.commas, side, hang); out.add(51, c.verbs, side, hang); out.add(52, c.stops, side, t); out.add(53, c.cues, side, hang);
    out.add(54, mix(c.cues, side), inside, quoteState); out.add(55, other, side, hang); out.add(56, c.commas * 16 + c.verbs, side, t);
    const facts = sentences.get(sentence[token]!)!;
    out.add(57, away, facts); out.add(58, away, facts, quoteState); out.add(59, away, facts, cuePlace); out.add(60, away, facts, cueLemma); out.add(61, away, inside, mix(cuePlace, facts));
    out.add(62, cuePlace, hang, t); out.add(63, cuePlace, quoteState, side); out.add(64, cuePlace, cueLemma, side);
    out.add(65, cueWords, side, t); out.add(66, cueLast, side, far); out.add(67, cueWords, side, far); out.add(68, cueLemma, side, pw); out.add(69, cueLemma, hang, w);
    const fromEdge = mix(Math.min(token - sentenceFrom, 4), Math.min(sentenceTo - token, 3));
    if (away === 0) { out.add(70, fromEdge, side, t); out.add(71, fromEdge, cueLemma, side); out.add(72, fromEdge, quoteState, side); }
    out.add(76, setting, side, hang); out.add(77, setting, side, t); out.add(78, setting, far); out.add(79, setting, side, quoteState); out.add(80, setting, mix(side, cueLemma)); out.add(81, setting, mix(far, t), pt);
    out.add(82, setting, away, facts);
    out.add(73, mix(w, pw), side, far); out.add(74, t, nw, hang); out.add(75, away, side, t);
    out.next();
  }
  return out.close();
}

/** Words after the cue that a short noun phrase may have. */
const SHORT = 12;

/**
 * What stands right before and after the cue, as one number. Before: beginning of the sentence, comma, closing quotation mark, other.
 * After: end, quotation mark, comma, or the words up to the next mark: with a verb or without (", say experts on the region.").
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

/** Marks at which a clause ends. */
const END: ReadonlySet<string> = new Set([",", ".", ":", ";", "?", "!", "—", "–", "--"]);

interface Between {
  commas: number;
  marks: number;
  verbs: number;
  stops: number;
  cues: number;
}

/** What stands between each token of the window and the cue, each count cut at 3. */
function between(seen: View, window: Range, cue: Range, cueAt: Int32Array): Between[] {
  const { lower, mark, analysis, word } = seen;
  const found: Between[] = Array.from({ length: window.to - window.from });
  const walk = (from: number, step: number): void => {
    let now: Between = { commas: 0, marks: 0, verbs: 0, stops: 0, cues: 0 };
    let lastCue = 0;
    for (let token = from; token >= window.from && token < window.to; token += step) {
      found[token - window.from] = now;
      const comma = lower[token] === "," ? 1 : 0;
      const stop = word[token] === word[analysis.sentences[seen.sentence[token]!]!.to - 1] && seen.shape[token] === 5 ? 1 : 0;
      const dash = lower[token] === "—" || lower[token] === ":" || lower[token] === ";" || lower[token] === "--" ? 1 : 0;
      const quoteMark = mark[token] === 0 ? 0 : 1;
      const cueHere = cueAt[token]! !== 0 && cueAt[token] !== lastCue ? 1 : 0;
      if (cueAt[token] !== 0) lastCue = cueAt[token]!;
      const verb = seen.shape[token] === 4 && seen.firstChild[token]! >= 0 && seen.high[token]! - seen.low[token]! > 2 ? 1 : 0;
      if (comma + stop + dash + quoteMark + cueHere + verb > 0) {
        now = { commas: Math.min(3, now.commas + comma), marks: Math.min(3, now.marks + quoteMark), verbs: Math.min(3, now.verbs + verb), stops: Math.min(3, now.stops + stop + dash), cues: Math.min(3, now.cues + cueHere) };
      }
    }
  };
  walk(cue.from - 1, -1);
  walk(cue.to, 1);
  for (let token = cue.from; token < cue.to; token++) found[token - window.from] = { commas: 0, marks: 0, verbs: 0, stops: 0, cues: 0 };
  return found;
}

/** Of each sentence in the window: how it stands to quotations and to the cues of other statements, as one number. */
function sentenceFacts(seen: View, window: Range, cueAt: Int32Array, own: number): Map<number, number> {
  const facts = new Map<number, number>();
  for (let token = window.from; token < window.to; token++) {
    const index = seen.sentence[token]!;
    if (facts.has(index)) continue;
    const { from, to } = seen.analysis.sentences[index]!;
    let quoted = 0;
    let others = 0;
    let outside = 0;
    for (let at = from; at < to; at++) {
      if (seen.quote[at] !== 0) quoted++;
      if (cueAt[at]! !== 0 && cueAt[at] !== own) {
        if (seen.quote[at] === 0) outside = 1;
        else others = 1;
      }
    }
    const coverage = quoted === 0 ? 0 : quoted === to - from ? 3 : quoted * 2 > to - from ? 2 : 1;
    facts.set(index, coverage + 4 * others + 8 * outside + 16 * (seen.quote[from] === 0 ? 0 : 1));
  }
  return facts;
}
