// Statements found twice are one.
import { expect, test } from "vitest";
import { distinct } from "./distinct.ts";
import type { Draft } from "./draft.ts";

const draft = (content: number, cue: number | null, confidence: number): Draft => ({
  source: [], cue: cue === null ? [] : [{ start: cue, end: cue + 4 }], content: [{ start: content, end: content + 9 }], confidence, layout: false, turn: null,
});

test("of two at one place the more certain stays", () => {
  expect(distinct([draft(5, 0, 0.4), draft(20, 16, 0.5), draft(5, 0, 0.8)])).toEqual([draft(20, 16, 0.5), draft(5, 0, 0.8)]);
});

test("of two that are alike one stays", () => expect(distinct([draft(5, 0, 0.4), draft(5, 0, 0.4)])).toEqual([draft(5, 0, 0.4)]));

test("one content under two cues, and two contents under one, are two", () => {
  const two = [draft(5, 0, 0.4), draft(5, 30, 0.4), draft(9, 0, 0.4), draft(5, null, 0.4)];
  expect(distinct(two)).toEqual(two);
});
