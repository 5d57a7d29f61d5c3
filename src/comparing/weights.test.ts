// Weights: one subject before many, what says something before what does not, short remarks before long speeches.
import { expect, test } from "vitest";
import type { Said } from "../model/index.ts";
import { compare } from "./compared.ts";
import { type Candidate, rankEchoes } from "./echoes.ts";
import { DAY_MS } from "./period.ts";
import { ADA, BEN, says } from "./suite/said.ts";
import { testedIn } from "./weights.ts";

/** Of the longest phrase that Ada and Ben share. */
function weightOf(said: readonly Said[]): number {
  const all = compare(said);
  let found: readonly Candidate[] = [];
  rankEchoes(all, { within: DAY_MS, least: 2 }, (candidates) => (found = candidates).map(() => ({ expected: 1, p: 1, q: 1 })), false);
  return testedIn(found, { all, window: DAY_MS }).toSorted((a, b) => b.codes.length - a.codes.length)[0]!.weight;
}

const many = (word: string): string => Array.from({ length: 60 }, (_, at) => `${word}${at}`).join(" ");
const MORE = Array.from({ length: 6 }, (_, at) => says(BEN, `2031-05-1${at}`, `Meadow number ${at} has larks, clover, hares.`));

function shared(words: string, ada = "", ben = "", document?: string): number {
  const one = document === undefined ? {} : { document };
  const content = [{ start: 5000, text: `${ben} ${words}! Kettles, spoons, stoves.` }];
  return weightOf([says(ADA, "2031-03-05", `${ada} ${words}. Bridges, tolls, barges.`, one), says(BEN, "2031-03-05", "", { ...one, content }), ...MORE]);
}

test("those who speak in one document, or with the same rare words, speak of one subject", () => {
  const apart = shared("copper kettles sing", many("ferry"), many("lantern"));
  expect(shared("copper kettles sing", many("ferry"), many("lantern"), "talk")).toBeCloseTo(apart / 30);
  expect(shared("copper kettles sing", many("ferry"), many("ferry").split(" ").toReversed().join(" "))).toBeCloseTo(apart / 30);
});

test("the more words say something, the less they are weighed", () => {
  const [none, one, two] = ["and so they would have", "and so copper would have", "and so copper sings"].map((words) => shared(words, "", "", "talk"));
  expect(none).toBeGreaterThan(one!);
  expect(one).toBeGreaterThan(two!);
});

test("long speeches are weighed more", () => {
  expect(shared("copper kettles sing", many("word"), "", "talk")).toBeGreaterThan(shared("copper kettles sing", "", "", "talk"));
});
