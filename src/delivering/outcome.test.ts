// When what failed is tried again, and when no more.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { afterwards, type Patience } from "./outcome.ts";
import { claimed } from "./suite/claimed.ts";

const NOW = new Date("2031-04-02T12:00:00.000Z");
const PATIENCE: Patience = { backOffMs: 1000, mostBackOffMs: 60_000, giveUpMs: 3_600_000 };
const later = (afterMs: number | null) => ({ kind: "later", afterMs, reason: "status 503" }) as const;

test("what was taken, refused or is gone is done", () => {
  expect(afterwards({ kind: "taken" }, [claimed({})], NOW, PATIENCE, 0)).toEqual({ state: "sent", dueAt: null, reason: null });
  expect(afterwards({ kind: "refused", reason: "status 400" }, [claimed({})], NOW, PATIENCE, 0)).toEqual({ state: "refused", dueAt: null, reason: "status 400" });
  expect(afterwards({ kind: "gone", reason: "status 410" }, [claimed({})], NOW, PATIENCE, 0)).toEqual({ state: "gone", dueAt: null, reason: "status 410" });
});

test("tried again between half and all of a time that doubles up to its bound, never before the service said, given up within the time for it", () => {
  fc.assert(
    fc.property(fc.nat(40), fc.option(fc.nat(7_200_000)), fc.double({ min: 0, max: 0.999, noNaN: true }), fc.option(fc.nat(7_200_000)), (tries, afterMs, chance, triedMs) => {
      const triedAt = triedMs === null ? null : new Date(NOW.getTime() - triedMs).toISOString();
      const { state, dueAt } = afterwards(later(afterMs), [claimed({ tries, triedAt })], NOW, PATIENCE, chance);
      const full = Math.min(60_000, 1000 * 2 ** tries);
      if (dueAt === null) {
        expect(state).toBe("given-up");
        expect(Math.max(full, afterMs ?? 0) + (triedMs ?? 0)).toBeGreaterThanOrEqual(3_600_000);
        return;
      }
      const wait = dueAt.getTime() - NOW.getTime();
      expect([state, wait >= (afterMs ?? 0), wait >= Math.floor(full / 2), wait <= Math.max(full, afterMs ?? 0), wait + (triedMs ?? 0) < 3_600_000]).toEqual(["waiting", true, true, true, true]);
    }),
    { numRuns: 1000 },
  );
});

test("what was held, or told together, is held until then", () => {
  expect(afterwards(later(null), [claimed({ state: "held" })], NOW, PATIENCE, 0)).toMatchObject({ state: "held", dueAt: new Date("2031-04-02T12:00:00.500Z") });
  expect(afterwards(later(null), [claimed({ id: 2, tries: 3 }), claimed({ id: 1 })], NOW, PATIENCE, 0)).toMatchObject({ state: "held", dueAt: new Date("2031-04-02T12:00:04.000Z") });
});
