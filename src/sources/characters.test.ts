// Character sets: every way a text can say its own, and none.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode } from "./characters.ts";

const bytes = (text: string, encoding: BufferEncoding = "utf8"): Buffer => Buffer.from(text, encoding);
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
