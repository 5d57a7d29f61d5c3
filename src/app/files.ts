// Where the package's own files lie, and which release it is.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const SAMPLE = join(ROOT, "sample");
export const ASSETS = join(ROOT, "dist", "web");
export const OFFICES = join(ROOT, "offices", "offices.csv");
export const WEIGHTS = [join(ROOT, "models", "fast", "analysis.weights"), join(ROOT, "models", "fast", "statements.weights")] as const;
export const SEQUENCES = join(ROOT, "models", "background", "sequences.counts");
export const NETWORKS = join(ROOT, "models", "accurate");

export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string }).version;
}
