// The API over the real engine: what it answers, what it refuses, and in which words.
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seededStore } from "../../tests/browser/seed.ts";
import { comparisonsOver } from "../../tests/comparisons.ts";
import type { Store } from "../store/contract.ts";
import { openTemporaryStore } from "../store/index.ts";
import { item } from "../store/suite/examples.ts";
import { createApi } from "./api.ts";
import { listen } from "./listen.ts";
import type { WireChanges, WireDocument, WireDocuments } from "./wire-documents.ts";
import type { WireHoles, WireSources } from "./wire-sources.ts";
import type { WireHits, WireOutlets, WireProblem, WireRecord, WireSpeakers, WireSpeakerSummary, WireTimeline } from "./wire-record.ts";

let store: Store;
let app: ReturnType<typeof createApi>;
const reported: unknown[] = [];

beforeAll(async () => {
  store = await seededStore();
  app = createApi({ reader: store.reader, comparisons: comparisonsOver(store.reader), followed: store.followed.reader, version: "1.2.3", sample: true, report: (error) => reported.push(error) });
});
afterAll(() => store.close());

async function get<T>(path: string): Promise<T> {
  const response = await app.request(path);
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
}

/** The problem that a request is answered with, its shape and headers checked. */
async function refused(path: string, status: number, init?: RequestInit): Promise<WireProblem> {
  const response = await app.request(path, init);
  expect(response.status, path).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  const told = (await response.json()) as WireProblem;
  expect(told).toMatchObject({ type: "about:blank", status, title: expect.any(String), detail: expect.stringMatching(/\w/) });
  return told;
}

describe("statements", () => {
  test("are found by words, with the words found and the exact place", async () => {
    const { total, items } = await get<WireHits>("/api/statements?words=%22we+shall+see%22");
    expect(total).toBe(2);
    for (const { statement, contents, document, context } of items) {
      const { text } = await get<WireDocument>(`/api/documents/${encodeURIComponent(document.id)}`);
      expect(statement.content.map(({ start, end }) => text.slice(start, end))).toEqual(contents);
      expect(text.slice(context.start, context.start + context.text.length)).toBe(context.text);
      const found = context.highlights.map(({ start, end }) => context.text.slice(start, end).toLowerCase());
      expect(found.join(" ")).toBe("we shall see");
    }
  });

  test.each([
    ["speaker=dela-marrow", 5],
    ["speaker=Tomas%20REIK", 3],
    ["outlet=Averne+Post", 5],
    ["kind=mixed", 1],
    ["act=question", 1],
    ["since=2031-03-07&until=2031-03-07", 3],
    ["document=briefing-6-march", 4],
    ["speaker=dela-marrow&kind=indirect&outlet=Averne+Post", 2],
    ["words=&speaker=&kind=", 13],
    ["words=harb*&order=relevance", 2],
    ["words=nothingofthekind", 0],
  ])("?%s finds %i", async (query, total) => {
    expect(await get<WireHits>(`/api/statements?${query}`)).toMatchObject({ total });
  });

  test("come in the order asked for, and page by page without loss", async () => {
    const days = async (order: string) => (await get<WireHits>(`/api/statements?order=${order}`)).items.map(({ statement, document }) => statement.saidOn?.date ?? document.published ?? "");
    expect((await days("oldest"))[0]).toBe("2031-03");
    expect((await days("newest"))[0]).toBe("2031-03-08");
    const all = await get<WireHits>("/api/statements?limit=200");
    const paged: string[] = [];
    for (let offset = 0; offset < all.total; offset += 4) {
      const { items, limit } = await get<WireHits>(`/api/statements?limit=4&offset=${offset}`);
      expect(limit).toBe(4);
      paged.push(...items.map(({ statement }) => statement.id));
    }
    expect(paged).toEqual(all.items.map(({ statement }) => statement.id));
  });

  test("say whom an id means; a name is only a condition", async () => {
    expect((await get<WireHits>("/api/statements?speaker=tomas-reik&limit=1")).speaker).toEqual({ id: "tomas-reik", name: "Tomas Reik" });
    expect((await get<WireHits>("/api/statements?speaker=Reik&limit=1")).speaker).toBeNull();
  });

  test("are counted per day under the same conditions", async () => {
    const { days } = await get<WireTimeline>("/api/statements/timeline?speaker=tomas-reik");
    expect(days).toEqual([
      { day: "2031-03-05", statements: 1 },
      { day: "2031-03-07", statements: 1 },
      { day: "2031-03-08", statements: 1 },
    ]);
  });
});

