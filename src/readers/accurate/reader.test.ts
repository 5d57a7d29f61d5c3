// The accurate reader on texts made for the purpose, on texts of all sorts, and without what it needs.
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentOf, faults, texts } from "../../reading/suite/any-text.ts";
import { accurateReader, ModelError } from "./index.ts";

const file = (path: string): Buffer => readFileSync(new URL(`../../../models/${path}`, import.meta.url));
const models = {
  analysis: file("fast/analysis.weights"),
  statements: file("fast/statements.weights"),
  encoder: file("accurate/encoder.onnx"),
  roles: file("accurate/roles.onnx"),
  vocabulary: file("accurate/vocabulary.txt").toString("utf8"),
};

const missing = await import("onnxruntime-node").then(() => null, () => "onnxruntime-node is not installed: npm install without --omit=optional");
if (missing !== null) {
  if (process.env["READOUT_TEST_REQUIRE_ALL"] === "1") throw new Error(missing);
  process.stdout.write(`Tests of the accurate reader are skipped: ${missing}\n`);
}

describe.skipIf(missing !== null)("the accurate reader", async () => {
  const reader = missing === null ? await accurateReader(models) : null;
  const read = async (text: string) => (await reader!.read(documentOf(text))).statements;

  function check(name: string, text: string, expected: readonly string[]): void {
    test(name, async () => {
      const words = (spans: readonly { readonly start: number; readonly end: number }[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
      expect((await read(text)).map(({ kind, speaker, source, cue, content }) => [`${kind}, ${speaker?.name ?? speaker?.kind ?? "nobody"}`, words(source), words(cue), words(content)].join(" | "))).toEqual(expected);
    });
  }

  check("indirect", "The fleet would stay in port, Foreign Minister Anna Keller said on Monday.", ["indirect, Anna Keller | Foreign Minister Anna Keller | said | The fleet would stay in port"]);
  check("direct, in two parts", '"We will not sign," said Keller, who had come late. "Not this year."', ['direct, Keller | Keller, who had come late | said | "We will not sign," … "Not this year."']);
  check("no statement", "The bridge over the Sarn was built in three years and is half a mile long.", []);

  test("a long document is read as its parts are, and every place holds", async () => {
    const paragraph = 'Helen Marsh, the mayor of Brask, said the harvest was poor. "Nobody expected it," Peter Dorn added.\n\n';
    const statements = await read(paragraph.repeat(120));
    expect(statements.length).toBe(240);
    expect(new Set(statements.map(({ confidence }) => confidence > 0.5))).toEqual(new Set([true]));
  });

  test("spans lie in any text, and the same text is read the same twice", async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const reading = await reader!.read(documentOf(text));
        expect(faults(text, reading)).toEqual([]);
        expect(await reader!.read(documentOf(text))).toEqual(reading);
      }),
      { numRuns: 60 },
    );
  });

  test("a sentence without end is read in bounded memory", async () => {
    expect(Array.isArray(await read(`Keller said that ${"the harvest was poor and ".repeat(1000)}nobody came.`))).toBe(true);
  });

  test("what is no model is refused, with what to do", async () => {
    const error = await accurateReader({ ...models, encoder: Uint8Array.of(1, 2, 3) }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ModelError);
    expect((error as ModelError).advice).toContain("--reader fast");
  });
});
