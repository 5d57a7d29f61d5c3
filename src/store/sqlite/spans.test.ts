// Spans as bytes and back.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { packSpans, unpackSpans } from "./spans.ts";

const anySpans = fc
  .uniqueArray(fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 2 ** 31 - 1 }), fc.constant(2 ** 40)), { maxLength: 20 })
  .map((ends) => ends.toSorted((a, b) => a - b))
  .map((ends) => ends.flatMap((end, i) => (i % 2 === 1 ? [{ start: ends[i - 1] ?? 0, end }] : [])));

test("any spans come back", () => {
  fc.assert(
    fc.property(fc.record({ source: anySpans, cue: anySpans, content: anySpans }), (roles) => {
      expect(unpackSpans(packSpans(roles))).toEqual(roles);
    }),
  );
});

test("three usual roles take few bytes", () => {
  expect(packSpans({ source: [{ start: 12, end: 22 }], cue: [{ start: 23, end: 27 }], content: [{ start: 30, end: 120 }] })).toHaveLength(9);
});
