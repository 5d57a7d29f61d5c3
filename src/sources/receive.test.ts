// Files, folders and standard input: what is read, in which order, and what is refused how.
import { chmod, mkdir, symlink, truncate } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { receive } from "./receive.ts";
import type { Progress } from "./received.ts";
import { all, documents, folderOf, only, refusal, rules } from "./testing.ts";

async function* stream(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}

async function* endless(): AsyncGenerator<Uint8Array> {
  for (;;) yield Buffer.alloc(65_536, "a");
}

describe("a plain text file", () => {
  test("is its content exactly as given, named after the file", async () => {
    const folder = await folderOf({ "talks.2018.txt": "One\r\ntwo\n\n  three \t" });
    const [received] = await documents(["talks.2018.txt"], folder);
    expect(received?.document).toEqual({
      id: "talks.2018", origin: join(folder, "talks.2018.txt"), kind: "article", url: null, title: null, outlet: null, published: null, text: "One\r\ntwo\n\n  three \t", times: [],
    });
  });

  test("any text comes back code unit by code unit", async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), async (words) => {
      const content = `Said: ${words.toWellFormed().replaceAll("\0", "")}`;
      expect((await only("a.txt", content)).document.text).toBe(content);
    }), { numRuns: 40 });
  });

  test.each(["\uFEFFWith a mark.", "שלום, אמר השר 🕊️ and left.", "👩‍👩‍👧 said “yes”", "\"\"\"\"", "<html><p>kept as it is</p>"])("%s is kept", async (content) => {
    expect((await only("a.txt", content)).document.text).toBe(content);
  });

  test("without an ending, and packed", async () => {
    expect((await only("NOTES", "Words.")).document.id).toBe("NOTES");
    expect((await only("a.txt.gz", gzipSync("Words."))).document).toMatchObject({ id: "a", text: "Words." });
  });

  test("a transcript is told from an article", async () => {
    expect((await only("a.txt", "MARA ARDEN: One.\n\nTOMAS KELL: Two.\n\nMARA ARDEN: Three.")).document.kind).toBe("transcript");
    expect((await only("a.txt", "PORT VALE: One word.\n\nNote: two words.\n\nShe left.")).document.kind).toBe("article");
  });

  test("NUL and other control characters are kept and noted", async () => {
    const received = await only("a.txt", "She said\0 nothing.");
    expect(received.document.text).toBe("She said\0 nothing.");
    expect(received.notes).toMatchObject([{ rule: "control-character", start: 8, end: 9 }]);
  });

  test("the published date of the options is used and checked", async () => {
    expect((await only("a.txt", "Words.", { published: "6 February 2018" })).document.published).toBe("2018-02-06");
    expect(rules(await only("a.txt", "Words.", { published: "2031-02-06" }))).toEqual(["future-date"]);
    expect(rules(await only("a.txt", "Words.", { published: "whenever" }))).toEqual(["bad-date"]);
  });

  test("one endless line of 50 MB is one document", async () => {
    const { document } = await only("a.txt", "word ".repeat(10_000_000));
    expect(document.text.length).toBe(50_000_000);
  });
});

describe("what a file without a telling name holds", () => {
  test.each([
    ["WEBVTT\n\n00:00.000 --> 00:01.000\nWords.", "broadcast", "Words."],
    ["<!-- a -->\n<!DOCTYPE html><html><body><p>Visible words.</p></body></html>", "article", "Visible words."],
    ["---\ntitle: A\n---\nWords.", "article", "Words."],
    ['{"text": "Words."}', "article", "Words."],
    ["Words.", "article", "Words."],
  ])("%s", async (content, kind, text) => {
    expect((await only("input", content)).document).toMatchObject({ kind, text });
  });
});

