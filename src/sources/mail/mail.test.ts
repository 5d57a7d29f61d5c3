// Mail: who sent it, when, what it says; without what programs and lists put around it.
import { gzipSync } from "node:zlib";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { all, documents, folderOf, only, refusal, rules } from "../testing.ts";

const HEAD = ["From: Harbour Ministry <press@harbours.example>", "To: press-list@harbours.example", "Subject: Ships to leave on Monday", "Date: Tue, 02 Mar 2031 10:15:00 +0100", "Message-ID: <20310302.1@harbours.example>", "MIME-Version: 1.0"];
const WORDS = "“We will see,” Mara Arden said on Monday.\n\nThe ships of both countries left the port in the morning, the ministry said.";
const messageOf = (body: string, headers: readonly string[] = ["Content-Type: text/plain; charset=utf-8"]): string => [...HEAD, ...headers, "", body].join("\r\n");
const partsOf = (...parts: readonly string[]): string => messageOf([...parts.map((part) => `--cut\r\n${part}`), "--cut--", ""].join("\r\n"), ['Content-Type: multipart/mixed; boundary="cut"']);
const page = `<html><body><div style="display:none">preview</div><table><tr><td><h1>Ships to leave</h1><p>${WORDS.replace("\n\n", "</p><p>")}</p></td></tr></table><p>You receive this because you asked for it. <a href="https://harbours.example/u">Unsubscribe</a></p></body></html>`;

test("a message is a document: subject, sender, date with its zone, and the message's own name as its origin", async () => {
  const { document, notes } = await only("m.eml", messageOf(WORDS));
  expect(document).toEqual({ id: "m", origin: "mid:20310302.1@harbours.example", kind: "article", url: null, title: "Ships to leave on Monday", outlet: "Harbour Ministry", published: "2031-03-02T10:15:00+01:00", text: WORDS, times: [] });
  expect(notes.filter(({ rule }) => rule !== "future-date")).toEqual([]);
});

test("the address where an archive shows it, and a sender without a name", async () => {
  const mail = messageOf(WORDS, ["Archived-At: <https://lists.example/1>"]).replace("Harbour Ministry <press@harbours.example>", "press@harbours.example").replace(/Message-ID.*\r\n/, "");
  expect((await only("m.eml", mail)).document).toMatchObject({ url: "https://lists.example/1", origin: "https://lists.example/1", outlet: "harbours.example" });
});

describe("which part", () => {
  test.each([
    ["plain beside a page", [`Content-Type: text/plain; charset=utf-8\r\n\r\n${WORDS}`, `Content-Type: text/html\r\n\r\n${page}`]],
    ["a page alone", [`Content-Type: text/html; charset=utf-8\r\n\r\n${page}`]],
    ["a page beside a stub", ["Content-Type: text/plain\r\n\r\nView this email in your browser: https://harbours.example/m/1", `Content-Type: text/html; charset=utf-8\r\n\r\n${page}`]],
  ])("%s", async (_name, parts) => {
    const mail = partsOf(...parts).replace("multipart/mixed", "multipart/alternative");
    expect((await only("m.eml", mail)).document.text).toContain("“We will see,” Mara Arden said on Monday.");
    expect((await only("m.eml", mail)).document.text).not.toMatch(/unsubscribe|browser/i);
  });

  test("deep in others, encoded, in another character set", async () => {
    const inner = ["Content-Type: text/plain; charset=iso-8859-1", "Content-Transfer-Encoding: quoted-printable", "", "Le ministre a dit qu=E9 non, dit=20=\r\nArden."].join("\r\n");
    const nested = `Content-Type: multipart/alternative; boundary="in"\r\n\r\n--in\r\n${inner}\r\n--in--`;
    expect((await only("m.eml", partsOf(nested))).document.text).toBe("Le ministre a dit qué non, dit Arden.");
    const base64 = ["Content-Type: text/plain; charset=windows-1251", "Content-Transfer-Encoding: base64", "", Buffer.from([0xcc, 0xfb, 0x20, 0xf3, 0xe2, 0xe8, 0xe4, 0xe8, 0xec]).toString("base64")].join("\r\n");
    expect((await only("m.eml", partsOf(base64))).document.text).toBe("Мы увидим");
  });

  test("subjects and names in words of another character set", async () => {
    const mail = messageOf(WORDS).replace(/Subject: .*/, "Subject: =?utf-8?Q?Fwd=3A_Schiffe_=C3=BCber_Nacht?=").replace("Harbour Ministry", "=?iso-8859-1?Q?Minist=E8re?=");
    expect((await only("m.eml", mail)).document).toMatchObject({ title: "Schiffe über Nacht", outlet: "Ministère" });
  });

  test("attachments are passed over with a note; nothing but one is empty", async () => {
    const file = 'Content-Type: application/pdf; name="talks.pdf"\r\nContent-Disposition: attachment; filename="talks.pdf"\r\n\r\n%PDF-1.4';
    const received = await only("m.eml", partsOf(`Content-Type: text/plain; charset=utf-8\r\n\r\n${WORDS}`, file));
    expect(received.notes.find(({ rule }) => rule === "attachments")?.reason).toBe("1 attachment was passed over: talks.pdf.");
    expect((await refusal("m.eml", partsOf(file))).kind).toBe("empty");
  });
});

