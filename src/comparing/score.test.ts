// Surprise with the table that Readout ships: what everybody says, and a line that nobody else does.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Echo, Said } from "../model/index.ts";
import { readBackground } from "./background.ts";
import { compare } from "./compared.ts";
import { echoesOf } from "./echoes.ts";
import { DAY_MS } from "./period.ts";
import { createChance } from "./score.ts";
import { ADA, BEN, CLEO, says } from "./suite/said.ts";
import { coded } from "./words.ts";

const { score, perMillion } = createChance(readBackground(readFileSync(new URL("../../models/background/sequences.counts", import.meta.url))));

const echoes = (said: readonly Said[], window = DAY_MS): Echo[] => echoesOf(compare(said), { within: window, least: 2 }, score, false);
const RARE = "copper kettles never sing twice";

/** A month in which three people speak of everyday things on different days. */
const MONTH = Array.from({ length: 30 }, (_, day) => says([ADA, BEN, CLEO][day % 3]!, `2031-03-${String(day + 1).padStart(2, "0")}`, `On item ${day} of the list I have nothing new.`));

test("“we'll see” is shared and common; a rare line of five words stands on top", () => {
  const found = echoes([
    ...MONTH,
    says(ADA, "2031-03-12", "About the talks, we'll see."),
    says(BEN, "2031-03-12", "Prices? We'll see!"),
    says(ADA, "2031-03-20", `As they say, ${RARE}.`),
    says(CLEO, "2031-03-21", `Well: ${RARE}!`),
  ]);
  expect(found[0]!.phrase).toBe(RARE);
  expect(found[0]!.surprise!.q).toBeLessThan(0.01);
  const common = found.find(({ phrase }) => phrase === "we'll see")!;
  expect(common.surprise!.expected).toBeGreaterThan(0.2);
  expect(common.surprise!.q).toBeGreaterThan(0.2);
});

test("even where nothing else is on record", () => {
  const [common] = echoes([says(ADA, "2031-03-12", "We'll see what happens."), says(BEN, "2031-03-12", "We'll see what happens.")]);
  const [rare] = echoes([says(ADA, "2031-03-12", RARE), says(BEN, "2031-03-12", RARE)]);
  expect(common!.surprise!.p).toBeGreaterThan(0.05);
  expect(rare!.surprise!.p).toBeLessThan(0.001);
});

test("a rare line that is said all month long is no surprise", () => {
  const often = MONTH.map((said, day) => says(said.speaker, `2031-03-${String(day + 1).padStart(2, "0")}`, `I said it before: ${RARE}.`));
  const found = echoes(often).filter(({ phrase }) => phrase.includes(RARE));
  expect(found.every(({ surprise }) => surprise!.p > 0.5)).toBe(true);
  expect(found.length).toBeGreaterThan(0);
});

test("times in a million words", () => {
  const [common, rare] = ["thank you", RARE].map((text) => perMillion(coded([{ start: 0, text }]).codes));
  expect(common).toBeGreaterThan(100);
  expect(rare).toBeLessThan(1e-6);
});
