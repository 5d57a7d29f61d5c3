// Days, words, excerpts, bars and differences as they are shown.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WireHit } from "../../api/wire-record.ts";
import { parts, secondsAt, stretches } from "./article.ts";
import { bars } from "./buckets.ts";
import { clock, dayInWords, longDay, moment, period } from "./days.ts";
import { difference } from "./difference.ts";
import { excerpt } from "./excerpt.ts";
import { calledOtherwise, host, speakerInWords, standing } from "./words.ts";

describe("days", () => {
  test.each([
    ["2018-02-05", "day", "5 February 2018"],
    ["2017-08", "month", "August 2017"],
    ["2018-02-05", "week", "week of 5 February 2018"],
    ["2017-09-01", "season", "autumn 2017"],
    ["2017", "year", "2017"],
    ["2017-10-02T15:11:00Z", "time", "2 October 2017, 15:11 UTC"],
    ["yesterday", "day", "yesterday"],
  ] as const)("%s at %s precision is %s", (date, precision, shown) => {
    expect(dayInWords({ date, precision })).toBe(shown);
  });

  test("are those of the place they were given in", () => {
    expect(moment("2025-10-08T23:30:00-04:00")).toBe("8 October 2025, 23:30 UTC\u22124");
    expect(moment("2025-10-08T01:30:00+05:30")).toBe("8 October 2025, 01:30 UTC+5:30");
    expect(longDay("2025-10-08T23:30:00-04:00")).toBe("8 October 2025");
    expect(moment("2025-10-08")).toBe("8 October 2025");
  });

  test("of a period are said once where both share them", () => {
    expect(period("2031-03-04", "2031-03-17").replace(/\s/g, " ")).toBe("4 to 17 March 2031");
    expect(period("2031-03-04", "2031-03-04")).toBe("4 March 2031");
  });

  test("within a broadcast are a clock", () => {
    expect([4.5, 65, 3727].map(clock)).toEqual(["0:04", "1:05", "1:02:07"]);
  });
});

