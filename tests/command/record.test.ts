// `readout add`, `search` and `show`: what goes on record, comes off it, and changes in between.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { documentLines } from "./contract.ts";
import { folder, lines, readout } from "./readout.ts";

const article = (words: string) => `PORT ANSEL, Oct 7 - "${words}," Foreign Minister Ilse Varga said on Tuesday.\n`;

const NEWS = ["one", "two"].map((id, at) => JSON.stringify({
  id, url: `https://harbour.example/${id}`, title: `The door ${id}`, published: `2025-10-0${8 + at}`, outlet: at === 0 ? "The Harbour" : "Quayside", text: article("We have not closed any door"),
})).join("\n");

test("the same again changes nothing", async () => {
  const cwd = folder({ "news.jsonl": NEWS });
  const first = await readout(["add", "news.jsonl", "--data", "record"], { cwd });
  expect(first).toMatchObject({ code: 0, stderr: "" });
  expect(first.stdout).toMatch(/^2 documents with \d+ statements: 2 new, 0 the same, 0 corrected\n$/);
  const second = await readout(["add", "news.jsonl"], { cwd, env: { READOUT_DATA: "record" } });
  expect(second.stdout).toMatch(/: 0 new, 2 the same, 0 corrected\n$/);
});

test("a corrected version of the same page keeps both and says what changed", async () => {
  const cwd = folder({ "a.txt": article("The door is open") });
  await readout(["add", "a.txt"], { cwd });
  writeFileSync(join(cwd, "a.txt"), article("The door is ajar"));
  const corrected = await readout(["add", "a.txt", "--jsonl"], { cwd });
  expect(lines(corrected.stdout)).toMatchObject([{ outcome: "corrected", id: "a", version: 2, changes: [{ before: expect.stringContaining("open"), after: expect.stringContaining("ajar") }] }]);
  const changes = await readout(["show", "a", "--changes"], { cwd });
  expect(changes.stdout).toMatch(/version 2: 1 change\n {2}- .*open.*\n {2}\+ .*ajar/);
  const [old] = documentLines((await readout(["show", "a", "--version", "1", "--jsonl"], { cwd })).stdout);
  expect(old?.text).toBe(article("The door is open"));
});

test("what add recorded is what read printed, but for the speakers' ids", async () => {
  const cwd = folder({ "news.jsonl": NEWS });
  await readout(["add", "news.jsonl"], { cwd });
  const [read] = documentLines((await readout(["read", "news.jsonl", "--jsonl"], { cwd })).stdout);
  const [shown] = documentLines((await readout(["show", "one", "--jsonl"], { cwd })).stdout);
  const nameless = (document: typeof read) => document?.statements.map(({ speaker, ...rest }) => ({ ...rest, speaker: speaker && { ...speaker, id: null } }));
  expect({ ...shown, statements: nameless(shown) }).toEqual({ ...read, statements: nameless(read) });
});

test("search by words, phrase, speaker, outlet, kind and days", async () => {
  const cwd = folder({ "news.jsonl": NEWS });
  await readout(["add", "news.jsonl"], { cwd });
  const found = async (...args: string[]) => lines((await readout(["search", ...args, "--jsonl"], { cwd })).stdout).map((hit) => (hit as { document: { id: string } }).document.id);
  expect((await found("closed", "door")).toSorted()).toEqual(["one", "two"]);
  expect(await found('"closed any door"', "--outlet", "Quayside")).toEqual(["two"]);
  expect(await found('"door closed"')).toEqual([]);
  expect((await found("clos*", "--speaker", "Ilse Varga", "--kind", "direct")).length).toBe(2);
  expect(await found("door", "--kind", "indirect")).toEqual([]);
  expect(await found("door", "--since", "2025-10-08")).toEqual([]);
  expect((await found("door", "--since", "2025-10-07", "--until", "2025-10-07")).length).toBe(2);
  expect((await found("--limit", "1")).length).toBe(1);
});

test("search for people: the words, who, when and where; nothing styled in a pipe", async () => {
  const cwd = folder({ "news.jsonl": NEWS });
  await readout(["add", "news.jsonl"], { cwd });
  const { stdout } = await readout(["search", "door", "--limit", "1"], { cwd });
  expect(stdout).toContain("Ilse Varga");
  expect(stdout).toContain("2025-10-07");
  expect(stdout).toMatch(/closed any door/);
  expect(stdout).toMatch(/1 of 2 statements; --limit shows more\n$/);
  expect(stdout).not.toContain("\u001b");
});

test("show marks source, cue and content in place", async () => {
  const cwd = folder({ "a.txt": article("The door is open") });
  await readout(["add", "a.txt"], { cwd });
  const { stdout } = await readout(["show", "a"], { cwd });
  expect(stdout).toMatch(/\[1 .*The door is open.*\].*<.*Ilse Varga.*>.*\{said\}/);
});

test("any search text is safe", async () => {
  const cwd = folder({ "a.txt": article("The door is open") });
  await readout(["add", "a.txt"], { cwd });
  for (const words of ['"', "* OR NEAR(", "'; DROP TABLE statement; --", "\u{1F600}", "-"]) {
    expect(await readout(["search", "--jsonl", "--", words], { cwd })).toMatchObject({ code: 0, stderr: "" });
  }
});

test("without a record, search and show say how to begin one", async () => {
  for (const args of [["search", "door"], ["show", "a"]]) {
    const { code, stdout, complaints } = await readout(args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(complaints).toHaveLength(1);
  }
});

test("ready-made statements go on record as they are", async () => {
  const post = { speaker: "Ilse Varga", saidOn: "2025-10-02T15:11:00Z", text: "The door was never closed!", url: "https://posts.example/1", outlet: "Posts" };
  const cwd = folder({ "posts.jsonl": `${JSON.stringify(post)}\n{"speaker": 3}\n` });
  const added = await readout(["add", "--statements", "posts.jsonl"], { cwd });
  expect(added.code).toBe(1);
  expect(added.complaints).toHaveLength(1);
  const { stdout } = await readout(["search", "never", "--speaker", "Ilse Varga", "--jsonl"], { cwd });
  expect(lines(stdout)).toMatchObject([{ document: { url: post.url, outlet: "Posts" }, contents: [post.text], statement: { kind: "direct", speaker: { name: "Ilse Varga" }, saidOn: { date: expect.stringMatching(/^2025-10-02/) } } }]);
});

test("a folder with a file that is no record is not taken for one", async () => {
  const cwd = folder({ "record/record.sqlite": "this is not a database, however long it may be ".repeat(50), "a.txt": article("Open") });
  for (const args of [["add", "a.txt"], ["search", "open"], ["serve", "--port", "0"]]) {
    const { code, complaints } = await readout([...args, "--data", "record"], { cwd });
    expect(code).toBe(1);
    expect(complaints).toHaveLength(1);
  }
});
