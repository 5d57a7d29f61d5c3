// Lists of feeds: what is written is read as the same, and what others write is understood.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SourceError } from "../errors.ts";
import { type ListedFeed, readOpml, writeOpml } from "./index.ts";

const NOW = new Date("2026-06-01T12:00:00Z");
const body = (outlines: string): string => `<?xml version="1.0"?><opml version="1.0"><head><title>Mine</title></head><body>${outlines}</body></opml>`;
const feed = (url: string, title: string | null, folder: readonly string[] = [], site: string | null = null): ListedFeed => ({ url, title, site, folder });
const byUrl = (feeds: readonly ListedFeed[]) => feeds.toSorted((one, other) => (one.url < other.url ? -1 : 1));

describe("reading", () => {
  test.each<[string, string, readonly ListedFeed[]]>([
    ["a feed", `<outline text="Vale" title="The Vale Courier" type="rss" xmlUrl="https://courier.example/rss" htmlUrl="https://courier.example/"/>`, [feed("https://courier.example/rss", "The Vale Courier", [], "https://courier.example/")]],
    ["text where there is no title", `<outline text="Vale" xmlUrl="https://courier.example/rss"/>`, [feed("https://courier.example/rss", "Vale")]],
    ["neither", `<outline xmlUrl="https://courier.example/rss"/>`, [feed("https://courier.example/rss", null)]],
    ["nested folders", `<outline text="News"><outline text="Vale"><outline text="A" xmlUrl="https://a.example/"/></outline><outline text="B" xmlUrl="https://b.example/"/></outline><outline text="C" xmlUrl="https://c.example/"/>`,
      [feed("https://a.example/", "A", ["News", "Vale"]), feed("https://b.example/", "B", ["News"]), feed("https://c.example/", "C")]],
    ["a folder without a name", `<outline><outline text="A" xmlUrl="https://a.example/"/></outline>`, [feed("https://a.example/", "A")]],
    ["a feed twice: the first place is kept", `<outline text="N"><outline text="A" xmlUrl="https://a.example/"/></outline><outline text="Again" xmlUrl="https://a.example/"/>`, [feed("https://a.example/", "A", ["N"])]],
    ["attributes in another case", `<OUTLINE TEXT="A" XMLURL="https://a.example/" htmlurl="https://site.example/"/>`, [feed("https://a.example/", "A", [], "https://site.example/")]],
    ["a feed that holds others", `<outline text="A" xmlUrl="https://a.example/"><outline text="B" xmlUrl="https://b.example/"/></outline>`, [feed("https://a.example/", "A"), feed("https://b.example/", "B")]],
    ["url in place of xmlUrl", `<outline text="A" type="rss" url="https://a.example/"/><outline text="Page" type="html" url="https://page.example/"/>`, [feed("https://a.example/", "A")]],
    ["bare ampersands and references", `<outline text="Bread & salt &amp; &#8220;more&#8221;" xmlUrl="https://a.example/?a=1&b=2&amp;c=3"/>`, [feed("https://a.example/?a=1&b=2&c=3", "Bread & salt & “more”")]],
    ["feed: for http", `<outline text="A" xmlUrl="feed://a.example/rss"/>`, [feed("http://a.example/rss", "A")]],
    ["addresses that are not http", `<outline text="A" xmlUrl="javascript:alert(1)"/><outline text="B" xmlUrl="file:///etc/hosts"/><outline text="C" xmlUrl="https://c.example/" htmlUrl="javascript:alert(1)"/>`, [feed("https://c.example/", "C")]],
    ["tags that are not closed", `<outline text="N"><outline text="A" xmlUrl="https://a.example/">`, [feed("https://a.example/", "A", ["N"])]],
    ["comments", `<!-- <outline text="Old" xmlUrl="https://old.example/"/> --><outline text="A" xmlUrl="https://a.example/"/>`, [feed("https://a.example/", "A")]],
    ["nothing", "", []],
  ])("%s", (_, outlines, expected) => {
    expect(readOpml(body(outlines))).toEqual(expected);
  });

  test("what is no OPML is refused with advice", () => {
    for (const text of ["", "words", "<rss><channel/></rss>", "{}"]) expect(() => readOpml(text)).toThrow(expect.objectContaining({ kind: "unknown-format", advice: expect.stringMatching(/\w/) }));
  });

  test("no text makes it stumble", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
      try {
        for (const { url } of readOpml(`<opml>${text}`)) expect(url).toMatch(/^https?:/);
      } catch (error) {
        expect(error).toBeInstanceOf(SourceError);
      }
    }));
  });
});

describe("writing", () => {
  test("OPML 2.0, feeds of one folder together", () => {
    expect(writeOpml([feed("https://a.example/", "A & B", ["News"], "https://site.example/"), feed("https://b.example/", null), feed("https://c.example/", "C", ["News"])], { title: "Readout", now: NOW })).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Readout</title>
    <dateCreated>Mon, 01 Jun 2026 12:00:00 GMT</dateCreated>
  </head>
  <body>
    <outline type="rss" text="" xmlUrl="https://b.example/"/>
    <outline text="News" title="News">
      <outline type="rss" text="A &amp; B" title="A &amp; B" xmlUrl="https://a.example/" htmlUrl="https://site.example/"/>
      <outline type="rss" text="C" title="C" xmlUrl="https://c.example/"/>
    </outline>
  </body>
</opml>
`);
  });

  test("what is written is read as the same feeds", () => {
    const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).map((text) => text.replace(/[\p{C}\s]+/gu, " ").trim()).filter((text) => text !== "" && text.isWellFormed());
    const url = fc.webUrl({ withQueryParameters: true, withFragments: true }).map((text) => new URL(text).href);
    const listed = fc.record({ url, title: fc.option(words), site: fc.option(url), folder: fc.array(words, { maxLength: 4 }) });
    fc.assert(fc.property(fc.uniqueArray(listed, { selector: (one) => one.url, maxLength: 12 }), (feeds) => {
      const text = writeOpml(feeds, { title: "T", now: NOW });
      expect(byUrl(readOpml(text))).toEqual(byUrl(feeds));
      expect(writeOpml(readOpml(text), { title: "T", now: NOW })).toBe(text);
    }));
  });
});
