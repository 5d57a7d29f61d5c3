// The most surprising echoes of a record beside what a person judged of each: real, a retelling missed, boilerplate, chance.
// usage: npx node bench/truth.ts [SHARED_DIR] [--record korea] [--reader fast] [--from 0] [--to 50] [--show]      (--show prints them with their words)
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readBackground } from "../src/comparing/background.ts";
import { collapse, compare, createChance, DAY_MS, rankEchoes, tellGathered } from "../src/comparing/index.ts";
import type { Echo } from "../src/model/index.ts";
import { keep, ROOT } from "./machine.ts";
import { saidIn } from "./record.ts";
import { SUBJECTS } from "./subjects.ts";

const { values, positionals } = parseArgs({
  options: { record: { type: "string", default: "korea" }, reader: { type: "string", default: "fast" }, from: { type: "string", default: "0" }, to: { type: "string", default: "50" }, show: { type: "boolean", default: false } },
  allowPositionals: true,
});
const [shared = "../shared"] = positionals;
const [from, to] = [Number(values.from), Number(values.to)];
const VERDICTS = ["real", "retelling", "boilerplate", "chance"] as const;

/** One line of bench/golden/echoes-RECORD.jsonl: where two of an echo's places begin, and the verdict. No words. */
interface Judged {
  readonly places: readonly string[];
  readonly verdict: (typeof VERDICTS)[number];
  readonly why: string;
}

const subject = SUBJECTS.find(({ name }) => name === values.record);
if (!subject) throw new Error(`No record is called "${values.record}"; there are ${SUBJECTS.map(({ name }) => name).join(", ")}.`);
const judged = readFileSync(join(ROOT, "bench", "golden", `echoes-${subject.name}.jsonl`), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as Judged);
const table = readBackground(readFileSync(join(ROOT, "models", "background", "sequences.counts")));
const all = compare(await saidIn(join(shared, "data", subject.input), subject.takes, values.reader));
const echoes = collapse(rankEchoes(all, { within: DAY_MS, least: 2 }, createChance(table).score, false)).slice(from, to).map(tellGathered);

const placesOf = ({ utterances }: Echo): string[] => utterances.flatMap(({ places }) => places.map(({ said, spans }) => `${said.document.id}:${spans[0]?.start}-${spans.at(-1)?.end}`));

const found = echoes.map((echo) => {
  const places = new Set(placesOf(echo));
  return { echo, verdict: judged.find((each) => each.places.every((place) => places.has(place)))?.verdict ?? null };
});
if (values.show) {
  for (const [at, { echo, verdict }] of found.entries()) {
    console.log(JSON.stringify({ at: from + at + 1, verdict, phrase: echo.phrase, places: placesOf(echo).slice(0, 6), words: echo.utterances.slice(0, 3).map(({ utterance, places }) => [utterance.speaker.name, places[0]?.left.slice(-60), places[0]?.match, places[0]?.right.slice(0, 60)]) }));
  }
}
keep("truth", {
  record: subject.name,
  reader: values.reader,
  from,
  listed: found.length,
  ...Object.fromEntries(VERDICTS.map((verdict) => [verdict, found.filter((each) => each.verdict === verdict).length])),
  notJudged: found.filter(({ verdict }) => verdict === null).length,
});
