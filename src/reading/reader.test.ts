// The reader on texts made for the purpose: each line shows one statement as a person would check it.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Document, Reading } from "../model/index.ts";
import { fastReader } from "./reader.ts";

const weights = (name: string): Uint8Array => readFileSync(new URL(`../../models/fast/${name}.weights`, import.meta.url));
const reader = fastReader(weights("analysis"), weights("statements"));

function documentOf(text: string): Document {
  return { id: "test", origin: "test", kind: "article", url: null, title: null, outlet: null, published: "2026-03-11", text, times: [] };
}

/** Each statement on a line: kind, speaker | source | cue | content; spans of one role joined by " … ". */
function shown(text: string, reading: Reading): string[] {
  return reading.statements.map(({ kind, speaker, source, cue, content }) => {
    const words = [source, cue, content].map((spans) => spans.map(({ start, end }) => text.slice(start, end)).join(" … "));
    return [`${kind}, ${speaker?.name ?? speaker?.kind ?? "nobody"}`, ...words].join(" | ");
  });
}

function check(name: string, text: string, expected: readonly string[]): void {
  test(name, () => {
    expect(shown(text, reader.read(documentOf(text)))).toEqual(expected);
  });
}
