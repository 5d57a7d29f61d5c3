// Foreign words that would be programs where they are shown (stored XSS, the kind of CVE-2023-27592): from documents, links and the error pages of others.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApi } from "../../src/api/api.ts";
import { document as onWire } from "../../src/api/to-wire.ts";
import type { Document } from "../../src/model/index.ts";
import { client, sent, site } from "../../src/outward/suite/site.ts";
import { readFeed } from "../../src/sources/feeds/index.ts";
import { documents, folderOf } from "../../src/sources/testing.ts";
import { receive } from "../../src/sources/index.ts";
import { openTemporaryStore, type Store } from "../../src/store/index.ts";
import { host } from "../../src/web/text/words.ts";
import { comparisonsOver } from "../comparisons.ts";
import { content, files } from "../tidy/tree.ts";

const SCRIPT = `<img src=x onerror="alert(1)"><script>alert(document.domain)</script>'"></title>`;
/** Addresses that a browser would run, or that a link could hide. */
const RUNNING = ["javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "\u0001javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:x", "file:///etc/passwd", "blob:https://a.example/x", "view-source:https://a.example/", "//a.example/x", "/x", ""];

describe("addresses of documents", () => {
  test.each(RUNNING)("%j is left out, and no link anywhere", async (url) => {
    const folder = await folderOf({
      "a.jsonl": JSON.stringify({ id: "a", url, text: "The door is open." }),
      "b.html": `<html><head><link rel="canonical" href='${url}'><meta property="og:url" content='${url}'><script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", url, mainEntityOfPage: url }).replaceAll("</", "<\\/")}</script></head><body><article><p>Ilse Varga said it was late.</p></article></body></html>`,
      "c.md": `---\ntitle: T\nurl: ${JSON.stringify(url)}\n---\n\nThe door is open.\n`,
    });
    for (const { document } of await documents(["."], folder)) expect([document.id, document.url]).toEqual([document.id, null]);
    for (const { document } of await documents(["a.jsonl"], folder, { statements: true })) expect(document.url).toBeNull();
    expect(host(url)).toBeNull();
  });

  test("https is kept", async () => {
    const folder = await folderOf({ "a.jsonl": JSON.stringify({ url: "https://a.example/x", text: "The door is open." }) });
    expect((await documents(["a.jsonl"], folder))[0]?.document.url).toBe("https://a.example/x");
    expect(host("https://www.a.example/x")).toBe("a.example");
  });
});

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const rss = (title: string, link: string) => `<rss version="2.0"><channel><title>${escaped(title)}</title><link>${escaped(link)}</link><item><guid isPermaLink="true">${escaped(link)}</guid><title>${escaped(title)}</title><link>${escaped(link)}</link><enclosure url="${escaped(link)}" length="1" type="audio/mpeg"/></item></channel></rss>`;
const readText = (text: string) => readFeed(new TextEncoder().encode(text), { url: "https://a.example/feed", charset: null, mediaType: null, now: new Date("2030-01-02T00:00:00Z") });

describe("feeds", () => {
  test.each(RUNNING)("%j leads nowhere", (link) => {
    const { site: home, items } = readText(rss("Harbour talks", link));
    const addresses = [home, ...items.flatMap(({ url, enclosures }) => [url, ...enclosures.map((enclosure) => enclosure.url)])].filter((url) => url !== null);
    expect(addresses.filter((url) => !/^https?:\/\/[a-z]/.test(url))).toEqual([]);
    expect(items.length).toBeLessThanOrEqual(1);
  });

  test("titles are words, not markup", () => {
    const { title, items } = readText(rss(`${SCRIPT}Harbour talks`, "https://a.example/x"));
    for (const shown of [title, items[0]?.title]) expect([shown, shown?.includes("Harbour talks")]).toEqual([expect.not.stringMatching(/<(img|script)/), true]);
  });
});

describe("error pages of others", () => {
  test.each([403, 404, 500, 502])("nothing of a %i's page or headers is shown", async (status) => {
    const { at } = await site({ "/x": sent({ "content-type": "text/html", "x-reason": SCRIPT }, `<html><title>${SCRIPT}</title>${SCRIPT}</html>`, status) });
    for await (const received of receive([at("/x")], { cwd: "/", outward: client() })) {
      if (!("error" in received)) throw new Error("not refused");
      const { kind, message, advice } = received.error;
      expect([kind, `${message} ${advice}`]).toEqual(["http-status", expect.not.stringMatching(/alert|<|>/)]);
    }
  });

  test("nor of a status line or an encoding made of markup", async () => {
    const { at } = await site({ "/x": (_, response) => void response.writeHead(599, "<script>alert(1)</script>").end(), "/y": sent({ "content-encoding": "<script>alert(1)</script>" }, "x") });
    const told: string[] = [];
    for await (const received of receive([at("/x"), at("/y")], { cwd: "/", outward: client() })) if ("error" in received) told.push(received.error.message);
    expect(told).toHaveLength(2);
    // The encoding is quoted, as plain text on a terminal, and cut: no page shows it.
    expect(told[0]).not.toContain("<");
    expect(told[1]?.length).toBeLessThan(120);
  });
});

describe("over the API", () => {
  const document: Document = { id: "x<script>", origin: "x", kind: "article", url: "javascript:alert(1)", title: SCRIPT, outlet: SCRIPT, published: "2030-01-02", text: `Ilse Varga said ${SCRIPT} was late.`, times: [] };
  let store: Store;
  let api: ReturnType<typeof createApi>;
  beforeAll(async () => {
    store = await openTemporaryStore();
    const quoted = { start: 16, end: document.text.length - 10 };
    await store.writer.record([{ document, reading: { reader: "test 1", notes: [{ rule: "bad-url", start: null, end: null, reason: SCRIPT, severity: "info" }], statements: [{ id: "s", kind: "direct", act: "claim", source: [{ start: 0, end: 10 }], cue: [{ start: 11, end: 15 }], content: [quoted], parent: null, answers: null, speaker: { kind: "person", name: SCRIPT, id: null, mention: null, office: SCRIPT, of: null }, saidOn: null, confidence: 1, signal: null }] } }]);
    api = createApi({ reader: store.reader, comparisons: comparisonsOver(store.reader), version: "1", report: () => {} });
  });
  afterAll(() => store.close());

  test.each(["/api/documents", "/api/documents/x%3Cscript%3E", "/api/statements?words=alert", "/api/speakers", "/api/outlets", "/api/utterances", "/api/documents/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "/api/<script>alert(1)</script>", "/<script>alert(1)</script>", "/api/statements?kind=<script>", "/api/statements?<script>=1"])("%s is data, never a page", async (path) => {
    const answer = await api.request(path);
    expect(answer.headers.get("content-type")).toMatch(/^application\/(problem\+)?json/);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|data:|\*/);
    expect(await answer.text()).not.toContain("javascript:alert");
  });

  test("words come as they stand, and an address that runs is none", async () => {
    const [item] = ((await (await api.request("/api/documents")).json()) as { items: readonly { url: unknown; title: unknown }[] }).items;
    expect(item).toMatchObject({ title: SCRIPT, url: null });
    const recorded = await store.reader.document("x<script>");
    if (!recorded) throw new Error("not on record");
    expect(recorded.url).toBe("javascript:alert(1)");
    expect(onWire(recorded, []).url).toBeNull();
  });
});

describe("on the pages", () => {
  const pages = files("src/web/**/*.{svelte,ts,html}").filter((path) => !path.endsWith(".test.ts"));

  test("nothing makes markup or programs of words", () => {
    const makes = /\{@html|innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|\beval\(|new Function|createContextualFragment|DOMParser|setHTML/;
    expect(pages.length).toBeGreaterThan(40);
    expect(pages.filter((path) => makes.test(content(path)))).toEqual([]);
  });

  test("a link to elsewhere is made only where its address is http or https", () => {
    const foreign = pages.flatMap((path) => content(path).split("\n").filter((line) => /(?:href|src|action)=\{[^}]*\burl\b/.test(line)).map((line) => [path, line] as const));
    expect(foreign.length).toBeGreaterThan(0);
    expect(foreign.filter(([, line]) => !/\{#if [^}]*\bhost\(/.test(line) && !/\bdata\.url\b/.test(line))).toEqual([]);
  });

  test("the page that the policy holds for has no program of its own in it", () => {
    expect(content("src/web/index.html")).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|javascript:/i);
  });
});
