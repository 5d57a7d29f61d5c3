// Small documents for the suite, written by hand over invented people, with spans found by their words.
import type { Document, Original, Reading, Span, Speaker, Statement } from "../../model/index.ts";

export interface Item {
  readonly document: Document;
  readonly reading: Reading;
  readonly original?: Original;
}

/** The only place of `words` in `text`. */
export function span(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0 || text.indexOf(words, start + 1) >= 0) throw new Error(`"${words}" is not there exactly once`);
  return { start, end: start + words.length };
}

export function person(name: string, office: string | null = null): Speaker {
  return { kind: "person", name, id: null, mention: null, office, of: null };
}

export function unnamed(of: string): Speaker {
  return { kind: "unnamed", name: null, id: null, mention: "an official", office: null, of };
}

export interface Said extends Partial<Omit<Statement, "content">> {
  readonly speaker: Speaker | null;
  /** Words of the text, each standing there once. */
  readonly words: readonly string[];
}

export interface Written extends Partial<Document> {
  readonly text: string;
  readonly says?: readonly Said[];
  readonly reader?: string;
}

/** A document with `id` as its origin's end, published on 2031-04-02 unless told otherwise. */
export function item(id: string, { says = [], reader = "hand 1", ...given }: Written): Item {
  const url = `https://news.example/${id}`;
  const document: Document = {
    id,
    origin: url,
    kind: "article",
    url,
    title: `Title of ${id}`,
    outlet: "The Marrow Post",
    published: "2031-04-02",
    times: [],
    ...given,
  };
  const statements = says.map(
    ({ words, ...said }, i): Statement => ({
      id: `${id}#${i + 1}`,
      kind: "direct",
      act: "claim",
      source: [],
      cue: [],
      content: words.map((each) => span(given.text, each)),
      parent: null,
      answers: null,
      saidOn: null,
      confidence: 0.9,
      signal: null,
      ...said,
    }),
  );
  return { document, reading: { reader, statements, notes: [] } };
}

export const VESKA = person("Ilona Veska", "Foreign Minister");
export const DORN = person("Tomas Dorn", "President");

const TALKS = `"We'll see what happens," Foreign Minister Ilona Veska said on Monday. "The door is open." An official of the harbour ministry denied any plan. President Tomas Dorn refused to meet.`;

/** Two named speakers and an unnamed one, one of whom is dated. */
export const talks = item("talks", {
  text: TALKS,
  says: [
    { speaker: VESKA, words: ["We'll see what happens", "The door is open"], saidOn: { date: "2031-03-31", precision: "day" } },
    { speaker: unnamed("harbour ministry"), words: ["any plan"], kind: "indirect", act: "denial", cue: [span(TALKS, "denied")] },
    { speaker: DORN, words: ["to meet"], kind: "indirect", act: "refusal", cue: [span(TALKS, "refused")] },
  ],
});

const BRIDGE = `Tomas Dorn told reporters: "The bridge opens in May." Café owners cheered.`;

export const bridge = item("bridge", {
  text: BRIDGE,
  outlet: "Radio Sel",
  published: "2031-04-05T09:30:00Z",
  says: [{ speaker: DORN, words: ["The bridge opens in May"] }],
});
