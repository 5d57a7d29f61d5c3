// Echoes told once: what is gathered under a more surprising one, and what stays apart.
import { expect, test } from "vitest";
import type { Said } from "../model/index.ts";
import { collapse, tellGathered } from "./collapse.ts";
import { compare } from "./compared.ts";
import { rankEchoes, type Score } from "./echoes.ts";
import { DAY_MS } from "./period.ts";
import { ADA, BEN, CLEO, says } from "./suite/said.ts";

/** The longer, the more surprising. */
const byLength: Score = (candidates) => candidates.map(({ codes }) => ({ expected: 1 / codes.length, p: 1 / codes.length, q: 1 / codes.length }));

const told = (...said: Said[]) => collapse(rankEchoes(compare(said), { within: DAY_MS, least: 2 }, byLength, false)).map(tellGathered).map(({ phrase, alsoShared }) => [phrase].concat(alsoShared));

test("what two utterances share besides", () => {
  expect(told(says(ADA, "2031-03-05", "A bridge too far, and the river rises."), says(BEN, "2031-03-05", "The river rises; a bridge too far."))).toEqual([["a bridge too far", "the river rises"]]);
});

test("other words about them, which one of the two says at another time", () => {
  const other = says(BEN, "2031-03-05", "Never again a bridge too far from home.");
  expect(told(says(ADA, "2031-03-05", "It was a bridge too far from us."), says(ADA, "2031-03-05", "We said again a bridge too."), other)).toEqual([["a bridge too far from", "again a bridge too"]]);
});

test("a line in which somebody else joins is told by itself", () => {
  const other = says(BEN, "2031-03-05", "Never again a bridge too far from home.");
  expect(told(says(ADA, "2031-03-05", "It was a bridge too far from us."), says(CLEO, "2031-03-05", "We said again a bridge too."), other)).toEqual([["a bridge too far from", "a bridge too"], ["again a bridge too"]]);
});

test("another line that the same two share is told by itself", () => {
  const other = says(BEN, "2031-03-05", "Never again, a bridge too far from home.");
  expect(told(says(ADA, "2031-03-05", "It was a bridge too far from us."), says(ADA, "2031-03-05", "We said never again, dozens of times."), other)).toEqual([["a bridge too far from"], ["never again"]]);
});
