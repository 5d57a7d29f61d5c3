// Documents far beyond any article: the command ends in its own time, with a result or a clear error.
import { expect, test } from "vitest";
import { documentLines } from "../command/contract.ts";
import { folder, readout } from "../command/readout.ts";

const MB = 1024 * 1024;
const SAID = 'Ilse Varga said: "The door is open."\n';
const PARAGRAPH = `${SAID}\n${"The harbour lay still, and the ships waited for the tide to turn. ".repeat(12)}\n\n`;

test.each([
  ["50 MB of prose", () => PARAGRAPH.repeat(Math.ceil((50 * MB) / PARAGRAPH.length)), 50],
  ["one endless line", () => "word ".repeat(2 * MB), 10],
  ["quotation marks without end", () => '"'.repeat(MB), 1],
])("%s", { timeout: 600_000 }, async (_, text, size) => {
  const given = text();
  expect(given.length).toBeGreaterThanOrEqual(size * MB);
  const { code, signal, complaints, stdout } = await readout(["read", "huge.txt", "--jsonl"], { cwd: folder({ "huge.txt": given }) });
  expect(signal).toBe(null);
  if (code === 0) expect(documentLines(stdout).map(({ text: read }) => read === given)).toEqual([true]);
  else expect(complaints).toEqual([expect.stringContaining("huge.txt")]);
});
