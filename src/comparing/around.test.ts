// The words around a phrase: what makes two places one matter, and what does not.
import { expect, test } from "vitest";
import { shareAround } from "./around.ts";
import { compare } from "./compared.ts";
import { ADA, BEN, says } from "./suite/said.ts";
import { codeOf, coded } from "./words.ts";

const PHRASE = coded([{ start: 0, text: "copper kettles" }]).codes;
const USUAL = new Set([codeOf("norland")]);

function share(ada: string, ben: string): boolean {
  const all = compare([says(ADA, "2031-03-05", ada), says(BEN, "2031-03-05", ben)]);
  const place = (wording: number) => ({ wording, at: all.wordings[wording]!.codes.indexOf(PHRASE[0]!) });
  return shareAround(all, PHRASE, [place(0), place(1)], { isUsual: (code) => USUAL.has(code) });
}

const far = Array.from({ length: 15 }, (_, at) => `word${at}`).join(" ");

test.each([
  ["another word that says something", true, "The ferry brings copper kettles.", "Copper kettles by ferry!"],
  ["whatever stands between", true, "Ferry after ferry, all of them late, brings us copper kettles.", "Copper kettles, and so on and so forth, go by ferry."],
  ["function words alone", false, "We have the copper kettles.", "They have the copper kettles."],
  ["a word of the phrase again", false, "Kettles, copper kettles!", "No copper kettles, no kettles."],
  ["a word that most documents have", false, "Norland buys copper kettles.", "Norland sells copper kettles."],
  ["a word too far away", false, `The ferry ${far} copper kettles.`, "The ferry: copper kettles."],
])("%s", (_, expected, ada, ben) => {
  expect(share(ada, ben)).toBe(expected);
});
