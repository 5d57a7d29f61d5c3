// `readout read` as its contract has it: exact text, names, shape, order, exit codes.
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DocumentLine, documentLines, ORDER } from "./contract.ts";
import { folder, lines, readout, ROOT } from "./readout.ts";

const ARTICLE = `Minister leaves the door open

PORT ANSEL, Oct 7 - "We have not closed any door," Foreign Minister Ilse Varga said on Tuesday. She said that talks could begin within days.

A government official, who asked not to be named, said the harbour would stay shut.
`;

async function readOne(content: string | Uint8Array, ...flags: string[]): Promise<DocumentLine> {
  const { stdout, code, stderr } = await readout(["read", "given.txt", "--jsonl", ...flags], { cwd: folder({ "given.txt": content }) });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const [document, ...more] = documentLines(stdout);
  expect(more).toEqual([]);
  if (document === undefined) throw new Error("nothing was printed");
  return document;
}

test("a plain file: its text exactly, its name without the ending, unknown fields null", async () => {
  const document = await readOne(ARTICLE, "--published", "2025-10-08");
  expect(document).toMatchObject({ id: "given", url: null, outlet: null, published: "2025-10-08", text: ARTICLE });
  expect(document.statements.length).toBeGreaterThanOrEqual(3);
});

test("names come in the contract's order", async () => {
  const { stdout } = await readout(["read", "-", "--jsonl"], { stdin: `${ARTICLE}\n"Never closed\n` });
  const [document] = lines(stdout) as [DocumentLine];
  expect(Object.keys(document)).toEqual(ORDER.document);
  for (const statement of document.statements) expect(Object.keys(statement)).toEqual(ORDER.statement);
  for (const { speaker } of document.statements) if (speaker) expect(Object.keys(speaker)).toEqual(ORDER.speaker);
  for (const note of document.notes) expect(Object.keys(note)).toEqual(ORDER.note);
  expect(document.notes.length).toBeGreaterThan(0);
});

test("who said it, in what words, when", async () => {
  const { text, statements } = await readOne(ARTICLE, "--published", "2025-10-08");
  const direct = statements.find(({ kind }) => kind === "direct");
  const words = (spans: readonly { start: number; end: number }[]) => spans.map(({ start, end }) => text.slice(start, end)).join(" ");
  expect(words(direct?.content ?? [])).toContain("We have not closed any door");
  expect(words(direct?.cue ?? [])).toBe("said");
  expect(direct?.speaker).toMatchObject({ kind: "person", name: "Ilse Varga" });
  expect(direct?.saidOn).toEqual({ date: "2025-10-07", precision: "day" });
  expect(statements.some(({ speaker }) => speaker?.kind === "unnamed")).toBe(true);
});

test("the same input gives the same output", async () => {
  const cwd = folder({ "a.txt": ARTICLE });
  const [first, second] = await Promise.all([readout(["read", "a.txt", "--jsonl"], { cwd }), readout(["read", "a.txt", "--jsonl"], { cwd })]);
  expect(first.stdout).toBe(second.stdout);
});

