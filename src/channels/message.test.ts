// The words that all ways share: where links lead, what is cut, and by what a message is known.
import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import type { Alert } from "../model/index.ts";
import { clipped, linkTo, messageOf, testMessage } from "./message.ts";
import { madeAlert, SITE, telling } from "./suite/alerts.ts";

test.each([
  ["/stories/s1", `${SITE}/stories/s1`],
  ["https://evil.example/x", SITE],
  ["//evil.example/x", SITE],
  ["/\\evil.example/x", SITE],
  ["javascript:alert(1)", SITE],
  ["http://[", SITE],
])("the path %j leads to %s", (path, link) => {
  expect(linkTo(SITE, path)).toBe(link);
});

test("what is cut is no longer than it may be, and stays whole characters", () => {
  assert(property(string({ unit: "binary", maxLength: 60 }), (text) => {
    for (let most = 1; most < 20; most += 1) {
      const cut = clipped(text, most);
      expect(cut.length).toBeLessThanOrEqual(Math.max(most, 1));
      expect(cut.isWellFormed()).toBe(true);
      expect(cut === text || cut.endsWith("…")).toBe(true);
    }
  }));
});

const id = (...alerts: readonly Alert[]) => messageOf(telling(...alerts)).id;
const trial = (at: string) => testMessage({ site: SITE, recipient: 1 }, new Date(at)).id;

test("a message is known by what it tells, whoever is told, and by nothing else", () => {
  const [one, two] = [madeAlert({ key: "a" }), madeAlert({ key: "b" })];
  expect(id({ ...one, correctedBy: 9, id: 77 })).toBe(id(one));
  expect(messageOf({ ...telling(one), recipient: 8 }).id).toBe(id(one));
  expect(new Set([id(one), id(two), id(one, two), id(two, one)]).size).toBe(4);
  expect(id(one)).toMatch(/^[\w-]{32}$/);
  expect(trial("2031-04-02T09:00:00Z")).not.toBe(trial("2031-04-02T09:00:01Z"));
});

test("nothing to tell is no message", () => {
  expect(() => messageOf({ alerts: [], site: SITE, recipient: 1 })).toThrow(RangeError);
});
