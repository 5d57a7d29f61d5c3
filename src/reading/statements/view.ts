// The columns that every feature reads: words as numbers, quotation marks, subtrees.
import type { Analysis } from "../analysis/analysis.ts";
import type { Block, Quotation, Structure } from "../structure/structure.ts";
import { frameOf } from "./frame.ts";
import { CODES, LEMMA, SHAPE, SUFFIX, WORD, wordForms } from "./word-forms.ts";

/** Columns of one place per token of `analysis`. */
export interface View {
  readonly analysis: Analysis;
  readonly structure: Structure;
  readonly lower: readonly string[];
  /** Base forms, by the word's number. */
  readonly base: readonly string[];
  /** Hashes. */
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly suffix: Int32Array;
  readonly shape: Int32Array;
  readonly sentence: Int32Array;
  readonly block: Int32Array;
  /** 1 + the quotation's index in the structure, of the outermost one around the token; 0 outside. */
  readonly quote: Int32Array;
  /** 1 at the mark that opens it, 2 at the one that closes it. */
  readonly mark: Uint8Array;
  /** First and last token of the subtree that the token governs. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  /** What each token takes as subject and complement: frameOf. */
  readonly frame: Int32Array;
}

/** Columns of numbers, `mark` left out. */
const COLUMNS = 12;

export function view(analysis: Analysis, structure: Structure): View {
  const { numbers, start, head } = analysis;
  const count = numbers.length;
  // One piece of memory for all of them: asking for each costs more than filling it.
  const memory = new ArrayBuffer(4 * COLUMNS * count);
  let next = 0;
  const column = () => new Int32Array(memory, 4 * count * next++, count);
  const forms = wordForms(analysis.vocabulary);
  const { codes } = forms;
  const columns = { word: column(), lemma: column(), suffix: column(), shape: column(), sentence: column(), block: column(), quote: column(), low: column(), high: column() };
  const lower: string[] = [];
  lower.length = count;
  const mark = new Uint8Array(count);
  const firstChild = column().fill(-1);
  const nextSibling = column().fill(-1);
  for (let token = 0; token < count; token++) {
    const number = numbers[token]!;
    lower[token] = forms.lower[number]!;
    const at = number * CODES;
    columns.word[token] = codes[at + WORD]!;
    columns.lemma[token] = codes[at + LEMMA]!;
    columns.suffix[token] = codes[at + SUFFIX]!;
    columns.shape[token] = codes[at + SHAPE]!;
    columns.low[token] = token;
    columns.high[token] = token;
  }
  markBlocks(structure.blocks, start, columns.block);
  markQuotations(structure.quotations, analysis, columns.quote, mark);
  for (const [index, { from, to }] of analysis.sentences.entries()) {
    columns.sentence.fill(index, from, to);
    for (let token = to - 1; token >= from; token--) {
      const governor = head[token]!;
      if (governor < 0) continue;
      nextSibling[token] = firstChild[governor]!;
      firstChild[governor] = token;
    }
    widen(head, columns.low, columns.high, from, to);
  }
  const frame = column();
  const seen: View = { analysis, structure, lower, base: forms.base, mark, firstChild, nextSibling, ...columns, frame };
  for (let token = 0; token < count; token++) frame[token] = frameOf(seen, token);
  return seen;
}

function markBlocks(blocks: readonly Block[], start: Int32Array, block: Int32Array): void {
  for (let token = 0, at = 0; token < start.length; token++) {
    while (at + 1 < blocks.length && blocks[at + 1]!.start <= start[token]!) at++;
    block[token] = at;
  }
}

function markQuotations(quotations: readonly Quotation[], { start, end }: Analysis, quote: Int32Array, mark: Uint8Array): void {
  let token = 0;
  for (const [index, around] of quotations.entries()) {
    if (around.level > 0) continue;
    while (token < start.length && start[token]! < around.start) token++;
    for (; token < start.length && start[token]! < around.end; token++) {
      quote[token] = index + 1;
      if (start[token] === around.start) mark[token] = 1;
      else if (around.closed && end[token]! >= around.end) mark[token] = 2;
    }
  }
}

/** Carries every token's extent up to its governors; paths longer than the sentence (cycles in a broken tree) are cut. */
function widen(head: Int32Array, low: Int32Array, high: Int32Array, from: number, to: number): void {
  for (let token = from; token < to; token++) {
    let governor = head[token]!;
    for (let steps = to - from; governor >= 0 && steps > 0; steps--) {
      if (token < low[governor]!) low[governor] = token;
      else if (token > high[governor]!) high[governor] = token;
      governor = head[governor]!;
    }
  }
}
