// The rows of a text's words, straight quotation marks told apart by their place, with what the lexicon knows of each.
import { classOf, SPACE } from "./characters.ts";
import type { Lexicon } from "./lexicon.ts";
import { numberOf, rowsWith, type Vocabulary } from "./vocabulary.ts";
import { WIDTH } from "./word-rows.ts";

/** One row of WIDTH numbers per token: see word-rows.ts. */
export interface Columns {
  readonly rows: Int32Array;
}

/** Whether a straight mark at start..end opens. */
function opens(text: string, start: number, end: number): boolean {
  const before = start > 0 ? text.charCodeAt(start - 1) : 0x20;
  const free = classOf(before) === SPACE || before === 0x28 || before === 0x5b || before === 0x2014 || before === 0x2d;
  return free && end < text.length && classOf(text.charCodeAt(end)) !== SPACE;
}

/** The columns of the tokens start[i]..end[i] of the text, which have these numbers in the vocabulary. */
export function wordColumns(text: string, numbers: Int32Array, start: Int32Array, end: Int32Array, known: Vocabulary, lexicon: Lexicon): Columns {
  const rows = new Int32Array(numbers.length * WIDTH);
  const double = numberOf(known, '"', 0, 1), single = numberOf(known, "'", 0, 1);
  const openDouble = numberOf(known, "``", 0, 2), openSingle = numberOf(known, "`", 0, 1);
  const all = rowsWith(known, lexicon);
  for (let i = 0; i < numbers.length; i++) {
    let number = numbers[i]!;
    if ((number === double || number === single) && opens(text, start[i]!, end[i]!)) number = number === double ? openDouble : openSingle;
    const from = number * WIDTH;
    const to = i * WIDTH;
    for (let column = 0; column < WIDTH; column++) rows[to + column] = all[from + column]!;
  }
  return { rows };
}
