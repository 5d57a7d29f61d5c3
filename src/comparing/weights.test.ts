// Weights: one subject before many, what says something before what does not, short remarks before long speeches, one matter and speakers who are named before others.
import { expect, test } from "vitest";
import type { Said } from "../model/index.ts";
import { compare } from "./compared.ts";
import { type Candidate, rankEchoes } from "./echoes.ts";
import { DAY_MS } from "./period.ts";
import { ADA, BEN, CLEO, person, says } from "./suite/said.ts";
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

const DAY = { document: "talk" } as const;

/** Ada's words and Ben's in one document, far from each other in it. */
function inTalk(ada: string, ben: string, more: { readonly title?: string } = {}): number {
  return weightOf([says(ADA, "2031-03-05", ada, { ...DAY, ...more }), says(BEN, "2031-03-05", "", { ...DAY, ...more, content: [{ start: 5000, text: ben }] }), ...MORE]);
}

test("who says more of one matter beside the phrase is weighed less", () => {
  const apart = inTalk("The ferry leaves: copper kettles sing.", "The lantern burns: copper kettles sing.");
  expect(inTalk("The ferry leaves: copper kettles sing.", "Copper kettles sing on every ferry.")).toBeCloseTo(apart / 2);
});

test("a person whom no telling names is weighed more, and an institution is not", () => {
  const sung = "Copper kettles sing, we hold, whatever comes of it.";
  const told = (speaker: Parameters<typeof says>[0]) => weightOf([says(speaker, "2031-03-05", `${many("harbour")} copper kettles sing ${many("tide")}`, DAY), says(BEN, "2031-03-05", "", { ...DAY, content: [{ start: 5000, text: sung }] }), ...MORE]);
  const named = told(ADA);
  expect(told(person("Ada Brook", "she"))).toBeCloseTo(named * 3);
  expect(told({ ...person("Harbour Board"), kind: "organization" })).toBeCloseTo(named);
});

test("a pronoun in one telling is no doubt where another names", () => {
  const line = "We saw that copper kettles sing at night along the quay.";
  const tellings = (mention: string) => [says(ADA, "2031-03-05", line, { document: "one" }), says(person("Ada Brook", mention), "2031-03-05", line, { document: "two" })];
  const other = says(BEN, "2031-03-05", "Copper kettles sing, whatever comes of it.", { document: "one", content: [{ start: 5000, text: "Copper kettles sing, whatever comes of it." }] });
  expect(weightOf([...tellings("she"), other, ...MORE])).toBeCloseTo(weightOf([...tellings("Ada Brook"), other, ...MORE]));
});

test("words of speech say nothing", () => {
  const [said, sung] = ["calling for the", "hoping for the"].map((words) => inTalk(`They are ${words} ferry.`, `We are not ${words} lantern.`));
  expect(said! / sung!).toBeCloseTo(5);
});

test("a title names the subject, but what it quotes is the line", () => {
  const [plain, named, quoted] = ["A word on nothing", "A word on kettles, and copper that may sing", "A word on ‘copper kettles’ that “sing”"].map((title) => inTalk("Copper kettles sing at night.", "And copper kettles sing by day.", { title }));
  expect(named! / plain!).toBeCloseTo(10);
  expect(quoted).toBeCloseTo(plain!);
});

test("the best pair of those who share it counts", () => {
  const [ada, ben] = [says(ADA, "2031-03-05", `${many("ferry")}. Copper kettles sing.`, { document: "one" }), says(BEN, "2031-03-05", `${many("lantern")}. Copper kettles sing.`, { document: "two" })];
  const cleo = says(CLEO, "2031-03-05", "", { document: "two", content: [{ start: 5000, text: `${many("tide")} ${many("gull")}. Copper kettles sing.` }] });
  expect(weightOf([ada, ben, cleo, ...MORE])).toBeLessThan(weightOf([ada, ben, ...MORE]) / 20);
});
