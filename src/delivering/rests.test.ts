// Which services are left alone, and for how long.
import { expect, test } from "vitest";
import { createRests } from "./rests.ts";

test("so many failures in a row are one too many; one answer between them begins anew", () => {
  const rests = createRests({ failures: 3, restMs: 100, mostRestMs: 1000 });
  for (let i = 0; i < 2; i++) rests.failed("a", 0);
  rests.answered("a");
  for (let i = 0; i < 2; i++) rests.failed("a", 0);
  expect([rests.until("a"), rests.isDoubtful("a")]).toEqual([0, false]);
  rests.failed("a", 5);
  expect([rests.until("a"), rests.isDoubtful("a"), rests.until("b")]).toEqual([105, true, 0]);
});

test("it is asked again after twice as long each time, up to a bound, and trusted once it answers", () => {
  const rests = createRests({ failures: 1, restMs: 100, mostRestMs: 500 });
  const until: number[] = [];
  for (let now = 0; until.length < 5; now = rests.until("a")) {
    rests.failed("a", now);
    // What was under way still.
    rests.failed("a", now + 1);
    until.push(rests.until("a") - now);
  }
  expect(until).toEqual([100, 200, 400, 500, 500]);
  rests.answered("a");
  expect([rests.until("a"), rests.isDoubtful("a")]).toEqual([0, false]);
  rests.leave("a", 0);
  expect(rests.until("a")).toBe(100);
});
