// Tables of statements: whatever delimiter, character set and names of columns; and one error for each bad row.
import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { all, documents, folderOf, refusal, rules } from "./testing.ts";

const read = async (name: string, content: string | Uint8Array) => all([name], await folderOf({ [name]: content }), { statements: true });
const said = (items: Awaited<ReturnType<typeof read>>) =>
  items.map((item) => ("error" in item ? item.error.message : [item.reading?.statements[0]?.speaker?.name ?? null, item.reading?.statements[0]?.saidOn?.date ?? null, item.document.text, item.document.url, item.document.outlet]));

const ROW = ["Mara Arden", "2021-02-03", "We will see; or not, \"perhaps\".", "https://sund.example/1", "Sund Radio"];
const quoted = (delimiter: string) => ROW.map((field) => `"${field.replaceAll('"', '""')}"`).join(delimiter);

test.each([
  ["s.csv", `speaker,saidOn,text,url,outlet\n${quoted(",")}`],
  ["s.csv", `Speaker;Date;Quote;Link;Publisher\r\n${quoted(";")}\r\n`],
  ["s.tsv", `WHO\tDate said\tStatement\tURL\tMedium\n${quoted("\t")}`],
  ["s.csv.gz", `name|said_at|words|permalink|source\n${quoted("|")}`],
  ["table", `\uFEFF"Speaker","Said On","Text","Url","Outlet"\n\n${quoted(",")}`],
])("%s", async (name, content) => {
  expect(said(await read(name, content))).toEqual([ROW]);
});

test("character sets: with a mark, and without", async () => {
  expect(said(await read("s.csv", Buffer.from("\uFEFFspeaker\ttext\nÁrni\tVið sjáum til.\n", "utf16le")))).toEqual([["Árni", null, "Við sjáum til.", null, null]]);
  expect(said(await read("s.csv", Buffer.from("speaker,text\nÁrni,Við sjáum til um það síðar.\n", "latin1")))).toEqual([["Árni", null, "Við sjáum til um það síðar.", null, null]]);
});

test("words over several lines, and the lines of what is wrong", async () => {
  const items = await read("s.csv", 'speaker,text\nArden,"We will\nsee.\n"\nKell,too,many\nKell,\nKell,Yes.\n,No.\n');
  expect(items.map(({ input }) => input)).toEqual(["s.csv:2", "s.csv:5", "s.csv:6", "s.csv:7", "s.csv:8"]);
  expect(said(items)).toEqual([
    ["Arden", null, "We will\nsee.\n", null, null],
    "Line 5 of s.csv has 3 columns where the first line has 2.",
    'Line 6 of s.csv is no statement: it has no "text".',
    ["Kell", null, "Yes.", null, null], [null, null, "No.", null, null],
  ]);
  const last = items.at(-1);
  expect(last && !("error" in last) && rules(last)).toEqual(["no-speaker"]);
});

test("marks that are none, and one that is never closed", async () => {
  expect(said(await read("s.csv", 'speaker,text\nArden,He said "no" twice\nKell,"We will see.\nArden,Yes.\n'))).toEqual([
    ["Arden", null, 'He said "no" twice', null, null],
    "Line 3 of s.csv opens a quotation mark that is never closed; nothing after it was read.",
  ]);
});

test("packed and cut off: the rows before come, then the damage", async () => {
  const packed = gzipSync(`speaker,text\n${Array.from({ length: 3000 }, (_, at) => `Arden,Words ${at} ${Math.sin(at)}`).join("\n")}`);
  const items = await read("s.csv.gz", packed.subarray(0, packed.length - 8000));
  expect(items.length).toBeGreaterThan(500);
  expect(items.at(-1)).toMatchObject({ error: { kind: "truncated" } });
});

test("without a column of words; without being told that it holds statements", async () => {
  expect(await refusal("s.csv", "a,b\n1,2\n", { statements: true })).toMatchObject({ kind: "bad-line", input: "s.csv:1" });
  expect(await refusal("s.csv", "speaker,text\nArden,Yes.\n")).toMatchObject({ kind: "unknown-format", advice: expect.stringContaining("--statements") });
});

test("what holds documents is refused at once, not line by line", async () => {
  for (const [name, content] of [["a.warc", "WARC/1.0\r\na: b\r\n\r\n"], ["a.eml", "Subject: Talks\r\n\r\nWords."], ["a.html", "<p>Words.</p>"]] as const) {
    expect(await refusal(name, content, { statements: true })).toMatchObject({ kind: "unknown-format", advice: "Add it without --statements." });
  }
});

test("has the same origin as the same statement in JSON Lines", async () => {
  const [speaker, saidOn, text, url, outlet] = ROW;
  const folder = await folderOf({ "a.csv": `outlet,url,text,saidOn,speaker\n${quoted(",").split(/,(?=")/).toReversed().join(",")}`, "b.jsonl": JSON.stringify({ speaker, saidOn, text, url, outlet }) });
  const [one, other] = await documents(["."], folder, { statements: true });
  expect(one?.document.origin).toBe(other?.document.origin);
});

test("any words come back from any table", async () => {
  const field = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).filter((words) => /\p{L}/u.test(words) && !/[\0\uFEFF\uFFFD\r]/.test(words) && words.isWellFormed());
  await fc.assert(fc.asyncProperty(fc.array(field, { minLength: 1, maxLength: 8 }), fc.constantFrom(",", ";", "\t", "|"), async (words, delimiter) => {
    const table = [["speaker", "text"].join(delimiter), ...words.map((text) => `"Arden"${delimiter}"${text.replaceAll('"', '""')}"`)].join("\n");
    expect((await documents(["s.csv"], await folderOf({ "s.csv": table }), { statements: true })).map(({ document }) => document.text)).toEqual(words);
  }), { numRuns: 40 });
});
