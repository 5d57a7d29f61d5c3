// Documents gathered into stories: the same stories in whatever order they come, no chains, copies known as copies.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Story, Written } from "../../model/index.ts";
import { createStories, type Stories } from "./stories.ts";
import { EVEN, report, wordsFrom, wrote } from "./suite/written.ts";

/** Anew wherever one comes too late, as the record's stories are. */
function gathered(written: readonly Written[]): Stories {
  let stories = createStories(EVEN);
  const seen = new Map<string, Written>();
  for (const each of written) {
    seen.set(each.document.id, each);
    const placed = stories.add(each);
    // All that is there is placed, so that what comes next may have to move it.
    expect([...stories.groups].length).toBeLessThanOrEqual(stories.documents);
    if (placed) continue;
    stories = createStories(EVEN);
    for (const one of [...seen.values()].toSorted((a, b) => Date.parse(a.document.published ?? "0") - Date.parse(b.document.published ?? "0"))) expect(stories.add(one)).toBe(true);
  }
  return stories;
}

const told = (written: readonly Written[]): Story[] => {
  const stories = gathered(written);
  return [...stories.groups].map((group) => stories.tell(group)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
};
const ids = (stories: readonly Story[]) => stories.map(({ documents }) => documents.map(({ document }) => document.id).join(" "));

describe("documents about one happening are one story", () => {
  test("named after its first document, told in order of time", () => {
    const stories = told([
      report("flood", "b", { published: "2031-03-05", outlet: "Averne Post" }),
      report("vote", "d", { published: "2031-03-05" }),
      report("flood", "a", { published: "2031-03-04T09:00:00Z" }),
      report("flood", "c", { published: "2031-03-05T08:00:00+02:00" }),
    ]);
    expect(ids(stories)).toEqual(["a b c", "d"]);
    expect(stories[0]).toMatchObject({ id: "a", outlets: 2, voices: 2, since: "2031-03-04", until: "2031-03-05" });
    expect(stories[0]!.likeness).toBeGreaterThan(0.3);
    expect(stories[1]).toMatchObject({ id: "d", likeness: 1 });
  });

  test("a fortnight later it is another story", () => {
    expect(ids(told([report("flood", "a"), report("flood", "b", { published: "2031-03-18" })]))).toEqual(["a", "b"]);
  });

  test("what has no date belongs to none; a date after the recording counts as the recording's", () => {
    const stories = gathered([report("flood", "a"), report("flood", "b", { published: null }), report("flood", "c", { published: "2931-03-04", recordedAt: "2031-03-05T10:00:00Z" })]);
    expect(stories.groupOf("b")).toBeNull();
    expect([...stories.groups].map((group) => stories.tell(group).documents.length)).toEqual([2]);
    expect(stories.add(report("flood", "d"))).toBe(true);
  });

  test("a new version takes the place of the one before", () => {
    const stories = gathered([report("flood", "a"), report("flood", "b"), report("flood", "b", { text: wordsFrom("other", 0, 60), title: "another matter" })]);
    expect(stories.documents).toBe(2);
    expect(stories.groupOf("b")).not.toBe(stories.groupOf("a"));
  });
});

test("the same documents give the same stories, whatever the order in which they come", () => {
  const document = fc.record({ happening: fc.integer({ min: 0, max: 3 }), day: fc.integer({ min: 0, max: 40 }), outlet: fc.integer({ min: 0, max: 2 }), copies: fc.option(fc.nat(20)) });
  fc.assert(
    fc.property(fc.array(document, { maxLength: 16 }), fc.infiniteStream(fc.nat()), (drawn, chance) => {
      const all: Written[] = [];
      for (const [i, { happening, day, outlet, copies }] of drawn.entries()) {
        const copied = copies === null ? undefined : all[copies];
        const more = { published: new Date(Date.UTC(2031, 0, 1 + day)).toISOString().slice(0, 10), outlet: `Outlet ${outlet}` };
        all.push(copied ? wrote({ ...more, id: `n${i}`, text: `${copied.text.slice(0, 300)} ${wordsFrom(`n${i}`, 0, 5)}` }) : report(`happening${happening}`, `n${i}`, more));
      }
      const shuffled = all.map((each) => ({ each, key: chance.next().value ?? 0 })).toSorted((a, b) => a.key - b.key).map(({ each }) => each);
      expect(told(shuffled)).toEqual(told(all));
    }),
    { numRuns: 150 },
  );
});

/** Each day's document has most words of the day before, and none of those of a week before. */
const drifting = (wordsOf: (day: number) => string) => Array.from({ length: 60 }, (_, day) => wrote({
  id: `day-${String(day).padStart(2, "0")}`, outlet: `Outlet ${day % 7}`, published: new Date(Date.UTC(2031, 0, 1 + day)).toISOString().slice(0, 10), text: wordsOf(day),
}));

describe("a subject that drifts from day to day becomes no endless story", () => {
  test.each([
    ["told in other words", (day: number) => wordsFrom("drift", day * 6, 40).split(" ").map((word, i) => (i % 4 === 0 ? `d${day}x${i} ${word}` : word)).join(" ")],
    ["copied with a new end each day", (day: number) => wordsFrom("drift", day * 10, 60)],
  ])("%s", (_, wordsOf) => {
    const stories = told(drifting(wordsOf));
    expect(stories.some(({ documents }) => documents.length > 1)).toBe(true);
    for (const { documents, likeness } of stories) {
      expect(documents.length).toBeLessThan(9);
      expect(likeness).toBeGreaterThan(0.15);
    }
  });
});

describe("what stands word for word in another", () => {
  const WIRE = `TORSHOLM (Coast Wire) - ${wordsFrom("wire", 0, 300)}`;
  const wire = wrote({ id: "wire", outlet: "Coast Wire", published: "2031-03-04T08:00:00Z", text: WIRE, title: "Ferries stay in port" });
  const words = WIRE.split(" ");

  test.each([
    ["with another headline", WIRE],
    ["trimmed at the end", words.slice(0, 200).join(" ")],
    ["with a paragraph of its own", `${WIRE}\n\n${wordsFrom("local", 0, 80)}`],
    ["with a word corrected here and there", words.map((word, i) => (i % 40 === 20 ? `${word}s` : word)).join(" ")],
  ])("%s is a copy, in the original's story and in its words", (_, text) => {
    const [story] = told([wire, wrote({ id: "paper", outlet: "Averne Post", published: "2031-03-04T11:00:00Z", text, title: "No ferries" })]);
    expect(story).toMatchObject({ id: "wire", outlets: 2, voices: 1, title: "Ferries stay in port" });
    expect(story!.documents[1]).toMatchObject({ original: "wire", voice: "coast wire", taking: { of: "wire", relation: "copy" } });
  });

  test("an outlet that takes over less tells how much, and keeps its own voice", () => {
    const text = `${wordsFrom("own", 0, 120)} ${words.slice(50, 130).join(" ")}`;
    const stories = told([wire, wrote({ id: "paper", outlet: "Averne Post", published: "2031-03-04T11:00:00Z", text })]);
    const paper = stories.flatMap(({ documents }) => documents).find(({ document }) => document.id === "paper");
    expect(paper).toMatchObject({ original: null, voice: "averne post", taking: { of: "wire", relation: "part" } });
    expect(paper!.taking!.share).toBeCloseTo(76 / 196, 2);
  });

  test("of the same outlet it is an update", () => {
    const [story] = told([wire, wrote({ id: "later", outlet: "Coast Wire", published: "2031-03-04T12:00:00Z", text: `${WIRE} ${wordsFrom("more", 0, 100)}` })]);
    expect(story!.documents[1]).toMatchObject({ original: "wire", taking: { relation: "update", of: "wire" } });
    expect(story).toMatchObject({ outlets: 1, voices: 1 });
  });

  test("copies of an agency that is not on record are in one voice", () => {
    const copies = ["Averne Post", "Harbour Herald", "Lusk Times"].map((outlet, i) => wrote({ id: `copy-${i}`, outlet, published: `2031-03-04T1${i}:00:00Z`, text: i === 0 ? WIRE : words.slice(3).join(" ") }));
    const [story] = told(copies);
    expect(story).toMatchObject({ outlets: 3, voices: 1 });
    expect(story!.documents.map(({ voice }) => voice)).toEqual(["coast wire", "coast wire", "coast wire"]);
  });

  test("the earlier one is the original, whichever is received first", () => {
    const later = wrote({ id: "a-later", outlet: "Averne Post", published: "2031-03-05", text: WIRE });
    for (const order of [[wire, later], [later, wire]]) expect(told(order)[0]!.documents.map(({ original }) => original)).toEqual([null, "wire"]);
  });
});
