// Feeds of alerts, read back by the reader that follows the news.
import { array, assert, property, record, string } from "fast-check";
import { expect, test } from "vitest";
import type { Alert, Watch } from "../model/index.ts";
import { readFeed } from "../sources/feeds/index.ts";
import { atomOf, jsonOf } from "./alert-feeds.ts";

const watch: Watch = { id: 4, name: "Harbour & talks", state: "active", createdAt: "2031-04-01T08:00:00.000Z", kinds: ["breaking"], speakers: [], words: "", outlets: [] };
const SITE = "https://readout.example";
const NOW = new Date("2031-05-01T00:00:00Z");

const alert = (more: Partial<Alert> = {}): Alert => ({
  id: 1, kind: "breaking", key: "breaking:1", story: "s1", corrects: null, correctedBy: null, title: "Talks open", body: "Three outlets in ten minutes.", why: ["3 outlets"], path: "/stories/s1", lang: "en", watches: [4],
  evidence: [{ document: "d1", statement: null, outlet: "Vale Courier", url: "https://vale-courier.example/1", published: null }], at: "2031-04-02T09:10:00.000Z", ...more,
});

const FORMATS = { atom: atomOf, json: jsonOf };

function read(format: keyof typeof FORMATS, alerts: readonly Alert[]) {
  const self = `${SITE}/api/watches/4/feed.${format}`;
  return readFeed(Buffer.from(FORMATS[format](watch, alerts, { site: SITE, self })), { url: self, charset: null, mediaType: null, now: NOW });
}

test.each(["atom", "json"] as const)("%s: what was told is read back as it was", (format) => {
  const feed = read(format, [alert({ id: 2, key: "breaking:2", title: "Second", at: "2031-04-03T09:00:00.000Z" }), alert()]);
  expect(feed).toMatchObject({ format, title: "Harbour & talks (Readout)", self: `${SITE}/api/watches/4/feed.${format}`, notes: [] });
  expect(feed.items.map(({ title, url, published }) => ({ title, url, published }))).toEqual([
    { title: "Second", url: `${SITE}/stories/s1`, published: "2031-04-03T09:00:00Z" },
    { title: "Talks open", url: `${SITE}/stories/s1`, published: "2031-04-02T09:10:00Z" },
  ]);
  expect(feed.items[1]?.content).toContain("Three outlets in ten minutes.");
  expect(feed.items[1]?.content).toContain('<a href="https://vale-courier.example/1">Vale Courier</a>');
  expect(feed.items[1]?.categories).toEqual(["breaking"]);
});

test.each(["atom", "json"] as const)("%s: a correction is the same entry, written anew", (format) => {
  const [before] = read(format, [alert()]).items;
  const correction = alert({ id: 9, key: "correction:1", corrects: "breaking:1", title: "Two outlets, not three", at: "2031-04-02T11:00:00.000Z" });
  for (const alerts of [[correction, alert({ correctedBy: 9 })], [alert({ correctedBy: 9 }), correction]]) {
    const { items } = read(format, alerts);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ id: before?.id, title: "Correction: Two outlets, not three", published: "2031-04-02T09:10:00Z", modified: "2031-04-02T11:00:00Z" });
  }
  expect(read(format, [correction]).items[0]?.id).toBe(before?.id);
});

test.each(["atom", "json"] as const)("%s: without alerts it is a feed without entries", (format) => {
  expect(read(format, [])).toMatchObject({ format, items: [], notes: [] });
});

test("Atom has what RFC 4287 asks for", () => {
  expect(atomOf(watch, [alert()], { site: SITE, self: `${SITE}/api/watches/4/feed.atom` })).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom">
      <author>
        <name>Readout</name>
      </author>
      <id>urn:uuid:a829b12d-c0da-8c2b-ac1b-2814c1f93c30</id>
      <link href="https://readout.example/api/watches/4/feed.atom" rel="self" type="application/atom+xml"/>
      <link href="https://readout.example/alerts/told" rel="alternate" type="text/html"/>
      <title>
        <![CDATA[Harbour & talks (Readout)]]>
      </title>
      <updated>2031-04-02T09:10:00.000Z</updated>
      <entry>
        <category term="breaking"/>
        <content type="html">
          <![CDATA[<p>Three outlets in ten minutes.</p><ul><li>3 outlets</li><li><a href="https://vale-courier.example/1">Vale Courier</a></li></ul>]]>
        </content>
        <id>urn:uuid:5d965274-27d0-89a4-a99f-6401e172bd99</id>
        <link href="https://readout.example/stories/s1" rel="alternate" type="text/html"/>
        <published>2031-04-02T09:10:00.000Z</published>
        <title>Talks open</title>
        <updated>2031-04-02T09:10:00.000Z</updated>
      </entry>
    </feed>
    "
  `);
});

test("JSON Feed has what version 1.1 asks for", () => {
  expect(JSON.parse(jsonOf(watch, [alert()], { site: SITE, self: `${SITE}/api/watches/4/feed.json` }))).toMatchInlineSnapshot(`
    {
      "authors": [
        {
          "name": "Readout",
        },
      ],
      "feed_url": "https://readout.example/api/watches/4/feed.json",
      "home_page_url": "https://readout.example/alerts/told",
      "items": [
        {
          "content_html": "<p>Three outlets in ten minutes.</p><ul><li>3 outlets</li><li><a href="https://vale-courier.example/1">Vale Courier</a></li></ul>",
          "content_text": "Three outlets in ten minutes.
    3 outlets",
          "date_modified": "2031-04-02T09:10:00.000Z",
          "date_published": "2031-04-02T09:10:00.000Z",
          "id": "urn:uuid:5d965274-27d0-89a4-a99f-6401e172bd99",
          "language": "en",
          "tags": [
            "breaking",
          ],
          "title": "Talks open",
          "url": "https://readout.example/stories/s1",
        },
      ],
      "title": "Harbour & talks (Readout)",
      "version": "https://jsonfeed.org/version/1.1",
    }
  `);
});

test.each(["https://evil.example/x", "//evil.example/x", "javascript:alert(1)", "/\\evil.example", "http://["])("a path that is %s leads to the site", (path) => {
  for (const format of ["atom", "json"] as const) expect(new URL(read(format, [alert({ path })]).items[0]?.url ?? "").origin).toBe(SITE);
});

test.each(["atom", "json"] as const)("%s: no words break it, and nothing leads elsewhere", (format) => {
  const words = string({ unit: "binary", maxLength: 40 });
  const hostile = string({ unit: "grapheme", maxLength: 10 }).map((text) => `]]></content></entry><script>${text}\u0000\u000b\ufffe&nbsp;`);
  for (const some of [words, hostile]) {
    assert(property(array(record({ title: some, body: some, path: some, key: some }), { minLength: 1, maxLength: 5 }), (given) => {
      const alerts = given.map((each, number) => alert({ ...each, key: `${number}${each.key}`, why: [each.body], evidence: [{ document: "d", statement: null, outlet: each.title, url: `javascript:${each.body}`, published: null }] }));
      const { items } = read(format, alerts);
      expect(items).toHaveLength(alerts.length);
      for (const { url, content } of items) {
        expect(url === null || new URL(url).origin === SITE).toBe(true);
        expect((content ?? "").match(/<(?!\/?(?:p|ul|li|div)\b)[a-z]/i)).toBeNull();
      }
    }), { numRuns: 100 });
  }
});
