// Whether a document and its reading keep the model's rules, before anything of them is recorded.
import type { Document, Reading, Span, Statement } from "../model/index.ts";
import { InvalidReadingError } from "./errors.ts";

/** Throws InvalidReadingError at the first fault. */
export function validate(document: Document, reading: Reading): void {
  const fault = faultOfDocument(document) ?? faultOfReading(document.text.length, reading);
  if (fault !== null) throw new InvalidReadingError(document.id, fault);
}

function faultOfDocument({ id, origin, times }: Document): string | null {
  if (id === "") return "its id is empty";
  if (origin === "") return "its origin is empty";
  const bad = times.find(({ offset, seconds }) => !Number.isSafeInteger(offset) || offset < 0 || !Number.isFinite(seconds));
  return bad ? `time mark at ${bad.offset} (${bad.seconds} s) is out of range` : null;
}

function faultOfReading(length: number, { statements, notes }: Reading): string | null {
  const ids = new Set(statements.map((statement) => statement.id));
  if (ids.size < statements.length) return "two statements have the same id";
  for (const statement of statements) {
    const fault = faultOfStatement(statement, length, ids);
    if (fault !== null) return `statement ${statement.id}: ${fault}`;
  }
  const bad = notes.find(({ start, end }) => (start === null) !== (end === null) || (start !== null && (start < 0 || (end ?? 0) > length)));
  return bad ? `note ${bad.rule} at ${bad.start} to ${bad.end} lies outside the text` : null;
}

/** What is wrong with it; null when nothing is. `ids`: of all statements of its document. */
export function faultOfStatement(statement: Statement, length: number, ids: ReadonlySet<string>): string | null {
  if (statement.content.length === 0) return "it has no content";
  for (const role of ["source", "cue", "content"] as const) {
    if (!areInOrder(statement[role], length)) return `its ${role} spans are empty, overlap, are out of order or lie outside the text`;
  }
  for (const other of [statement.parent, statement.answers]) {
    if (other !== null && (!ids.has(other) || other === statement.id)) return `it refers to ${other}, which is no other statement of the document`;
  }
  const { confidence } = statement;
  return confidence >= 0 && confidence <= 1 ? null : `its confidence ${confidence} is not between 0 and 1`;
}

function areInOrder(spans: readonly Span[], length: number): boolean {
  let last = 0;
  return spans.every(({ start, end }) => {
    const holds = Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= last && start < end && end <= length;
    last = end;
    return holds;
  });
}
