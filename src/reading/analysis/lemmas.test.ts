// Dictionary forms by tag.
import { expect, test } from "vitest";
import { tagIndex, type Tag } from "./labels.ts";
import { lemma } from "./lemmas.ts";

test.each<[string, Tag, string]>([
  ["said", "VBD", "say"], ["says", "VBZ", "say"], ["told", "VBN", "tell"], ["'s", "VBZ", "be"], ["'ll", "MD", "will"], ["n't", "RB", "not"],
  ["denied", "VBD", "deny"], ["promised", "VBD", "promise"], ["added", "VBD", "add"], ["stopped", "VBD", "stop"], ["controlled", "VBN", "control"],
  ["calling", "VBG", "call"], ["arguing", "VBG", "argue"], ["announced", "VBD", "announce"], ["stated", "VBD", "state"], ["treated", "VBD", "treat"],
  ["visiting", "VBG", "visit"], ["reading", "VBG", "read"], ["reading", "NN", "reading"], ["handled", "VBD", "handle"], ["suggesting", "VBG", "suggest"],
  ["parties", "NNS", "party"], ["spokeswomen", "NNS", "spokeswoman"], ["cases", "NNS", "case"], ["churches", "NNS", "church"], ["series", "NNS", "series"],
  ["by-elections", "NNS", "by-election"], ["her", "PRP$", "she"], ["the", "DT", "the"],
])("%s as %s is %s", (word, tag, expected) => {
  expect(lemma(word, tagIndex(tag))).toBe(expected);
});