describe("what is left out, with a note", () => {
  test.each([
    ["a signature", `${WORDS}\n-- \nMara Arden\nPress officer\n+1 555 0100`],
    ["a signature that lost its blank", `${WORDS}\n\n--\nPress office`],
    ["a list's footer", `${WORDS}\n\nYou are receiving this email because you asked for it.\nHarbour Road 1\n\nUnsubscribe: https://harbours.example/u`],
    ["a list's first line", `View this email in your browser: https://harbours.example/m/1\n\n${WORDS}`],
    ["the message answered", `${WORDS}\n\nOn Mon, 1 Mar 2031 at 09:00, Jo Reed <jo@sund.example> wrote:\n> What of the ships?\n> Jo`],
  ])("%s", async (_name, body) => {
    const received = await only("m.eml", messageOf(body.replaceAll("\n", "\r\n")));
    expect(received.document.text).toBe(WORDS);
    expect(rules(received)).toContain("mail-trimmed");
  });

  test("of a forwarded message all but the message, which is its first sender's", async () => {
    const head = ["Hi, see below. J.", "", "---------- Forwarded message ---------", "From: *Foreign Ministry* <news@foreign.example>", "Date: Mon, 1 Mar 2031 at 09:00", "Subject: A word on", "  the ships", "To: <press@harbours.example>", "", ""].join("\n");
    const { document } = await only("m.eml", messageOf(head + WORDS));
    expect(document).toMatchObject({ text: WORDS, outlet: "Foreign Ministry", title: "A word on the ships", published: "2031-03-01T09:00:00" });
  });

  test.each([
    "The minister said: unsubscribe from fear.\n\nThe ships left the port, and nobody was there to see them off but the gulls.",
    "He said --\n\nand then nothing.\n-- But she said: we will see.\n\nThe ships left.",
    `${WORDS}\n\nFrom: the harbour\n\nThe end.`,
  ])("nothing of: %s", async (body) => {
    expect((await only("m.eml", messageOf(body))).document.text).toBe(body);
  });
});

const entry = (number: number, body = `${WORDS} Number ${number}.`): string => `From press@harbours.example Tue Mar  2 10:15:00 2031\n${messageOf(body).replaceAll("\r\n", "\n").replace("20310302.1", `20310302.${number}`)}\n\n`;

