// What is typed without an echo: deleting and ending as on any terminal.
import { expect, test } from "vitest";
import { take } from "./secret.ts";

test.each([
  [["quay\r"], "quay", true],
  [["qu", "ay", "\n"], "quay", true],
  [["quaz\u007fy\r"], "quay", true],
  [["😀\bquay\u0004"], "quay", true],
  [["harbour\u0015quay\r"], "quay", true],
  [["qu\u0001ay"], "quay", false],
  [["\u007f\u007fquay"], "quay", false],
] as const)("%j", (chunks, typed, ended) => {
  let line = { typed: "", ended: false };
  for (const chunk of chunks) line = take(line.typed, chunk);
  expect(line).toEqual({ typed, ended });
});
