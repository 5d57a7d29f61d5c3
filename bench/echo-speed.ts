// Statements a second that are indexed and matched on one core, beside MinHash, an inverted index and the coding of words alone, in one run; and with durable recording.
// usage: taskset -c 0 npx node bench/echo-speed.ts [DATA_DIR] [STATEMENTS] [PYTHON_WITH_DATASKETCH]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { DAY_MS } from "../src/comparing/index.ts";
import type { Period } from "../src/comparing/period.ts";
import { createRunIndex } from "../src/comparing/runs.ts";
import { COMMON } from "../src/comparing/live.ts";
import { createTimeline } from "../src/comparing/timeline.ts";
import { durably } from "./echo-durably.ts";
import { codesOf, PER_DAY, readMaterial, WORDS } from "./echo-material.ts";
import { keep, rounded } from "./machine.ts";

const [data = "../shared/data", statements = "80000", python = "python3"] = process.argv.slice(2);
/** Statements that fill the window before the clock starts. */
const WARM_UP = 2 * PER_DAY;
/** Fewer for what is slow. */
const FEW = 4000;
const DURABLE = 20_000;
const FIRST_DAY = Date.UTC(2026, 0, 1);

const { pieces } = readMaterial(data);
const texts = pieces.slice(0, Number(statements) + WARM_UP);

interface Rate {
  /** By wall clock, and by processor time, which other programs on the machine change less. */
  readonly perSecond: number;
  readonly perCpuSecond: number;
}

/** Calls `one` for each statement; the clock runs from the `from`-th on. */
function rateOf(count: number, from: number, one: (text: string, at: number) => void): Rate {
  for (let at = 0; at < from; at += 1) one(texts[at]!, at);
  const [start, used] = [performance.now(), process.cpuUsage()];
  for (let at = from; at < from + count; at += 1) one(texts[at]!, at);
  const [wall, { user, system }] = [performance.now() - start, process.cpuUsage(used)];
  return { perSecond: Math.round((1000 * count) / wall), perCpuSecond: Math.round((1e6 * count) / (user + system)) };
}

function dayOf(at: number): Period {
  const from = FIRST_DAY + Math.floor(at / PER_DAY) * DAY_MS;
  return { from, to: from + DAY_MS - 1 };
}

/** `common` as the product has it where statements arrive. */
function live(least: number, common?: number): object {
  const timeline = createTimeline();
  let [runs, counted] = [0, 0];
  const rate = rateOf(Number(statements), WARM_UP, (text, at) => {
    const codes = codesOf(text);
    const period = dayOf(at);
    timeline.match(codes, least, { from: period.from - DAY_MS, to: period.to + DAY_MS }, () => (runs += 1), common);
    timeline.add(at, codes, period);
    if (at === WARM_UP) counted = runs;
  });
  return { least, common: common ?? null, ...rate, runsPerStatement: rounded((runs - counted) / Number(statements), 2) };
}

function wholeRecord(least: number): object {
  const index = createRunIndex();
  let runs = 0;
  const rate = rateOf(Number(statements), WARM_UP, (text, at) => {
    const codes = codesOf(text);
    index.match(codes, least, () => (runs += 1));
    index.add(at, codes);
  });
  return { least, statements: index.items, ...rate, runsPerStatement: rounded(runs / index.items, 2) };
}

/** From each pair of words to the statements that have it, and every one of these compared in full; within the window, in strings. */
function inverted(least: number): object {
  const days = new Map<number, Map<string, number[]>>();
  const words: string[][] = [];
  let runs = 0;
  const rate = rateOf(FEW, WARM_UP, (text, at) => {
    const mine = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? [];
    const pairs = mine.slice(1).map((word, i) => `${mine[i]} ${word}`);
    const day = Math.floor(at / PER_DAY);
    const candidates = new Set([day - 1, day].flatMap((each) => pairs.flatMap((pair) => days.get(each)?.get(pair) ?? [])));
    for (const other of candidates) runs += sharedRuns(mine, words[other]!, least);
    words[at] = mine;
    const index = days.get(day) ?? new Map<string, number[]>();
    days.set(day, index);
    for (const pair of pairs) index.set(pair, [...(index.get(pair) ?? []), at]);
  });
  return { least, ...rate };
}

function sharedRuns(one: readonly string[], other: readonly string[], least: number): number {
  let runs = 0;
  for (let at = 0; at < one.length; at += 1) {
    for (let start = 0; start < other.length; start += 1) {
      if (one[at] !== other[start] || (at > 0 && start > 0 && one[at - 1] === other[start - 1])) continue;
      let length = 1;
      while (at + length < one.length && start + length < other.length && one[at + length] === other[start + length]) length += 1;
      if (length >= least) runs += 1;
    }
  }
  return runs;
}

/** Words in a row from which a pair of statements ought to be found. */
const SHARED = [6, 10, 20];

function minHash(threshold: number, shingle: number): object {
  const some = texts.slice(0, 5 * FEW);
  const input = some.map((text) => JSON.stringify(text)).join("\n");
  const { stdout, stderr, status } = spawnSync(python, [join(import.meta.dirname, "minhash.py"), String(threshold), "128", String(shingle)], { input, encoding: "utf8", maxBuffer: 2 ** 30 });
  if (status !== 0) return { failed: stderr.trim().split("\n").at(-1) };
  const { seconds, pairs } = JSON.parse(stdout) as { seconds: number; pairs: readonly (readonly [number, number])[] };
  const found = new Set(pairs.map((pair) => pair.join(" ")));
  const index = createRunIndex();
  const shared = new Map<string, number>();
  for (const [at, text] of some.entries()) {
    const codes = codesOf(text);
    index.match(codes, SHARED[0]!, (other, _, __, length) => shared.set(`${other} ${at}`, Math.max(length, shared.get(`${other} ${at}`) ?? 0)));
    index.add(at, codes);
  }
  const recall = SHARED.map((least) => {
    const pairsOf = [...shared].filter(([, length]) => length >= least);
    return { sharedWords: least, pairs: pairsOf.length, recall: rounded(pairsOf.filter(([pair]) => found.has(pair)).length / pairsOf.length, 3) };
  });
  return { threshold, permutations: 128, shingle, statements: some.length, perCpuSecond: Math.round(some.length / seconds), recall };
}

const loadBefore = rounded(loadavg()[0] ?? 0);
const coding = rateOf(Number(statements), WARM_UP, (text) => codesOf(text));
const folder = mkdtempSync(join(tmpdir(), "readout-bench-"));
try {
  keep("echo-speed", {
    loadBefore,
    wordsPerStatement: WORDS,
    statementsPerDay: PER_DAY,
    coding: { ...coding, wordsPerSecond: coding.perSecond * WORDS },
    window24Hours: [live(2), live(2, COMMON), live(4), live(6)],
    wholeRecord: wholeRecord(6),
    inverted: inverted(6),
    minHash: [minHash(0.5, 3), minHash(0.1, 3)],
    durably: [await durably(pieces, join(folder, "six.sqlite"), 6, DURABLE), await durably(pieces, join(folder, "two.sqlite"), 2, DURABLE), await durably(pieces, join(folder, "arriving.sqlite"), 2, DURABLE, COMMON)],
    loadAfter: rounded(loadavg()[0] ?? 0),
  });
} finally {
  rmSync(folder, { recursive: true });
}
