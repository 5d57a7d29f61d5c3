// Lines of a stream: the same however the bytes are cut into chunks.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { lines } from "./lines.ts";
import { gathered } from "./testing.ts";

async function split(text: string, cuts: readonly number[], limit = 1000): Promise<readonly [number, string | null][]> {
  const bytes = Buffer.from(text);
  const edges = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).toSorted((one, other) => one - other), bytes.length];
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 1; at < edges.length; at++) yield bytes.subarray(edges[at - 1], edges[at]);
  }
  return (await gathered(lines(chunks(), limit))).map((line) => [line.number, line.bytes?.toString() ?? null]);
}

const text = fc.array(fc.constantFrom("a", "é", "🕊", "\n", "\r\n", " ", "word"), { maxLength: 60 }).map((parts) => parts.join(""));
const cuts = fc.array(fc.nat({ max: 200 }), { maxLength: 10 });

test("numbers and words are those of the text, whatever the chunks", async () => {
  await fc.assert(fc.asyncProperty(text, cuts, async (given, at) => {
    const expected = given.split("\n").map((line, index) => [index + 1, line.trim()]).filter(([, line]) => line !== "");
    expect(await split(given, at)).toEqual(expected);
  }));
});

test("lines over the limit come without bytes, the others whole", async () => {
  await fc.assert(fc.asyncProperty(text, cuts, fc.integer({ min: 1, max: 8 }), async (given, at, limit) => {
    for (const [number, line] of await split(given, at, limit)) {
      const whole = given.split("\n")[number - 1] ?? "";
      if (line === null) expect(Buffer.byteLength(whole)).toBeGreaterThan(limit);
      else expect(line).toBe(whole.trim());
    }
  }));
});
