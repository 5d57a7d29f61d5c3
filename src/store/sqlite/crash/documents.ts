// A stream of documents that touches all that recording does: corrections, repeats, rereadings, surnames, shared ids.
import { DORN, type Item, item, person, unnamed, VESKA } from "../../suite/examples.ts";

const SPEAKERS = [DORN, VESKA, person("Dorn"), person("Veska", "Minister"), person("Ana Dorn"), unnamed("harbour ministry"), person("Karl Veska", "Clerk")];

/** The same `count` documents every time. */
export function documents(count: number): Item[] {
  return Array.from({ length: count }, (_, i) => {
    // Every fifth corrects, every seventh repeats, every eleventh rereads an earlier one; every thirteenth takes another's id.
    const origin = i % 5 === 4 ? i - 3 : i % 7 === 6 ? i - 2 : i;
    const edition = i % 5 === 4 ? i : origin;
    const words = Array.from({ length: 12 }, (__, n) => `Statement ${n} of edition ${edition} about tide ${(edition * 31 + n * 17) % 97}`);
    const id = i % 13 === 12 ? "taken" : `doc-${origin}`;
    const original = { from: `https://news.example/${origin}`, mediaType: "text/html", charset: null, bytes: Buffer.from(`<p>Page of edition ${edition - (edition % 2)}`) };
    const page = { byline: "Ana Rook", modified: null, language: "en", access: "whole" } as const;
    const made = item(id, {
      page,
      text: `${words.join(". ")}. ${"And much else besides. ".repeat(40)}`,
      origin: `https://news.example/${origin}`,
      reader: i % 11 === 10 ? "hand 2" : "hand 1",
      says: words.map((each, n) => ({ speaker: SPEAKERS[(edition + n) % SPEAKERS.length] ?? null, words: [each] })),
    });
    return edition % 3 === 0 ? made : { ...made, original };
  });
}