test("an input that cannot be read is reported with its reason, the others go on, and the exit code is 1", async () => {
  const cwd = folder({ "a.txt": ARTICLE, "b.txt": ARTICLE, "empty.txt": "", "picture.txt": Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1") });
  const { stdout, code, complaints } = await readout(["read", "a.txt", "missing.txt", "empty.txt", "picture.txt", "b.txt", "--jsonl"], { cwd });
  expect(code).toBe(1);
  expect(documentLines(stdout).map(({ id }) => id)).toEqual(["a", "b"]);
  expect(complaints).toHaveLength(3);
  for (const [at, name] of ["missing.txt", "empty.txt", "picture.txt"].entries()) expect(complaints[at]).toMatch(new RegExp(`^readout: .*${name}.*\\. .+\\.$`));
});

test("standard input, by name or by default", async () => {
  for (const args of [["read", "-", "--jsonl"], ["read", "--jsonl"]]) {
    const { stdout, code } = await readout(args, { stdin: ARTICLE });
    expect(code).toBe(0);
    expect(documentLines(stdout)[0]?.text).toBe(ARTICLE);
  }
});

test("a folder, by name, with what is in it", async () => {
  const cwd = folder({ "news/b.txt": ARTICLE, "news/a.txt": ARTICLE, "news/deep/c.md": `---\ntitle: The door\npublished: 2025-10-08\noutlet: The Harbour\n---\n\n${ARTICLE}` });
  const { stdout, code } = await readout(["read", "news", "--jsonl"], { cwd });
  expect(code).toBe(0);
  const documents = documentLines(stdout);
  expect(documents.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  expect(documents[2]).toMatchObject({ title: "The door", outlet: "The Harbour", published: "2025-10-08" });
});

test("JSON Lines of documents, one bad line among them", async () => {
  const line = (id: string) => JSON.stringify({ id, url: `https://harbour.example/${id}`, title: "The door", published: "2025-10-08", outlet: "The Harbour", text: ARTICLE });
  const { stdout, code, complaints } = await readout(["read", "news.jsonl", "--jsonl"], { cwd: folder({ "news.jsonl": `${line("one")}\n{"id": broken\n${line("two")}\n` }) });
  expect(code).toBe(1);
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toContain("ine 2");
  expect(documentLines(stdout)).toMatchObject([{ id: "one", url: "https://harbour.example/one", text: ARTICLE }, { id: "two" }]);
});

test("a page: its article without what stands around it", async () => {
  const paragraphs = ARTICLE.trim().split("\n\n").slice(1).map((words) => `<p>${words}</p>`).join("");
  const page = `<!doctype html><html><head><title>The door</title><meta property="og:site_name" content="The Harbour"></head><body><nav><a href="/">Watch live</a></nav><article><h1>The door</h1>${paragraphs.repeat(3)}</article><footer>Be the first to know</footer></body></html>`;
  const { stdout, code } = await readout(["read", "page.html", "--jsonl"], { cwd: folder({ "page.html": page }) });
  expect(code).toBe(0);
  const [document] = documentLines(stdout);
  expect(document).toMatchObject({ id: "page", title: "The door" });
  expect(document?.text).toContain("closed any door");
  expect(document?.text).not.toContain("<p>");
});

test("for people: statement, speaker and day, and nothing that a terminal would obey", async () => {
  const { stdout, code } = await readout(["read", "-", "--published", "2025-10-08"], { stdin: ARTICLE.replace("any door", "any \u001b[2Jdoor") });
  expect(code).toBe(0);
  expect(stdout).toContain("Ilse Varga");
  expect(stdout).toContain("2025-10-07");
  expect(stdout).toContain("closed any");
  expect(stdout).not.toContain("\u001b");
});

test("wrong usage ends with 2 and says what to do", async () => {
  for (const args of [["read", "--publishd", "x"], ["read", "a", "--published", "2018-02-30"], ["read", "a", "--reader", "slow"], ["frobnicate"], ["search", "a", "--limit", "0"], ["show"]]) {
    const { code, stdout, complaints } = await readout(args);
    expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: "" });
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(/^readout: .+ See readout --help\.$/);
  }
});

test.each(["read", "add", "search", "show", "serve"])("%s --help has an example", async (command) => {
  const { code, stdout, stderr } = await readout([command, "--help"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(new RegExp(`Example:\n  \\$ readout ${command} `));
});

test("a reader that goes away ends it quietly", async () => {
  const many = `${JSON.stringify({ id: "a", text: ARTICLE })}\n`.repeat(400);
  const { stdout, stderr } = await readout(["-c", `"$0" "$1" read - --jsonl | head -n 1`, process.execPath, join(ROOT, "bin", "readout.js")], { command: ["bash"], stdin: many });
  expect(stderr).toBe("");
  expect(documentLines(stdout)).toHaveLength(1);
});

test("it works through a link to it, as npm installs it", async () => {
  const cwd = folder({ "a.txt": ARTICLE });
  symlinkSync(join(ROOT, "bin", "readout.js"), join(cwd, "readout"));
  const { code, stdout } = await readout(["read", "a.txt", "--jsonl"], { cwd, command: [process.execPath, join(cwd, "readout")] });
  expect(code).toBe(0);
  expect(documentLines(stdout)).toHaveLength(1);
});
