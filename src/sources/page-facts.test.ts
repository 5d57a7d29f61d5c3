// What pages say of themselves, in all the places where they say it.
import { describe, expect, test } from "vitest";
import { html } from "./html.ts";
import { LIMITS } from "./limits.ts";
import { gathered, only, rules } from "./testing.ts";

const STORY = `<p>The minister said that nothing had been decided. Two officials who were in the room said that they had heard otherwise, and that it was late in the day.</p>`;
const ld = (node: object): string => `<script type="application/ld+json">${JSON.stringify(node)}</script>`;
const pageOf = async (head: string, body = `<h1>The door is open</h1>${STORY}`, root = "<html>") => (await only("a.html", `${root}<head>${head}</head><body>${body}</body></html>`)).document;

describe("byline", () => {
  test.each([
    [{ author: "Ana Rook" }, "Ana Rook"],
    [{ author: { name: "By Ana Rook" } }, "Ana Rook"],
    [{ author: [{ name: "Ana Rook" }, { name: "Tomas Kell" }, { name: "Ana Rook" }] }, "Ana Rook, Tomas Kell"],
    [{ author: { name: ["Ana Rook", "Tomas Kell"] } }, "Ana Rook, Tomas Kell"],
    [{ author: "https://outlet.example/ana" }, null],
    [{ creator: ["Ana Rook"] }, "Ana Rook"],
  ])("in JSON-LD as %j", async (given, expected) => {
    expect((await pageOf(ld({ "@type": "NewsArticle", ...given }))).page?.byline ?? null).toBe(expected);
  });

  test("by reference to another node of a graph", async () => {
    const graph = { "@graph": [{ "@type": "Person", "@id": "#ana", "name": "Ana Rook" }, { "@type": "WebPage" }, { "@type": ["Thing", "ReportageNewsArticle"], "author": { "@id": "#ana" } }] };
    expect((await pageOf(ld(graph))).page?.byline).toBe("Ana Rook");
  });

  test.each([
    ['<meta name="author" content="The Vale Courier"><meta property="og:site_name" content="The Vale Courier"><meta name="parsely-author" content="Ana Rook,Tomas Kell">', "", "Ana Rook, Tomas Kell"],
    ['<meta property="article:author" content="https://social.example/ana">', '<a rel="author" href="/ana">Ana Rook</a> and <a rel="author" href="/t">Tomas Kell</a>', "Ana Rook, Tomas Kell"],
    ["", '<div class="article-byline">By Ana Rook | 5 March 2031</div>', "Ana Rook"],
    ["", '<div itemprop="author"><span itemprop="name">Ana Rook</span></div>', "Ana Rook"],
    ["", `<section id="comments"><p class="author">By harbourwatch</p></section>`, null],
  ])("in metas and as shown: %s %s", async (head, shown, expected) => {
    expect((await pageOf(head, `<h1>The door is open</h1>${shown}${STORY}`)).page?.byline ?? null).toBe(expected);
  });
});

describe("times", () => {
  test("published and modified, each with its zone", async () => {
    const document = await pageOf(ld({ "@type": "NewsArticle", "datePublished": "2031-04-02T16:12:40-0500", "dateModified": "2031-04-02T19:03:11+05:30" }));
    expect([document.published, document.page?.modified]).toEqual(["2031-04-02T16:12:40-05:00", "2031-04-02T19:03:11+05:30"]);
  });

  test.each([
    ['<p class="dates">Published: May 6, 2025 at 9:15 PM EDT</p><p>Updated: May 7, 2025 at 7:40 AM EDT</p>', "2025-05-06T21:15:00-04:00", "2025-05-07T07:40:00-04:00"],
    ["<p>Le 14 août 2025 à 12h40</p>", "2025-08-14T12:40", null],
    ["<span>2. April 2025, 18:20 Uhr</span>", "2025-04-02T18:20", null],
    ["<span>5 de octubre de 2025</span>", "2025-10-05", null],
    ["<span>3 декабря 2025, 13:17</span>", "2025-12-03T13:17", null],
    ["<span>2025年4月2日 18時20分</span>", "2025-04-02T18:20", null],
    ['<time itemprop="datePublished" datetime="2025-04-02">yesterday</time><time class="updated" datetime="2025-04-03">today</time>', "2025-04-02", "2025-04-03"],
    ['<section class="comments"><article><time datetime="2025-04-09">9 April</time></article></section>', null, null],
  ])("as shown: %s", async (shown, published, modified) => {
    const document = await pageOf("", `<h1>The door is open</h1>${shown}${STORY}`);
    expect([document.published, document.page?.modified ?? null]).toEqual([published, modified]);
  });
});

