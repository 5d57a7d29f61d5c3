// Real news beside the project, for tests that need it; it is never copied into the project.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "vitest";
import { ROOT } from "../command/readout.ts";

const SHARED = join(ROOT, "..", "shared");

export const hasShared = existsSync(SHARED);
const required = process.env["READOUT_TEST_REQUIRE_ALL"] === "1";
if (!hasShared && !required) process.stderr.write("skipped: tests of real news, which would lie in ../shared\n");

/** Skipped where ../shared is missing; there to fail when READOUT_TEST_REQUIRE_ALL is set. */
export const sharedTest = test.skipIf(!hasShared && !required);

export function shared(...path: string[]): string {
  return join(SHARED, ...path);
}

/** The news page that the project began with. */
export function seedPage(): string {
  const name = readdirSync(shared("seed")).find((file) => file.endsWith(".txt"));
  if (name === undefined) throw new Error("../shared/seed holds no page");
  return shared("seed", name);
}
