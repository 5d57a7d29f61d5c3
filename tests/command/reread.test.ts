// `readout reread`: another reader over the whole record, killed at any moment and run again; corrections stay.
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { digest, openReader, openStore } from "../../src/store/index.ts";
import { folder, readout, start } from "./readout.ts";

const WORDS = ["the harbour", "the bridge", "the strait", "the council", "a letter", "no conditions", "every ship", "the budget"];
const pick = (at: number): string => WORDS[at % WORDS.length] ?? "";

const NEWS = Array.from({ length: 60 }, (_, at) => JSON.stringify({
  id: `item-${at}`, url: `https://harbour.example/${at}`, published: at === 3 ? "soon" : "2025-10-08", outlet: "The Harbour",
  text: Array.from({ length: 6 }, (__, line) => `"We will speak of ${pick(at * 7 + line)} and of ${pick(at + line * 3)}," Ilse Varga said on Tuesday.`).join("\n\n"),
})).join("\n");

const POST = JSON.stringify({ speaker: "Ilse Varga", saidOn: "2025-10-02", text: "The door was never closed!", url: "https://posts.example/1", outlet: "Posts" });

/** Makes the record one that an older reader, which saw nothing, has read; receipts and ready-made statements stay. */
function asReadBefore(data: string): void {
  const sqlite = new Database(join(data, "record.sqlite"));
  sqlite.exec("UPDATE version SET reader = 'fast 0' WHERE reader LIKE 'fast %'");
  sqlite.close();
}

async function withRecord<T>(data: string, use: (record: Awaited<ReturnType<typeof openReader>>["reader"]) => Promise<T>): Promise<T> {
  const { reader, close } = await openReader({ path: join(data, "record.sqlite") });
  return use(reader).finally(close);
}

const readersIn = (data: string) => {
  const sqlite = new Database(join(data, "record.sqlite"), { readonly: true });
  const found = sqlite.prepare("SELECT reader, count(*) AS versions FROM version GROUP BY reader ORDER BY reader").all() as { reader: string; versions: number }[];
  sqlite.close();
  return Object.fromEntries(found.map(({ reader, versions }) => [reader.split(" ")[0] + (reader === "fast 0" ? " 0" : ""), versions]));
};

test("killed at any moment and run again, everything is read anew once, and what people did stays", { timeout: 300_000 }, async () => {
  const cwd = folder({ "news.jsonl": NEWS, "posts.jsonl": POST });
  const data = join(cwd, ".readout");
  await readout(["add", "news.jsonl"], { cwd });
  await readout(["add", "--statements", "posts.jsonl"], { cwd });
  const { reader, writer, close } = await openStore({ path: join(data, "record.sqlite") });
  const [hit] = (await reader.search({ document: "item-5" })).items;
  const made = await writer.correct({ statement: hit?.statement.id ?? "", fixes: { kind: "mixed" }, by: null, why: null });
  await close();
  const clean = await withRecord(data, digest);
  const notes = await withRecord(data, async (record) => (await record.document("item-3"))?.notes);
  expect(notes?.map(({ rule }) => rule)).toContain("bad-date");

  asReadBefore(data);
  let starting = Number.POSITIVE_INFINITY;
  for (let time = 0; time < 3; time += 1) {
    const began = performance.now();
    await readout(["reread", "--help"], { cwd });
    starting = Math.min(starting, performance.now() - began);
  }
  let killed = 0;
  let last = 0;
  for (let moment = 1; moment <= 4; moment += 1) {
    const child = start(["reread"], { cwd, env: { READOUT_BATCH: "4" } });
    const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once("close", (_, signal) => resolve(signal)));
    const timer = setTimeout(() => child.kill("SIGKILL"), starting * (1 + moment / 2));
    if ((await ended) === "SIGKILL") killed += 1;
    clearTimeout(timer);
    const { fast = 0 } = readersIn(data);
    expect(fast).toBeGreaterThanOrEqual(last);
    last = fast;
    await withRecord(data, async (record) => {
      for (let at = 0; at < 60; at += 17) expect((await record.document(`item-${at}`))?.statements).toHaveLength(6);
    });
  }
  expect(killed).toBeGreaterThan(0);
  const finished = await readout(["reread"], { cwd });
  expect(finished).toMatchObject({ code: 0, stdout: `${60 - last} read anew\n` });
  expect(readersIn(data)).toEqual({ fast: 60, given: 1 });
  expect(await withRecord(data, digest)).toBe(clean);
  expect(await withRecord(data, async (record) => (await record.statement(hit?.statement.id ?? ""))?.statement.corrected?.correction)).toBe(made.id);
  const again = await readout(["reread"], { cwd });
  expect(again).toMatchObject({ code: 0, stdout: "0 read anew\n", stderr: "" });
});

test("adding what is known and unchanged does not read it again, whoever has read it", async () => {
  const cwd = folder({ "news.jsonl": NEWS.split("\n").slice(0, 3).join("\n") });
  await readout(["add", "news.jsonl"], { cwd });
  asReadBefore(join(cwd, ".readout"));
  const again = await readout(["add", "news.jsonl"], { cwd });
  expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/: 0 new, 3 the same, 0 corrected\n$/) });
  expect(readersIn(join(cwd, ".readout"))).toEqual({ "fast 0": 3 });
});

test("without a record there is nothing to read anew, and none is made", async () => {
  const { code, complaints } = await readout(["reread"]);
  expect(code).toBe(1);
  expect(complaints).toHaveLength(1);
});
