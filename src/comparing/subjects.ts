// Subjects: whether two documents are of one, and which words are those of it.
import { FUNCTION_WORDS } from "./function-words.ts";
import { unquoted, type Wording } from "./wording.ts";
import { coded } from "./words.ts";

/** What is asked by the ids of documents. */
export interface Subjects {
  areOne(one: string, other: string): boolean;
  /** Whether the document's title has the word: outside quotation marks, since what a title quotes is a line and no name of the subject. */
  isTitled(document: string, code: number): boolean;
  /** Whether most documents have it. */
  isUsual(code: number): boolean;
  /** Share of the words said in a document that are this one, where it stands `besides` times in what is looked at. */
  rate(document: string, code: number, besides: number): number;
}

/**
 * Cosine from which two documents are of one subject. Below it, utterances of one day share no more rare words than those of months apart
 * (docs/echoes.md), above it five times as many and more.
 */
const ALIKE = 0.1;
/** Words of a document that believe in none of it. */
const PRIOR = 300;

interface Bag {
  /** Words of the title that it does not quote. */
  readonly title: ReadonlySet<number>;
  /** How often each word stands there; function words apart. */
  readonly counts: Map<number, number>;
  words: number;
}

/** By document, and how many documents have each word; grows with the wordings. */
interface Bags {
  readonly bags: Map<string, Bag>;
  readonly documents: Map<number, number>;
  done: number;
}

const known = new WeakMap<readonly Wording[], Bags>();

export function subjectsOf(wordings: readonly Wording[]): Subjects {
  const { bags, documents } = bagsOf(wordings);
  /** By how many documents have a word: what it weighs. */
  const weights: number[] = [];
  const lengths = new Map<string, number>();
  const verdicts = new Map<string, boolean>();

  /** Over the words that stand in both. */
  function weightOf(few: Bag["counts"], many: Bag["counts"]): number {
    let sum = 0;
    for (const code of few.keys()) {
      if (!many.has(code)) continue;
      const count = documents.get(code)!;
      sum += weights[count] ??= Math.log(bags.size / count) ** 2;
    }
    return sum;
  }
  function lengthOf(id: string, { counts }: Bag): number {
    const length = lengths.get(id) ?? Math.sqrt(weightOf(counts, counts));
    lengths.set(id, length);
    return length;
  }
  function areAlike(one: string, other: string): boolean {
    const [a, b] = [bags.get(one), bags.get(other)];
    if (!a || !b) return false;
    const [few, many] = a.counts.size < b.counts.size ? [a.counts, b.counts] : [b.counts, a.counts];
    return weightOf(few, many) > ALIKE * lengthOf(one, a) * lengthOf(other, b);
  }

  return {
    // The same documents are asked about for phrase after phrase.
    areOne(one, other) {
      if (one === other) return true;
      const key = one < other ? `${one} ${other}` : `${other} ${one}`;
      const verdict = verdicts.get(key) ?? areAlike(one, other);
      verdicts.set(key, verdict);
      return verdict;
    },
    isUsual: (code) => (documents.get(code) ?? 0) > bags.size / 2,
    isTitled: (document, code) => bags.get(document)?.title.has(code) ?? false,
    rate(document, code, besides) {
      const bag = bags.get(document);
      return bag ? Math.max(0, (bag.counts.get(code) ?? 0) - besides) / (bag.words + PRIOR) : 0;
    },
  };
}

/** Looks at what has come since it was last asked. */
function bagsOf(wordings: readonly Wording[]): Bags {
  const found: Bags = known.get(wordings) ?? { bags: new Map(), documents: new Map(), done: 0 };
  known.set(wordings, found);
  for (; found.done < wordings.length; found.done += 1) {
    const { codes, said: { document: { id, title } } } = wordings[found.done]!;
    const bag: Bag = found.bags.get(id) ?? { title: new Set(codesOf(unquoted(title ?? ""))), counts: new Map(), words: 0 };
    if (!found.bags.has(id)) put(found, bag, Uint32Array.from(new Set(codesOf(title ?? ""))));
    found.bags.set(id, bag);
    put(found, bag, codes);
  }
  return found;
}

const codesOf = (text: string): Uint32Array => coded([{ start: 0, text }]).codes;

function put({ documents }: Bags, bag: Bag, codes: Uint32Array): void {
  bag.words += codes.length;
  for (const code of codes) {
    if (FUNCTION_WORDS.has(code)) continue;
    const count = bag.counts.get(code) ?? 0;
    bag.counts.set(code, count + 1);
    if (count === 0) documents.set(code, (documents.get(code) ?? 0) + 1);
  }
}