test.each([
  ['<html lang="en-gb">', "", "en-GB"],
  ["<html>", '<meta property="og:locale" content="pt_BR">', "pt-BR"],
  ["<html>", '<meta http-equiv="content-language" content="de">', "de"],
  ['<html lang="">', ld({ "@type": "NewsArticle", "inLanguage": "fr-CA" }), "fr-CA"],
  ['<html lang="english please">', "", null],
])("the language of %s %s", async (root, head, expected) => {
  expect((await pageOf(head, undefined, root)).page?.language ?? null).toBe(expected);
});

describe("title", () => {
  test.each([
    ["The door is open | The Vale Courier", "The door is open"],
    ["The door is open – World", "The door is open"],
    ["The door is open, says Kell", "The door is open, says Kell"],
  ])("%s", async (given, expected) => {
    expect((await pageOf(`<meta property="og:site_name" content="The Vale Courier"><meta property="og:title" content="${given}">`)).title).toBe(expected);
  });
});

test.each([
  ["https://www.outlet.example/a", "https://www.outlet.example/a", []],
  ["https://outlet.example/a", "https://outlet.example/a", []],
  ["https://outlet.example/", "https://amp.outlet.example/news/a?x=1", []],
  ["https://other.example/a", "https://amp.outlet.example/news/a?x=1", ["foreign-canonical"]],
  ["/news/a", "https://amp.outlet.example/news/a", []],
])("a page fetched from its outlet that names %s", async (canonical, expected, noted) => {
  async function* bytes() {
    yield Buffer.from(`<link rel="canonical" href="${canonical}">${STORY}`);
  }
  const url = "https://amp.outlet.example/news/a?x=1";
  const [draft] = await gathered(html({ input: url, name: "a", ending: "", origin: url, url, mediaType: "text/html", charset: null, bytes: bytes(), close: () => {} }, LIMITS));
  expect(draft?.url).toBe(expected);
  expect(draft?.notes?.map(({ rule }) => rule)).toEqual(noted);
});

describe("what is behind a paywall", () => {
  const locked = { "@type": "NewsArticle", "isAccessibleForFree": "False", "hasPart": { "isAccessibleForFree": false, "cssSelector": ".paywall" } };
  const prompt = "<div><p>Subscribe to continue reading</p><p>Already a subscriber? Log in</p><p>A month costs less than a cup of coffee, and nobody asks why you leave when you do.</p></div>";

  test("a beginning that ends in a prompt is a stub, and the prompt is not its text", async () => {
    for (const head of [ld(locked), '<meta property="article:content_tier" content="locked">', ""]) {
      const received = await only("a.html", `<head>${head}</head><body><article><h1>The door is open</h1>${STORY}${prompt}</article></body>`);
      expect(received.document.page?.access, head).toBe("stub");
      expect(rules(received)).toEqual(["paywall"]);
      expect(received.document.text).not.toMatch(/Subscribe|coffee/);
    }
  });

  test("what is marked as locked but there is whole, whatever it is called", async () => {
    const { document } = await only("a.html", `<head>${ld(locked)}</head><body><article><h1>The door is open</h1>${STORY.repeat(3)}${STORY.replaceAll("minister", "envoy").replace("<p>", '<p class="paywall">').repeat(9)}</article>${prompt}</body>`);
    expect(document.page?.access).toBe("whole");
    expect(document.text).toContain("envoy");
  });

  test("an invitation to a newsletter is no paywall", async () => {
    const { document } = await only("a.html", `<article><h1>The door is open</h1>${STORY}</article><p>Sign up to our letter to keep up with all that happens</p><p>Log in to read the comments</p>`);
    expect(document.page?.access).toBe("whole");
  });

  test("a link to another locked article says nothing of this one", async () => {
    const { document } = await only("a.html", `<article><h1>The door is open</h1>${STORY}<p><a href="/x">Article réservé à nos abonnés: la porte est ouverte depuis longtemps, dit-on</a></p></article>`);
    expect(document.page?.access ?? "whole").toBe("whole");
  });
});
