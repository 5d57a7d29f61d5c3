// How statements are judged beside golden ones: what counts as found, as missed, as wrong, and what does not count.
import { describe, expect, it } from "vitest";
import type { Document, Span, Statement } from "../src/model/index.ts";
import { sameName } from "./names.ts";
import { type Gold, judge, kindIn, type Passage } from "./scoring.ts";

const text = 'Orla Finch said that the old bridge is safe. “It will hold,” she added. Q   Will it hold? Her hope is that it does.';
const document: Document = { id: "d", origin: "d", kind: "article", url: null, title: null, outlet: null, published: null, text, times: [] };

function spans(words: string): Span[] {
  return words === "" ? [] : words.split(" // ").map((part) => {
    const start = text.indexOf(part);
    expect(start, part).toBeGreaterThanOrEqual(0);
    return { start, end: start + part.length };
  });
}

type Kind = Gold["kind"];
const gold = (source: string, cue: string, content: string, kind: Kind = "indirect", optional = false): Gold =>
  ({ source: spans(source), cue: spans(cue), content: spans(content), kind, speaker: null, optional });
const found = (source: string, cue: string, content: string, kind: Kind = "indirect"): Statement =>
  ({ id: `${cue}${content}`, kind, source: spans(source), cue: spans(cue), content: spans(content), parent: null, answers: null, act: "claim", speaker: null, saidOn: null, confidence: 1, signal: null });
const passage = (statements: Gold[], rest: Partial<Passage> = {}): Passage => ({ document: "d", sha256: "", start: 0, end: text.length, spoken: false, statements, ...rest });

describe("judge", () => {
  const said = gold("Orla Finch", "said", "that the old bridge is safe");

  it("takes the same words for exact, marks at the edges aside", () => {
    const { pairs, missed, wrong } = judge(document, passage([said]), [found("Orla Finch", "said", "that the old bridge is safe.")]);
    expect([pairs.map(({ exact }) => exact), missed, wrong]).toEqual([[true], [], []]);
  });

  it("takes half of the words for found, and less for missed and wrong", () => {
    expect(judge(document, passage([said]), [found("Finch", "said", "old bridge is safe")])).toMatchObject({ pairs: [{ exact: false }], missed: [], wrong: [] });
    expect(judge(document, passage([said]), [found("Orla Finch", "said", "is safe")])).toMatchObject({ pairs: [], missed: [said], wrong: [{}] });
  });

  it("wants a source that overlaps, or none on both sides", () => {
    expect(judge(document, passage([said]), [found("", "said", "that the old bridge is safe")])).toMatchObject({ pairs: [], missed: [{}], wrong: [{}] });
    const question = gold("Q", "", "Will it hold?", "direct");
    expect(judge(document, passage([question]), [found("Q", "", "Will it hold?", "direct")]).pairs).toHaveLength(1);
  });

  it("pairs one to one", () => {
    const twice = [found("Orla Finch", "said", "that the old bridge is safe"), found("Orla Finch", "said", "that the old bridge is")];
    expect(judge(document, passage([said]), twice)).toMatchObject({ pairs: [{ exact: true }], wrong: [{}] });
  });

  it("counts neither optional statements, with whatever words, nor what lies beyond the passage", () => {
    const hope = gold("Her", "hope is", "that it does", "indirect", true);
    expect(judge(document, passage([hope]), [])).toMatchObject({ missed: [] });
    expect(judge(document, passage([hope]), [found("", "hope", "that it does")])).toMatchObject({ wrong: [], optional: [{}] });
    expect(judge(document, passage([said], { end: 44 }), [found("she", "added", "“It will hold,”", "direct")])).toMatchObject({ wrong: [], missed: [said] });
  });

  it("counts first persons as wrong outside speech only", () => {
    const speech = "Well, I think that the bridge is safe.";
    const own = { ...found("Her", "hope", "that it does"), source: [{ start: 6, end: 7 }], cue: [{ start: 8, end: 13 }], content: [{ start: 14, end: 37 }] };
    const whole = { ...passage([]), end: speech.length };
    expect(judge({ ...document, text: speech }, { ...whole, spoken: true }, [own])).toMatchObject({ wrong: [], ownWords: [{}] });
    expect(judge({ ...document, text: speech }, whole, [own])).toMatchObject({ wrong: [{}], ownWords: [] });
  });
});

describe("kinds and names", () => {
  it("tells quoted from laid out", () => {
    expect(kindIn(text, gold("she", "added", "“It will hold,”", "direct"))).toBe("quoted");
    expect(kindIn(text, gold("Q", "", "Will it hold?", "direct"))).toBe("laid out");
    expect(kindIn(text, gold("Orla Finch", "said", "that the old bridge is safe"))).toBe("indirect");
  });

  it.each([
    ["person", "Orla Finch", "Finch", true],
    ["person", "Orla Finch", "Peter Finch", false],
    ["person", "Orla Finch", "O. Finch Jr.", true],
    ["organization", "The Harrow Post", "Harrow Post", true],
    ["organization", "Harrow Post", "Harrow", true],
    ["organization", "Harrow Post", "Harrower", false],
    ["people", "Orla Finch and Tom Falk", "Tom Falk and Orla Finch", true],
    ["people", "Orla Finch and Tom Falk", "Orla Finch", false],
  ])("%s: %s, %s", (kind, one, other, same) => {
    expect(sameName({ kind, name: one }, { kind, name: other })).toBe(same);
  });

  it("takes no name for the same as no name, and as no other", () => {
    expect(sameName({ kind: "unnamed", name: null }, { kind: "unnamed", name: null })).toBe(true);
    expect(sameName({ kind: "person", name: "Orla Finch" }, null)).toBe(false);
  });
});
