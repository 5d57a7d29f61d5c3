// Words into pieces, with a vocabulary made for the purpose.
import { expect, test } from "vitest";
import { vocabularyOf } from "./word-pieces.ts";

const PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "harbour", "##s", "har", "##bour", "##master", "cafe", "'", "\"", "t", "n", "2017", ".", "m"];
const vocabulary = vocabularyOf(PIECES);

function check(name: string, word: string, expected: readonly string[]): void {
  test(name, () => expect(vocabulary.piecesOf(word).map((number) => PIECES[number])).toEqual(expected));
}

check("a word that is known", "harbour", ["harbour"]);
check("the longest piece first", "Harbourmasters", ["harbour", "##master", "##s"]);
check("accents and capitals go", "Café", ["cafe"]);
check("marks stand alone, curly ones made straight", "n’t", ["n", "'", "t"]);
check("a quotation mark", "“", ["\""]);
check("figures and stops", "2017.", ["2017", "."]);
check("a word of which a part is unknown is unknown whole", "harbourx", ["[UNK]"]);
check("a word without letters or marks", "​", ["[UNK]"]);
check("a word without end", "m".repeat(5000), ["[UNK]"]);
test("the marks around a text", () => expect([vocabulary.start, vocabulary.end]).toEqual([2, 3]));
