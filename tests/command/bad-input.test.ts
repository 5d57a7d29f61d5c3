// Input as bad as it comes, through the whole command: nothing crashes or hangs, each gets a note or a clear error.
import { expect, test } from "vitest";
import { content } from "../tidy/tree.ts";
import { documentLines } from "./contract.ts";
import { folder, readout } from "./readout.ts";

const SAID = 'Ilse Varga said: "The door is open."\n';

const documented = new Set(Array.from(content("docs/notes.md").matchAll(/^\| `([a-z0-9-]+)` \|/gm), ([, rule]) => rule));

/** Reads one file; what it wrote must keep the contract, and every note must be a documented one. */
async function readBad(name: string, bytes: string | Uint8Array) {
  const { code, signal, stdout, complaints } = await readout(["read", name, "--jsonl"], { cwd: folder({ [name]: bytes }) });
  expect(signal).toBe(null);
  const documents = documentLines(stdout);
  const rules = documents.flatMap(({ notes }) => notes.map(({ rule }) => rule));
  expect(rules.filter((rule) => !documented.has(rule))).toEqual([]);
  return { code, complaints, document: documents[0], rules };
}

test.each([
  ["an empty file", "empty.txt", ""],
  ["only white space", "blank.txt", " \n\t\n"],
  ["binary", "binary.txt", Uint8Array.from({ length: 4096 }, (_, at) => (at * 89) % 256)],
  ["a page with no article", "page.html", "<!doctype html><html><head><title>x</title></head><body></body></html>"],
])("%s has no words: a clear error or a note", async (_, name, bytes) => {
  const { code, complaints, rules } = await readBad(name, bytes);
  if (code === 0) expect(rules.length).toBeGreaterThan(0);
  else {
    expect(code).toBe(1);
    expect(complaints).toEqual([expect.stringContaining(name)]);
  }
});

test.each([
  ["invalid UTF-8", Buffer.concat([Buffer.from(SAID), Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0x41]), Buffer.from(`\n${SAID}`)])],
  ["Latin-1", Buffer.from(`Élise Müller, née Varga, said: "Café talks are over."\n`, "latin1")],
  ["a quotation mark never closed", `${SAID}\nShe said "and then nothing closed it.\n\nHe left.\n`],
  ["quotation marks in the wrong order", `”“ She said ”Open“ and then "" and “”.\n`],
  ["nested quotation marks", `She said: “He told me ‘she said “never” to him’ at noon.”\n`],
  ["only quotation marks", '"""""" “”“” "\n'],
  ["right to left", `אילזה ורגה אמרה: "הדלת פתוחה."\n\n${SAID}`],
  ["emoji", `🚢🚢 Ilse Varga said: "The door 🚪 is open 👩‍👩‍👧‍👦." 🎉\n`],
  ["a lone null", `Ilse Varga said: "The\u0000door is open."\n`],
  ["line ends of all kinds", `Ilse Varga said:\r\n"Open."\r\rShe said "shut".\u2028She left.\n`],
])("%s is read with offsets that hold", async (_, bytes) => {
  const { code, document } = await readBad("given.txt", bytes);
  expect(code).toBe(0);
  expect(document?.text.length).toBeGreaterThan(0);
  if (typeof bytes === "string") expect(document?.text).toBe(bytes);
});

test("emoji do not move what follows them", async () => {
  const { document } = await readBad("given.txt", `🚢🚢 Ilse Varga said: "The door is open." 🎉\n`);
  const [statement] = document?.statements ?? [];
  expect(statement?.content.map(({ start, end }) => document?.text.slice(start, end)).join(" ")).toContain("The door is open");
});

test("a date from the future is kept and noted", async () => {
  const { stdout, code } = await readout(["read", "-", "--jsonl", "--published", "2199-01-01"], { stdin: SAID });
  expect(code).toBe(0);
  const [document] = documentLines(stdout);
  expect(document?.published).toBe("2199-01-01");
  expect(document?.notes.length).toBeGreaterThan(0);
});

test("one endless line ends with a result or a clear error", async () => {
  const { code, complaints, document } = await readBad("endless.txt", "word ".repeat(100_000));
  if (code === 0) expect(document?.text).toHaveLength(500_000);
  else expect(complaints).toEqual([expect.stringContaining("endless.txt")]);
});
