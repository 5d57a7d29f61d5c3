// A page that was fetched already, or an article that a feed carries whole, into documents.
import { createHash } from "node:crypto";
import type { Note } from "../model/index.ts";
import { asSourceError, SourceError } from "./errors.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { note } from "./notes.ts";
import { nameAndEnding, type Opened } from "./opened.ts";
import { fromOpened } from "./receive.ts";
import type { Received, ReceivedDocument } from "./received.ts";

export interface FetchedPage {
  /** After redirects. */
  readonly url: string;
  readonly mediaType: string | null;
  readonly charset: string | null;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What a feed says of an item; it counts where the page says nothing. */
export interface FromFeed {
  /** Address of the page; "FEED#ID" for an item that has none. */
  readonly url: string;
  /** Whether there is a page at that address. */
  readonly fetched: boolean;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  /** The article as the feed carries it (HTML). */
  readonly content: string | null;
}

interface Circumstances {
  readonly now: Date;
  readonly limits?: Partial<Limits> | undefined;
}

/**
 * The page's documents, or why it gave none. With a page of null the text is the feed's own, which is noted ("from-feed") where
 * there would be a page.
 */
export async function* receiveFetched(page: FetchedPage | null, item: FromFeed, { now, limits: own = {} }: Circumstances): AsyncGenerator<Received> {
  const limits = { ...LIMITS, ...own };
  const opened = page ? openedPage(page, item.url) : openedContent(item);
  const options = { cwd: "/", now, published: item.published ?? undefined, outlet: item.outlet ?? undefined };
  try {
    for await (const result of fromOpened(opened, options, limits, {})) {
      if (result instanceof SourceError) yield { input: result.input, error: result };
      else yield page ? titled(result, item) : fromFeed(titled(result, item), item);
    }
  } catch (error) {
    yield { input: item.url, error: asSourceError(error, item.url) };
  }
}

function openedPage({ url, mediaType, charset, bytes }: FetchedPage, input: string): Opened {
  return { input, ...nameAndEnding(new URL(url).pathname), origin: url, url, mediaType, charset, bytes, close: () => {} };
}

function openedContent({ url, fetched, content }: FromFeed): Opened {
  const host = URL.parse(url)?.hostname ?? "feed";
  const name = `${host.replace(/^www\./, "")}-${createHash("sha256").update(url).digest("hex").slice(0, 8)}`;
  const html = Buffer.from(`<!doctype html><html><head></head><body><article>${content ?? ""}</article></body></html>`);
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield html;
  }
  return { input: url, name, ending: "html", origin: url, url: fetched ? url : null, mediaType: "text/html", charset: "utf-8", bytes: bytes(), close: () => {} };
}

const titled = (received: ReceivedDocument, { title }: FromFeed): ReceivedDocument => ({ ...received, document: { ...received.document, title: received.document.title ?? title } });

/** All of what a feed carries is the article: that none was found on a page is no news. */
function fromFeed(received: ReceivedDocument, { fetched }: FromFeed): ReceivedDocument {
  const notes: Note[] = received.notes.filter(({ rule }) => rule !== "no-article");
  if (fetched) notes.push(note("from-feed", "info", "The page could not be had; the text is what the feed carries of it."));
  return { ...received, notes };
}
