// Archives through the whole command: recorded once, damage told, and the rest on record.
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { packed, pageRecord, recordOf } from "../../src/sources/archives/testing.ts";
import { folder, readout } from "./readout.ts";

const words = (number: number): string => `“We will see,” said Ilse Varga, the minister for the harbours, on Tuesday. Ship number ${number} left the port before noon.`;

test("a web archive that was cut off: what came before is on record, and stays the same", async () => {
  const archive = packed(recordOf({ type: "warcinfo", block: "a: b" }), ...[1, 2, 3].map((number) => pageRecord(words(number), number)), recordOf({ type: "revisit", block: "" }));
  const cwd = folder({ "news.warc.gz": Buffer.concat([archive, gzipSync(pageRecord(words(4), 4)).subarray(0, 200)]) });
  const first = await readout(["add", "news.warc.gz"], { cwd });
  expect(first.code).toBe(1);
  expect(first.complaints).toEqual([expect.stringContaining("was cut off after record 5"), expect.stringContaining("1 unchanged since an earlier visit")]);
  expect(first.stdout).toMatch(/3 new/);
  expect((await readout(["add", "news.warc.gz"], { cwd })).stdout).toMatch(/0 new, 3 the same/);
});

test("a folder of mail and a table of statements", async () => {
  const mail = ["From: Harbour Ministry <press@harbours.example>", "Subject: Ships", "Date: Tue, 7 Oct 2025 10:00:00 +0000", "Message-ID: <1@harbours.example>", "", words(1), "", "-- ", "Press office"].join("\r\n");
  const cwd = folder({ "press/cur/1930000000.M1P2.host:2,S": mail, "quotes.csv": 'speaker;date;quote\nIlse Varga;2025-10-07;"We will see; or not."\n' });
  expect((await readout(["add", "press"], { cwd })).code).toBe(0);
  expect((await readout(["add", "--statements", "quotes.csv"], { cwd })).code).toBe(0);
  const { stdout } = await readout(["search", '"will see"', "--jsonl"], { cwd });
  expect(stdout.trim().split("\n")).toHaveLength(2);
  expect(stdout).toContain("Harbour Ministry");
});