describe("words for speakers", () => {
  const speaker = { id: null, kind: "unnamed", name: null, mention: "a senior official", office: null, of: "the Averne government" } as const;
  test("never say more than the document", () => {
    expect(speakerInWords(speaker)).toBe("A senior official");
    expect(standing(speaker)).toBe("Unnamed, of the Averne government");
    expect(speakerInWords({ ...speaker, kind: "person", mention: "he" })).toBe("He (not named)");
    expect(speakerInWords(null)).toBe("No source named");
  });

  test("say what a speaker is called only where it is another word", () => {
    expect(calledOtherwise({ ...speaker, name: "Straits Agency", mention: "the Straits Agency" })).toBeNull();
    expect(calledOtherwise({ ...speaker, name: "Dela Marrow", mention: "she" })).toBe("she");
    expect(calledOtherwise({ ...speaker, name: "Dela Marrow", mention: null })).toBeNull();
  });

  test("only web pages are links", () => {
    expect(host("https://www.post.example/a")).toBe("post.example");
    for (const url of ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x", "x", ""]) expect(host(url)).toBeNull();
  });
});

const hit = (text: string, said: string, found: string): WireHit => {
  const at = (wanted: string) => ({ start: text.indexOf(wanted), end: text.indexOf(wanted) + wanted.length });
  const content = at(said);
  return {
    statement: { id: "1", kind: "direct", act: "claim", source: [], cue: [], content: [{ start: content.start + 100, end: content.end + 100 }], parent: null, answers: null, speaker: null, saidOn: null, confidence: 1, corrected: null },
    contents: [said],
    document: { id: "d", kind: "article", url: null, title: null, outlet: null, published: null, recordedAt: "", version: 1, statements: 1, invented: false },
    context: { text, start: 100, highlights: found ? [at(found)] : [] },
  };
};

describe("an excerpt", () => {
  test("keeps to the paragraph and tells what was said and what was found", () => {
    const shown = excerpt(hit('Another line.\n\n"We shall see," she said.\n\nMore.', '"We shall see,"', "shall"));
    expect(shown.map(({ text }) => text).join("")).toBe('"We shall see," she said.');
    expect(shown.filter(({ said }) => said).map(({ text }) => text).join("")).toBe('"We shall see,"');
    expect(shown.filter(({ found }) => found).map(({ text }) => text)).toEqual(["shall"]);
  });

  test("cuts long surroundings at a word and says so", () => {
    const shown = excerpt(hit(`${"before ".repeat(40)}"Here," she said ${"after ".repeat(40)}`, '"Here,"', ""));
    const text = shown.map((piece) => piece.text).join("");
    expect(text).toMatch(/^…before .*after…$/);
    expect(text.length).toBeLessThan(220);
  });

  test("shows the content alone where the context holds only part of it", () => {
    const given = hit("short", "short", "");
    const shown = excerpt({ ...given, statement: { ...given.statement, content: [{ start: 90, end: 400 }] }, contents: ["all of it"] });
    expect(shown).toEqual([{ text: "all of it", said: true, found: false }]);
  });
});

describe("bars", () => {
  test("keep every statement, without gaps or overlaps", () => {
    const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.uniqueArray(fc.record({ day, statements: fc.integer({ min: 1, max: 99 }) }), { selector: (one) => one.day, minLength: 1, maxLength: 40 }), (days) => {
        const { before, bars: made } = bars(days);
        const all = days.reduce((sum, one) => sum + one.statements, 0);
        expect(before + made.reduce((sum, bar) => sum + bar.statements, 0)).toBe(all);
        expect(before).toBeLessThanOrEqual(all * 0.05);
        expect(made.length).toBeLessThanOrEqual(94);
        made.forEach((bar, i) => {
          const last = made[i - 1];
          if (last) expect(Date.parse(bar.from) - Date.parse(last.to)).toBe(86_400_000);
          const within = days.filter((one) => one.day >= bar.from && one.day <= bar.to).reduce((sum, one) => sum + one.statements, 0);
          expect(within).toBe(bar.statements);
        });
      }),
    );
  });

  test("leave out a few from long before, and say how many", () => {
    const days = [{ day: "2024-01-01", statements: 2 }, { day: "2025-10-01", statements: 50 }, { day: "2025-10-09", statements: 50 }];
    expect(bars(days)).toMatchObject({ unit: "day", before: 2 });
    expect(bars(days).bars).toHaveLength(9);
    expect(bars(days.with(0, { day: "2025-09-29", statements: 2 })).before).toBe(0);
  });

  test("leave out what is no day", () => {
    expect(bars([{ day: "someday", statements: 1 }]).bars).toEqual([]);
  });
});

test("a difference gives back both wordings", () => {
  const words = fc.array(fc.constantFrom("we", "shall", "see", "not", "sail", " ", "\n"), { maxLength: 14 }).map((list) => list.join(" "));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const shown = difference(before, after);
      const without = (change: string) => shown.filter((one) => one.change !== change).map((one) => one.text).join("");
      expect([without("added"), without("removed")]).toEqual([before, after]);
    }),
  );
});

test("an article's parts hold every word once, in order, whatever the blocks", () => {
  const kind = fc.constantFrom("prose", "heading", "turn", "signature", "stage", "furniture");
  const blocks = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 12 }), kind, fc.boolean()), { maxLength: 8 });
  fc.assert(
    fc.property(blocks, (given) => {
      const text = "Mr One: some words\nand more of them, on lines\n\nof their own, until the end of all.";
      let at = 0;
      const made = given.flatMap(([skip, length, blockKind, labelled]) => {
        const [start, end] = [at + skip, Math.min(text.length, at + skip + length)];
        at = end;
        if (start >= end) return [];
        return [{ start, end, kind: blockKind as "prose", label: blockKind === "turn" && labelled ? { start, end: Math.min(end, start + 2) } : null, turn: blockKind === "turn" ? 1 : null }];
      });
      const shown = parts({ text, title: null, blocks: made, times: [] }).flatMap(stretches);
      const words = shown.map(({ start, end }) => text.slice(start, end)).join("");
      expect(words.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      shown.forEach((one, i) => expect(one.start).toBeGreaterThanOrEqual(shown[i - 1]?.end ?? 0));
    }),
  );
});

test("a place is heard at the last mark before it", () => {
  const times = [
    { offset: 0, seconds: 2 },
    { offset: 10, seconds: 5 },
  ];
  expect([0, 9, 10, 99].map((offset) => secondsAt(times, offset))).toEqual([2, 2, 5, 5]);
  expect(secondsAt([], 4)).toBeNull();
});
