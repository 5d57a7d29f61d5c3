// JSON Lines of documents: as given, line by line, and what is wrong with one line stays with that line.
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { all, documents, folderOf, only, refusal, rules } from "./testing.ts";

const lines = (...values: readonly unknown[]): string => values.map((value) => (typeof value === "string" ? value : JSON.stringify(value))).join("\n");
const one = { id: "k1", url: "https://sund.example/k1", title: "Talks", published: "2021-02-03", outlet: "Sund Radio", text: "“We will see,” she said." };

describe("a document a line", () => {
  test("comes as given", async () => {
    const { document } = await only("news.jsonl", JSON.stringify(one));
    expect(document).toEqual({ ...one, origin: one.url, kind: "article", times: [] });
  });

  test("without id it is named after its url, without url after file and line, the same each time", async () => {
    const folder = await folderOf({ "news.jsonl": lines({ ...one, id: undefined }, { text: "Words." }) });
    const [first, second] = await documents(["news.jsonl"], folder);
    expect(first?.document.id).toMatch(/^sund\.example-k1-[0-9a-f]{8}$/);
    expect(second).toMatchObject({ input: "news.jsonl:2", document: { id: "news-2", origin: `${folder}/news.jsonl:2`, url: null, outlet: null, published: null } });
    expect((await documents(["news.jsonl"], folder))[0]?.document.id).toBe(first?.document.id);
  });

  test("packed, with a byte order mark, Windows line ends, blank lines and no last line end", async () => {
    const file = gzipSync(`\uFEFF${JSON.stringify(one)}\r\n\r\n   \n${JSON.stringify({ text: "Second" })}`);
    const folder = await folderOf({ "news.jsonl.gz": file });
    expect((await documents(["news.jsonl.gz"], folder)).map(({ document }) => document.id)).toEqual(["k1", "news-4"]);
  });

  test("what the line states wins over the options, which fill what is missing", async () => {
    const folder = await folderOf({ "news.jsonl": lines(one, { text: "Words.", published: "soon" }) });
    const [first, second] = await documents(["news.jsonl"], folder, { published: "2020-01-01", outlet: "Harrow Post" });
    expect(first?.document).toMatchObject({ published: "2021-02-03", outlet: "Sund Radio" });
    expect(second?.document).toMatchObject({ published: "2020-01-01", outlet: "Harrow Post" });
    expect(second && rules(second)).toEqual(["bad-date"]);
  });

  test("half characters and bad addresses are noted, and offsets stay", async () => {
    const received = await only("a.jsonl", '{"text": "a\\ud83dz said so", "url": "javascript:alert(1)"}');
    expect(received.document).toMatchObject({ text: "a\uFFFDz said so", url: null });
    expect(rules(received)).toEqual(["bad-url", "lone-surrogate"]);
  });
});

describe("one bad line", () => {
  test("is reported with its number, and the others go on", async () => {
    const folder = await folderOf({ "news.jsonl": lines(one, "{\"text\": \"cut", "42", { title: "no words" }, { text: " " }, { ...one, id: "k6" }) });
    const received = await all(["news.jsonl"], folder);
    expect(received.map((item) => ("error" in item ? `${item.input} ${item.error.kind}` : item.document.id))).toEqual([
      "k1", "news.jsonl:2 bad-line", "news.jsonl:3 bad-line", "news.jsonl:4 unknown-format", "news.jsonl:5 empty", "k6",
    ]);
  });

  test("longer than the limit is skipped without being held", async () => {
    const folder = await folderOf({ "news.jsonl": lines({ text: "x".repeat(5000) }, one) });
    const received = await all(["news.jsonl"], folder, { limits: { lineBytes: 1000 } });
    expect(received).toMatchObject([{ input: "news.jsonl:1", error: { kind: "line-too-long" } }, { document: { id: "k1" } }]);
  });

  test("bytes that are not UTF-8 are noted", async () => {
    const received = await only("a.jsonl", Buffer.concat([Buffer.from('{"text": "caf'), Buffer.from([0xe9]), Buffer.from(' said"}')]));
    expect(received.document.text).toBe("caf\uFFFD said");
    expect(rules(received)).toEqual(["invalid-utf8"]);
  });
});

describe(".json", () => {
  test("one object over several lines, an array, or lines", async () => {
    expect((await only("a.json", JSON.stringify(one, null, 2))).document.id).toBe("k1");
    const folder = await folderOf({ "many.json": JSON.stringify([one, 5, { text: "Words." }]), "lines.json": lines(one, one) });
    expect(await all(["many.json"], folder)).toMatchObject([{ document: { id: "k1" } }, { error: { kind: "unknown-format", input: "many.json[1]" } }, { document: { id: "many-3" } }]);
    expect(await documents(["lines.json"], folder)).toHaveLength(2);
  });

  test("one object without id is named after its file", async () => {
    expect((await only("speech.json", '{"text": "Words."}')).document.id).toBe("speech");
  });

  test("that is no document says what a document is", async () => {
    expect(await refusal("a.json", '{"a": 1}')).toMatchObject({ kind: "unknown-format", advice: expect.stringContaining('"text"') });
    expect((await refusal("a.json", "{ broken")).kind).toBe("unknown-format");
  });
});
