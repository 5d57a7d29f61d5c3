// Words into the pieces that the encoder knows: WordPiece as BERT's uncased models have it (Devlin et al. 2019).

const UNKNOWN = "[UNK]";
/** Longer words are one unknown piece, as in BERT; it bounds the search below. */
const LONGEST = 100;

export interface Vocabulary {
  readonly start: number;
  readonly end: number;
  /** Numbers of the pieces of one word; at least one. */
  piecesOf(word: string): readonly number[];
}

/** Letters and figures together, every other character alone; without accents and capitals. */
function plainParts(word: string): string[] {
  const plain = word.toLowerCase().normalize("NFD").replace(/\p{Mn}/gu, "").replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  return plain.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu) ?? [];
}

/** `lines`: the pieces in the order of their numbers, as in vocab.txt; those that continue a word begin with "##". */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const numbers = new Map(lines.map((piece, index) => [piece, index]));
  const unknown = numbers.get(UNKNOWN) ?? 0;

  function longestFirst(part: string): number[] {
    if (part.length > LONGEST) return [unknown];
    const pieces: number[] = [];
    for (let from = 0; from < part.length; ) {
      let to = part.length;
      let number: number | undefined;
      for (; to > from && number === undefined; to--) number = numbers.get((from > 0 ? "##" : "") + part.slice(from, to));
      if (number === undefined) return [unknown];
      pieces.push(number);
      from = to + 1;
    }
    return pieces;
  }

  return {
    start: numbers.get("[CLS]") ?? 0,
    end: numbers.get("[SEP]") ?? 0,
    piecesOf(word) {
      const pieces = plainParts(word).flatMap(longestFirst);
      return pieces.length > 0 ? pieces : [unknown];
    },
  };
}