describe("a mailbox", () => {
  test("is its messages, each named by itself, whatever comes before it", async () => {
    const folder = await folderOf({ "press.mbox": entry(1) + entry(2, ">From the harbour: we wait.\n\nFrom here on nobody knows.") + entry(3), "inbox": entry(3) });
    const received = await documents(["press.mbox", "inbox"], folder, { now: new Date("2032-01-01") });
    expect(received.map(({ input, document: { text, origin } }) => [input, text.slice(-30), origin])).toEqual([
      ["press.mbox:1", "ng, the ministry said. Number 1.".slice(-30), "mid:20310302.1@harbours.example"],
      ["press.mbox:2", "From here on nobody knows.".padStart(0).slice(-30), "mid:20310302.2@harbours.example"],
      ["press.mbox:3", "ng, the ministry said. Number 3.".slice(-30), "mid:20310302.3@harbours.example"],
      ["inbox:1", "ng, the ministry said. Number 3.".slice(-30), "mid:20310302.3@harbours.example"],
    ].map(([input, tail, origin]) => [input, input === "press.mbox:2" ? expect.stringContaining("nobody knows.") : tail, origin]));
    expect(received[1]?.document.text).toMatch(/^From the harbour/);
    expect(received[0]?.document.id).toMatch(/^press-[0-9a-f]{8}$/);
  });

  test("however its bytes arrive, every message comes once and in order", async () => {
    const whole = Buffer.from(Array.from({ length: 8 }, (_, at) => entry(at, `${"Words. ".repeat(at * 40)}${at}`)).join(""));
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 30 }), async (sizes) => {
      async function* stdin(): AsyncGenerator<Uint8Array> {
        for (let at = 0, turn = 0; at < whole.length; turn++) yield whole.subarray(at, (at += sizes[turn % sizes.length] ?? 1));
      }
      expect((await documents(["-"], "/", { stdin: stdin() })).map(({ document }) => document.text.at(-1))).toEqual(["0", "1", "2", "3", "4", "5", "6", "7"]);
    }), { numRuns: 20 });
  });

  test("goes on behind a message that is too large", async () => {
    const folder = await folderOf({ "a.mbox": entry(1) + entry(2, "Long. ".repeat(400_000)) + entry(3) });
    const received = await all(["a.mbox"], folder, { limits: { documentBytes: 100_000 } });
    expect(received.map((item) => ("error" in item ? item.error.kind : item.document.text.at(-2)))).toEqual(["1", "too-large", "3"]);
  });

  test("does not hold a message without end", async () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    /** What is held, and not what only waits to be collected. */
    const held = () => {
      collect();
      return process.memoryUsage().arrayBuffers;
    };
    const [start, chunk] = [held(), Buffer.alloc(1024 * 1024, "Long. ")];
    let most = 0;
    async function* stdin(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(entry(1, "Long."));
      for (let at = 0; at < 200; at++) {
        yield chunk;
        if (at % 20 === 0) most = Math.max(most, held() - start);
      }
    }
    expect(await all(["-"], "/", { stdin: stdin(), limits: { documentBytes: chunk.length } })).toMatchObject([{ error: { kind: "too-large" } }]);
    expect(most).toBeLessThan(60 * chunk.length);
  });

  test("packed and cut off: what came before is read", async () => {
    const packed = gzipSync(Array.from({ length: 400 }, (_, at) => entry(at, `${Math.sin(at)} and ${Math.cos(at)}. `.repeat(20))).join(""));
    const received = await all(["a.mbox.gz"], await folderOf({ "a.mbox.gz": packed.subarray(0, packed.length / 2) }));
    expect(received.length).toBeGreaterThan(50);
    expect(received.at(-1)).toMatchObject({ error: { kind: "truncated" } });
  });
});

test("a folder of mail, a maildir's file names too; the same message in two places is one", async () => {
  const folder = await folderOf({ "cur/1930000000.M1P2.host:2,S": messageOf(WORDS), "a.eml": messageOf(WORDS) });
  const received = await documents(["."], folder);
  expect(new Set(received.map(({ document }) => document.origin))).toEqual(new Set(["mid:20310302.1@harbours.example"]));
  expect(received).toHaveLength(2);
});

test("markup without measure is refused, and the next goes on", async () => {
  const nested = Array.from({ length: 100 }, (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`).join("");
  const folder = await folderOf({ "a.eml": `${HEAD.join("\r\n")}\r\n${nested}`, "b.eml": messageOf(WORDS) });
  expect((await all(["."], folder)).map((item) => ("error" in item ? item.error.kind : item.document.text))).toEqual(["bad-record", WORDS]);
});
