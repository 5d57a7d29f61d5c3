// What is told of holes in coverage, and where a picture shows them.
import { expect, test } from "vitest";
import type { WireHole } from "../../api/wire-sources.ts";
import { holeInWords, holesIn, holesInWords, lacking } from "./holes.ts";

const hole = (more: Partial<WireHole>): WireHole => ({
  source: 1, title: "Vale Courier", outlet: "Vale Courier", kind: "silence", since: "2031-03-04T10:00:00.000Z", until: "2031-03-06T09:00:00.000Z", page: null, reason: "It is down.", caughtUp: false, ...more,
});

test.each([
  [{}, "Vale Courier was not heard from 4 to 6 March 2031"],
  [{ until: null, caughtUp: null }, "Vale Courier has not been heard since 4 March 2031"],
  [{ kind: "overrun", until: "2031-03-04T23:00:00.000Z" }, "Vale Courier announced more than it still listed, on 4 March 2031"],
  [{ kind: "given-up", until: "2031-03-04T10:00:00.000Z" }, "a page of Vale Courier could not be had, on 4 March 2031"],
] as const)("%o is told as: %s", (more, words) => {
  expect(holeInWords(hole(more))).toBe(words);
});

test("a hole shows on every bar that it touches, and on no other", () => {
  const days = (from: string, to: string) => holesIn([hole({})], { from, to }).length;
  expect([days("2031-03-01", "2031-03-03"), days("2031-03-01", "2031-03-04"), days("2031-03-05", "2031-03-05"), days("2031-03-06", "2031-03-31"), days("2031-03-07", "2031-03-07")]).toEqual([0, 1, 1, 1, 0]);
  expect(holesIn([hole({ until: null })], { from: "2031-12-01", to: "2031-12-31" })).toHaveLength(1);
});

test("what was still listed afterwards is no hole, and another outlet's is none of this one", () => {
  expect(lacking([hole({ caughtUp: true })])).toEqual([]);
  expect(lacking([hole({}), hole({ caughtUp: null, until: null })])).toHaveLength(2);
  expect(lacking([hole({})], "vale courier")).toHaveLength(1);
  expect(lacking([hole({})], "Averne Post")).toEqual([]);
});

test("many holes are told by the first and a number", () => {
  const many = ["A", "B", "C", "C"].map((title) => hole({ title, kind: "given-up", until: "2031-03-04T10:00:00.000Z" }));
  expect(holesInWords(many)).toBe("a page of A could not be had, on 4 March 2031; a page of B could not be had, on 4 March 2031; and 1 more");
});
