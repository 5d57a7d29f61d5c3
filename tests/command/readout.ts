// The command run for real, as a user's shell would run it.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const BIN = join(ROOT, "bin", "readout.js");

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard error without its last line break, line by line. */
  readonly complaints: readonly string[];
}

interface Circumstances {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Program and first arguments in place of this Node and bin/readout.js. */
  readonly command?: readonly [string, ...string[]];
}

/** Starts the command in an environment that knows nothing of npm or of other settings. */
export function start(args: readonly string[], { cwd, env, command = [process.execPath, BIN] }: Circumstances = {}) {
  const bare = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD$|READOUT_|NODE_OPTIONS$)/i.test(name)));
  const [program, ...first] = command;
  return spawn(program, [...first, ...args], { cwd: cwd ?? folder(), env: { ...bare, ...env }, stdio: "pipe" });
}

export function readout(args: readonly string[], circumstances: Circumstances = {}): Promise<Ended> {
  const child = start(args, circumstances);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => out.push(part));
  child.stderr.on("data", (part: Buffer) => err.push(part));
  child.stdin.on("error", () => undefined); // it may have ended before it read all
  child.stdin.end(circumstances.stdin ?? "");
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const stderr = Buffer.concat(err).toString();
      resolve({ code, signal, stdout: Buffer.concat(out).toString(), stderr, complaints: stderr === "" ? [] : stderr.trimEnd().split("\n") });
    });
  });
}

/** A folder of the test's own with these files in it, gone when the test ends. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = mkdtempSync(join(tmpdir(), "readout-test-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

export function lines(text: string): unknown[] {
  return text.split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as unknown);
}
