// What documents bring as they arrive: utterances with all who carry them by then, and only echoes that surprise.
import { expect, test } from "vitest";
import type { Score } from "../comparing/index.ts";
import type { Said, Speaker } from "../model/index.ts";
import { createArriving } from "./arriving.ts";

/** Every phrase of so many words or more surprises, the others not at all. */
const score: Score = (candidates) => candidates.map(({ codes }) => (codes.length >= 4 ? { expected: 0.001, p: 0.001, q: 0.01, weight: 1 } : { expected: 1, p: 0.6, q: 0.6, weight: 1 }));
const person = (name: string): Speaker => ({ kind: "person", name, id: name.toLowerCase().replaceAll(" ", "-"), mention: name, office: null, of: null });
const [MARROW, LUSK] = [person("Dela Marrow"), person("Odo Lusk")];
const says = (id: string, speaker: Speaker, text: string, outlet: string): Said => ({
  id: `${id}#1`, kind: "direct", act: "claim", speaker, day: { date: "2031-03-04", precision: "day" }, told: true, attribution: "said", content: [{ start: 0, text }],
  document: { id, kind: "article", url: null, title: null, outlet, published: "2031-03-04" },
});
const TOLL = "“Nobody in this harbour has ever agreed to any such toll”";

test("an utterance is told with all who carry it by then, and no others", () => {
  const arriving = createArriving(score);
  arriving.prime([says("before", MARROW, TOLL, "Coast Wire")]);
  const carriers = (said: Said) => arriving.arrive([said], false).utterances.map(({ tellings }) => tellings.map(({ document }) => document.outlet));
  expect(carriers(says("a", MARROW, TOLL, "The Bell"))).toEqual([["Coast Wire", "The Bell"]]);
  expect(carriers(says("b", LUSK, "“We shall answer on Thursday at the quay”", "The Bell"))).toEqual([["The Bell"]]);
  expect(carriers(says("c", MARROW, TOLL, "The Horn"))).toEqual([["Coast Wire", "The Bell", "The Horn"]]);
  expect(arriving.spreads()).toEqual([0, 1, 0, 1]);
});

test("echoes that a document brings, where they are asked for and surprise; none of what was there before", () => {
  const arriving = createArriving(score);
  arriving.prime([says("a", MARROW, "“Nobody shall ever pay for this quay of tears”", "The Bell"), says("b", LUSK, "“Nobody knows”", "The Bell")]);
  expect(arriving.arrive([says("c", LUSK, "“It is a quay of tears for all of us”", "The Horn")], true).echoes.map(({ phrase }) => phrase)).toEqual([]);
  expect(arriving.arrive([says("d", LUSK, "“They shall ever pay for this quay”", "The Horn")], true).echoes.map(({ phrase }) => phrase)).toEqual(["shall ever pay for this quay"]);
  expect(arriving.arrive([says("e", LUSK, "“Whoever shall ever pay for this quay”", "The Horn")], false).echoes).toEqual([]);
});
