// What a careful reader takes out of ten documents of the sample, made by hand after PolNeAR's guidelines; and where it stands.
import { readFileSync } from "node:fs";
import type { Day, Span, Speaker, StatementKind } from "../src/model/index.ts";

/** Verbatim words and which of their occurrences as whole words is meant, counted from 1. */
export interface Words {
  readonly words: string;
  readonly occurrence: number;
}

export interface ExpectedStatement {
  readonly kind: StatementKind;
  readonly source: readonly Words[];
  readonly cue: readonly Words[];
  readonly content: readonly Words[];
  readonly speaker: Pick<Speaker, "kind" | "name" | "of">;
  /** null where the document does not tell the day. */
  readonly saidOn: Day | null;
  /** Readers may differ on whether this is a statement at all. */
  readonly optional: boolean;
}

export interface ExpectedDocument {
  readonly document: string;
  readonly statements: readonly ExpectedStatement[];
}

export function expectedDocuments(): readonly ExpectedDocument[] {
  return JSON.parse(readFileSync(new URL("sample-expected.json", import.meta.url), "utf8")) as ExpectedDocument[];
}

const isWordy = (text: string | undefined): boolean => text !== undefined && /[\p{L}\p{N}_]/u.test(text);

/** null when the words do not occur that often. */
export function locate(text: string, { words, occurrence }: Words): Span | null {
  let left = occurrence;
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    const cutsLeft = isWordy(words[0]) && isWordy(text[start - 1]);
    const cutsRight = isWordy(words.at(-1)) && isWordy(text[end]);
    if (!cutsLeft && !cutsRight && --left === 0) return { start, end };
  }
  return null;
}
