// Meetings: equal to comparing every pair of statements word by word, in any window, in own words and in the outlet's.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Day, Said } from "../model/index.ts";
import { compare, type Compared } from "./compared.ts";
import { findMeetings } from "./meetings.ts";
import { DAY_MS, type Period } from "./period.ts";
import { spansOf } from "./wording.ts";

interface Invented {
  readonly words: readonly string[];
  /** Index of the first word of a second passage; none when it is 0 or beyond the words. */
  readonly cut: number;
  /** First and last word in quotation marks, where some are. */
  readonly quoted: readonly [number, number];
  readonly kind: Said["kind"];
  readonly speaker: string;
  readonly document: string;
  readonly day: Day | null;
  readonly told: boolean;
}

const days = fc.oneof(
  fc.integer({ min: 1, max: 5 }).map((day): Day => ({ date: `2018-02-0${day}`, precision: "day" })),
  fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 10, max: 23 })).map(([day, hour]): Day => ({ date: `2018-02-0${day}T${hour}:30:00Z`, precision: "time" })),
  fc.constantFrom<Day>({ date: "2018-02", precision: "month" }, { date: "2018-02-05", precision: "week" }),
);

const statement: fc.Arbitrary<Invented> = fc.record({
  words: fc.array(fc.constantFrom("we", "Will", "see", "what’s"), { minLength: 1, maxLength: 20, size: "max" }),
  cut: fc.integer({ min: 0, max: 20 }),
  quoted: fc.tuple(fc.nat(19), fc.nat(19)),
  kind: fc.constantFrom("direct", "mixed", "indirect"),
  speaker: fc.constantFrom("ann", "ben", "cid"),
  document: fc.constantFrom("d1", "d2"),
  day: fc.option(days, { freq: 8 }),
  told: fc.boolean(),
});

/** Each statement stands in its document behind the others, 1000 places apart. */
function saidOf({ words, cut, quoted: [from, to], kind, speaker, document, day, told }: Invented, number: number): Said {
  const marked = words.map((word, at) => (kind === "mixed" && from <= to ? `${at === from ? "“" : ""}${word}${at === Math.min(to, words.length - 1) && from < words.length ? "”" : ""}` : word));
  const passages = cut > 0 && cut < words.length && kind !== "mixed" ? [marked.slice(0, cut), marked.slice(cut)] : [marked];
  return {
    id: `s${number}`, kind, act: "claim", speaker: { kind: "person", name: speaker, id: speaker, mention: null, office: null, of: null }, day, told, attribution: "",
    content: passages.map((some, passage) => ({ start: 1000 * number + 500 * passage, text: some.join(" ") })),
    document: { id: document, kind: "article", url: null, title: null, outlet: null, published: null },
  };
}

/** Whether a word is in the speaker's own words. */
function isOwn({ kind, quoted: [from, to] }: Invented, at: number): boolean {
  return kind === "direct" || (kind === "mixed" && from <= at && at <= to);
}

/** Sharp: at most a day. Others lie surely within the window. */
function near(one: Period, other: Period, window: number): boolean {
  const apart = Math.max(one.from, other.from) - Math.min(one.to, other.to);
  const whole = Math.max(one.to, other.to) - Math.min(one.from, other.from);
  return one.to - one.from <= DAY_MS && other.to - other.from <= DAY_MS ? apart <= window : whole <= window;
}

/** "0 3 1 5 2 own": words 3 and 4 of statement 0 are words 5 and 6 of statement 1. */
function byHand(invented: readonly Invented[], all: Compared, window: number, least: number): string[] {
  const forms = invented.map(({ words }) => words.map((word) => word.toLowerCase().replace("’", "'")));
  const found: string[] = [];
  for (const [a, one] of forms.entries()) {
    for (const [b, other] of forms.entries()) {
      const [period, otherPeriod] = [all.periodOf(a), all.periodOf(b)];
      if (a >= b || invented[a]!.speaker === invented[b]!.speaker || !period || !otherPeriod || !near(period, otherPeriod, window)) continue;
      for (const at of one.keys()) {
        for (const start of other.keys()) {
          if (at > 0 && start > 0 && one[at - 1] === other[start - 1]) continue;
          let length = 0;
          while (at + length < one.length && one[at + length] === other[start + length]) length += 1;
          if (length < least) continue;
          const own = Array.from({ length }, (_, i) => (isOwn(invented[a]!, at + i) && isOwn(invented[b]!, start + i) ? "o" : " ")).join("");
          found.push([a, at, b, start, length, own.includes(" ") ? "" : "own"].join(" "));
          if (!own.includes(" ")) continue;
          for (const { 0: stretch, index } of own.matchAll(/o+/g)) if (stretch.length >= least) found.push([a, at + index, b, start + index, stretch.length, "own"].join(" "));
        }
      }
    }
  }
  return found.toSorted();
}

test("every maximal run of every pair within the window is told once, whole and in own words", () => {
  let meetings = 0;
  fc.assert(
    fc.property(fc.array(statement, { minLength: 3, maxLength: 12, size: "max" }), fc.integer({ min: 2, max: 5 }), fc.constantFrom(0, 0.5, 1, 2, 30), (invented, least, span) => {
      const all = compare(invented.map(saidOf));
      const found: string[] = [];
      findMeetings(all, { within: span * DAY_MS, least }, (wording, at, other, start, length, own) => {
        const sides = [[wording, at], [other, start]].toSorted(([a], [b]) => a! - b!);
        found.push([...sides.flat(), length, own ? "own" : ""].join(" "));
        meetings += 1;
      });
      expect(found.toSorted()).toEqual(byHand(invented, all, span * DAY_MS, least));
    }),
    { numRuns: 400 },
  );
  expect(meetings).toBeGreaterThan(1000);
});

test("the spans of a run are its words and nothing else, passage by passage", () => {
  fc.assert(
    fc.property(fc.array(statement, { minLength: 2, maxLength: 6 }), (invented) => {
      const all = compare(invented.map(saidOf));
      findMeetings(all, { within: 30 * DAY_MS, least: 2 }, (one, place, other, otherPlace, length) => {
        const texts = [{ wording: one, at: place }, { wording: other, at: otherPlace }].map((side) => {
          const { content } = all.wordings[side.wording]!.said;
          const slices = spansOf(all.wordings[side.wording]!, side.at, length).map(({ start, end }) => {
            const passage = content.find((each) => each.start <= start && end <= each.start + each.text.length)!;
            return passage.text.slice(start - passage.start, end - passage.start);
          });
          return slices.join(" ").replaceAll(/[“”]/g, "").toLowerCase();
        });
        expect(texts[0]).toBe(texts[1]);
        expect(texts[0]!.split(" ")).toHaveLength(length);
      });
    }),
  );
});
