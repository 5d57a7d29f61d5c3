// The feeds that pages name, and what only looks like one.
import { describe, expect, test } from "vitest";
import { LIKELY_FEED_PATHS, discoverFeeds, readFeed } from "./index.ts";

const PAGE = "https://courier.example/world/";
const read = (text: string) => readFeed(new TextEncoder().encode(text), { url: PAGE, charset: null, mediaType: "text/html", now: new Date("2026-06-01") });
const urls = (page: string) => discoverFeeds(page, PAGE).map(({ url }) => url);

test("a linked feed with title and type", () => {
  expect(discoverFeeds(`<html><head><link rel="alternate" type="application/rss+xml" title="World &amp; more" href="/feeds/world.xml"></head></html>`, PAGE))
    .toEqual([{ url: "https://courier.example/feeds/world.xml", title: "World & more", mediaType: "application/rss+xml" }]);
});

describe("links", () => {
  test.each<[string, string, readonly string[]]>([
    ["attributes in any case and without quotes", `<LINK REL=Alternate TYPE=Application/Atom+XML HREF=atom>`, ["https://courier.example/world/atom"]],
    ["several relations", `<link rel="feed alternate" type="application/rdf+xml" href="a">`, ["https://courier.example/world/a"]],
    ["JSON Feed", `<link rel="alternate" type="application/feed+json" href="/feed.json">`, ["https://courier.example/feed.json"]],
    ["a vague type whose address says feed", `<link rel="alternate" type="application/json" href="/feed.json"><link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/1">`, ["https://courier.example/feed.json"]],
    ["rel=feed without a type", `<link rel="feed" href="/f">`, ["https://courier.example/f"]],
    ["a type with parameters", `<link rel="alternate" type="application/rss+xml; charset=utf-8" href="/f">`, ["https://courier.example/f"]],
    ["the page's base", `<base href="https://herald.example/x/"><link rel="alternate" type="application/rss+xml" href="f">`, ["https://herald.example/x/f"]],
    ["each address once", `<link rel="alternate" type="application/rss+xml" href="/f"><link rel="alternate" type="application/rss+xml" href="https://courier.example/f"><a href="/f">RSS</a>`, ["https://courier.example/f"]],
    ["feeds in the body", `<body><link rel="alternate" type="application/rss+xml" href="/f"></body>`, ["https://courier.example/f"]],
    ["another language is no feed", `<link rel="alternate" hreflang="fr" href="/fr"><link rel="alternate" media="handheld" type="text/html" href="/m">`, []],
    ["oEmbed is no feed", `<link rel="alternate" type="application/json+oembed" href="/oembed?url=x"><link rel="alternate" type="text/xml+oembed" href="/oembed?format=xml">`, []],
    ["style sheets are no feeds", `<link rel="stylesheet" type="text/css" href="/rss.css">`, []],
    ["in a comment", `<!-- <link rel="alternate" type="application/rss+xml" href="/old"> -->`, []],
    ["addresses that are not http", `<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"><link rel="alternate" type="application/rss+xml" href="file:///x">`, []],
    ["feed: for http", `<a href="feed://courier.example/rss">Follow</a>`, ["http://courier.example/rss"]],
  ])("%s", (_, page, expected) => {
    expect(urls(page)).toEqual(expected);
  });
});

describe("anchors", () => {
  test("come after links, by address or by word", () => {
    const page = `<a href="/world.rss">All</a><a href="/feeds/?kind=rss"><b>RSS</b></a><a href="/about">About our feed</a><a href="/story-on-rss-feeds">Why RSS?</a><a href="/?feed=rss2">x</a><link rel="alternate" type="application/rss+xml" href="/f">`;
    expect(urls(page)).toEqual(["https://courier.example/f", "https://courier.example/world.rss", "https://courier.example/feeds/?kind=rss", "https://courier.example/?feed=rss2"]);
  });

  test("comments are not followed", () => {
    expect(urls(`<a href="/comments/feed/">Comments</a>`)).toEqual([]);
  });
});

test("a page given as a feed names its feeds in the advice", () => {
  const page = `<!doctype html><head><link rel="alternate" type="application/rss+xml" href="/f"></head>`;
  expect(() => read(page)).toThrow(expect.objectContaining({ kind: "unknown-format", advice: expect.stringContaining("https://courier.example/f") }));
  expect(() => read("<!doctype html><p>Nothing</p>")).toThrow(expect.objectContaining({ advice: expect.stringContaining("names no feed") }));
});

test("paths to try are paths of a site", () => {
  for (const path of LIKELY_FEED_PATHS) expect(new URL(path, PAGE).origin).toBe("https://courier.example");
  expect(new Set(LIKELY_FEED_PATHS).size).toBe(LIKELY_FEED_PATHS.length);
});
