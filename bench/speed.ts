// Words a second, and memory, of both readers beside wink-nlp and compromise: the same articles in one run, block by block, each program in a process of its own.
// usage: npx node bench/speed.ts [DATA_DIR] [DOCUMENTS] [--programs NAME,NAME]      (on one core: taskset -c 0 npx node bench/speed.ts)
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Document } from "../src/model/index.ts";
import { documentsOf, wordsIn } from "./input.ts";
import { keep, rounded } from "./machine.ts";

const ALL = "fast,accurate,wink-nlp,wink-nlp whole,compromise";
const { values, positionals } = parseArgs({ options: { programs: { type: "string", default: ALL } }, allowPositionals: true });
const [data = "../shared/data", documents = "500"] = positionals;
const NAMES = values.programs.split(",");
/** Whose speed the others' is told in. */
const PEER = "wink-nlp";
if (!NAMES.includes(PEER)) throw new Error(`The programs must have ${PEER} among them: the others' speed is told in its.`);
/** Documents between two turns of the clock; the programs take turns in who goes first. */
const BLOCK = 25;
/** Documents read by all before the clock starts. */
const WARM_UP = 50;

/** One answer of bench/speed-program.ts: seconds and what was found. */
export interface Timed {
  readonly wall: number;
  readonly cpu: number;
  readonly found: number;
  /** Largest resident memory so far. */
  readonly residentMB: number;
}

const programs = new Map<string, ChildProcess>(NAMES.map((name) => [name, fork(join(import.meta.dirname, "speed-program.ts"), [name], { serialization: "advanced" })]));
for (const program of programs.values()) await once(program, "message");

async function timed(name: string, block: readonly Document[]): Promise<Timed> {
  const program = programs.get(name)!;
  program.send(block);
  const [answer] = (await once(program, "message")) as [Timed];
  return answer;
}

const sums = new Map(NAMES.map((name) => [name, { wall: 0, cpu: 0, found: 0, residentMB: 0 }]));
const ratios = new Map<string, number[]>(NAMES.map((name) => [name, []]));
let words = 0;
let seen = 0;
let turn = 0;
let block: Document[] = [];
for await (const document of documentsOf(join(data, "news-sample.jsonl.gz"))) {
  if (seen === Number(documents) + WARM_UP) break;
  seen += 1;
  block.push(document);
  if (block.length < BLOCK) continue;
  turn += 1;
  const walls = new Map<string, number>();
  for (const name of [...NAMES.slice(turn % NAMES.length), ...NAMES.slice(0, turn % NAMES.length)]) {
    const { wall, cpu, found, residentMB } = await timed(name, block);
    const sum = sums.get(name)!;
    sum.residentMB = residentMB;
    walls.set(name, wall);
    if (seen <= WARM_UP) continue;
    sum.wall += wall;
    sum.cpu += cpu;
    sum.found += found;
  }
  if (seen > WARM_UP) {
    words += block.reduce((all, { text }) => all + wordsIn(text), 0);
    for (const name of NAMES) ratios.get(name)!.push(walls.get(PEER)! / walls.get(name)!);
  }
  block = [];
}
for (const program of programs.values()) program.disconnect();

const middle = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const wink = sums.get(PEER)!;
keep("speed", {
  cores: availableParallelism(),
  documents: seen - WARM_UP,
  words,
  programs: Object.fromEntries(
    NAMES.map((name) => {
      const { wall, cpu, found, residentMB } = sums.get(name)!;
      const times = { timesWink: rounded(wink.wall / wall, 3), timesWinkByCpu: rounded(wink.cpu / cpu, 3), timesWinkByBlock: rounded(middle(ratios.get(name)!), 3) };
      return [name, { wordsPerSecond: Math.round(words / wall), wordsPerCpuSecond: Math.round(words / cpu), found, residentMB, ...times }];
    }),
  ),
});
