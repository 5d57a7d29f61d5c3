// JSON Lines of documents, one document an object: {"id","url","title","published","outlet","text"}; also one object or one array of them.
import { isUtf8 } from "node:buffer";
import type { DocumentKind, Note } from "../model/index.ts";
import { type Draft, address, isObject, words } from "./draft.ts";
import { SourceError } from "./errors.ts";
import type { Limits } from "./limits.ts";
import { type Line, lines } from "./lines.ts";
import { note } from "./notes.ts";
import { type Opened, peek, whole } from "./opened.ts";

const KINDS: readonly string[] = ["article", "transcript", "post", "broadcast"] satisfies readonly DocumentKind[];
const isKind = (value: unknown): value is DocumentKind => typeof value === "string" && KINDS.includes(value);

/** What one line holds: an object and its notes, or why it holds none. */
export type Parsed = { readonly line: number; readonly value: Record<string, unknown>; readonly notes: readonly Note[] } | SourceError;

/** Every line as an object; a line that is none is a SourceError that names it, and the next ones go on. */
export async function* objectLines(opened: Opened, limits: Limits): AsyncGenerator<Parsed> {
  for await (const line of lines(opened.bytes, limits.lineBytes)) yield parseLine(line, opened.input, limits);
}

export async function* jsonLines(opened: Opened, limits: Limits): AsyncGenerator<Draft | SourceError> {
  for await (const parsed of objectLines(opened, limits)) {
    yield parsed instanceof SourceError ? parsed : draftOf(parsed.value, `${opened.input}:${parsed.line}`, { line: parsed.line, notes: parsed.notes });
  }
}

/** A ".json" file may be JSON Lines under another name, one document, or an array of documents. */
export async function* json(opened: Opened, limits: Limits): AsyncGenerator<Draft | SourceError> {
  const { head, bytes } = await peek(opened.bytes, 65_536);
  const firstLine = head.subarray(0, Math.max(0, head.indexOf(0x0a))).toString("utf8").replace(/^\uFEFF/, "");
  if (isObject(parse(firstLine))) return yield* jsonLines({ ...opened, bytes }, limits);
  const value = parse((await whole(bytes, opened.input, limits.documentBytes)).toString("utf8").replace(/^\uFEFF/, ""));
  const values = Array.isArray(value) ? value : [value];
  if (value === undefined) throw new SourceError("unknown-format", opened.input, `${opened.input} is not valid JSON.`, "Give one JSON object a line (.jsonl), one object, or an array of objects.");
  for (const [at, item] of values.entries()) {
    const name = Array.isArray(value) ? `${opened.input}[${at}]` : opened.input;
    if (!isObject(item)) yield noDocument(name);
    else yield draftOf(item, name, Array.isArray(value) ? { line: at + 1 } : {});
  }
}

function draftOf(value: Record<string, unknown>, name: string, more: Partial<Draft>): Draft | SourceError {
  if (typeof value["text"] !== "string") return noDocument(name);
  const url = address(value["url"]);
  const badUrl = url === null && words(value["url"]) !== null;
  const notes = badUrl ? [note("bad-url", "warning", "The url is no http or https address; it is left out.")] : [];
  return {
    text: value["text"], id: words(value["id"]), url, title: words(value["title"]), outlet: words(value["outlet"]), published: value["published"],
    kind: isKind(value["kind"]) ? value["kind"] : null,
    ...more,
    notes: [...(more.notes ?? []), ...notes],
  };
}

const noDocument = (name: string): SourceError =>
  new SourceError("unknown-format", name, `${name} is no document: it has no "text".`, 'A document is an object such as {"id": …, "url": …, "title": …, "published": …, "outlet": …, "text": …}.');

function parseLine(line: Line, input: string, limits: Limits): Parsed {
  const name = `${input}:${line.number}`;
  if (line.bytes === null) {
    return new SourceError("line-too-long", name, `Line ${line.number} of ${input} is longer than ${limits.lineBytes} bytes and was skipped.`, "Split the document on that line, or raise the limit.");
  }
  const value = parse(line.bytes.toString("utf8"));
  if (!isObject(value)) return new SourceError("bad-line", name, `Line ${line.number} of ${input} is not a JSON object; it was skipped.`, "Mend or remove the line; the others were read.");
  const notes = isUtf8(line.bytes) ? [] : [note("invalid-utf8", "warning", `Line ${line.number} holds bytes that are not UTF-8; they are read as U+FFFD.`)];
  return { line: line.number, value, notes };
}

/** undefined when the text is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
