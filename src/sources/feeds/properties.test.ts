// What holds for every input: only typed errors, only http addresses, no id twice; and no input takes long.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { SourceError } from "../errors.ts";
import { type Feed, readFeed } from "./index.ts";
import { ATOM_CASES } from "./suite/atom.ts";
import { BROKEN_CASES } from "./suite/broken.ts";
import { FETCHED } from "./suite/case.ts";
import { ADDRESS_CASES, IDENTITY_CASES } from "./suite/habits.ts";
import { JSON_CASES, RDF_CASES, SITEMAP_CASES } from "./suite/others.ts";
import { RSS_CASES } from "./suite/rss.ts";
import { SLOW } from "./suite/slow.ts";

const NOW = new Date("2026-06-01T12:00:00Z");
const FEEDS = [RSS_CASES, ATOM_CASES, RDF_CASES, JSON_CASES, SITEMAP_CASES, BROKEN_CASES, ADDRESS_CASES, IDENTITY_CASES].flat()
  .map(([, feed]) => feed).filter((feed): feed is string => typeof feed === "string" && feed.length < 5000);

/** The feed; null where it is refused as it should be. Anything else that is thrown is a failure. */
function read(feed: string | Uint8Array): Feed | null {
  try {
    return readFeed(typeof feed === "string" ? new TextEncoder().encode(feed) : feed, { url: FETCHED, charset: null, mediaType: null, now: NOW });
  } catch (error) {
    if (error instanceof SourceError && error.advice !== "" && error.message !== "") return null;
    throw error;
  }
}

function holds(feed: Feed | null): void {
  if (feed === null) return;
  const addresses = [feed.site, feed.self, feed.hub, feed.next, ...feed.sitemaps.map(({ url }) => url), ...feed.items.flatMap(({ url, enclosures }) => [url, ...enclosures.map((enclosure) => enclosure.url)])];
  for (const address of addresses) if (address !== null) expect(address).toMatch(/^https?:\/\/[^/]/);
  const ids = feed.items.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, title, summary, published, modified } of feed.items) {
    expect(id).not.toBe("");
    for (const text of [title, summary]) if (text !== null) expect(text).toBe(text.trim());
    for (const date of [published, modified]) if (date !== null) expect(date).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/);
  }
}

test("any bytes", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => holds(read(bytes))), { numRuns: 300 });
});

test("any text after the beginning of a feed", () => {
  const beginning = fc.constantFrom("<rss><channel><item>", "<feed><entry>", "<rdf:RDF><item>", "<urlset><url>", `{"version":"https://jsonfeed.org/version/1","items":[`);
  fc.assert(fc.property(beginning, fc.string({ unit: "binary", maxLength: 500 }), (start, rest) => holds(read(start + rest))), { numRuns: 300 });
});

test("tags in any order", () => {
  const piece = fc.constantFrom(
    "<item>", "</item>", "<title>", "</title>", "<link>", "</link>", "<link href='/x'/>", "<guid>", "</guid>", "<description>", "</description>", "<![CDATA[", "]]>", "<!--", "-->", "<?x", "?>",
    "<entry>", "</entry>", "<channel>", "</channel>", "<rss>", "</rss>", "<feed>", "<author>", "<name>", "<content type='xhtml'>", "<div>", "</div>", "<p", ">", "/>", "&", "&amp;", "\"", "'", "<", "http://x.example/1", "javascript:x",
    "<media:group>", "</media:group>", "<media:content url='a'>", "<skipHours>", "<hour>", "<!DOCTYPE", "[", "]", "<source>", "</source>", "words", "<a:b xmlns:a='x'>", "xml:base='/b'",
  );
  fc.assert(fc.property(fc.constantFrom("<rss>", "<feed>", "<rdf:RDF>", "<urlset>"), fc.array(piece, { maxLength: 60 }), (root, pieces) => holds(read(root + pieces.join("")))), { numRuns: 2000 });
});

test("feeds with pieces cut out, doubled and swapped", () => {
  const cut = fc.record({ feed: fc.constantFrom(...FEEDS), from: fc.nat(), length: fc.nat({ max: 40 }), to: fc.nat(), way: fc.constantFrom("drop", "double", "move") });
  fc.assert(fc.property(cut, ({ feed, from, length, to, way }) => {
    const start = from % (feed.length + 1);
    const piece = feed.slice(start, start + length);
    const rest = feed.slice(0, start) + feed.slice(start + length);
    const place = to % (rest.length + 1);
    holds(read(way === "drop" ? rest : way === "double" ? feed.slice(0, start) + piece + feed.slice(start) : rest.slice(0, place) + piece + rest.slice(place)));
  }), { numRuns: 2000 });
});

test("the same feed is read the same", () => {
  for (const feed of FEEDS) expect(read(feed)).toEqual(read(feed));
});

/** Milliseconds for a million code units on a busy machine: a tenth of it is usual, and what grows with the square takes minutes. */
const LONGEST = 10_000;

test.for(SLOW)("in no long time: %s", { timeout: 60_000 }, ([, feed]) => {
  const start = performance.now();
  holds(read(feed));
  expect(performance.now() - start).toBeLessThan(LONGEST);
});
