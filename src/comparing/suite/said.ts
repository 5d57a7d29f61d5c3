// What the tests of comparing share: statements in short, of invented people.
import type { Said, Speaker } from "../../model/index.ts";

export function person(name: string, mention: string | null = name): Speaker {
  return { kind: "person", name, id: name.toLowerCase().replaceAll(" ", "-"), mention, office: null, of: null };
}

export const ADA = person("Ada Brook");
export const BEN = person("Ben Caro");
export const CLEO = person("Cleo Dahl");

let number = 0;

interface Circumstances extends Partial<Omit<Said, "document">> {
  readonly outlet?: string;
  readonly document?: string;
  readonly published?: string;
  readonly title?: string;
  readonly documentKind?: Said["document"]["kind"];
}

/** Direct speech on a day that the text tells, each in a document of its own; several passages make a content with a gap. */
export function says(speaker: Speaker | null, day: string | null, words: string | readonly string[], more: Circumstances = {}): Said {
  const { outlet = "The Bell", document = `doc-${(number += 1)}`, published = day ?? null, title = null, documentKind = "article", ...rest } = more;
  let start = 10;
  const content = [words].flat().map((text) => {
    const passage = { start, text };
    start += text.length + 20;
    return passage;
  });
  return {
    id: `${document}#${(number += 1)}`,
    kind: "direct",
    act: "claim",
    speaker,
    day: day === null ? null : { date: day, precision: day.includes("T") ? "time" : "day" },
    told: day !== null,
    attribution: "said",
    content,
    document: { id: document, kind: documentKind, url: null, title, outlet, published },
    ...rest,
  };
}
