// What a document is about: the words that tell most of it, names and words of the title before others, each with its weight.
import { coded, type Coded } from "../words.ts";

/** Words by which a document is compared; the weights of the rest are too small to matter. */
const MOST = 60;
/** Words of a text that count: what it is about stands at its beginning. */
const BEGINNING = 600;
const TITLE = 2;
const NAME = 1.5;

/** Codes in order of size with their weights; the weights' squares sum to 1. */
export interface Terms {
  readonly codes: Uint32Array;
  readonly weights: Float32Array;
}

export function termsOf(text: string, { codes, starts }: Coded, title: string | null, weight: (code: number) => number): Terms {
  const found = new Map<number, { count: number; capitals: number }>();
  const most = Math.min(codes.length, BEGINNING);
  for (let at = 0; at < most; at += 1) {
    const term = found.get(codes[at]!) ?? { count: 0, capitals: 0 };
    found.set(codes[at]!, term);
    term.count += 1;
    if (isCapital(text.charCodeAt(starts[at]!))) term.capitals += 1;
  }
  const inTitle = new Set(title === null ? [] : coded([{ start: 0, text: title }]).codes);
  for (const code of inTitle) if (!found.has(code)) found.set(code, { count: 1, capitals: 0 });
  const weighed = [...found].map(([code, { count, capitals }]) => ({ code, weight: weight(code) * (1 + Math.log(count)) * (inTitle.has(code) ? TITLE : 1) * (2 * capitals > count ? NAME : 1) }));
  const kept = weighed.toSorted((a, b) => b.weight - a.weight || a.code - b.code).slice(0, MOST).toSorted((a, b) => a.code - b.code);
  const length = Math.hypot(...kept.map((each) => each.weight)) || 1;
  return { codes: Uint32Array.from(kept, ({ code }) => code), weights: Float32Array.from(kept, (each) => each.weight / length) };
}

const isCapital = (unit: number): boolean => unit >= 65 && unit <= 90;

/** Cosine: 1 for the same, 0 where nothing is shared. */
export function alike(one: Terms, other: Terms): number {
  let sum = 0;
  for (let i = 0, j = 0; i < one.codes.length && j < other.codes.length; ) {
    const [a, b] = [one.codes[i]!, other.codes[j]!];
    if (a === b) sum += one.weights[i]! * other.weights[j]!;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return Math.min(1, sum);
}
