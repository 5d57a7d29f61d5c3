// Documents nobody would write, for the property tests.
import * as fc from "fast-check";
import type { Note, Span, Speaker, Statement } from "../../model/index.ts";
import type { Item } from "./examples.ts";

/** Any code units: emoji, right-to-left, NUL, lone surrogates. */
const anyUnits = fc.array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd800, max: 0xdfff }), fc.integer({ min: 32, max: 126 })), {
  minLength: 1,
  maxLength: 300,
}).map((units) => String.fromCharCode(...units));

const anyText = fc.oneof(anyUnits, fc.string({ unit: "grapheme", minLength: 1 }), fc.constantFrom("שלום «עולם» 😀", "a".repeat(5000), "“”“”'\"", "\u0000\u0000"));

const anyLabel = fc.oneof(fc.string({ unit: "binary" }), anyUnits, fc.constantFrom("", "Ana Rook", "Rook", "Ana  ROOK"));

/** Spans in order, without overlap; at least `least` where the text has room. */
function anySpans(length: number, least: number): fc.Arbitrary<Span[]> {
  return fc
    .uniqueArray(fc.integer({ min: 0, max: length }), { minLength: Math.min(2 * least, length + 1), maxLength: 8 })
    .map((ends) => ends.toSorted((a, b) => a - b))
    .map((ends) => ends.flatMap((end, i) => (i % 2 === 1 ? [{ start: ends[i - 1] ?? 0, end }] : [])));
}

const anySpeaker: fc.Arbitrary<Speaker | null> = fc.option(
  fc.record({
    kind: fc.constantFrom("person", "people", "organization", "unnamed", "group", "document", "other"),
    name: fc.option(anyLabel),
    id: fc.constant(null),
    mention: fc.option(anyLabel),
    office: fc.option(anyLabel),
    of: fc.option(anyLabel),
  }),
);

function anyStatement(length: number): fc.Arbitrary<Omit<Statement, "id">> {
  return fc.record({
    kind: fc.constantFrom("direct", "indirect", "mixed"),
    act: fc.constantFrom("claim", "denial", "refusal", "question"),
    source: anySpans(length, 0),
    cue: anySpans(length, 0),
    content: anySpans(length, 1),
    parent: fc.constant(null),
    answers: fc.constant(null),
    speaker: anySpeaker,
    saidOn: fc.option(fc.constantFrom({ date: "2031-04-02", precision: "day" } as const, { date: "2031", precision: "year" } as const)),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((number) => number + 0),
    signal: fc.constant(null),
  });
}

const anyNote: fc.Arbitrary<Note> = fc.record({
  rule: fc.string(),
  start: fc.constant(null),
  end: fc.constant(null),
  reason: anyLabel,
  severity: fc.constantFrom("info", "warning", "error"),
});

export const anyItem: fc.Arbitrary<Item> = anyText.chain((text) =>
  fc
    .record({
      id: fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom("a", "a~2", "a~2~2")),
      origin: fc.uuid(),
      kind: fc.constantFrom("article", "transcript", "post", "broadcast"),
      url: fc.option(fc.webUrl()),
      title: fc.option(anyLabel),
      outlet: fc.option(anyLabel),
      published: fc.option(fc.constantFrom("2031-04-02", "2031-04-02T10:00:00+02:00", "2031-04", "soon", "")),
      times: fc.array(fc.record({ offset: fc.nat(), seconds: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }) }), { maxLength: 3 }),
      statements: fc.array(anyStatement(text.length), { maxLength: 5 }),
      notes: fc.array(anyNote, { maxLength: 2 }),
    })
    .map(({ statements, notes, ...document }) => ({
      document: { ...document, text },
      reading: { reader: "any 1", statements: statements.map((statement, i) => ({ ...statement, id: `${document.id}#${i}` })), notes },
    })),
);

/** Several origins, some of whose ids are the same. */
export const anyItems: fc.Arbitrary<Item[]> = fc.uniqueArray(anyItem, { selector: ({ document }) => document.origin, minLength: 1, maxLength: 6 });

/** Queries made of the words that are there, of marks, and of anything. */
export const anyWords: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.oneof(fc.constantFrom("we'll", "see", "what", "NAIVE", "strasse", "abc", "12", "wait", "😀", "\"", "“", "”", "*", " ", " ", "AND", "ha*", "'"), fc.string({ maxLength: 3 }))).map((parts) => parts.join("")),
  fc.array(fc.constantFrom("we'll", "see", "what", "happens", "naïve", "12", "se*", "\"wait and see\""), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" ")),
  anyUnits,
);
