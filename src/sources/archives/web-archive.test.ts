// Web archives: pages and plain text come out, the rest is counted, and damage costs no more than the record that it is in.
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { WARCRecord, WARCSerializer } from "warcio";
import type { Received } from "../received.ts";
import { all, folderOf, rules } from "../testing.ts";
import { answerOf, packed, pageOf, pageRecord, recordOf } from "./testing.ts";

const WORDS = "“We will see,” said Mara Arden, the minister for the harbours, before the ships of both countries left on Monday.";

const received = async (name: string, content: Uint8Array): Promise<readonly Received[]> => all([name], await folderOf({ [name]: content }), { now: new Date("2032-01-01") });

/** What a person can check at a glance: texts, and kinds of errors. */
const outcome = (items: readonly Received[]): readonly string[] => items.map((item) => ("error" in item ? `${item.error.kind}: ${item.error.message}` : item.document.text));

async function* words(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

describe("pages", () => {
  test("come with the address that they were fetched from and a name of their own", async () => {
    const [first] = await received("news.warc.gz", packed(recordOf({ type: "warcinfo", block: "software: none" }), pageRecord(WORDS)));
    expect(first).toMatchObject({ input: "news.warc.gz:2", document: { id: expect.stringMatching(/^sund\.example-talks-1-[0-9a-f]{8}$/), url: "https://sund.example/talks-1", title: "Talks", text: WORDS, published: null } });
  });

  test.each([
    ["as it is", {}, (body: Buffer) => body],
    ["gzip", { "content-encoding": "gzip" }, gzipSync],
    ["deflate", { "content-encoding": "deflate" }, deflateSync],
    ["deflate without its header", { "content-encoding": "deflate" }, deflateRawSync],
    ["br", { "content-encoding": "br" }, brotliCompressSync],
    ["zstd", { "content-encoding": "zstd" }, zstdCompressSync],
    ["chunked", { "transfer-encoding": "chunked" }, (body: Buffer) => chunked(body, 30)],
    ["chunked gzip", { "transfer-encoding": "Chunked", "content-encoding": "gzip" }, (body: Buffer) => chunked(gzipSync(body), 7)],
    ["unpacked already, the headers kept", { "transfer-encoding": "chunked", "content-encoding": "br" }, (body: Buffer) => body],
  ] as const)("sent %s", async (_name, headers, pack) => {
    const block = answerOf(pack(Buffer.from(pageOf(WORDS))), headers);
    expect(outcome(await received("a.warc", recordOf({ block })))).toEqual([WORDS]);
  });

  test("in the character set that their header names", async () => {
    const block = answerOf(Buffer.from(pageOf(`${WORDS} Adiós.`), "latin1"), { "content-type": "text/html; charset=ISO-8859-1" });
    const mended = Buffer.from(block.toString("latin1").replaceAll("\x1c", "“").replaceAll("\x1d", "”"), "latin1");
    expect(outcome(await received("a.warc", recordOf({ block: mended })))[0]).toMatch(/Adiós\.$/);
  });

  test("published after they were fetched are noted; cut off by their crawler too", async () => {
    const block = answerOf(pageOf(WORDS, '<meta property="article:published_time" content="2031-05-01">'));
    const [first] = await received("a.warc", recordOf({ block, headers: { "WARC-Truncated": "length" } }));
    if (!first || "error" in first) throw new Error("no document");
    expect(rules(first)).toEqual(["no-article", "cut-off", "future-date"]);
  });

  test("of warcio's own writing, in both versions of the standard", async () => {
    const records = await Promise.all((["WARC/1.0", "WARC/1.1"] as const).map(async (warcVersion, at) => {
      const record = WARCRecord.create({ type: "response", url: `https://sund.example/${at}`, date: "2031-03-02T10:00:00Z", warcVersion, httpHeaders: { "content-type": "text/html" }, statusline: "HTTP/1.1 200 OK" }, words(pageOf(`${WORDS} Once more ${at}.`)));
      return WARCSerializer.serialize(record, { gzip: true });
    }));
    expect(outcome(await received("a.warc.gz", Buffer.concat(records)))).toEqual([`${WORDS} Once more 0.`, `${WORDS} Once more 1.`]);
  });

  test("are found without a telling name, packed as one or not at all", async () => {
    const records = [recordOf({ type: "warcinfo", block: "a: b" }), pageRecord(WORDS, 1), pageRecord(`${WORDS} Again.`, 2)];
    for (const content of [packed(...records), gzipSync(Buffer.concat(records)), Buffer.concat(records)]) {
      expect(outcome(await received("archive", content))).toEqual([WORDS, `${WORDS} Again.`]);
    }
  });
});

const wet = (block: string): Buffer => recordOf({ type: "conversion", url: "https://sund.example/wet", headers: { "Content-Type": "text/plain" }, block });

test("the plain text of WET files, titled by its first line", async () => {
  const items = await received("a.warc.wet.gz", packed(wet(`Talks open\n${WORDS}\nShe left.`), wet(WORDS)));
  expect(items).toMatchObject([{ document: { title: "Talks open", text: `Talks open\n${WORDS}\nShe left.`, url: "https://sund.example/wet" } }, { document: { title: null } }]);
});

test("what is no page is counted and told once, as a warning", async () => {
  const items = await received("a.warc.gz", packed(
    recordOf({ type: "request", block: "GET / HTTP/1.1\r\n\r\n" }),
    recordOf({ block: answerOf("\x89PNG\0\0\0\0", { "content-type": "image/png" }) }),
    recordOf({ block: answerOf(pageOf(WORDS), {}, "404 Not Found") }),
    recordOf({ type: "revisit", block: answerOf("") }),
    recordOf({ type: "response", url: "dns:sund.example", headers: { "Content-Type": "text/dns" }, block: "20310302\r\nsund.example. 1 IN A 192.0.2.1\r\n" }),
    recordOf({ block: answerOf("<html><body></body></html>") }),
    pageRecord(WORDS),
  ));
  expect(items).toMatchObject([{ document: { text: WORDS } }, { error: { kind: "unknown-format", severity: "warning" } }]);
  expect(outcome(items)[1]).toBe("unknown-format: Of a.warc.gz 5 parts were passed over: 2 no pages, 1 answers with another status than 200, 1 unchanged since an earlier visit, 1 without words.");
});

describe("damage", () => {
  const pages = Array.from({ length: 12 }, (_, at) => `${WORDS} Page ${at} of ${Math.sin(at)}.`);
  const whole = pages.map((text, at) => gzipSync(pageRecord(text, at)));

  test("cut off anywhere: what came before, then the error", async () => {
    const archive = Buffer.concat(whole);
    await fc.assert(fc.asyncProperty(fc.integer({ min: 20, max: archive.length - 1 }), async (at) => {
      const items = await received("a.warc.gz", archive.subarray(0, at));
      let end = 0;
      const complete = whole.filter((member) => (end += member.length) <= at).length;
      const isBetween = whole.slice(0, complete).reduce((sum, member) => sum + member.length, 0) === at;
      expect(items.flatMap((item) => ("error" in item ? [] : [item.document.text]))).toEqual(pages.slice(0, complete));
      expect(items.flatMap((item) => ("error" in item ? [item.error.kind] : []))).toEqual(isBetween ? [] : ["truncated"]);
    }), { numRuns: 40 });
  });

  test("cut off where nothing is packed: the same", async () => {
    const archive = Buffer.concat(pages.map((text, at) => pageRecord(text, at)));
    expect(outcome(await received("a.warc", archive.subarray(0, archive.length - 40)))).toEqual([...pages.slice(0, -1), "truncated: a.warc was cut off after record 11."]);
  });

  test("in one member, wherever: all others come, and one error", async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 11 }), fc.double({ min: 0, max: 0.99, noNaN: true }), fc.integer({ min: 1, max: 255 }), async (which, share, flip) => {
      const members = whole.map((member) => Buffer.from(member));
      const bad = members[which]!;
      // The fields of a gzip header that nothing is unpacked by (time, flags of the system) do no damage.
      const at = Math.max(10, Math.floor(share * bad.length));
      bad[at] = (bad[at] ?? 0) ^ flip;
      const items = await received("a.warc.gz", Buffer.concat(members));
      expect(items.flatMap((item) => ("error" in item ? [] : [item.document.text]))).toEqual(pages.filter((_, number) => number !== which));
      expect(items.flatMap((item) => ("error" in item ? [item.error.kind] : []))).toEqual(["bad-record"]);
    }), { numRuns: 60 });
  });

  test("a wrong length where nothing is packed: the next but one comes again", async () => {
    for (const length of ["12", "500", "many"]) {
      const wrong = recordOf({ headers: { "Content-Length": length }, block: answerOf(pageOf("Wrong.")) });
      const items = await received("a.warc", Buffer.concat([pageRecord(pages[0]!), wrong, pageRecord(pages[1]!), pageRecord(pages[2]!)]));
      expect(outcome(items)).toContain(pages[2]);
      expect(outcome(items)[0]).toBe(pages[0]);
      expect(items.some((item) => "error" in item && item.error.kind === "bad-record")).toBe(true);
    }
  });

  test.each([
    ["too long", "99999"], ["too short", "12"], ["no number", "many"], ["endless", "9".repeat(30)],
  ])("a length that is %s costs its record alone", async (_name, length) => {
    const wrong = gzipSync(recordOf({ headers: { "Content-Length": length }, block: answerOf(pageOf("Wrong.")) }));
    const items = await received("a.warc.gz", Buffer.concat([whole[0]!, wrong, whole[1]!]));
    expect(items.flatMap((item) => ("error" in item || item.document.text === "" ? [] : [item.document.text]))).toEqual([pages[0], pages[1]]);
  });

  test("a stretch taken out: no record is lost that it did not touch", async () => {
    const archive = Buffer.concat(whole);
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: archive.length }), fc.integer({ min: 1, max: 400 }), async (from, length) => {
      let end = 0;
      const untouched = pages.filter((_, at) => {
        const start = end;
        end += whole[at]!.length;
        return end <= from || start >= from + length;
      });
      const items = await received("a.warc.gz", Buffer.concat([archive.subarray(0, from), archive.subarray(from + length)]));
      const texts = items.flatMap((item) => ("error" in item ? [] : [item.document.text]));
      expect(texts).toEqual(expect.arrayContaining(untouched));
      expect(pages).toEqual(expect.arrayContaining(texts));
    }), { numRuns: 60 });
  });

  test("a stretch taken out of the last member: no garbled page comes of it", async () => {
    const archive = Buffer.concat(whole);
    const start = archive.length - whole.at(-1)!.length;
    for (let from = start; from < archive.length; from += 2) {
      const items = await received("a.warc.gz", Buffer.concat([archive.subarray(0, from), archive.subarray(from + 365)]));
      expect(items.flatMap((item) => ("error" in item ? [] : [item.document.text]))).toEqual(pages.slice(0, -1));
    }
  });

  test("a page that a parser stumbles over is counted, and the next come", async () => {
    const stumbling = recordOf({ block: answerOf(pageOf(WORDS).replace("</head>", "</head<")) });
    expect(outcome(await received("a.warc.gz", packed(stumbling, pageRecord(WORDS))))).toEqual([WORDS, "unknown-format: Of a.warc.gz 1 part was passed over: 1 with broken markup."]);
  });

  test("a member that seems to go on to the end, over others, costs none of them", async () => {
    // A stored block of 65,535 bytes (RFC 1951, 3.2.4), which the stream does not have.
    const endless = Buffer.concat([whole[0]!.subarray(0, 10), Buffer.from([0x00, 0xff, 0xff, 0x00, 0x00]), Buffer.alloc(100, "x")]);
    expect(outcome(await received("a.warc.gz", Buffer.concat([whole[0]!, endless, whole[1]!, whole[2]!])))).toEqual([pages[0], expect.stringContaining("bad-record"), pages[1], pages[2]]);
  });

  test("a page that unpacks without measure is passed over", async () => {
    const bomb = recordOf({ block: answerOf(gzipSync(Buffer.alloc(3_000_000, "a")), { "content-encoding": "gzip" }) });
    const items = await all(["a.warc"], await folderOf({ "a.warc": Buffer.concat([bomb, pageRecord(WORDS)]) }), { limits: { pageBytes: 1024 * 1024 } });
    expect(outcome(items)).toEqual([WORDS, "unknown-format: Of a.warc 1 part was passed over: 1 larger than 1 MB."]);
  });

  test("bytes between members are passed over, zeros at the end in silence", async () => {
    expect(outcome(await received("a.warc.gz", Buffer.concat([whole[0]!, Buffer.from("rubbish"), whole[1]!, Buffer.alloc(600)])))).toEqual([pages[0], expect.stringContaining("bad-record"), pages[1]]);
  });

  test("headers without end are refused", async () => {
    const endless = Buffer.concat([Buffer.from("WARC/1.0\r\n"), Buffer.alloc(5_000_000, "a: b\r\n")]);
    expect(outcome(await received("a.warc", endless))).toEqual([expect.stringContaining("headers without end")]);
  });

  test("a member that unpacks without measure is passed over", async () => {
    const items = await all(["a.warc.gz"], await folderOf({ "a.warc.gz": Buffer.concat([whole[0]!, gzipSync(Buffer.alloc(3_000_000)), whole[1]!]) }), { limits: { documentBytes: 1024 * 1024 } });
    expect(outcome(items)).toEqual([pages[0], "bad-record: Record 2 of a.warc.gz unpacks to more than 1 MB; it was passed over.", pages[1]]);
  });
});

function chunked(bytes: Uint8Array, size: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    const part = bytes.subarray(at, at + size);
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), Buffer.from(part), Buffer.from("\r\n"));
  }
  return Buffer.concat([...parts, Buffer.from("0\r\n\r\n")]);
}
