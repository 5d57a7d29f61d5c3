// The tables of cases: each little feed comes to what stands beside it.
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

test("there are at least 150 cases, each with a name of its own", () => {
  const names = Object.entries(TABLES).flatMap(([table, cases]) => cases.map(([name]) => `${table}: ${name}`));
  expect(names.length).toBeGreaterThanOrEqual(150);
  expect(new Set(names).size).toBe(names.length);
});