describe("documents", () => {
  test("are listed newest first and by outlet", async () => {
    const { total, items } = await get<WireDocuments>("/api/documents");
    expect(total).toBe(5);
    expect(items[0]).toMatchObject({ id: "hostile", invented: false });
    expect(await get<WireDocuments>("/api/documents?outlet=Averne+Post&limit=1")).toMatchObject({ total: 2, limit: 1, offset: 0 });
    expect(items.find(({ id }) => id === "sample-evening-news")).toMatchObject({ invented: true, kind: "broadcast" });
  });

  test("are answered whole, with statements, notes, versions, blocks and time marks", async () => {
    const one = await get<WireDocument>("/api/documents/ferry-talks");
    expect(one).toMatchObject({ version: 2, reader: "by hand", url: "https://post.example/2031/ferry-talks" });
    expect(one.statements).toHaveLength(5);
    expect(one.notes).toHaveLength(1);
    expect(one.versions.map(({ number }) => number)).toEqual([1, 2]);
    expect(one.blocks.map(({ start, end }) => one.text.slice(start, end)).join("").replace(/\s/g, "")).toBe(one.text.replace(/\s/g, ""));
    expect((await get<WireDocument>("/api/documents/sample-evening-news")).times).toHaveLength(3);
  });

  test("keep their earlier versions and say what changed", async () => {
    expect((await get<WireDocument>("/api/documents/ferry-talks?version=1")).text).toContain("before spring");
    const { changes } = await get<WireChanges>("/api/documents/ferry-talks/changes?from=1&to=2");
    expect(changes.map(({ change }) => change).toSorted()).toEqual(["added", "reworded"]);
  });

  test.each(["a/b c%2F?#é", "hostile"])("are found by any id: %s", async (id) => {
    expect(await get<WireDocument>(`/api/documents/${encodeURIComponent(id)}`)).toMatchObject({ id });
  });

  test("that did not change are not sent again", async () => {
    const first = await app.request("/api/documents/ferry-talks", { headers: { "accept-encoding": "gzip" } });
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/"/);
    expect(first.headers.get("content-encoding")).toBe("gzip");
    const again = await app.request("/api/documents/ferry-talks", { headers: { "if-none-match": etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    const other = await app.request("/api/documents/ferry-talks?version=1", { headers: { "if-none-match": etag } });
    expect(other.status).toBe(200);
  });
});

test("a document says what its page says of itself, and null where there is none", async () => {
  const apart = await openTemporaryStore();
  const facts = { byline: "Hanna Vorel", modified: "2031-04-02T19:03:11Z", language: "en-GB", access: "stub" } as const;
  await apart.writer.record([item("harbour", { text: "The quay opens.", page: facts }), item("plain", { text: "No page." })]);
  const served = createApi({ reader: apart.reader, comparisons: comparisonsOver(apart.reader), version: "1.2.3", sample: false, report: () => undefined });
  const pages = await Promise.all(["harbour", "plain"].map(async (id) => ((await (await served.request(`/api/documents/${id}`)).json()) as WireDocument).page));
  expect(pages).toEqual([facts, null]);
  await apart.close();
});

test("corrected statements say what the reader had read, and corrections without a place stand aside", async () => {
  const { statements } = await get<WireDocument>("/api/documents/sample-evening-news");
  expect(statements.map(({ corrected }) => corrected)).toEqual([
    null,
    { correction: 2, fields: ["speaker", "act"], machine: expect.objectContaining({ act: "claim", speaker: expect.objectContaining({ kind: "unnamed" }) }), at: "2031-03-09T08:00:00.000Z", by: "Ada", why: "named further down" },
  ]);
  const { items } = await get<WireHits>("/api/statements?act=denial");
  expect(items.map(({ statement }) => [statement.id, statement.corrected?.by, statement.confidence])).toEqual([["evening.2", "Ada", 1]]);
  const { aside } = await get<WireDocument>("/api/documents/ferry-talks");
  expect(aside).toMatchObject([{ correction: 1, state: "unplaced", words: "the ferries would not sail before spring", speaker: { name: "Dela Marrow" }, by: null }]);
  expect((await get<WireDocument>("/api/documents/ferry-talks?version=1")).statements.filter(({ corrected }) => corrected)).toHaveLength(1);
});

test("a speaker says under which names it is known, who counts as it, and what people decided", async () => {
  const own = await seededStore();
  await own.writer.decide({ decide: "merge", speaker: "ina-corvel", into: "dela-marrow", by: "Ada", why: null });
  const response = await createApi({ reader: own.reader, comparisons: comparisonsOver(own.reader), version: "1" }).request("/api/speakers/ina-corvel");
  expect(await response.json()).toMatchObject({
    id: "dela-marrow", name: "Dela Marrow", aliases: [{ name: "Ina Corvel", statements: 2 }], counted: [{ id: "ina-corvel", by: "person" }],
    decisions: [{ id: 1, kind: "merge", speaker: "ina-corvel", other: "dela-marrow", name: null, document: null, by: "Ada" }], notes: [],
  });
  await own.close();
});

test("speakers are listed most quoted first, found by name, and answered one by one", async () => {
  const { items } = await get<WireSpeakers>("/api/speakers");
  expect(items.map(({ name }) => name)).toEqual(["Dela Marrow", "Tomas Reik", "Ina Corvel", "Odo Lerch"]);
  expect((await get<WireSpeakers>("/api/speakers?name=rei")).items.map(({ id }) => id)).toEqual(["tomas-reik"]);
  expect(await get<WireSpeakerSummary>("/api/speakers/dela-marrow")).toMatchObject({ office: "Prime Minister", statements: 5, last: { date: "2031-03-07", precision: "day" } });
});

test("outlets are listed, all or those that carried a speaker", async () => {
  expect((await get<WireOutlets>("/api/outlets")).items).toHaveLength(4);
  const { items } = await get<WireOutlets>("/api/outlets?speaker=ina-corvel");
  expect(items).toEqual([{ id: "government-of-averne", outlet: "Government of Averne", documents: 1, statements: 2 }]);
});

test("the record says how much it holds and that the sample is in it", async () => {
  expect(await get<WireRecord>("/api/record")).toEqual({ version: "1.2.3", sample: true, documents: 5, versions: 6, statements: 13, speakers: 4, outlets: 4, earliest: "2031-03-01", latest: "2031-03-08" });
});

describe("refusals", () => {
  test.each([
    ["/api/statements?kind=loud", "kind", /direct, indirect, mixed/],
    ["/api/statements?since=2031-02-30", "since", /YYYY-MM-DD/],
    ["/api/statements?since=2031-03-02&until=2031-03-01", "until", /later day/],
    ["/api/statements?limit=0", "limit", /1 to 200/],
    ["/api/statements?limit=ten", "limit", /1 to 200/],
    ["/api/statements?offset=-1", "offset", /whole number/],
    ["/api/statements?order=relevance", "order", /needs words/],
    ["/api/statements?kind=direct&kind=mixed", "kind", /direct|once/],
    ["/api/statements?wrods=peace", "wrods", /openapi/],
    [`/api/statements?words=${"a".repeat(501)}`, "words", /500/],
    ["/api/speakers/dela-marrow?x=1", "x", /no such parameter/],
    ["/api/documents/ferry-talks?version=one", "version", /whole number/],
    ["/api/documents/ferry-talks/changes?from=1", "to", /needed/],
    ["/api/documents/ferry-talks/changes?from=2&to=1", "from", /earlier/],
  ])("%s is a 400 that names %s", async (path, parameter, reason) => {
    const { errors = [], detail } = await refused(path, 400);
    expect(errors.map((error) => error.parameter)).toEqual([parameter]);
    expect(errors[0]?.reason).toMatch(reason);
    expect(detail).toContain(parameter);
  });

  test.each(["/api/nothing", "/api", "/elsewhere", "/api/documents/none", "/api/documents/ferry-talks?version=9", "/api/documents/ferry-talks/changes?from=1&to=9", "/api/speakers/nobody"])(
    "%s is a 404",
    async (path) => {
      await refused(path, 404);
    },
  );

  test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])("%s is a 405 that says what is answered", async (method) => {
    const response = await app.request("/api/documents", { method });
    expect(response.headers.get("allow")).toBe("GET, HEAD");
    await refused("/api/documents", 405, { method });
  });

  test("an unexpected error is a 500 that shows nothing of itself and is reported", async () => {
    const closed = await seededStore();
    await closed.close();
    const broken = createApi({ reader: closed.reader, comparisons: comparisonsOver(closed.reader), version: "1", report: (error) => reported.push(error) });
    const before = reported.length;
    const response = await broken.request("/api/record");
    expect(response.status).toBe(500);
    const told = await response.text();
    expect(JSON.parse(told)).toMatchObject({ title: "Internal Server Error", status: 500 });
    expect(told).not.toMatch(/sqlite|select|\.ts|stack|node_modules/i);
    expect(reported.length).toBe(before + 1);
  });

  test.each(['"', "*", 'a" OR "b', "NEAR(a b)", "a AND", "-a", "col:a", "\u0000", "😀", "'; DROP TABLE statement; --", "%", "_"])("any words are safe: %j", async (words) => {
    const { total } = await get<WireHits>(`/api/statements?words=${encodeURIComponent(words)}`);
    expect(total).toBeGreaterThanOrEqual(0);
    expect(await get<WireRecord>("/api/record")).toMatchObject({ statements: 13 });
  });
});

describe("sources", () => {
  test("are listed with their health, and tell no key of a feed's address", async () => {
    const { items } = await get<WireSources>("/api/sources");
    expect(items).toMatchObject([
      { id: 1, url: "https://post.example/feed", title: "Averne Post", state: "active", heardAt: "2031-03-06T20:00:00.000Z", items: 3, recorded: 1, waiting: 1, givenUp: 1, outage: null },
      { id: 2, url: "https://lusk.example/latest.xml", heardAt: null, outage: { attempts: 3, status: 503, reason: expect.stringContaining("leads to no address") } },
      { id: 3, url: "https://vale.example/rss", title: null, heardAt: null, outage: null },
    ]);
  });

  test("have holes that touch the period asked for", async () => {
    const { items } = await get<WireHoles>("/api/sources/holes?until=2031-03-06");
    expect(items.map(({ kind, title, outlet, caughtUp }) => ({ kind, title, outlet, caughtUp }))).toEqual([
      { kind: "silence", title: "Lusk Broadcasting: <b>latest</b>", outlet: "Lusk Broadcasting: <b>latest</b>", caughtUp: null },
      { kind: "silence", title: "Averne Post", outlet: "Averne Post", caughtUp: false },
      { kind: "given-up", title: "Averne Post", outlet: "Averne Post", caughtUp: false },
    ]);
    expect(JSON.stringify(items)).not.toContain("secret");
    expect((await get<WireHoles>("/api/sources/holes?until=2031-02-28")).items).toEqual([]);
    await refused("/api/sources/holes?since=2031-03-06&until=2031-03-01", 400);
  });
});

test("HEAD is answered as GET without its words", async () => {
  const response = await app.request("/api/record", { method: "HEAD" });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe("");
});

test("the description of a record where nothing can be written lists every route, its parameters and its problems", async () => {
  const { openapi, paths } = await get<{ openapi: string; paths: Record<string, { get: { parameters?: { name: string }[]; responses: object } }> }>("/api/openapi.json");
  expect(openapi).toBe("3.1.0");
  expect(Object.keys(paths).toSorted()).toEqual(["/api/alerts", "/api/alerts/{id}", "/api/comparison", "/api/documents", "/api/documents/{id}", "/api/documents/{id}/changes", "/api/documents/{id}/story", "/api/echoes", "/api/outlets", "/api/phrases", "/api/record", "/api/session", "/api/sources", "/api/sources/holes", "/api/speakers", "/api/speakers/{id}", "/api/speakers/{id}/formulas", "/api/statements", "/api/statements/timeline", "/api/stories", "/api/stories/{id}", "/api/utterances", "/api/utterances/{id}", "/api/watches", "/api/watches/{id}/feed.atom", "/api/watches/{id}/feed.json"]);
  const search = paths["/api/statements"]?.get;
  expect(search?.parameters?.map(({ name }) => name).toSorted()).toEqual(["act", "document", "kind", "limit", "offset", "order", "outlet", "since", "speaker", "until", "words"]);
  expect(Object.keys(search?.responses ?? {})).toEqual(["200", "400"]);
});

test("every answer says what a browser may do with it", async () => {
  const { headers } = await app.request("/api/record");
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|\*/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("cache-control")).toBe("no-cache");
});

