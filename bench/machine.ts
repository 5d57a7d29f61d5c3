// On what a figure was measured, and where it is kept.
import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

export interface Machine {
  /** ISO 8601 date-time, UTC. */
  readonly date: string;
  /** Git revision, with "+" when tracked files differ from it. */
  readonly revision: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGB: number;
  readonly node: string;
}

const git = (...args: string[]): string => execFileSync("git", args, { cwd: ROOT, encoding: "utf8" }).trim();

export function machine(): Machine {
  const changed = git("status", "--porcelain", "--untracked-files=no", "--", "src", "models") !== "";
  return {
    date: new Date().toISOString(),
    revision: git("rev-parse", "--short", "HEAD") + (changed ? "+" : ""),
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
}

/** Adds one dated row to bench/results/NAME.jsonl, and prints it. */
export function keep(name: string, figures: object): void {
  const path = join(ROOT, "bench", "results", `${name}.jsonl`);
  const row = { ...machine(), ...figures };
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, `${JSON.stringify(row)}\n`);
  console.log(JSON.stringify(row, null, 2));
}

export const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits));
