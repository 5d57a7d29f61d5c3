// The tables of cases: each little feed comes to what stands beside it.
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { SourceError } from "../errors.ts";
import { readFeed } from "./index.ts";
import { ATOM_CASES } from "./suite/atom.ts";
import { BROKEN_CASES } from "./suite/broken.ts";
import { type Case, FETCHED, type Outcome } from "./suite/case.ts";
import { ADDRESS_CASES, CHARACTER_CASES, DATE_CASES, IDENTITY_CASES, TEXT_CASES } from "./suite/habits.ts";
import { JSON_CASES, RDF_CASES, SITEMAP_CASES } from "./suite/others.ts";
import { RSS_CASES } from "./suite/rss.ts";

const NOW = new Date("2026-06-01T12:00:00Z");
const TABLES: Readonly<Record<string, readonly Case[]>> = {
  "RSS": RSS_CASES, "Atom": ATOM_CASES, "RDF": RDF_CASES, "JSON Feed": JSON_CASES, "sitemaps": SITEMAP_CASES, "broken markup": BROKEN_CASES,
  "dates": DATE_CASES, "text": TEXT_CASES, "addresses": ADDRESS_CASES, "identity": IDENTITY_CASES, "character sets": CHARACTER_CASES,
};

const read = (feed: string | Uint8Array) => readFeed(typeof feed === "string" ? new TextEncoder().encode(feed) : feed, { url: FETCHED, charset: null, mediaType: null, now: NOW });

const rulesOf = (feed: string) => read(feed).notes.map(({ rule }) => rule);

function check(feed: string | Uint8Array, outcome: Outcome): void {
  if (typeof outcome === "string") {
    expect(() => read(feed)).toThrow(expect.objectContaining({ kind: outcome }));
    expect(() => read(feed)).toThrow(SourceError);
    return;
  }
  const { rules = [], ...expected } = outcome;
  const found = read(feed);
  expect(found).toMatchObject(expected);
  expect(found.notes.map(({ rule }) => rule).filter((rule) => rule !== "mended-markup").toSorted()).toEqual(rules.toSorted());
}

describe.each(Object.entries(TABLES))("%s", (_, cases) => {
  test.for(cases)("%s", ([, feed, outcome]) => check(feed, outcome));
});

test.each<[string, string | null, Uint8Array, string]>([
  ["the header's character set wins over the declaration's", "windows-1251", Buffer.from([0xcd, 0xee]), "Но"],
  ["one that the bytes belie is passed over", "utf-8", Buffer.from([0xd6, 0x6c]), "Öl"],
  ["UTF-8 is what it is, whatever the header says", "iso-8859-1", Buffer.from("Öl"), "Öl"],
  ["one that nobody knows is passed over", "x-vale", Buffer.from([0xd6, 0x6c]), "Öl"],
])("header: %s", (_, charset, title, expected) => {
  const feed = Buffer.concat([Buffer.from(`<?xml version="1.0" encoding="windows-1252"?><rss><channel><title>`), title, Buffer.from("</title></channel></rss>")]);
  expect(readFeed(feed, { url: FETCHED, charset, mediaType: "application/rss+xml", now: NOW }).title).toBe(expected);
});

test("a feed packed as gzip is unpacked, one that swells beyond the limit is refused", () => {
  expect(read(gzipSync(Buffer.from("<rss><channel><title>T</title></channel></rss>"))).title).toBe("T");
  expect(() => read(gzipSync(Buffer.alloc(30 * 1024 * 1024)))).toThrow(expect.objectContaining({ kind: "too-large" }));
});

test("mending is noted, and only where something was broken", () => {
  expect(rulesOf(`<rss><channel><title>Bread & salt</title></channel></rss>`)).toEqual(["mended-markup"]);
  expect(rulesOf(`<?xml version="1.0"?>\n<rss><channel><title>Bread &amp; salt</title><item><description><![CDATA[<p>a<br>]]></description></item></channel></rss>`)).toEqual([]);
});

test("entities of the feed's own make a text no longer than they may", () => {
  const { title } = read(`<!DOCTYPE rss [<!ENTITY e "${"x".repeat(100)}">]><rss><channel><title>${"&e;".repeat(10_000)}</title></channel></rss>`);
  expect(title?.length).toBeLessThan(60_000);
  expect(title).toMatch(/^x{10000}/);
});

test("more items than a sitemap may have are left out with a note", { timeout: 60_000 }, () => {
  const { items, notes } = read(`<urlset>${Array.from({ length: 50_002 }, (_, at) => `<url><loc>https://courier.example/${at}</loc></url>`).join("")}</urlset>`);
  expect(items).toHaveLength(50_000);
  expect(notes).toMatchObject([{ rule: "items-left-out", reason: expect.stringContaining("last 2 ") }]);
});

test("there are at least 150 cases, each with a name of its own", () => {
  const names = Object.entries(TABLES).flatMap(([table, cases]) => cases.map(([name]) => `${table}: ${name}`));
  expect(names.length).toBeGreaterThanOrEqual(150);
  expect(new Set(names).size).toBe(names.length);
});
