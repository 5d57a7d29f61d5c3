// How often chance alone looks surprising: echoes of records in which every voice's dates are shifted at random, against what the p-values say.
// usage: npx node bench/calibration.ts [SHARED_DIR] [--shifts NUMBER] [--only NAME]
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readBackground } from "../src/comparing/background.ts";
import { compare } from "../src/comparing/compared.ts";
import { falseDiscoveryRates, poissonTail } from "../src/comparing/discovery.ts";
import { rankEchoes, type Score } from "../src/comparing/echoes.ts";
import { expectation } from "../src/comparing/expectation.ts";
import { DAY_MS } from "../src/comparing/period.ts";
import { surroundingsOf } from "../src/comparing/score.ts";
import { surprisesOf } from "../src/comparing/surprise.ts";
import { keep, ROOT, rounded } from "./machine.ts";
import { saidIn } from "./record.ts";
import { type Subject, SUBJECTS } from "./subjects.ts";
import { middleOf, shifted, type Dated } from "../src/comparing/shifting.ts";
import { testedIn } from "../src/comparing/weights.ts";

const { values, positionals } = parseArgs({ options: { shifts: { type: "string", default: "10" }, only: { type: "string" } }, allowPositionals: true });
const [shared = "../shared"] = positionals;
const data = join(shared, "data");

const LEVELS = [0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002, 0.0001];
const MOST_Q = 0.05;

interface Judged {
  readonly chances: readonly number[];
  readonly discoveries: number;
}

interface Tried {
  readonly before: Judged;
  readonly after: Judged;
}

const table = readBackground(readFileSync(join(ROOT, "models", "background", "sequences.counts")));

const judged = (chances: readonly number[], rates: readonly number[]): Judged => ({ chances, discoveries: rates.filter((q) => q < MOST_Q).length });

/** As the product tests them, and as they were without the calibration. */
function tried(all: Dated): Tried {
  let found: Tried | null = null;
  const score: Score = (candidates, background) => {
    const surroundings = surroundingsOf(candidates, background, table);
    const rates = expectation(surroundings);
    const tested = testedIn(candidates, background);
    const raw = tested.map((each) => poissonTail(each.meetings, rates(each)));
    const surprises = surprisesOf(tested, surroundings, background.byChance);
    found = { before: judged(raw, falseDiscoveryRates(raw, background.byChance)), after: judged(surprises.map(({ p }) => p), surprises.map(({ q }) => q)) };
    return surprises;
  };
  rankEchoes(all, { within: DAY_MS, least: 2 }, score, false);
  return found ?? { before: judged([], []), after: judged([], []) };
}

const shareBelow = (chances: readonly number[], level: number): number => chances.filter((p) => p <= level).length / Math.max(1, chances.length);
const mean = (numbers: readonly number[]): number => rounded(numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length), 2);

/** Logarithmic from 10 ** -4 to 1 on both axes. */
const axis = (value: number): number => 1 + Math.log10(Math.max(value, 1e-4)) / 4;
const x = (value: number): number => rounded(60 + 300 * axis(value));
const y = (value: number): number => rounded(330 - 300 * axis(value));

const dots = (chances: readonly number[], style: string): string => LEVELS.map((level) => `<circle cx="${x(level)}" cy="${y(shareBelow(chances, level))}" r="4" ${style}/>`).join("");

function plot({ title }: Subject, before: readonly number[], after: readonly number[]): string {
  const ticks = [1, 0.1, 0.01, 0.001, 0.0001].map((at) => `<text x="${x(at)}" y="350" text-anchor="middle">${at}</text><text x="52" y="${y(at) + 4}" text-anchor="end">${at}</text>`).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 390 390" font-family="sans-serif" font-size="12" fill="#555" role="img" aria-label="Calibration on ${title}: share of phrases at or below each p when dates are shifted at random">
<rect width="390" height="390" fill="#fff"/><rect x="60" y="30" width="300" height="300" fill="none" stroke="#bbb"/><path d="M60 330 360 30" stroke="#bbb" stroke-dasharray="4 4"/>
${ticks}<text x="210" y="376" text-anchor="middle">p</text><text x="14" y="180" transform="rotate(-90 14 180)" text-anchor="middle">share of phrases at or below</text>
<text x="60" y="18">${title}: filled calibrated, hollow before</text>
${dots(before, 'fill="none" stroke="#999"')}${dots(after, 'fill="#1f5fa8" fill-opacity=".8"')}
</svg>
`;
}

for (const subject of SUBJECTS.filter(({ name }) => values.only === undefined || name === values.only)) {
  const all = middleOf(compare(await saidIn(join(data, subject.input), subject.takes)));
  const real = tried(all);
  const shifts = Array.from({ length: Number(values.shifts) }, (_, seed) => tried(shifted(all, seed + 1)));
  const [before, after] = [shifts.flatMap((each) => each.before.chances), shifts.flatMap((each) => each.after.chances)];
  const pictures = join(ROOT, "docs", "pictures");
  mkdirSync(pictures, { recursive: true });
  writeFileSync(join(pictures, `calibration-${subject.name}.svg`), plot(subject, before, after));
  keep("calibration", {
    record: subject.name,
    statements: all.wordings.length,
    utterances: all.groups.size,
    days: all.days,
    shifts: shifts.length,
    phrases: { real: real.after.chances.length, shifted: mean(shifts.map((each) => each.after.chances.length)) },
    discoveries: { real: real.after.discoveries, shifted: mean(shifts.map((each) => each.after.discoveries)), shiftsWithAny: shifts.filter((each) => each.after.discoveries > 0).length },
    discoveriesBefore: { real: real.before.discoveries, shifted: mean(shifts.map((each) => each.before.discoveries)) },
    atOrBelow: LEVELS.map((p) => ({ p, shifted: rounded(shareBelow(after, p), 5), before: rounded(shareBelow(before, p), 5) })),
  });
}