describe("refused, with what to do", () => {
  test.each([
    ["empty.txt", "", "empty"],
    ["blank.txt", " \n\t\uFEFF\n", "empty"],
    ["picture.txt", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"), "binary"],
    ["program", Buffer.from("\x7fELF\x02\x01\x01\0\0", "latin1"), "binary"],
    ["archive.html", Buffer.from("PK\x03\x04\x14\0", "latin1"), "binary"],
    ["noise.txt", Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256)), "binary"],
    ["feed", '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>', "unknown-format"],
    ["cut.txt.gz", gzipSync("words ".repeat(1000)).subarray(0, 30), "truncated"],
    ["bad.txt.gz", Buffer.concat([gzipSync("words ").subarray(0, 10), Buffer.from("no gzip at all")]), "truncated"],
  ])("%s", async (name, content, kind) => {
    const error = await refusal(name, content);
    expect(error).toMatchObject({ kind, input: name, severity: "error" });
    expect(error.message).toContain(name);
    expect(error.advice).not.toBe("");
  });

  test("a feed: the advice says how to follow it", async () => {
    expect((await refusal("feed.xml", "<rss version='2.0'><channel/></rss>")).advice).toContain("`readout sources add URL` follows");
  });

  test("what is not there or may not be read", async () => {
    const folder = await folderOf({ "secret.txt": "Words." });
    expect(await all(["none.txt", "secret.txt/under"], folder)).toMatchObject([{ error: { kind: "not-found" } }, { error: { kind: "not-found" } }]);
    if (process.getuid?.() === 0) return;
    await chmod(join(folder, "secret.txt"), 0);
    expect(await all(["secret.txt"], folder)).toMatchObject([{ error: { kind: "no-permission" } }]);
  });

  test("a document over the limit, without reading on", async () => {
    const folder = await folderOf({ "sparse.txt": "Words." });
    await truncate(join(folder, "sparse.txt"), 5_000_000_000);
    const text = await folderOf({ "a.txt": "word ".repeat(100_000) });
    expect(await all(["sparse.txt"], folder)).toMatchObject([{ error: { kind: "binary" } }]);
    expect(await all(["a.txt"], text, { limits: { documentBytes: 1000 } })).toMatchObject([{ error: { kind: "too-large" } }]);
  });

  test("gzip that unpacks without measure", async () => {
    const bomb = gzipSync(Buffer.alloc(100_000_000, "a"));
    expect(bomb.length).toBeLessThan(200_000);
    expect((await refusal("a.txt.gz", bomb, { limits: { bombBytes: 1_000_000 } })).kind).toBe("bomb");
    expect((await refusal("a.jsonl.gz", bomb)).kind).toBe("bomb");
  });

  test("packed JSON Lines that were cut off: what came before is read, then the damage reported", async () => {
    const whole = gzipSync(Array.from({ length: 3000 }, (_, at) => JSON.stringify({ id: `d${at}`, text: `Words number ${at} ${Math.sin(at)}.` })).join("\n"));
    const received = await all(["news.jsonl.gz"], await folderOf({ "news.jsonl.gz": whole.subarray(0, whole.length - 20_000) }));
    expect(received.length).toBeGreaterThan(500);
    expect(received.at(-1)).toMatchObject({ error: { kind: "truncated" } });
    expect(received.slice(0, -1).every((item) => !("error" in item))).toBe(true);
  });
});

