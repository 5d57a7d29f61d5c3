// What a later version says differently.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { changesBetween } from "./changes.ts";
import type { Speaker } from "../model/index.ts";
import { item, person } from "./suite/examples.ts";

const ANA = person("Ana Rook");
const BEN = person("Ben Crane");

function version(...lines: readonly (readonly [Speaker | null, string])[]) {
  const text = lines.map(([, words]) => words).join(" | ");
  const { document, reading } = item("a", { text, says: lines.map(([speaker, words]) => ({ speaker, words: [words] })) });
  return { text: document.text, statements: reading.statements };
}

function many(suffix: string) {
  return version(...Array.from({ length: 4000 }, (_, i) => [ANA, `ferry ${i}${suffix} sails at noon`] as const));
}

function told(before: ReturnType<typeof version>, after: ReturnType<typeof version>): string[] {
  return changesBetween(before, after).map(({ change, before: was, after: is }) => `${change}: ${was?.words ?? ""} > ${is?.words ?? ""}`);
}

test("nothing where only places moved", () => {
  expect(told(version([ANA, "the ferry sails"], [BEN, "no"]), version([BEN, "no"], [null, "more"], [ANA, "the ferry sails"]))).toEqual(["added:  > more"]);
});

test("the closest wording of the same speaker is the reworded one", () => {
  const before = version([ANA, "the ferry sails at noon on Monday"], [ANA, "the ferry sails at dusk"], [BEN, "no ferry sails at noon"]);
  const after = version([ANA, "the ferry sails at dawn"], [ANA, "the ferry will sail at noon on Monday"], [BEN, "wait"]);
  expect(told(before, after)).toEqual([
    "reworded: the ferry sails at dusk > the ferry sails at dawn",
    "reworded: the ferry sails at noon on Monday > the ferry will sail at noon on Monday",
    "added:  > wait",
    "removed: no ferry sails at noon > ",
  ]);
});

test("the same words under another speaker are removed from the one and added to the other", () => {
  expect(told(version([ANA, "never"]), version([BEN, "never"]))).toEqual(["added:  > never", "removed: never > "]);
});

test("every statement is accounted for once, whatever changed", () => {
  const line = fc.tuple(fc.constantFrom(ANA, BEN, null), fc.array(fc.constantFrom("tide", "quay", "ferry", "dusk"), { minLength: 1, maxLength: 5 }));
  const anyVersion = fc.array(line, { maxLength: 8 }).map((lines) => version(...lines.map(([speaker, words], i) => [speaker, `${words.join(" ")} ${"x".repeat(i + 1)}y`] as const)));
  fc.assert(
    fc.property(anyVersion, anyVersion, (before, after) => {
      const changes = changesBetween(before, after);
      const gone = changes.filter((each) => each.before).length;
      const come = changes.filter((each) => each.after).length;
      expect(before.statements.length - gone).toBe(after.statements.length - come);
      expect(new Set(changes.map((each) => each.before?.statement).filter(Boolean)).size).toBe(gone);
      expect(new Set(changes.map((each) => each.after?.statement).filter(Boolean)).size).toBe(come);
      expect(changesBetween(before, before)).toEqual([]);
    }),
  );
});

test("huge versions take no more than seconds", () => {
  const start = performance.now();
  expect(changesBetween(many("a"), many("b"))).toHaveLength(4000);
  expect(performance.now() - start).toBeLessThan(20_000);
}, 60_000);
