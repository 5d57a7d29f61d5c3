// A reader's own list of news feeds, as its program exported it: read whole, and written so that it is read the same.
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { readOpml, writeOpml } from "../../src/sources/feeds/index.ts";
import { shared, sharedTest } from "./real-news.ts";

sharedTest("every feed of the list, in its folder", () => {
  const text = readFileSync(shared("data", "news-feeds.opml"), "utf8");
  const feeds = readOpml(text);
  expect(feeds).toHaveLength(text.match(/xmlUrl=/g)?.length ?? 0);
  expect(new Set(feeds.map(({ folder }) => folder.join("/")))).toEqual(new Set(["News"]));
  expect(feeds.every(({ title }) => title !== null)).toBe(true);
  expect(readOpml(writeOpml(feeds, { title: "News", now: new Date("2026-06-01T12:00:00Z") }))).toEqual(feeds);
});
