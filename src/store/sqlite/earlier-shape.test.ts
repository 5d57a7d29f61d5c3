// A record that an earlier release has made goes on: nothing of it is lost, and all that is new can be done with it.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openReader, openStore, OlderRecordError } from "../index.ts";
import { alert, at, harbour, judgement, recipient } from "../suite/alerts.ts";
import { DORN, item, person, talks, VESKA } from "../suite/examples.ts";
import { migrate } from "./migrate.ts";
import { record } from "./migrations/0001-record.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "readout-"));
  path = join(folder, "record.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true }));

const TABLES = ["outlet", "document", "text", "version", "speaker", "attribution", "statement"];

/** The rows that today's program writes, in the shape that the first release had. */
async function madeByFirstRelease(): Promise<void> {
  const now = join(folder, "now", "record.sqlite");
  const { writer, close } = await openStore({ path: now });
  const middle = item("middle", { text: "Words one. Words two.", says: [{ speaker: person("Tomas J. Dorn"), words: ["Words one"] }, { speaker: person("Tomas Dorn"), words: ["Words two"] }] });
  await writer.record([talks, middle]);
  await close();
  mkdirSync(dirname(path), { recursive: true });
  const old = new Database(path);
  migrate(old, path, [record]);
  old.prepare("ATTACH ? AS today").run(now);
  old.pragma("foreign_keys = OFF");
  for (const table of TABLES) {
    const columns = old.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all().map((name) => `"${String(name)}"`).join(", ");
    old.exec(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM today.${table}`);
  }
  // The first release took a name with an initial for somebody else.
  old.exec("UPDATE speaker SET same_as = key WHERE id = 'tomas-j-dorn'; UPDATE speaker SET statements = 1 WHERE id = 'tomas-j-dorn'; UPDATE speaker SET statements = 2 WHERE id = 'tomas-dorn'");
  const words = old.prepare("INSERT INTO statement_words (rowid, words) VALUES (?, ?)");
  for (const key of old.prepare("SELECT key FROM statement").pluck().all()) words.run(key, "some words of it");
  for (const { key, name } of old.prepare("SELECT key, name FROM attribution").all() as { key: number; name: string | null }[]) {
    old.prepare("INSERT INTO attribution_words (rowid, words) VALUES (?, ?)").run(key, (name ?? "").toLowerCase());
  }
  old.exec("DETACH today");
  expect(old.pragma("user_version", { simple: true })).toBe(1);
  old.close();
}

test("whoever only reads is told to open it for writing; then everything is there, and can be corrected and decided on", async () => {
  await madeByFirstRelease();
  await expect(openReader({ path })).rejects.toThrow(OlderRecordError);
  const { reader, writer, followed, alerts, close } = await openStore({ path });
  const document = await reader.document("talks");
  expect(document?.text).toBe(talks.document.text);
  expect(document?.statements.map(({ id, act, corrected, content }) => ({ id, act, corrected, content }))).toEqual(
    talks.reading.statements.map(({ id, content }) => ({ id, act: "claim", corrected: null, content })),
  );
  expect((await reader.speakers({})).items.map(({ id, statements }) => [id, statements])).toEqual([["tomas-dorn", 2], ["ilona-veska", 1], ["tomas-j-dorn", 1]]);

  await writer.record([talks]);
  expect((await reader.speakers({})).items.map(({ id, statements }) => [id, statements])).toEqual([["tomas-dorn", 3], ["ilona-veska", 1]]);
  await writer.correct({ statement: "talks#2", fixes: { act: "denial", speaker: VESKA }, by: null, why: null });
  await writer.decide({ decide: "merge", speaker: "ilona-veska", into: "tomas-dorn", by: null, why: null });
  expect((await reader.search({ speaker: "tomas-dorn" })).total).toBe(5);
  await writer.record([{ ...talks, reading: { ...talks.reading, reader: "hand 2" } }]);
  expect((await reader.document("talks"))?.statements.map(({ act, speaker }) => [act, speaker?.id])).toEqual([["claim", "tomas-dorn"], ["denial", "tomas-dorn"], ["refusal", "tomas-dorn"]]);
  expect((await reader.speaker(DORN.name ?? ""))).toBeNull();
  expect(await followed.writer.add([{ url: "https://a.example/feed", found: false, title: null, outlet: null, site: null }], "2031-04-02T08:00:00.000Z")).toEqual({ added: 1, same: 0 });
  await alerts.writer.addWatch(harbour, at(0));
  await alerts.writer.addRecipient(recipient("ana"), at(0));
  await alerts.writer.judged(judgement(1, [alert("a")]));
  expect((await alerts.reader.deliveries({ recipient: 1 })).items).toMatchObject([{ alert: { key: "a" }, state: "waiting" }]);
  await close();
  const sqlite = new Database(path, { readonly: true });
  expect([sqlite.pragma("integrity_check", { simple: true }), sqlite.pragma("foreign_key_check")]).toEqual(["ok", []]);
  sqlite.close();
});
