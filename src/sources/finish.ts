// A draft made a document: who it is, where it comes from, when, and what is doubtful about it.
import { createHash } from "node:crypto";
import type { Document, Note } from "../model/index.ts";
import { publishedDate } from "./dates.ts";
import { type Draft, words } from "./draft.ts";
import { SourceError } from "./errors.ts";
import { guessKind } from "./kind.ts";
import { note } from "./notes.ts";
import type { Opened } from "./opened.ts";
import type { ReceivedDocument, ReceiveOptions } from "./received.ts";

/**
 * The id is the one given; for a document that fills a file, the file's name without its ending; else made of the URL, else of
 * name and line. Dates and outlets that the document states win over those of the options.
 */
export function finish(draft: Draft, opened: Opened, options: ReceiveOptions): ReceivedDocument | SourceError {
  const input = draft.line === undefined ? opened.input : `${opened.input}:${draft.line}`;
  if (draft.text.trim() === "") return new SourceError("empty", input, `${input} holds no words.`, "Check that it is the right one.");
  const text = draft.text.toWellFormed();
  const now = draft.seen ?? options.now ?? new Date();
  const stated = publishedDate(draft.published, now);
  const dated = stated.published === null ? publishedDate(options.published, now) : stated;
  const url = draft.url ?? opened.url;
  const id = draft.id ?? idOf(draft, opened, url, text);
  const document: Document = {
    id, url, text,
    origin: draft.origin ?? url ?? originOf(draft, opened, id),
    kind: draft.kind ?? guessKind(text),
    title: draft.title ?? null,
    outlet: draft.outlet ?? words(options.outlet),
    published: dated.published,
    times: draft.times ?? [],
    ...(draft.page && { page: draft.page }),
  };
  const notes = [...(draft.notes ?? []), ...stated.notes, ...(dated === stated ? [] : dated.notes), ...characterNotes(draft.text, text)];
  return { input, document, notes, reading: draft.reading?.(id) ?? null, ...(draft.original && options.keepOriginals && { original: draft.original }) };
}

function idOf(draft: Draft, opened: Opened, url: string | null, text: string): string {
  if (opened.url === null && draft.line === undefined && opened.origin !== null) return opened.name;
  if (url !== null) return idOfUrl(url);
  return draft.line === undefined ? `stdin-${hash(text)}` : `${opened.name}-${draft.line}`;
}

function originOf(draft: Draft, opened: Opened, id: string): string {
  if (draft.id || opened.origin === null) return id;
  return draft.line === undefined ? opened.origin : `${opened.origin}:${draft.line}`;
}

/** "https://example.org/2018/talks-open.html?x=1" becomes "example.org-talks-open-" and eight digits of the whole address's hash. */
function idOfUrl(url: string): string {
  const { hostname, pathname } = new URL(url);
  const last = pathname.split("/").findLast((part) => part !== "") ?? "";
  const slug = last.replace(/\.\w{1,5}$/, "").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60);
  return [hostname.replace(/^www\./, ""), slug, hash(url)].filter((part) => part !== "").join("-");
}

const hash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 8);

function characterNotes(given: string, text: string): readonly Note[] {
  const notes: Note[] = [];
  if (given !== text) notes.push(note("lone-surrogate", "warning", "Half characters, which no text can hold, are read as U+FFFD."));
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const control = /[\0-\x08\x0e-\x1a\x1c-\x1f]/.exec(text);
  if (control) notes.push(note("control-character", "warning", "Control characters stand in the text, the first here; they are kept.", { start: control.index, end: control.index + 1 }));
  return notes;
}
