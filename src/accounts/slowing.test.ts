// Guessing is slowed down, and who guesses from everywhere cannot fill the memory.
import { expect, test } from "vitest";
import { createSlowing } from "./slowing.ts";

function slowing(most = 100) {
  let at = Date.parse("2031-03-01T08:00:00Z");
  return { ...createSlowing(() => new Date(at), { free: 3, first: 2, longest: 60, most }), later: (seconds: number) => void (at += seconds * 1000) };
}

test("after the free ones each attempt waits twice as long, up to the longest", () => {
  const { attempt, later } = slowing();
  expect([attempt("192.0.2.1"), attempt("192.0.2.1"), attempt("192.0.2.1")]).toEqual([0, 0, 0]);
  const waits: number[] = [];
  for (let round = 0; round < 7; round++) {
    const wait = attempt("192.0.2.1");
    waits.push(wait);
    later(wait);
    expect(attempt("192.0.2.1")).toBe(0);
  }
  expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60]);
});

test("attempts while waiting are not let through and make the wait no longer", () => {
  const { attempt, later } = slowing();
  for (let round = 0; round < 3; round++) attempt("192.0.2.1");
  expect(Array.from({ length: 50 }, () => attempt("192.0.2.1"))).toEqual(Array.from({ length: 50 }, () => 2));
  later(2);
  expect(attempt("192.0.2.1")).toBe(0);
});

test("one address does not slow another; the right password makes all of it forgotten", () => {
  const { attempt, succeeded } = slowing();
  for (let round = 0; round < 4; round++) attempt("192.0.2.1");
  expect(attempt("192.0.2.2")).toBe(0);
  succeeded("192.0.2.1");
  expect(attempt("192.0.2.1")).toBe(0);
});

test("all of one IPv6 network counts as one, and IPv4 inside IPv6 as itself", () => {
  const { attempt } = slowing();
  for (const address of ["2001:db8::1", "2001:DB8:0:0::2", "2001:db8:0:0:ffff::3"]) expect(attempt(address)).toBe(0);
  expect(attempt("2001:db8:0:0:1:2:3:4")).toBe(2);
  expect(attempt("2001:db8:0:1::1")).toBe(0);
  for (const address of ["192.0.2.9", "::ffff:192.0.2.9", "::FFFF:192.0.2.9"]) attempt(address);
  expect(attempt("192.0.2.9")).toBe(2);
});

test("no more addresses are remembered than said, the longest idle goes first", () => {
  const { attempt } = slowing(2);
  for (let round = 0; round < 3; round++) attempt("192.0.2.1");
  attempt("192.0.2.2");
  expect(attempt("192.0.2.1")).toBe(2);
  attempt("192.0.2.3");
  expect(attempt("192.0.2.1")).toBe(0);
});
