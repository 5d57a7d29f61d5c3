// One request at a time to a host, its pause, and no host behind another.
import { expect, test } from "vitest";
import { createAgenda } from "./agenda.ts";

test("the longest due goes first, busy and pausing hosts do not, and no more than asked for", () => {
  const agenda = createAgenda();
  agenda.plan("a", 30);
  agenda.plan("b", 10);
  agenda.plan("c", 20);
  agenda.plan("later", 99);
  expect(agenda.ready(50, 9)).toEqual(["b", "c", "a"]);
  expect(agenda.ready(50, 1)).toEqual(["b"]);
  agenda.begin("b");
  agenda.rest("c", 60);
  expect(agenda.ready(50, 9)).toEqual(["a"]);
  expect(agenda.next()).toBe(30);
  agenda.end("b", 40);
  expect(agenda.ready(60, 9)).toEqual(["a", "b", "c"]);
});

test("a host that is busy keeps its turn whatever is planned meanwhile; a pause never gets shorter", () => {
  const agenda = createAgenda();
  agenda.plan("a", 0);
  agenda.begin("a");
  agenda.plan("a", 5);
  expect([agenda.ready(10, 9), agenda.next()]).toEqual([[], null]);
  agenda.rest("a", 100);
  agenda.rest("a", 20);
  agenda.end("a", 5);
  expect(agenda.next()).toBe(100);
});

test("whether something is due counts short pauses and not long ones", () => {
  const agenda = createAgenda();
  expect(agenda.hasDue(50, 10)).toBe(false);
  agenda.plan("a", 40);
  agenda.rest("a", 55);
  expect(agenda.hasDue(50, 10)).toBe(true);
  expect(agenda.hasDue(50, 4)).toBe(false);
  agenda.plan("a", 60);
  expect(agenda.hasDue(50, 10)).toBe(false);
});
