// The shipped weights on plain invented sentences: what any reading of them must get right.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyse, readAnalysisWeights } from "./analyse.ts";
import { ENTITIES, RELATIONS, TAGS } from "./labels.ts";

const weights = readAnalysisWeights(readFileSync(new URL("../../../models/fast/analysis.weights", import.meta.url)));
const read = (text: string) => analyse(text, [{ start: 0, end: text.length }], weights);

function checkTags(text: string, tags: string): void {
  expect([...read(text).tag].map((tag) => TAGS[tag]).join(" ")).toBe(tags);
}

function checkEntities(text: string, expected: Record<string, string>): void {
  const { words, entity } = read(text);
  const found = Object.fromEntries(words.flatMap((word, i) => (entity[i] === 0 ? [] : [[word, ENTITIES[entity[i] ?? 0]]])));
  expect(found).toEqual(expected);
}

function checkArcs(text: string, expected: readonly (readonly [child: string, relation: string, head: string])[]): void {
  const { words, head, relation } = read(text);
  const arcs = words.map((word, i) => [word, RELATIONS[relation[i] ?? 0], words[head[i] ?? -1] ?? "ROOT"]);
  for (const arc of expected) expect(arcs).toContainEqual(arc);
}

describe("shipped weights", () => {
  test("tags", () => {
    checkTags("“We will not wait,” the minister said on Monday.", "`` PRP MD RB VB , '' DT NN VBD IN NNP .");
    checkTags("She did n't deny the reports.".replace(" n", "n"), "PRP VBD RB VB DT NNS .");
  });
  test("entities", () => {
    checkEntities("President Robert Hale met officials in France on Monday.", { Robert: "PERSON", Hale: "PERSON", France: "LOCATION", Monday: "DATE" });
  });
  test("dependencies", () => {
    checkArcs("The minister said the talks would resume.", [["minister", "nsubj", "said"], ["said", "root", "ROOT"], ["resume", "ccomp", "said"], ["talks", "nsubj", "resume"]]);
    checkArcs("“We will wait,” she said.", [["she", "nsubj", "said"], ["wait", "ccomp", "said"]]);
    checkArcs("The plan was rejected by the senate.", [["plan", "nsubjpass", "rejected"], ["senate", "nmod", "rejected"]]);
  });
});
