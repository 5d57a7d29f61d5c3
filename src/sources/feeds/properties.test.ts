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

const MB = 1024 * 1024;
const filled = (piece: string, length = 4 * MB): string => piece.repeat(Math.ceil(length / piece.length));

/** Shapes that make readers slow: each of four million code units. */
const SLOW: readonly (readonly [string, string])[] = [
  ["entities of entities", `<!DOCTYPE rss [${Array.from({ length: 30 }, (_, at) => `<!ENTITY e${at} "${`&e${at - 1};`.repeat(10)}">`).join("")}]><rss><channel><title>${filled("&e29;", 100_000)}</title></channel></rss>`],
  ["one entity, used a million times", `<!DOCTYPE rss [<!ENTITY e "${"x".repeat(100)}">]><rss><channel><title>${filled("&e;")}</title></channel></rss>`],
  ["nested markup", `<rss><channel><item><description>${filled("<b>")}`],
  ["nested markup, closed", `<rss><channel><item><description>${filled("<b>", 2 * MB)}${filled("</b>", 2 * MB)}</description></item></channel></rss>`],
  ["nested elements nobody knows", `<rss><channel>${filled("<x>")}`],
  ["nested groups", `<rss><channel><item>${filled("<media:group>")}`],
  ["nested items", `<rss><channel>${filled("<item>")}`],
  ["nested channels", filled("<rss><channel>")],
  ["closing tags of nothing", `<rss><channel><item><description>${filled("</p>")}`],
  ["tags that do not end", `<rss><channel><item><description>${filled("<a ")}>`],
  ["quotes that do not end", `<rss><channel><item><description>${filled(`<a b="`)}`],
  ["quotes of both kinds", `<rss><channel><item><description>${filled(`<a b="'<a c='"`)}`],
  ["comments that do not end", `<rss><channel>${filled("<!--")}`],
  ["instructions that do not end", `<rss><channel>${filled("<?a")}`],
  ["CDATA that does not end", `<rss><channel><item><description>${filled("<![CDATA[")}`],
  ["CDATA that does not end, in many items", `<rss><channel>${filled("<item><title><![CDATA[x</title></item>")}`],
  ["document types that do not end", `<rss>${filled("<!DOCTYPE a [")}`],
  ["a long name", `<rss><${filled("a")}`],
  ["a long attribute", `<feed><entry><link href="${filled("a")}"/></entry></feed>`],
  ["many attributes", `<feed><entry><link ${filled("a='b' ")}/></entry></feed>`],
  ["many names of namespaces", `<rss ${Array.from({ length: 20_000 }, (_, at) => `xmlns:n${at}="u${at}"`).join(" ")}><channel>${filled("<item xmlns:z='z'><title>x</title></item>", 200_000)}</channel></rss>`],
  ["white space", `<rss><channel><item><title>a${filled(" ")}b</title></item></channel></rss>`],
  ["white space in a date", `<rss><channel><item><title>a</title><pubDate>${filled("1 ")}</pubDate></item></channel></rss>`],
  ["brackets in a name", `<rss><channel><item><title>a</title><author>${filled("<(@")}</author></item></channel></rss>`],
  ["bare ampersands", `<rss><channel><item><title>${filled("&")}</title></item></channel></rss>`],
  ["scripts that do not end", `<rss><channel><item><description>${filled("&lt;script&gt;")}</description></item></channel></rss>`],
  ["a list of contents of RDF", `<rdf:RDF><channel><items><rdf:Seq>${filled("<rdf:li resource='a'/>", MB)}</rdf:Seq></items></channel>${filled("<item rdf:about='b'><title>x</title></item>", MB)}</rdf:RDF>`],
  ["items of one id", `<rss><channel>${filled("<item><guid>1</guid><title>x</title></item>")}</channel></rss>`],
  ["brackets of JSON", `{"version":"https://jsonfeed.org/version/1","items":${filled("[")}`],
  ["links of a page", `<html>${filled("<a href='/rss'>rss")}`],
  ["anchors of a page", `<html>${filled("<a href=x>")}`],
];

/** Milliseconds for four million code units on a busy machine; what grows with the square takes hours. */
const LONGEST = 20_000;

test.for(SLOW)("in no long time: %s", { timeout: 60_000 }, ([, feed]) => {
  const start = performance.now();
  holds(read(feed));
  expect(performance.now() - start).toBeLessThan(LONGEST);
});
