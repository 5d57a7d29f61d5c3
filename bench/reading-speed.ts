// Words a second of the fast reader beside wink-nlp's sentences, tags and entities over the same text.
// usage: taskset -c 0 npx node bench/reading-speed.ts [DATA_DIR] [THOUSANDS]
import { join } from "node:path";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { Document } from "../src/model/index.ts";
import { documentsOf, loadReader, wordsIn } from "./input.ts";
import { keep, rounded } from "./machine.ts";

const [data = "../shared/data", thousands = "2"] = process.argv.slice(2);
const NEWS = join(data, "news-sample.jsonl.gz");
/** Documents between two turns of the clock; the two programs take turns in who goes first. */
const BLOCK = 50;
/** Documents read by both before the clock starts. */
const WARM_UP = 100;

const reader = loadReader();
const nlp = winkNLP(model, ["sbd", "pos", "ner"]);

const programs = {
  readout: async (document: Document): Promise<number> => (await reader.read(document)).statements.length,
  wink: async (document: Document): Promise<number> => nlp.readDoc(document.text).sentences().length(),
};
type Program = keyof typeof programs;

async function timed(program: Program, block: readonly Document[]): Promise<{ readonly wall: number; readonly cpu: number; readonly found: number }> {
  const cpu = process.cpuUsage();
  const start = process.hrtime.bigint();
  let found = 0;
  for (const document of block) found += await programs[program](document);
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  const used = process.cpuUsage(cpu);
  return { wall, cpu: (used.user + used.system) / 1e6, found };
}

async function speed(documents: number): Promise<object> {
  const total = { readout: { wall: 0, cpu: 0, found: 0 }, wink: { wall: 0, cpu: 0, found: 0 } };
  const ratios: number[] = [];
  let words = 0;
  let seen = 0;
  let block: Document[] = [];
  for await (const document of documentsOf(NEWS)) {
    if (seen === documents + WARM_UP) break;
    seen += 1;
    block.push(document);
    if (block.length < BLOCK) continue;
    const warm = seen > WARM_UP;
    const order: readonly Program[] = (seen / BLOCK) % 2 === 0 ? ["readout", "wink"] : ["wink", "readout"];
    const walls = { readout: 0, wink: 0 };
    for (const program of order) {
      const { wall, cpu, found } = await timed(program, block);
      walls[program] = wall;
      if (!warm) continue;
      total[program].wall += wall;
      total[program].cpu += cpu;
      total[program].found += found;
    }
    if (warm) {
      words += block.reduce((sum, { text }) => sum + wordsIn(text), 0);
      ratios.push(walls.wink / walls.readout);
    }
    block = [];
  }
  ratios.sort((a, b) => a - b);
  const at = (share: number): number => rounded(ratios[Math.floor((ratios.length - 1) * share)] ?? 0, 3);
  return {
    documents: seen - WARM_UP,
    words,
    statements: total.readout.found,
    readoutWordsPerSecond: Math.round(words / total.readout.wall),
    winkWordsPerSecond: Math.round(words / total.wink.wall),
    readoutWordsPerCpuSecond: Math.round(words / total.readout.cpu),
    winkWordsPerCpuSecond: Math.round(words / total.wink.cpu),
    /** Speed of the fast reader as a multiple of wink-nlp's: over all, by processor time (which a busy machine disturbs less), and over blocks the median and the middle half. */
    timesWink: rounded(total.wink.wall / total.readout.wall, 3),
    timesWinkByCpu: rounded(total.wink.cpu / total.readout.cpu, 3),
    timesWinkByBlock: { median: at(0.5), from: at(0.25), to: at(0.75) },
  };
}

const figures = await speed(Number(thousands) * 1000);
keep("reading-speed", { reader: reader.name, ...figures });
