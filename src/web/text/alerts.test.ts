// Alerts in the interface's words.
import { expect, test } from "vitest";
import { lastWeekInWords, mannersInWords, wantedInWords } from "./alerts.ts";

test("what a watch asks for is one line", () => {
  expect(wantedInWords({ kinds: ["breaking", "exclusive"], speakers: ["dela-marrow", "Reik"], words: " ferry ", outlets: ["Coast Wire"] })).toBe("Breaking, exclusive · Dela Marrow or Reik · “ferry” · in Coast Wire");
  expect(wantedInWords({ kinds: ["search"], speakers: ["d1"], words: '"school budget"', outlets: ["A", "B", "C"] }, new Map([["d1", "Ina Corvel"]]))).toBe('Search · Ina Corvel · "school budget" · in A, B or C');
  expect(wantedInWords({ kinds: ["live"], speakers: [], words: "", outlets: [] })).toBe("Live");
});

test("when and how often is one line", () => {
  expect(mannersInWords({ quiet: null, mostADay: 8, digestAt: null })).toBe("At once, at most 8 a day");
  expect(mannersInWords({ quiet: { from: "22:00", until: "07:00", timeZone: "UTC" }, mostADay: 1000, digestAt: "08:00" })).toBe("All of a day together, at 08:00, at most 1,000 a day, quiet from 22:00 to 07:00");
});

test("how often something was told last week", () => {
  expect([0, 1, 2, 1200].map(lastWeekInWords)).toEqual(["nothing last week", "once last week", "twice last week", "1,200 times last week"]);
});
