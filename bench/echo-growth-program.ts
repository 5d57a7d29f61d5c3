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
  readonly indexedPerSecond: number;
  /** Milliseconds: of one match, with the coding of its words. */
  readonly matchMs: { readonly median: number; readonly p99: number; readonly most: number };
  /** One core doing nothing but match and add at this size. */
  readonly matchedPerSecond: number;
  readonly runsPerMatch: number;
  readonly indexMB: number;
  readonly residentMB: number;
  readonly bytesPerWord: number;
}

function measure({ statements, perDay, least }: Size, data: string): Grown {
  const { pieces, statementsOf } = readMaterial(data);
  const asked = pieces.slice(-ASKED);
  const days = perDay === null ? null : Math.ceil(statements / perDay);
  const dayOf = (at: number) => {
    const from = FIRST_DAY + Math.floor(at / (perDay ?? 1)) * DAY_MS;
    return { from, to: from + DAY_MS - 1 };
  };
  const today = dayOf(statements - 1);
  const index = createRunIndex();
  const timeline = createTimeline();
  const add = (at: number, codes: Uint32Array) => (perDay === null ? index.add(at, codes) : timeline.add(at, codes, dayOf(at)));
  let runs = 0;
  const found = () => (runs += 1);
  const range = { from: today.from - DAY_MS, to: today.to + DAY_MS };
  const match = (codes: Uint32Array) => (perDay === null ? index.match(codes, least, found) : timeline.match(codes, least, range, found));

  const before = process.memoryUsage().arrayBuffers;
  let [indexing, words, at] = [0, 0, 0];
  for (const codes of statementsOf(statements, ASKED)) {
    const start = performance.now();
    add(at, codes);
    indexing += performance.now() - start;
    words += codes.length;
    at += 1;
  }
  globalThis.gc?.();
  const { arrayBuffers, rss } = process.memoryUsage();
  const times = asked.map((text) => {
    const start = performance.now();
    match(codesOf(text));
    return performance.now() - start;
  });
  const sorted = times.toSorted((a, b) => a - b);
  const started = performance.now();
  for (const [n, text] of asked.entries()) {
    const codes = codesOf(text);
    match(codes);
    add(statements + (perDay === null ? n : 0), codes);
  }
  const seconds = (performance.now() - started) / 1000;
  return {
    statements, perDay, least, days,
    indexedPerSecond: Math.round((1000 * statements) / indexing),
    matchMs: { median: rounded(sorted[ASKED / 2]!, 3), p99: rounded(sorted[Math.floor(ASKED * 0.99)]!, 3), most: rounded(sorted.at(-1)!, 3) },
    matchedPerSecond: Math.round(ASKED / seconds),
    runsPerMatch: rounded(runs / (2 * ASKED), 2),
    indexMB: Math.round((arrayBuffers - before) / 2 ** 20),
    residentMB: Math.round(rss / 2 ** 20),
    bytesPerWord: rounded((arrayBuffers - before) / words),
  };
}

const [data = "", size = ""] = process.argv.slice(2);
process.send?.(measure(JSON.parse(size) as Size, data));
