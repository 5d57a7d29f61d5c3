// Bytes to characters: which character set, and what could not be read in it.
import { isUtf8 } from "node:buffer";
import chardet from "chardet";
import type { Note } from "../model/index.ts";
import { note } from "./notes.ts";

export interface Decoded {
  readonly text: string;
  /** WHATWG name ("utf-8", "windows-1252"). */
  readonly charset: string;
  readonly notes: readonly Note[];
}

/** A declaration of a page, or of XHTML as XML. */
const META = /<meta[^>]+charset\s*=\s*["']?\s*([a-z0-9_:.-]+)|^\s*<\?xml[^>]+encoding\s*=\s*["']([a-z0-9_:.-]+)/i;
/** Bytes searched for it. The HTML standard says 1,024; some pages put scripts and styles before it, and browsers find it all the same. */
const META_BYTES = 65_536;
/** Share of characters that cannot be read from which a declaration is taken for wrong, if another set reads nearly all. */
const UNREADABLE = 0.005;
const REPLACEMENT = "\uFFFD";
/** Under this, in percent, chardet's word is worth less than windows-1252, the web's own fallback. */
const TRUSTED_GUESS = 50;
/** Sequences that are not ASCII, and bytes, by which a character set is judged. */
const SAMPLE = 65_536;

/**
 * Decodes by byte order mark, else `declared` (an HTTP header), else a page's own `<meta charset>`, else UTF-8 when valid,
 * else by likelihood. A page's declaration that the bytes refute is passed over. A byte order mark stays in the text as U+FEFF, so that offsets are those of the file.
 * Bytes that are not UTF-8 although they should be are noted ("invalid-utf8") and become U+FFFD, never lost in silence.
 */
export function decode(bytes: Uint8Array, declared?: string | null, isPage = false): Decoded {
  const mark = byMark(bytes) ?? byZeros(bytes);
  if (mark) return decodeAs(bytes, mark);
  const labels = [known(declared), isPage ? declaredInside(bytes) : null].filter((label) => label !== null);
  const [label] = labels;
  if (isUtf8(bytes) && (!label || label === "utf-8" || isRefuted(label, bytes))) return decodeAs(bytes, "utf-8");
  if (label && !isPage) return decodeAs(bytes, label);
  // A server that says UTF-8 of all its pages knows less than the page.
  const holds = labels.find((one) => one !== "utf-8" || isDamagedUtf8(bytes));
  if (holds) return unlessUnreadable(decodeAs(bytes, holds), bytes);
  if (isDamagedUtf8(bytes)) return decodeAs(bytes, "utf-8");
  const guess = likely(bytes);
  const decoded = decodeAs(bytes, guess);
  const reason = `The bytes are not UTF-8 and no character set that they could be is declared; read as ${guess}.`;
  return { ...decoded, notes: [note("invalid-utf8", "warning", reason), ...decoded.notes] };
}

function declaredInside(bytes: Uint8Array): string | null {
  const found = META.exec(Buffer.from(bytes.subarray(0, META_BYTES)).toString("latin1"));
  return known(found?.[1] ?? found?.[2]);
}

const unread = (text: string): number => text.split(REPLACEMENT).length - 1;

/** What was declared, unless much of it cannot be read so and nearly all of it as what is likeliest. */
function unlessUnreadable(decoded: Decoded, bytes: Uint8Array): Decoded {
  const lost = unread(decoded.text);
  if (lost <= decoded.text.length * UNREADABLE || decoded.charset === "utf-8") return decoded;
  const other = decodeAs(bytes, likely(bytes));
  if (unread(other.text) * 10 > lost) return decoded;
  return { ...other, notes: [note("invalid-utf8", "warning", `The page is declared as ${decoded.charset}, which its bytes are not; read as ${other.charset}.`)] };
}

function decodeAs(bytes: Uint8Array, charset: string): Decoded {
  const text = new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
  if (charset !== "utf-8" || isUtf8(bytes)) return { text, charset, notes: [] };
  const start = text.indexOf(REPLACEMENT);
  let count = 0;
  for (let at = start; at !== -1; at = text.indexOf(REPLACEMENT, at + 1)) count++;
  const reason = `Bytes that are not UTF-8; ${count} of them or of their groups read as U+FFFD, the first here.`;
  return { text, charset, notes: [note("invalid-utf8", "warning", reason, { start, end: start + 1 })] };
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/**
 * Whether valid UTF-8 shows a declaration to be wrong. Text of a single-byte set with letters beyond ASCII is next to never
 * valid UTF-8, and a page that could be searched for "<meta" as ASCII is not in UTF-16 (HTML standard, 13.2.3.2).
 */
const isRefuted = (label: string, bytes: Uint8Array): boolean => label.startsWith("utf-16") || (SINGLE_BYTE.test(label) && bytes.some((byte) => byte > 0x7f));
const SINGLE_BYTE = /^(?:windows-\d+|iso-8859-\d+|koi8-[ru]|macintosh|x-mac-cyrillic|ibm866)/;

/** UTF-16 without a mark: in Western text every other byte is zero. */
function byZeros(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 1024);
  if (sample.length < 4) return null;
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = sample.length * 0.3;
  if (odd > most && even === 0) return "utf-16le";
  return even > most && odd === 0 ? "utf-16be" : null;
}

/** Whether the bytes are UTF-16, with a mark or without. */
export const isWide = (bytes: Uint8Array): boolean => (byMark(bytes) ?? byZeros(bytes))?.startsWith("utf-16") ?? false;

function known(label: string | null | undefined): string | null {
  if (!label) return null;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

/** Text mostly written in UTF-8 sequences with a few bytes broken, as against text of another character set. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length && whole + broken < SAMPLE; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    if (length > 1 && isUtf8(bytes.subarray(at, at + length)) && at + length <= bytes.length) {
      whole++;
      at += length - 1;
    } else broken++;
  }
  return whole > broken;
}

function likely(bytes: Uint8Array): string {
  const best = chardet.analyse(bytes.subarray(0, SAMPLE)).find((match) => known(match.name) !== null);
  const guess = known(best?.name);
  return guess && guess !== "utf-8" && (best?.confidence ?? 0) >= TRUSTED_GUESS ? guess : "windows-1252";
}
