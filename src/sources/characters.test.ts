// Character sets: every way a text can say its own, and none.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode } from "./characters.ts";

const bytes = (text: string, encoding: BufferEncoding = "utf8"): Buffer => Buffer.from(text, encoding);
/** Words and their bytes in Base64. */
const WORDS: Readonly<Record<string, readonly [words: string, packed: string]>> = {
  "windows-1252": ["“Ça va”, a dit le ministre — “on verra” à la fin de l’été.", "k8dhIHZhlCwgYSBkaXQgbGUgbWluaXN0cmUglyCTb24gdmVycmGUIOAgbGEgZmluIGRlIGyS6XTpLg=="],
  "windows-1251": ["Министр сказал в среду, что решение ещё не принято, и просил немного терпения.", "zOjt6PHy8CDx6uDn4Osg4iDx8OXk8ywg9/LuIPDl+OXt6OUg5fm4IO3lIO/w6O3/8u4sIOgg7/Du8ejrIO3l7O3u4+4g8uXw7+Xt6P8u"],
  "gb18030": ["部长星期三对记者说，法案不会在夏天之前付诸表决，请大家再耐心等一等。", "sr+zpNDHxtrI/bbUvMfV38u1o6y3qLC4sru74dTaz8TM7Naux7C4ttbuse2+9qOsx+u087zS1NnEzdDEtcjSu7XIoaM="],
  "shift_jis": ["運輸相は水曜日、国会で「少し待っていただきたい」と述べ、採決は夏以降になると明らかにした。", "iV6XQZGKgs2QhZdqk/qBQY2Rie+CxYF1j62CtZHSgsGCxIKigr2CvoKrgr2CooF2gsaPcYLXgUGNzIyIgs2JxIjIjX6CyYLIgumCxpa+gueCqYLJgrWCvYFC"],
  "euc-kr": ["장관은 수요일 국회에서 법안 표결이 여름 이후로 미뤄질 것이라고 밝혔다.", "wOWw/MC6ILz2v+TAzyCxuci4v6G8rSC5/b7IIMelsOHAzCC/qbinIMDMyMS3ziC5zLfvwfogsM3AzLbzsO0gueDH+7TZLg=="],
};
const packed = (charset: string): Buffer => Buffer.from(WORDS[charset]?.[1] ?? "", "base64");
const rules = (given: ReturnType<typeof decode>): readonly string[] => given.notes.map((note) => note.rule);

