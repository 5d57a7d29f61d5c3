// What an input is, by its name, its media type and its first bytes.
import { beginsArchive } from "./archives/members.ts";
import { isWide } from "./characters.ts";
import { isMailbox } from "./mail/mailbox.ts";

export type Format = "text" | "markdown" | "html" | "captions" | "json-lines" | "json" | "web-archive" | "table" | "mail" | "mailbox";

const BY_ENDING: ReadonlyMap<string, Format> = new Map(Object.entries({
  "txt": "text", "text": "text", "said": "text",
  "md": "markdown", "markdown": "markdown",
  "html": "html", "htm": "html", "xhtml": "html",
  "vtt": "captions", "srt": "captions",
  "jsonl": "json-lines", "ndjson": "json-lines", "json": "json",
  "warc": "web-archive", "wet": "web-archive", "csv": "table", "tsv": "table", "tab": "table", "eml": "mail", "mbox": "mailbox", "mbx": "mailbox",
} as const));

const BY_MEDIA_TYPE: ReadonlyMap<string, Format> = new Map(Object.entries({
  "text/html": "html", "application/xhtml+xml": "html",
  "text/markdown": "markdown", "text/vtt": "captions", "application/x-subrip": "captions",
  "message/rfc822": "mail", "application/mbox": "mailbox", "application/json": "json", "application/x-ndjson": "json-lines", "application/jsonl": "json-lines",
} as const));

/** Whether a file met in a folder is read: its ending is known, or it has none. */
export const isKnownEnding = (ending: string): boolean => ending === "" || BY_ENDING.has(ending);

/** By media type, else by ending, else by content, else plain text; null for feeds and other XML, which hold no document. */
export function detect(ending: string, mediaType: string | null, head: Uint8Array): Format | null {
  const named = BY_MEDIA_TYPE.get(mediaType ?? "") ?? BY_ENDING.get(ending);
  if (named === "mail" && isMailbox(head)) return "mailbox";
  return isWebArchive(ending, head) ? "web-archive" : (named ?? byContent(Buffer.from(head).toString("latin1")));
}

/** Whether the bytes, packed as they come, are a web archive, which undoes its own packing and may hold bytes of any kind. */
export function isWebArchive(ending: string, head: Uint8Array): boolean {
  return head.length > 0 && (BY_ENDING.get(ending) === "web-archive" || beginsArchive(head) || Buffer.from(head.subarray(0, 7)).toString("latin1") === "WARC/1.");
}

function byContent(head: string): Format | null {
  const start = head.replace(/^(\xEF\xBB\xBF)?\s*/, "");
  if (start.startsWith("WEBVTT")) return "captions";
  if (/^\d+\s*\r?\n\d\d:\d\d:\d\d[,.]\d{3} --> /.test(start)) return "captions";
  const markup = afterProlog(start);
  if (/^<(!doctype html|html|head|body)\b/i.test(markup)) return "html";
  if (/^<(rss|feed|rdf:RDF|urlset|sitemapindex|opml)\b/i.test(markup) || start.startsWith("<?xml")) return null;
  if (/^From \S.*\d{4}\r?\n[\w-]+:/.test(start)) return "mailbox";
  if (isMessage(start)) return "mail";
  if (/^\{\s*"/.test(start) || /^\[\s*\{\s*"/.test(start)) return "json";
  if (/^---\r?\n[\w-]+:/.test(start)) return "markdown";
  return "text";
}

/** Headers down to an empty line, one of them of those that no person writes: maildirs name their files in a way that says nothing. */
function isMessage(start: string): boolean {
  const end = start.search(/\r?\n\r?\n/);
  const head = end === -1 ? start : start.slice(0, end);
  return /^(?:message-id|received|return-path|mime-version|delivered-to):/im.test(head) && head.split(/\r?\n/).every((line) => /^(?:[\w-]+:|[ \t])/.test(line));
}

/** What follows an XML declaration and comments. */
function afterProlog(start: string): string {
  let rest = start;
  while (rest.startsWith("<!--") || rest.startsWith("<?xml")) {
    const close = rest.startsWith("<!--") ? "-->" : "?>";
    const end = rest.indexOf(close);
    if (end === -1) return "";
    rest = rest.slice(end + close.length).trimStart();
  }
  return rest;
}

const MAGIC: readonly (readonly [string, string])[] = [
  ["\x89PNG", "a PNG picture"], ["\xff\xd8\xff", "a JPEG picture"], ["GIF8", "a GIF picture"], ["%PDF-", "a PDF"],
  ["PK\x03\x04", "a zip archive or an office document"], ["PK\x05\x06", "an empty zip archive"], ["\x7fELF", "a program"], ["MZ\x90", "a program"],
  ["\xd0\xcf\x11\xe0", "an old office document"], ["BZh9", "bzip2"], ["\xfd7zXZ", "xz"], ["7z\xbc\xaf", "a 7z archive"], ["\x28\xb5\x2f\xfd", "zstd"],
  ["SQLite format 3\0", "a database"], ["OggS", "sound or film"], ["ID3", "sound"], ["fLaC", "sound"], ["\x1aE\xdf\xa3", "film"], ["RIFF", "sound, film or a picture"],
];
/** Share of control characters from which bytes are no text, and how many there must be for the share to mean anything. */
const CONTROL_SHARE = 0.05;
const CONTROL_LEAST = 8;

/** What kind of thing that is not text the first bytes belong to; null when they can be text. */
export function binaryKind(head: Uint8Array): string | null {
  const start = Buffer.from(head.subarray(0, 16)).toString("latin1");
  const magic = MAGIC.find(([bytes]) => start.startsWith(bytes));
  if (magic) return magic[1];
  if (start.slice(4, 8) === "ftyp") return "film";
  if (isWide(head)) return null;
  let control = 0;
  for (const byte of head) if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) control++;
  return control >= CONTROL_LEAST && control > head.length * CONTROL_SHARE ? "binary data" : null;
}
