// Statements gathered into utterances: what is one act of speaking, and what is not.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compare } from "./compared.ts";
import { isSharp } from "./period.ts";
import { ADA, BEN, person, says } from "./suite/said.ts";
import { tell } from "./variants.ts";
import type { Said } from "../model/index.ts";

const utterances = (...said: Said[]): number => compare(said).groups.size;

test("variants of one quotation in two outlets are one utterance, with the difference word by word", () => {
  const said = [
    says(ADA, "2031-03-05", "They have shown a level of restraint that we did not see in the spring.", { outlet: "The Bell", published: "2031-03-05T09:00:00Z" }),
    says(ADA, "2031-03-05", "some level of restraint that we did not see", { outlet: "Radio Sel", published: "2031-03-05T11:30:00Z" }),
    says(ADA, "2031-03-05", "They have shown a level of restraint that we did not see in the spring.", { outlet: "Harbour Post", published: "2031-03-06" }),
  ];
  const all = compare(said);
  expect(all.groups.size).toBe(1);
  const { variants, spread, exclusiveUntil } = tell(all.wordings);
  expect(variants.map(({ tellings }) => tellings.length)).toEqual([2, 1]);
  expect(variants[1]!.difference).toEqual([
    { change: "removed", text: "They have shown a" },
    { change: "added", text: "some" },
    { change: "same", text: "level of restraint that we did not see" },
    { change: "removed", text: "in the spring." },
  ]);
  expect(spread.map(({ outlet, outlets }) => [outlet, outlets])).toEqual([["The Bell", 1], ["Radio Sel", 2], ["Harbour Post", 3]]);
  expect(exclusiveUntil).toBe("2031-03-05T11:30:00Z");
});

test("one outlet has it alone", () => {
  expect(tell(compare([says(ADA, "2031-03-05", "Nobody will stop us now.")]).wordings).exclusiveUntil).toBeNull();
});

test.each([
  ["a formula said on another day", says(ADA, "2031-03-05", "We'll see what happens."), says(ADA, "2031-03-07", "We'll see what happens."), 2],
  ["a formula of few words on the day after", says(ADA, "2031-03-05", "We'll see what happens."), says(ADA, "2031-03-06", "We'll see what happens."), 2],
  ["a long line told by the day before, for the time zone", says(ADA, "2031-03-05", "We will keep the door open for as long as it takes."), says(ADA, "2031-03-06", "We will keep the door open for as long as it takes."), 1],
  ["the same words of another speaker", says(ADA, "2031-03-05", "We will keep the door open."), says(BEN, "2031-03-05", "We will keep the door open."), 2],
  ["two words quoted by two outlets", says(ADA, "2031-03-05", "We'll see."), says(ADA, "2031-03-05", "“We’ll see”"), 1],
  ["a fragment of what another gives whole", says(ADA, "2031-03-05", "The talks were long, but the door is always open to them."), says(ADA, null, "that “the door is always open”", { kind: "mixed", published: "2031-03-06", day: { date: "2031-03-06", precision: "day" }, told: false }), 1],
  ["other words on the same day", says(ADA, "2031-03-05", "The harbour stays closed."), says(ADA, "2031-03-05", "Nobody asked me about the talks."), 2],
  ["posts at two times of a day", says(ADA, "2031-03-05T08:00:00Z", "Stay strong, all of you, and wait."), says(ADA, "2031-03-05T18:00:00Z", "Stay strong, all of you, and wait."), 2],
])("%s", (_, one, other, expected) => {
  expect(utterances(one, other)).toBe(expected);
});

test("what is repeated in a transcript is said twice", () => {
  const line = "We will not move the line, not now and not in the spring.";
  const more = { document: "briefing", documentKind: "transcript" } as const;
  expect(utterances(says(ADA, "2031-03-05", line, more), says(ADA, "2031-03-05", line, { ...more }))).toBe(2);
});

test("a chain of likenesses joins no two days that the texts tell apart", () => {
  const line = "the fire and the fury that nobody in this strait has seen";
  const between = says(ADA, null, line, { day: { date: "2031-03-07", precision: "day" }, told: false, published: "2031-03-07" });
  const all = compare([says(ADA, "2031-03-05", line), between, says(ADA, "2031-03-08", line)]);
  expect(all.groups.size).toBe(2);
});

test("whose identity is not known tells nothing of other documents", () => {
  const nobody = { ...person("x"), kind: "unnamed" as const, name: null, id: null, mention: "an official" };
  expect(utterances(says(nobody, "2031-03-05", "The order was given on Monday night."), says(nobody, "2031-03-05", "The order was given on Monday night."))).toBe(2);
});

test("what does not tell its day has that of a telling that does, whatever the order in which they come", () => {
  const days = fc.tuple(fc.constantFrom("2031-03-04", "2031-03-05", "2031-03-06T10:00:00Z", "2031-03-07", "2031"), fc.boolean(), fc.boolean());
  let lent = 0;
  fc.assert(
    fc.property(fc.array(days, { minLength: 1, maxLength: 12 }), (tellings) => {
      const said = tellings.map(([date, told, isShort]) => {
        const precision = date.includes("T") ? "time" : date.length > 4 ? "day" : "year";
        return says(ADA, date, isShort ? "nobody asked the harbour" : "the fire and the fury that nobody in this strait has seen", { day: { date, precision }, told });
      });
      const all = compare(said);
      for (const [number, { said: { told }, period }] of all.wordings.entries()) {
        const telling = all.groups.get(all.groupOf(number))!.map((each) => all.wordings[each]!).filter((each) => each.said.told && isSharp(each.period!));
        const [first] = telling.map((each) => each.period!).toSorted((a, b) => a.from - b.from);
        expect(all.periodOf(number)).toEqual(told ? period : (first ?? period));
        if (!told && first && first.from !== period!.from) lent += 1;
      }
    }),
  );
  expect(lent).toBeGreaterThan(20);
});
