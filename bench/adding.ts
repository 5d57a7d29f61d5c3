// `readout add` run for real, whole or killed, and what it left on record.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digest, openReader } from "../src/store/index.ts";
import { ROOT, rounded } from "./machine.ts";

export interface Ended {
  readonly code: number | null;
  readonly seconds: number;
  readonly errors: string;
  /** Largest resident memory that was seen, looked at five times a second; null where the system does not tell. */
  readonly memoryMB: number | null;
  /** Seconds of all cores together; what counts on a busy machine. */
  readonly processorSeconds: number | null;
}

/** In a process group of its own, so that a kill reaches whatever it starts. */
export function add(file: string, data: string, onStart: (child: ChildProcess) => void = () => {}): Promise<Ended> {
  const start = performance.now();
  const child = spawn(process.execPath, [join(ROOT, "bin", "readout.js"), "add", file, "--data", data], { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  let errors = "";
  let memoryMB: number | null = null;
  let processorSeconds: number | null = null;
  const looking = setInterval(() => {
    memoryMB = memoryOf(child.pid) ?? memoryMB;
    processorSeconds = processorOf(child.pid) ?? processorSeconds;
  }, 200);
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  onStart(child);
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => {
      clearInterval(looking);
      done({ code, seconds: (performance.now() - start) / 1000, errors, memoryMB, processorSeconds });
    });
  });
}

/** The most so far, as Linux keeps it. */
function memoryOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}

/** In user and system mode, by Linux's hundredths of a second (proc_pid_stat(5), fields 14 and 15). */
function processorOf(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return null;
  }
}

export async function whole(file: string, data: string): Promise<Ended> {
  const ended = await add(file, data);
  if (ended.code !== 0) throw new Error(`readout add ended with ${ended.code}: ${ended.errors}`);
  return ended;
}

/** Null when it ended before it could be killed. */
export async function killed(file: string, data: string, afterSeconds: number): Promise<Ended | null> {
  let timer: NodeJS.Timeout | undefined;
  const ended = await add(file, data, ({ pid }) => {
    timer = setTimeout(() => pid !== undefined && process.kill(-pid, "SIGKILL"), afterSeconds * 1000);
  });
  clearTimeout(timer);
  return ended.code === null ? ended : null;
}

export async function look(data: string): Promise<{ readonly documents: number; readonly versions: number; readonly statements: number; readonly digest: string }> {
  const path = join(data, "record.sqlite");
  if (!existsSync(path)) return { documents: 0, versions: 0, statements: 0, digest: "" };
  const { reader, close } = await openReader({ path });
  try {
    const { documents, versions, statements } = await reader.counts();
    return { documents, versions, statements, digest: await digest(reader) };
  } finally {
    await close();
  }
}

export const megabytes = (data: string): number => rounded(readdirSync(data).reduce((sum, name) => sum + statSync(join(data, name)).size, 0) / 2 ** 20, 2);

const folders: string[] = [];

/** A new empty folder, taken away by `cleanUp`. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "readout-bench-"));
  folders.push(made);
  return made;
}

export function cleanUp(): void {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
}
