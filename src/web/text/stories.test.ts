// Stories in words.
import { expect, test } from "vitest";
import type { WireStoryDocument } from "../../api/wire-stories.ts";
import { creditsInWords, folded, spreadInWords, takingInWords } from "./stories.ts";

const one = (id: string, original: string | null, taking: WireStoryDocument["taking"] = null): WireStoryDocument => ({
  document: { id, kind: "article", url: null, title: null, outlet: null, published: null, invented: false }, taking, original, credits: [], voice: id, likeness: 1,
});

test.each([
  [{ documents: 1, outlets: 1, voices: 1 }, "1 document of 1 outlet"],
  [{ documents: 12, outlets: 9, voices: 9 }, "12 documents of 9 outlets"],
  [{ documents: 12, outlets: 9, voices: 5 }, "12 documents of 9 outlets, in the words of 5"],
  [{ documents: 4, outlets: 4, voices: 1 }, "4 documents of 4 outlets, all in the words of one"],
])("%o", (story, words) => {
  expect(spreadInWords(story)).toBe(words);
});

test("copies are folded under their original, in order", () => {
  const timeline = [one("a", null), one("b", "a"), one("c", null), one("d", "a")];
  expect(folded(timeline).map(({ report, copies }) => [report.document.id, copies.map(({ document }) => document.id)])).toEqual([["a", ["b", "d"]], ["c", []]]);
});

test("what is taken over, and credits", () => {
  expect(takingInWords(one("a", null))).toBeNull();
  expect(takingInWords(one("a", null, { of: "b", relation: "part", share: 0.354, kept: 0.2 }))?.word).toBe("35% taken over");
  expect(takingInWords(one("a", "b", { of: "b", relation: "copy", share: 0.9, kept: 0.9 }))).toEqual({ word: "copy", means: "90% of it stands word for word in an earlier document" });
  expect(creditsInWords({ credits: [] })).toBeNull();
  expect(creditsInWords({ credits: [{ name: "Coast Wire", how: "dateline" }, { name: "Lusk Wire", how: "contributed" }] })).toBe("credited to Coast Wire, Lusk Wire contributed");
});