describe("a folder", () => {
  test("is read in name order, to the bottom, without hidden files; what is unknown is a warning", async () => {
    const folder = await folderOf({ "b/2.txt": "Two.", "b/10.txt": "Ten.", "a.md": "A.", ".hidden.txt": "No.", ".git/x.txt": "No.", "c.png": "No.", "d.png": "No.", "e.txt": Buffer.from("\x89PNG", "latin1"), "Z": "Zed." });
    const received = await all(["."], folder);
    expect(received.map((item) => ("error" in item ? `${item.error.kind} ${item.error.severity}` : item.input))).toEqual(["Z", "a.md", "b/10.txt", "b/2.txt", "binary warning", "unknown-format warning"]);
    expect(received.at(-1)).toMatchObject({ error: { message: expect.stringContaining("2 files ending in .png") } });
  });

  test("without anything to read is an error", async () => {
    const folder = await folderOf({ "c.png": "No." });
    expect((await all(["."], folder)).at(-1)).toMatchObject({ error: { kind: "no-files", severity: "error" } });
  });

  test("with links in circles ends, each folder read once", async () => {
    const folder = await folderOf({ "a/one.txt": "One." });
    await symlink(folder, join(folder, "a", "up"));
    await symlink(join(folder, "a"), join(folder, "b"));
    await symlink("self", join(folder, "self"));
    const received = await all(["."], folder);
    expect(received.filter((item) => !("error" in item))).toHaveLength(1);
    expect(received.filter((item) => "error" in item && item.error.kind === "loop")).toHaveLength(3);
  });

  test("a description beside captions or a transcript is theirs", async () => {
    const about = JSON.stringify({ fact: { title: "First debate", primaryDate: "1996-10-06" } });
    const folder = await folderOf({ "d.json": about, "d.said": "Jim: Good evening.", "d.vtt": "WEBVTT\n\n00:00.000 --> 00:01.000\nGood evening.", "e.said": "Words." });
    const received = await documents(["."], folder);
    expect(received.map(({ document }) => [document.id, document.title, document.published])).toEqual([["d", "First debate", "1996-10-06"], ["d", "First debate", "1996-10-06"], ["e", null, null]]);
  });

  test("that is empty inside does not stop the next input", async () => {
    const folder = await folderOf({ "a.txt": "Words." });
    await mkdir(join(folder, "empty"));
    expect(await all(["empty", "a.txt"], folder)).toMatchObject([{ error: { kind: "no-files" } }, { document: { id: "a" } }]);
  });
});

describe("standard input", () => {
  test("is told by its content and named after it", async () => {
    const [first] = await documents(["-"], "/", { stdin: stream("We will ", "see.") });
    expect(first?.document).toMatchObject({ id: expect.stringMatching(/^stdin-[0-9a-f]{8}$/), text: "We will see." });
    expect(await documents(["-"], "/", { stdin: stream('{"id": "a", "te', 'xt": "One."}\n{"id": "b", "text": "Two."}') })).toMatchObject([{ document: { id: "a" } }, { document: { id: "b" } }]);
    expect(await documents(["-"], "/", { stdin: stream(gzipSync("Packed words.")) })).toMatchObject([{ document: { text: "Packed words." } }]);
  });

  test("endless without a line end stops at the limit", async () => {
    expect(await all(["-"], "/", { stdin: endless(), limits: { documentBytes: 1_000_000 } })).toMatchObject([{ error: { kind: "too-large" } }]);
  });

  test("that is not there is refused", async () => {
    expect(await all(["-"], "/")).toMatchObject([{ error: { kind: "not-found" } }]);
  });
});

describe("while it goes on", () => {
  test("progress rises to the total, also for packed files", async () => {
    const folder = await folderOf({ "a.jsonl.gz": gzipSync(Array.from({ length: 100 }, (_, at) => JSON.stringify({ text: `Words ${at}` })).join("\n")), "b.txt": "Words." });
    const seen: Progress[] = [];
    await documents(["."], folder, { onProgress: (progress) => seen.push(progress) });
    const last = seen.at(-1);
    expect(last).toMatchObject({ documents: 101 });
    expect(last?.bytes).toBe(last?.totalBytes);
    expect(seen.every((progress, at) => at === 0 || progress.bytes >= (seen[at - 1]?.bytes ?? 0))).toBe(true);
  });

  test("aborting throws the reason", async () => {
    const folder = await folderOf({ "a.txt": "One.", "b.txt": "Two." });
    const controller = new AbortController();
    await expect(async () => {
      for await (const _ of receive(["."], { cwd: folder, signal: controller.signal })) controller.abort(new Error("enough"));
    }).rejects.toThrow("enough");
  });

  test("documents come before the stream has ended", async () => {
    let ended = false;
    async function* slow(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < 50; at++) yield Buffer.from(`${JSON.stringify({ text: "word ".repeat(2000) })}\n`);
      ended = true;
    }
    for await (const received of receive(["-"], { cwd: "/", stdin: slow() })) {
      expect("error" in received).toBe(false);
      expect(ended).toBe(false);
      break;
    }
  });
});