describe("decode", () => {
  test("valid UTF-8 comes back as it was, with its byte order mark", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
      const whole = text.toWellFormed();
      fc.pre(!whole.includes("\0"));
      expect(decode(bytes(whole)).text).toBe(whole);
    }));
    expect(decode(bytes("\uFEFFÄ word")).text).toBe("\uFEFFÄ word");
  });

  test("UTF-16, with a mark and without", () => {
    expect(decode(bytes("\uFEFFWe will see", "utf16le"))).toMatchObject({ charset: "utf-16le", text: "\uFEFFWe will see", notes: [] });
    expect(decode(bytes("\uFEFFWe will see", "utf16le").swap16()).charset).toBe("utf-16be");
    expect(decode(bytes("We will see", "utf16le")).text).toBe("We will see");
    expect(decode(bytes("We will see", "utf16le").swap16()).text).toBe("We will see");
  });

  test("the header wins over the page, the page over likelihood", () => {
    const page = bytes('<meta charset="iso-8859-2"><p>\xB9', "latin1");
    expect(decode(page, null, true)).toMatchObject({ charset: "iso-8859-2", text: expect.stringMatching(/š$/) });
    expect(decode(page, "windows-1252", true).text).toMatch(/¹$/);
    expect(decode(page, "no-such-charset", true).charset).toBe("iso-8859-2");
  });

  test("a page that calls itself UTF-16 in ASCII letters is not", () => {
    expect(decode(bytes('<meta charset="utf-16">ä'), null, true).text).toMatch(/ä$/);
  });

  test("a declaration that the bytes refute is not followed", () => {
    expect(decode(bytes("Fähre"), "iso-8859-1")).toMatchObject({ charset: "utf-8", text: "Fähre" });
    expect(decode(bytes("plain"), "iso-8859-1").text).toBe("plain");
  });

  test("undeclared Western text is read, and noted as a guess", () => {
    const decoded = decode(bytes("“Über alles”, sagte Jörg.".replace(/[“”]/g, '"'), "latin1"));
    expect(decoded.text).toBe('"Über alles", sagte Jörg.');
    expect(rules(decoded)).toEqual(["invalid-utf8"]);
  });

  test("undeclared Cyrillic is read", () => {
    const text = "Министр сказал, что переговоры возможны, но ничего ещё не решено, и что посланник вернётся домой сегодня вечером.";
    const koi8 = Uint8Array.from(text, (letter) => letters("windows-1251").get(letter) ?? 0x20);
    expect(decode(koi8).text).toBe(text);
  });

  test("damaged UTF-8 stays UTF-8, and the first damage is shown", () => {
    const decoded = decode(Buffer.concat([bytes("Äther, Öl, Übel "), Buffer.from([0xff]), bytes(" gut"), Buffer.from([0xc3])]));
    expect(decoded).toMatchObject({ charset: "utf-8", text: "Äther, Öl, Übel \uFFFD gut\uFFFD", notes: [{ rule: "invalid-utf8", start: 16, end: 17 }] });
  });

  test("declared UTF-8 that is not is replaced, never guessed", () => {
    const decoded = decode(bytes("caf\xE9", "latin1"), "utf-8");
    expect(decoded.text).toBe("caf\uFFFD");
    expect(rules(decoded)).toEqual(["invalid-utf8"]);
  });

  test("a page's declaration counts far beyond its first kilobyte, and as XML's", () => {
    const far = Buffer.concat([bytes(`<html><head><script>${"var a = 1; ".repeat(400)}</script><meta charset="windows-1251"><p>`), packed("windows-1251")]);
    expect(decode(far, null, true).text).toContain(WORDS["windows-1251"]?.[0]);
    const xml = Buffer.concat([bytes('<?xml version="1.0" encoding="euc-kr"?><html><p>'), packed("euc-kr")]);
    expect(decode(xml, null, true).text).toContain(WORDS["euc-kr"]?.[0]);
  });

  test.each(Object.keys(WORDS))("a page in %s is read as it declares, and whatever the server says of all pages", (charset) => {
    const [words = ""] = WORDS[charset] ?? [];
    const page = Buffer.concat([bytes(`<meta http-equiv="Content-Type" content="text/html; charset=${charset}"><p>`), packed(charset)]);
    expect(decode(page, null, true)).toMatchObject({ text: expect.stringContaining(words), notes: [] });
    expect(decode(page, "utf-8", true).text).toContain(words);
  });

  test.each(["shift_jis", "gb18030", "windows-1251"])("a page in %s that declares what its bytes cannot be is read as the likeliest set, with a note", (charset) => {
    const [words = ""] = WORDS[charset] ?? [];
    const body = Buffer.concat(Array.from({ length: 4 }, () => packed(charset)));
    const declared = charset === "windows-1251" ? "utf-8" : charset === "shift_jis" ? "euc-kr" : "shift_jis";
    const decoded = decode(Buffer.concat([bytes(`<meta charset="${declared}"><p>`), body]), null, true);
    expect(decoded.text).toContain(words);
    expect(rules(decoded)).toEqual(["invalid-utf8"]);
  });

  test("any bytes give some text", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (given, isPage) => {
      expect(typeof decode(given, null, isPage).text).toBe("string");
    }));
  });
});

/** Which byte stands for which letter. */
function letters(charset: string): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(charset);
  return new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
}
