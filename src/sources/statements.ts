// Ready-made statements, one JSON object a line: {"speaker","saidOn","text","url","outlet"}; or one row of a table. No prose is read.
import { createHash } from "node:crypto";
import type { Note, Reading } from "../model/index.ts";
import { recordedDay } from "./dates.ts";
import { detect, type Format } from "./detect.ts";
import { type Draft, address, words } from "./draft.ts";
import { SourceError } from "./errors.ts";
import { objectLines } from "./json.ts";
import type { Limits } from "./limits.ts";
import { note } from "./notes.ts";
import { type Opened, peek } from "./opened.ts";
import { isTable, rows } from "./tables.ts";

/** First bytes by which a table is told from JSON Lines. */
const HEAD = 65_536;

/** Formats that never hold statements ready-made. */
const PROSE: ReadonlySet<Format> = new Set<Format>(["html", "captions", "web-archive", "mail", "mailbox"]);

/** What stands for a reader where a reading came with its document. */
export const READY_MADE = "given 1";

/**
 * One document a line or row, its text the statement's words. Its origin is made of the line's content, so that reading a file again
 * after lines were added to it brings only those, and a page read as prose is never taken for a version of them.
 */
export async function* statements(opened: Opened, limits: Limits): AsyncGenerator<Draft | SourceError> {
  const { head, bytes } = await peek(opened.bytes, HEAD);
  const input = { ...opened, bytes };
  const kind = detect(opened.ending, opened.mediaType, head);
  if (kind !== null && PROSE.has(kind)) throw new SourceError("unknown-format", opened.input, `${opened.input} holds documents, not ready-made statements.`, "Add it without --statements.");
  for await (const parsed of isTable(opened.ending, head) ? rows(input, limits) : objectLines(input, limits)) {
    yield parsed instanceof SourceError ? parsed : draftOf(parsed.value, parsed.line, opened.input, parsed.notes);
  }
}

function draftOf(value: Record<string, unknown>, line: number, input: string, noted: readonly Note[]): Draft | SourceError {
  const text = value["text"];
  if (typeof text !== "string" || text.trim() === "") {
    return new SourceError("bad-line", `${input}:${line}`, `Line ${line} of ${input} is no statement: it has no "text".`, 'A statement is an object such as {"speaker": …, "saidOn": …, "text": …, "url": …, "outlet": …}, or a row with these columns.');
  }
  const name = words(value["speaker"]);
  const saidOn = recordedDay(value["saidOn"]);
  const notes = [...noted];
  if (name === null) notes.push(note("no-speaker", "warning", "The line names no speaker."));
  if (saidOn === null && words(value["saidOn"]) !== null) notes.push(note("bad-date", "warning", "The day said cannot be read without guessing; it is left out."));
  const url = address(value["url"]);
  const outlet = words(value["outlet"]);
  const hash = createHash("sha256").update(JSON.stringify([url, name, saidOn?.date ?? null, outlet, text])).digest("hex");
  return {
    text, url, outlet, line, notes,
    kind: "post",
    id: words(value["id"]) ?? hash.slice(0, 16),
    origin: `statement:${hash.slice(0, 32)}`,
    published: saidOn && (saidOn.precision === "day" || saidOn.precision === "time") ? saidOn.date : null,
    reading: (id) => reading(id, text, name, saidOn),
  };
}

function reading(id: string, text: string, name: string | null, saidOn: ReturnType<typeof recordedDay>): Reading {
  const start = text.length - text.trimStart().length;
  const speaker = name === null ? null : ({ kind: "person", name, id: null, mention: null, office: null, of: null } as const);
  return {
    reader: READY_MADE,
    statements: [{
      id: `${id}-1`, kind: "direct", act: "claim", source: [], cue: [], content: [{ start, end: text.trimEnd().length }],
      parent: null, answers: null, speaker, saidOn, confidence: 1, signal: null,
    }],
    notes: [],
  };
}
