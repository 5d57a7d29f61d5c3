// What a page says of itself, and pages as they were received.
import { expect, test } from "vitest";
import type { PageFacts } from "../../model/index.ts";
import type { Original, Store } from "../contract.ts";
import { type Item, item } from "./examples.ts";

const FACTS: PageFacts = { byline: "Hanna Vorel", modified: "2031-04-02T19:03:11Z", language: "en-GB", access: "stub" };
const original = (words: string): Original => ({ from: "https://news.example/harbour", mediaType: "text/html", charset: "utf-8", bytes: Buffer.from(`<p>${words}</p>`.repeat(50)) });
const harbour = (text: string, more: Partial<Item> = {}, page: PageFacts = FACTS): Item => ({ ...item("harbour", { text, page }), ...more });

export function pagesSuite(withStore: (use: (store: Store) => Promise<void>) => Promise<void>): void {
  const check = (behaviour: string, use: (store: Store) => Promise<void>) => test(behaviour, () => withStore(use));

  check("what a page says of itself comes back with each version; where nothing says, nothing is there", async ({ reader, writer }) => {
    await writer.record([harbour("The quay opens."), item("plain", { text: "No page." })]);
    await writer.record([harbour("The quay is open.", {}, { ...FACTS, access: "whole" })]);
    expect((await reader.document("harbour", 1))?.page).toEqual(FACTS);
    expect((await reader.document("harbour"))?.page).toEqual({ ...FACTS, access: "whole" });
    expect(await reader.document("plain")).not.toHaveProperty("page");
  });

  check("it makes no new version; the version found gets what is newest", async ({ reader, writer }) => {
    await writer.record([harbour("The quay opens.")]);
    expect(await writer.record([harbour("The quay opens.", {}, { ...FACTS, byline: "H. Vorel \uD800" })])).toMatchObject([{ outcome: "same", version: 1 }]);
    expect((await reader.document("harbour"))?.page?.byline).toBe("H. Vorel \uFFFD");
    await writer.record([item("harbour", { text: "The quay opens." })]);
    expect((await reader.document("harbour"))?.page?.byline).toBe("H. Vorel \uFFFD");
  });

  check("an original comes back to the byte, once for all documents of one page", async ({ reader, writer }) => {
    const page = original("Both posts stand here.");
    await writer.record([{ ...item("one", { text: "First post." }), original: page }, { ...item("two", { text: "Second post." }), original: page }]);
    const { total, items } = await reader.originals({});
    expect(total).toBe(1);
    expect(items[0]?.documents.map(({ id }) => id)).toEqual(["one", "two"]);
    const { bytes, ...rest } = items[0]?.original ?? page;
    expect(rest).toEqual({ from: page.from, mediaType: "text/html", charset: "utf-8" });
    expect(Buffer.from(bytes)).toEqual(page.bytes);
  });

  check("only what newest versions came from is listed, a page at a time", async ({ reader, writer }) => {
    await writer.record([harbour("The quay opens.", { original: original("opens") }), { ...item("other", { text: "Else." }), original: original("else") }]);
    await writer.record([harbour("The quay is open.", { original: original("is open") })]);
    const [first] = (await reader.originals({ limit: 1 })).items;
    const rest = await reader.originals({ after: first?.place ?? 0, limit: 1 });
    expect(rest.total).toBe(1);
    const words = [first, ...rest.items].map((kept) => Buffer.from(kept?.original.bytes ?? []).toString().slice(3, 10));
    expect(words).toEqual(["else</p", "is open"]);
    expect((await reader.originals({ after: rest.items[0]?.place ?? 0 })).items).toEqual([]);
  });

  check("a version that had no original gets one when the same is received again; one that had keeps its own", async ({ reader, writer }) => {
    await writer.record([harbour("The quay opens.")]);
    expect((await reader.originals({})).total).toBe(0);
    await writer.record([harbour("The quay opens.", { original: original("first") })]);
    await writer.record([harbour("The quay opens.", { original: original("second") })]);
    const { items } = await reader.originals({});
    expect(items.map(({ original: { bytes } }) => Buffer.from(bytes).toString().slice(0, 8))).toEqual(["<p>first"]);
  });

  check("whether an origin is on record", async ({ reader, writer }) => {
    const { document, reading } = harbour("The quay opens.");
    await writer.record([{ document, reading }]);
    expect([await reader.holds(document.origin), await reader.holds("https://news.example/nowhere")]).toEqual([true, false]);
  });
}
