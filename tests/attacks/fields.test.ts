// Fields that nobody asked for (mass assignment, the kind of CVE-2025-54875): what is not known is not taken, and what is ours cannot be set from outside.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApi } from "../../src/api/api.ts";
import { READY_MADE } from "../../src/sources/index.ts";
import { documents, folderOf } from "../../src/sources/testing.ts";
import type { Store } from "../../src/store/index.ts";
import { seededStore } from "../browser/seed.ts";
import { comparisonsOver } from "../comparisons.ts";

/** Everything that the program itself decides, and what would change all objects. */
const EXTRA = `"origin": "/etc/passwd", "times": [[0, 0]], "version": 99, "recordedAt": "1999-01-01", "admin": true, "invented": true, "notes": [{"rule": "x"}], "statements": [{"id": "s"}], "reading": {"reader": "forged"}, "reader": "forged", "confidence": 7, "act": "denial", "corrections": [{}], "severity": "error", "line": 4, "kind": "admin", "__proto__": {"polluted": true, "outlet": "forged"}, "constructor": {"prototype": {"polluted": true}}`;
const DOCUMENT = ["id", "kind", "origin", "outlet", "published", "text", "times", "title", "url"];

describe("a document from outside", () => {
  test.each(["a.json", "a.jsonl"])("%s takes the known fields alone", async (name) => {
    const folder = await folderOf({ [name]: `{"id": "a", "text": "The door is open.", ${EXTRA}}` });
    const [received] = await documents([name], folder);
    expect(Object.keys(received?.document ?? {}).toSorted()).toEqual(DOCUMENT);
    expect(received).toMatchObject({ document: { id: "a", kind: "article", outlet: null, times: [], text: "The door is open." }, reading: null, notes: [] });
    expect(received?.document.origin).not.toContain("passwd");
    expect({}).not.toHaveProperty("polluted");
  });

  test("so does front matter", async () => {
    const folder = await folderOf({ "a.md": `---\ntitle: T\norigin: /etc/passwd\nid: forged\n__proto__: {polluted: true}\nstatements: [1]\nkind: admin\n---\n\nThe door is open.\n` });
    const [received] = await documents(["a.md"], folder);
    expect(Object.keys(received?.document ?? {}).toSorted()).toEqual(DOCUMENT);
    expect(received).toMatchObject({ document: { title: "T", kind: "article" }, reading: null });
    expect(received?.document.origin).not.toContain("passwd");
    expect({}).not.toHaveProperty("polluted");
  });

  test("a ready-made statement is a claim of full confidence, whatever else its line says", async () => {
    const folder = await folderOf({ "a.jsonl": `{"speaker": "Ilse Varga", "saidOn": "2030-01-02", "text": "The door is open.", ${EXTRA}}` });
    const [received] = await documents(["a.jsonl"], folder, { statements: true });
    expect(Object.keys(received?.document ?? {}).toSorted()).toEqual(DOCUMENT);
    expect(received).toMatchObject({ document: { kind: "post", outlet: null }, reading: { reader: READY_MADE, notes: [], statements: [{ act: "claim", confidence: 1, kind: "direct", speaker: { name: "Ilse Varga", id: null, office: null } }] } });
    expect(received?.reading?.statements).toHaveLength(1);
  });
});

describe("the API", () => {
  let store: Store;
  let api: ReturnType<typeof createApi>;
  let paths: readonly string[];
  beforeAll(async () => {
    store = await seededStore();
    api = createApi({ reader: store.reader, comparisons: comparisonsOver(store.reader), version: "1", report: () => {} });
    const { paths: known } = (await (await api.request("/api/openapi.json")).json()) as { paths: Record<string, unknown> };
    paths = Object.keys(known).map((path) => path.replace(/\{\w+\}/g, "x"));
  });
  afterAll(() => store.close());

  test("refuses parameters that it does not know, on every route", async () => {
    expect(paths.length).toBeGreaterThan(8);
    for (const path of paths) for (const name of ["admin", "__proto__", "constructor", "statement[confidence]"]) expect([path, name, (await api.request(`${path}?${encodeURIComponent(name)}=1`)).status]).toEqual([path, name, 400]);
  });

  test("writes nothing, whatever the method, the body or a header says", async () => {
    const before = await store.reader.counts();
    for (const path of paths) {
      for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
        const answer = await api.request(path, { method, headers: { "content-type": "application/json", "x-http-method-override": "GET" }, body: `{"id": "a", "text": "x", ${EXTRA}}` });
        expect([path, method, answer.status]).toEqual([path, method, expect.toSatisfy((status: number) => status === 404 || status === 405)]);
      }
      const plain = await api.request(path);
      const overridden = await api.request(path, { headers: { "x-http-method-override": "DELETE", "x-method-override": "DELETE" } });
      expect([path, overridden.status]).toEqual([path, plain.status]);
    }
    expect(await store.reader.counts()).toEqual(before);
  });
});
