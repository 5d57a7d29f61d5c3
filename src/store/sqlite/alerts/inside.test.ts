// What only the embedded engine can tell of the outbox: that nothing is looked for in all of it, and what waits for the disk.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { alert, at, harbour, judgement, recipient, settled } from "../../suite/alerts.ts";
import { type Connection, connectToWrite } from "../connection.ts";
import { transactSoon } from "../transact.ts";
import { createAlertsReader } from "./read.ts";
import { createAlertsWriter } from "./write.ts";

function connect(): Connection {
  const connection = connectToWrite(join(mkdtempSync(join(tmpdir(), "readout-")), "record.sqlite"));
  onTestFinished(async () => {
    await connection.close();
    rmSync(dirname(connection.path), { recursive: true });
  });
  return connection;
}

/** The connection, and all that is asked of it. */
function listened({ prepared, ...rest }: Connection): { readonly connection: Connection; readonly asked: Map<string, number> } {
  const asked = new Map<string, number>();
  const note = (source: string, values: readonly unknown[]): string => {
    asked.set(source, values.length);
    return source;
  };
  const heard: Connection["prepared"] = {
    get: <Row>(source: string, ...values: unknown[]) => prepared.get<Row>(note(source, values), ...values),
    all: <Row>(source: string, ...values: unknown[]) => prepared.all<Row>(note(source, values), ...values),
    run: (source, ...values) => prepared.run(note(source, values), ...values),
    add: prepared.add,
  };
  return { connection: { ...rest, prepared: heard }, asked };
}

const LARGE = ["delivery", "message", "taken", "recipient_watch", "muted_story"];

test("nothing that telling does all the time goes through all deliveries, messages or recipients", async () => {
  const { connection, asked } = listened(connect());
  const [reader, writer] = [createAlertsReader(connection), createAlertsWriter(connection, 0)];
  await writer.addWatch(harbour, at(0));
  for (const name of ["ana", "bo"]) await writer.addRecipient(recipient(name), at(0));
  await writer.judged(judgement(1, [alert("a", { story: "s" }), alert("b", { corrects: "a" })]));
  const query = { service: "push.example", at: at(1), lease: at(5), most: 10, countedSince: at(0) };
  await writer.claim(query);
  await writer.settle([settled(0, 1, [1], { state: "held", dueAt: at(1) }), settled(0, 2, [1])], at(1));
  await writer.claim(query);
  await writer.settle([settled(0, 1, [1], { state: "gone", address: "x" })], at(1));
  await writer.mute(1, { story: "s" }, at(1));
  await writer.changeRecipient(1, { watches: [], manners: recipient("ana").manners, place: "https://else.example/" }, at(1));
  await Promise.all([reader.services(at(1)), reader.dueAt(), reader.deliveries({ recipient: 1 }), reader.alerts({ story: "s" }), reader.alerts({ watch: 1 }), reader.recipients({ account: "x" }), reader.recipients({ tokenHash: "x" }), reader.recipient(1)]);
  await writer.removeRecipient(1);
  expect(asked.size).toBeGreaterThan(30);
  const [through, questions]: [string[], [string, number][]] = [[], Array.from(asked)];
  for (const [source, values] of questions) {
    const names = new Map([...source.matchAll(/\b(?:FROM|JOIN|UPDATE) (\w+)(?: (?:AS )?([a-z]{1,2}))?\b/g)].map(([, table = "", alias]) => [alias ?? table, table]));
    for (const { detail } of connection.prepared.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${source}`, ...Array.from({ length: values }, () => null))) {
      const scanned = /^SCAN (\w+)/.exec(detail)?.[1];
      if (scanned !== undefined && [...LARGE, "recipient"].includes(names.get(scanned) ?? scanned)) through.push(`${detail}: ${source.slice(0, 300)}`);
    }
  }
  expect(through).toEqual([]);
});

test("what does not wait for the disk leaves that to nothing that comes after it, whether it succeeds or fails", async () => {
  const { db, prepared } = connect();
  const synchronous = () => prepared.get<{ synchronous: number }>("PRAGMA synchronous")?.synchronous;
  expect(await transactSoon(db, 0, async () => synchronous())).toBe(1);
  expect(synchronous()).toBe(2);
  await expect(transactSoon(db, 0, () => Promise.reject(new Error("It failed.")))).rejects.toThrow("It failed.");
  expect(synchronous()).toBe(2);
});
