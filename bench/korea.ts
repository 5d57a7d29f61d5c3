// `readout add` end to end: documents a second and store size; then killed at random moments and run again, against a clean run.
// usage: npx node bench/korea.ts [FILE] [KILLS]
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digest, openReader } from "../src/store/index.ts";
import { keep, ROOT, rounded } from "./machine.ts";

const [file = "../shared/data/korea-2017-2018.jsonl.gz", kills = "10"] = process.argv.slice(2);

interface Ended {
  readonly code: number | null;
  readonly seconds: number;
  readonly errors: string;
}

/** In a process group of its own, so that a kill reaches whatever it starts. */
function add(data: string, onStart: (child: ChildProcess) => void = () => {}): Promise<Ended> {
  const start = performance.now();
  const child = spawn(process.execPath, [join(ROOT, "bin", "readout.js"), "add", file, "--data", data], { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  onStart(child);
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => done({ code, seconds: (performance.now() - start) / 1000, errors }));
  });
}

async function whole(data: string): Promise<Ended> {
  const ended = await add(data);
  if (ended.code !== 0) throw new Error(`readout add ended with ${ended.code}: ${ended.errors}`);
  return ended;
}

async function look(data: string): Promise<{ readonly documents: number; readonly versions: number; readonly statements: number; readonly digest: string }> {
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

const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "readout-korea-"));
  folders.push(made);
  return made;
}
const megabytes = (data: string): number => rounded(readdirSync(data).reduce((sum, name) => sum + statSync(join(data, name)).size, 0) / 2 ** 20, 2);

try {
  const clean = folder();
  const { seconds } = await whole(clean);
  const { digest: expected, ...counts } = await look(clean);
  const size = megabytes(clean);
  const { seconds: again } = await whole(clean);
  const sameAgain = (await look(clean)).digest === expected;

  const runs: object[] = [];
  let same = 0;
  // A run that ends before its moment was not killed: it does not count, and the next moment is drawn from its shorter time.
  let longest = seconds;
  for (let tries = 0; runs.length < Number(kills) && tries < 3 * Number(kills); tries++) {
    const data = folder();
    const after = longest * (0.05 + 0.9 * Math.random());
    const began = performance.now();
    let timer: NodeJS.Timeout | undefined;
    const killed = await add(data, ({ pid }) => {
      timer = setTimeout(() => pid !== undefined && process.kill(-pid, "SIGKILL"), after * 1000);
    });
    clearTimeout(timer);
    if (killed.code !== null) {
      longest = Math.min(longest, (performance.now() - began) / 1000);
      rmSync(data, { recursive: true });
      continue;
    }
    const left = await look(data).catch((error: unknown) => ({ documents: -1, unreadable: String(error) }));
    await whole(data);
    const equal = (await look(data)).digest === expected;
    if (equal) same += 1;
    runs.push({ killedAfterSeconds: rounded(after, 2), onRecord: left.documents, ...("unreadable" in left && { unreadable: left.unreadable }), sameAsClean: equal });
    rmSync(data, { recursive: true });
  }
  keep("korea", { ...counts, seconds: rounded(seconds, 2), documentsPerSecond: rounded(counts.documents / seconds), storeMB: size, addedAgain: { seconds: rounded(again, 2), same: sameAgain }, kills: { runs: runs.length, same, each: runs } });
  if (same < Number(kills) || !sameAgain) process.exitCode = 1;
} finally {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
}