describe("the web app's files", () => {
  let folder: string;
  let served: ReturnType<typeof createApi>;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "readout-web-"));
    mkdirSync(join(folder, "web/assets"), { recursive: true });
    writeFileSync(join(folder, "secret.txt"), "kept to ourselves");
    writeFileSync(join(folder, "web/index.html"), "<!doctype html><title>Readout</title>");
    writeFileSync(join(folder, "web/assets/app-1a2b.js"), "export {};");
    served = createApi({ reader: store.reader, comparisons: comparisonsOver(store.reader), version: "1", assets: join(folder, "web") });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ["/", 200],
    ["/documents", 200],
    ["/documents/ferry-talks?version=1", 200],
    ["/documents/a%2Fb%20c%252F", 200],
    ["/speakers/dela-marrow", 200],
    ["/nowhere", 404],
    ["/documents/one/two", 404],
  ])("%s gives the page with status %i", async (path, status) => {
    const response = await served.request(path);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toMatch(/text\/html/);
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(await response.text()).toContain("<title>Readout");
  });

  test("files with hashed names are kept, files that are gone are a 404", async () => {
    const there = await served.request("/assets/app-1a2b.js");
    expect(there.headers.get("cache-control")).toContain("immutable");
    expect(there.headers.get("content-type")).toMatch(/javascript/);
    const gone = await served.request("/assets/app-0000.js");
    expect(gone.status).toBe(404);
    expect(gone.headers.get("cache-control")).toBe("no-cache");
  });

  test.each(["/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/assets/..%5c..%5csecret.txt", "/assets/%2e%2e%2f%2e%2e%2fsecret.txt"])("%s leads nowhere outside", async (path) => {
    expect(await (await served.request(path)).text()).not.toContain("kept to ourselves");
  });

  test("without the built app the page says how to build it", async () => {
    const unbuilt = createApi({ reader: store.reader, comparisons: comparisonsOver(store.reader), version: "1", assets: join(folder, "none") });
    const response = await unbuilt.request("/");
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("vite build");
  });
});

test("it listens on loopback, on a free port, and lets it go", async () => {
  const listening = await listen(app);
  expect(listening.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${listening.url}/api/record`)).status).toBe(200);
  await expect(listen(app, { port: Number(new URL(listening.url).port) })).rejects.toMatchObject({ code: "EADDRINUSE" });
  await listening.close();
  await expect(fetch(`${listening.url}/api/record`)).rejects.toThrow();
});
