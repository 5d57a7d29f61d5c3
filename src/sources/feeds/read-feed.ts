// The bytes of a feed of any format, as a feed.
import { gunzipSync } from "node:zlib";
import type { Note } from "../../model/index.ts";
import { SourceError } from "../errors.ts";
import { binaryKind } from "../detect.ts";
import { LIMITS } from "../limits.ts";
import { note } from "../notes.ts";
import { isGzip } from "../unpack.ts";
import { discoverFeeds } from "./discover.ts";
import type { FeedDraft } from "./draft.ts";
import type { Feed, Given } from "./feed.ts";
import { decodeFeed } from "./feed-characters.ts";
import { atomDraft } from "./from-atom.ts";
import { jsonDraft } from "./from-json.ts";
import { rssDraft } from "./from-rss.ts";
import { mend } from "./mend.ts";
import { settled } from "./settle.ts";
import { sniffed } from "./sniff.ts";

/** As many addresses as a sitemap may have (sitemaps.org); no feed of news has more items. */
const MOST_ITEMS = 50_000;

/**
 * Reads RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed, sitemaps with news in them and indexes of sitemaps, however broken. Nothing is
 * fetched or expanded. Throws SourceError: "empty", "too-large" beyond `LIMITS.answerBytes`, "binary", "unknown-format" for what is no
 * feed (a page names the feeds that it links to in the advice), "broken-markup" for what no mending helps.
 */
export function readFeed(given: Uint8Array, from: Given): Feed {
  const bytes = unpacked(given, from.url);
  if (bytes.length === 0) throw empty(from.url);
  const { text, notes } = decodeFeed(bytes, from.charset);
  const source = withoutControls(text);
  if (source.trim() === "") throw empty(from.url);
  const found = sniffed(source);
  if (found === "html") throw pageInstead(source, from.url);
  const binary = binaryKind(bytes.subarray(0, 4096));
  if (found === null && binary !== null) throw new SourceError("binary", from.url, `${from.url} is ${binary}, not a feed.`, "Check the address.");
  if (found === null) throw unknown(from);
  // A place in the bytes of a feed is of no use to anybody.
  const doubts: Note[] = notes.map(({ rule, reason, severity }) => ({ rule, reason, severity, start: null, end: null }));
  try {
    if (found.format === "json") return settled(limited(jsonDraft(found.value)), "json", from, doubts);
    const { xml, mended, leftOut } = mend(source.slice(found.start), found.format, from.url, MOST_ITEMS);
    if (mended > 0 || found.start > 0) doubts.push(note("mended-markup", "info", `The feed's markup is broken in ${Math.max(mended, 1)} places; it was read all the same.`));
    if (leftOut > 0) doubts.push(note("items-left-out", "warning", `The feed has more than ${MOST_ITEMS} items; the last ${leftOut} are left out.`));
    return settled(found.format === "atom" ? atomDraft(xml) : rssDraft(xml), found.format, from, doubts);
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError("broken-markup", from.url, `${from.url} is a feed whose markup cannot be read.`, "Look at it in a feed validator, and tell its publisher.");
  }
}

const limited = (draft: FeedDraft): FeedDraft => ({ ...draft, items: draft.items.slice(0, MOST_ITEMS) });

const empty = (url: string): SourceError => new SourceError("empty", url, `${url} is empty.`, "Check the address; the feed may have moved.");

/** Sitemaps are often served as .xml.gz, whose packing is no matter of HTTP. */
function unpacked(bytes: Uint8Array, url: string): Uint8Array {
  const limit = LIMITS.answerBytes;
  const tooLarge = new SourceError("too-large", url, `${url} is larger than ${Math.floor(limit / (1024 * 1024))} MB, the most that is read as one feed.`, "Look for a feed of a part of the site.");
  if (bytes.length > limit) throw tooLarge;
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: limit });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge;
    throw new SourceError("truncated", url, `${url} is gzip that cannot be unpacked.`, "Fetch it again.");
  }
}

// oxlint-disable-next-line no-control-regex -- control characters are what is left out; XML has none
const withoutControls = (text: string): string => text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g, "").replace(/^\ufeff+/, "");

function pageInstead(page: string, url: string): SourceError {
  const found = discoverFeeds(page, url).slice(0, 3).map((feed) => feed.url);
  const advice = found.length > 0 ? `It names ${found.length === 1 ? "this feed" : "these feeds"}: ${found.join(" , ")}.` : "It names no feed; look for one on the site, or add the page's site map.";
  return new SourceError("unknown-format", url, `${url} is a web page, not a feed.`, advice);
}

function unknown({ url, mediaType }: Given): SourceError {
  return new SourceError("unknown-format", url, `${url} is no feed of a known format${mediaType === null ? "" : ` (it came as ${mediaType.slice(0, 60)})`}.`, "Known are RSS, Atom, RDF, JSON Feed and sitemaps; check the address.");
}
