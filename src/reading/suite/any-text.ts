// What every reader's tests share: a document of a text, texts of all sorts, and what may not be wrong with a reading.
import { array, constantFrom, oneof, string } from "fast-check";
import type { Document, DocumentKind, Reading } from "../../model/index.ts";

export function documentOf(text: string, kind: DocumentKind = "article"): Document {
  return { id: "test", origin: "test", kind, url: null, title: null, outlet: null, published: "2026-03-11", text, times: [] };
}

/** What a reading of a text must never be, said in words; empty when it keeps all promises. */
export function faults(text: string, { statements, notes }: Reading): string[] {
  const ids = new Set(statements.map(({ id }) => id));
  const found = ids.size === statements.length ? [] : ["two statements of one id"];
  for (const { id, source, cue, content, parent, answers, confidence } of statements) {
    if (content.length === 0) found.push(`${id} has no content`);
    for (const spans of [source, cue, content]) {
      for (const [at, { start, end }] of spans.entries()) {
        if (start < 0 || end > text.length) found.push(`${id} leaves the text at ${start}-${end}`);
        if (start >= end) found.push(`${id} has an empty span at ${start}-${end}`);
        if (start < (spans[at - 1]?.end ?? 0)) found.push(`${id} has spans out of order at ${start}`);
      }
    }
    for (const other of [parent, answers]) if (other === id || (other !== null && !ids.has(other))) found.push(`${id} leads to ${other}`);
    if (!(confidence >= 0 && confidence <= 1)) found.push(`${id} is certain by ${confidence}`);
  }
  for (const { rule, start, end } of notes) if ((start === null) !== (end === null) || (start ?? 0) < 0 || (start ?? 0) > (end ?? 0) || (end ?? 0) > text.length) found.push(`${rule} stands at ${start}-${end}`);
  return found;
}

const pieces = constantFrom(..."Marta Velin|said|\"|“|”|'|’|😀|\u{1F468}\u200D\u{1F469}\u200D\u{1F467}|שלום עולם|\u202E|\n\n|\n|\t|\0|\u0007|\uFEFF|\uD83D|\u0301|:|Q:|MS. VELIN:|—|he|that|the plan was bad|,|.|(|According to|«|»|- |# |told reporters|Will it?".split("|"), "x".repeat(300));
export const texts = oneof(
  array(pieces, { maxLength: 60 }).map((parts) => parts.join(" ")),
  array(constantFrom('"', "“", "”", "'", "‘", "’", " ", "\n"), { maxLength: 80 }).map((marks) => marks.join("")),
  string({ unit: "binary", maxLength: 200 }),
);
