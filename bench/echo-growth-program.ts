// One size of bench/echo-growth.ts in a process of its own: indexes statements, then times matches of new ones.
import { DAY_MS } from "../src/comparing/period.ts";
import { createRunIndex } from "../src/comparing/runs.ts";
import { createTimeline } from "../src/comparing/timeline.ts";
import { codesOf, readMaterial } from "./echo-material.ts";
import { rounded } from "./machine.ts";

/** Statements matched after all are indexed; real ones, none of which is in the index. */
const ASKED = 2000;
const FIRST_DAY = Date.UTC(2016, 0, 1);

export interface Size {
  readonly statements: number;
  /** Of a timeline; null for one index of the whole record. */
  readonly perDay: number | null;
  readonly least: number;
}

export interface Grown extends Size {
  readonly days: number | null;
  /** Indexed, without matching. */
  readonly indexedPerSecond: Rate;
  /** Milliseconds of one match, with the coding of its words. */
  readonly matchMs: { readonly wall: Quantiles; readonly cpu: Quantiles };
  /** Matched and indexed, at this size. */
  readonly matchedPerSecond: Rate;
  readonly runsPerMatch: number;
  readonly indexMB: number;
  readonly residentMB: number;
  readonly bytesPerWord: number;
}

/** By wall clock, and by processor time, which other programs on the machine change less. */
interface Rate {
  readonly wall: number;
  readonly cpu: number;
}

interface Quantiles {
  readonly median: number;
  readonly p99: number;
  readonly most: number;
}

interface Taken {
  readonly wall: number;
  readonly cpu: number;
}

/** Milliseconds. */
function timed(work: () => void): Taken {
  const [start, used] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(used);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

function quantiles(times: readonly number[]): Quantiles {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!, 3);
  return { median: at(0.5), p99: at(0.99), most: at(1) };
}

const rate = (count: number, { wall, cpu }: Taken): Rate => ({ wall: Math.round((1000 * count) / wall), cpu: Math.round((1000 * count) / cpu) });

function* blocks<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let block: T[] = [];
  for (const item of items) {
    block.push(item);
    if (block.length < size) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

function measure({ statements, perDay, least }: Size, data: string): Grown {
  const { pieces, statementsOf } = readMaterial(data);
  const asked = pieces.slice(-ASKED);
  const dayOf = (at: number) => {
    const from = FIRST_DAY + Math.floor(at / (perDay ?? 1)) * DAY_MS;
    return { from, to: from + DAY_MS - 1 };
  };
  const today = dayOf(statements - 1);
  const range = { from: today.from - DAY_MS, to: today.to + DAY_MS };
  const index = createRunIndex();
  const timeline = createTimeline();
  const add = (at: number, codes: Uint32Array) => (perDay === null ? index.add(at, codes) : timeline.add(at, codes, dayOf(at)));
  let runs = 0;
  const found = () => (runs += 1);
  const match = (codes: Uint32Array) => (perDay === null ? index.match(codes, least, found) : timeline.match(codes, least, range, found));

  const before = process.memoryUsage().arrayBuffers;
  const indexing = { wall: 0, cpu: 0 };
  let [words, at] = [0, 0];
  for (const block of blocks(statementsOf(statements, ASKED), 1000)) {
    const { wall, cpu } = timed(() => block.forEach((codes) => add(at++, codes)));
    indexing.wall += wall;
    indexing.cpu += cpu;
    for (const { length } of block) words += length;
  }
  globalThis.gc?.();
  const { arrayBuffers, rss } = process.memoryUsage();
  const indexBytes = arrayBuffers - before;
  const times = asked.map((text) => timed(() => match(codesOf(text))));
  const matching = timed(() => {
    for (const text of asked) {
      const codes = codesOf(text);
      match(codes);
      add(statements - 1, codes);
    }
  });
  return {
    statements, perDay, least,
    days: perDay === null ? null : Math.ceil(statements / perDay),
    indexedPerSecond: rate(statements, indexing),
    matchMs: { wall: quantiles(times.map(({ wall }) => wall)), cpu: quantiles(times.map(({ cpu }) => cpu)) },
    matchedPerSecond: rate(ASKED, matching),
    runsPerMatch: rounded(runs / (2 * ASKED), 2),
    indexMB: Math.round(indexBytes / 2 ** 20),
    residentMB: Math.round(rss / 2 ** 20),
    bytesPerWord: rounded(indexBytes / words),
  };
}

const [data = "", size = ""] = process.argv.slice(2);
process.send?.(measure(JSON.parse(size) as Size, data));
