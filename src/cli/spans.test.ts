// Places as a person names them.
import { expect, test } from "vitest";
import { SpanError } from "./errors.ts";
import { linesAround, spanOf, spansOf } from "./spans.ts";

const TEXT = `"Yes," Ana said.\n"No, and\nnever," Ben said.`;
const words = (given: string, near: Parameters<typeof spanOf>[2] = null) => {
  const { start, end } = spanOf(TEXT, given, near);
  return TEXT.slice(start, end);
};

test("words, with any white space between them, or a place", () => {
  expect(words("Ana")).toBe("Ana");
  expect(words("and never")).toBe("and\nnever");
  expect(words("1-4")).toBe("Yes");
  expect(words('"Yes,"')).toBe('"Yes,"');
});

test("words that stand twice mean those beside the statement, or the places are told", () => {
  const near = linesAround(TEXT, [spanOf(TEXT, "Ben", null)]);
  expect(spanOf(TEXT, "said", near)).toEqual({ start: TEXT.lastIndexOf("said"), end: TEXT.lastIndexOf("said") + 4 });
  expect(() => words("said")).toThrow(SpanError);
  try {
    words("said");
  } catch (error) {
    expect((error as SpanError).advice).toContain("11-15");
  }
});

test.each(["nothing", "", "  ", "0-99", "5-5", "9-2", "a+b", "("])("%j is refused", (given) => expect(() => words(given)).toThrow(SpanError));

test("several are put in order, and nothing means none", () => {
  expect(spansOf(TEXT, ["Ben", "Ana"], null).map(({ start }) => TEXT.slice(start, start + 3))).toEqual(["Ana", "Ben"]);
  expect(spansOf(TEXT, [""], null)).toEqual([]);
});
