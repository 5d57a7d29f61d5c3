// How often statements of a given confidence are right: fits a reader's calibration on one half of polnear/dev, tries it on the other, and draws it.
// usage: npx node bench/reliability.ts [SHARED_DIR] [--reader NAME]
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { StatementKind } from "../src/model/index.ts";
import { type Calibration, confidenceOf, logOdds } from "../src/reading/statements/confidence.ts";
import { documentOf, readArticles } from "../training/polnear.ts";
import { readerNamed } from "./input.ts";
import { keep, ROOT, rounded } from "./machine.ts";
import { judge } from "./scoring.ts";

const { values, positionals } = parseArgs({ options: { reader: { type: "string", default: "fast" } }, allowPositionals: true });
const [shared = "../shared"] = positionals;

interface Judgement {
  readonly certainty: number;
  readonly kind: StatementKind;
  readonly right: boolean;
}

const KINDS = ["direct", "mixed", "indirect"] as const;
const BINS = 10;

async function judgements(): Promise<Judgement[][]> {
  const reader = await readerNamed(values.reader, { calibrated: false });
  const articles: Judgement[][] = [];
  for (const { name, text, attributions } of readArticles(join(shared, "data", "polnear", "dev"))) {
    const document = documentOf({ name, text });
    const { statements } = await reader.read(document);
    const gold = attributions.map(({ source, cue, content }) => ({ source: [...source], cue: [...cue], content: [...content], kind: "indirect" as const, speaker: null, optional: false }));
    const { pairs, wrong } = judge(document, { document: name, sha256: "", start: 0, end: text.length, spoken: false, statements: gold }, statements);
    const right = new Set(pairs.map(({ found }) => found));
    articles.push([...right, ...wrong].map((one) => ({ certainty: one.confidence, kind: one.kind, right: right.has(one) })));
  }
  return articles;
}

/** Greatest likelihood by gradient ascent, from the identity. */
function fit(examples: readonly Judgement[]): Calibration {
  const at: Record<keyof Calibration, number> = { slope: 1, direct: 0, mixed: 0, indirect: 0 };
  for (let round = 0; round < 4000; round++) {
    const slope: Record<keyof Calibration, number> = { slope: 0, direct: 0, mixed: 0, indirect: 0 };
    for (const { certainty, kind, right } of examples) {
      const miss = (right ? 1 : 0) - 1 / (1 + Math.exp(-at.slope * logOdds(certainty) - at[kind]));
      slope.slope += (miss * logOdds(certainty)) / examples.length;
      slope[kind] += miss / examples.length;
    }
    for (const name of ["slope", ...KINDS] as const) at[name] = at[name] + 0.5 * slope[name];
  }
  return { slope: rounded(at.slope, 3), direct: rounded(at.direct, 3), mixed: rounded(at.mixed, 3), indirect: rounded(at.indirect, 3) };
}

interface Bin {
  readonly confidence: number;
  readonly right: number;
  readonly statements: number;
}

function binsOf(examples: readonly { readonly confidence: number; readonly right: boolean }[]): Bin[] {
  return Array.from({ length: BINS }, (_, bin) => examples.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin)).flatMap((some) =>
    some.length === 0
      ? []
      : [{ confidence: rounded(some.reduce((sum, one) => sum + one.confidence, 0) / some.length, 3), right: rounded(some.filter((one) => one.right).length / some.length, 3), statements: some.length }]);
}

/** Expected calibration error (Naeini et al. 2015): mean distance of confidence and share, weighed by statements. */
const errorOf = (bins: readonly Bin[]): number =>
  rounded(bins.reduce((sum, bin) => sum + bin.statements * Math.abs(bin.confidence - bin.right), 0) / bins.reduce((sum, bin) => sum + bin.statements, 0), 3);

const x = (share: number): number => rounded(50 + 300 * share);
const y = (share: number): number => rounded(330 - 300 * share);

function plot(name: string, raw: readonly Bin[], calibrated: readonly Bin[]): string {
  const dots = (bins: readonly Bin[], style: string): string => bins.map((bin) => `<circle cx="${x(bin.confidence)}" cy="${y(bin.right)}" r="${rounded(2 + Math.sqrt(bin.statements) / 4)}" ${style}/>`).join("");
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((at) => `<text x="${x(at)}" y="350" text-anchor="middle">${at}</text><text x="42" y="${y(at) + 4}" text-anchor="end">${at}</text>`).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 380 390" font-family="sans-serif" font-size="12" fill="#555" role="img" aria-label="Reliability of the reader ${name}: share of statements that are right at each confidence">
<rect width="380" height="390" fill="#fff"/><rect x="50" y="30" width="300" height="300" fill="none" stroke="#bbb"/><path d="M50 330 350 30" stroke="#bbb" stroke-dasharray="4 4"/>
${ticks}<text x="200" y="376" text-anchor="middle">confidence</text><text x="14" y="180" transform="rotate(-90 14 180)" text-anchor="middle">share that is right</text>
<text x="50" y="18">${name}: filled calibrated, hollow before</text>
${dots(raw, 'fill="none" stroke="#999"')}${dots(calibrated, 'fill="#1f5fa8" fill-opacity=".8"')}
</svg>
`;
}

const articles = await judgements();
const half = (which: number): Judgement[] => articles.filter((_, index) => index % 2 === which).flat();
const tried = [0, 1].flatMap((which) => {
  const calibration = fit(half(1 - which));
  return half(which).map(({ certainty, kind, right }) => ({ confidence: confidenceOf({ confidence: certainty, layout: false }, kind, calibration), right }));
});
const raw = binsOf(articles.flat().map(({ certainty, right }) => ({ confidence: certainty, right })));
const bins = binsOf(tried);
mkdirSync(join(ROOT, "docs", "pictures"), { recursive: true });
writeFileSync(join(ROOT, "docs", "pictures", `reliability-${values.reader}.svg`), plot(values.reader, raw, bins));
keep("reliability", {
  reader: values.reader,
  calibration: fit(articles.flat()),
  expectedError: { before: errorOf(raw), heldBack: errorOf(bins) },
  bins,
  abstaining: [0, 0.1, 0.2, 0.3, 0.4, 0.5].map((threshold) => {
    const kept = tried.filter(({ confidence }) => confidence >= threshold);
    return { threshold, kept: rounded(kept.length / tried.length, 3), precision: rounded(kept.filter(({ right }) => right).length / kept.length, 3), rightKept: rounded(kept.filter(({ right }) => right).length / tried.filter(({ right }) => right).length, 3) };
  }),
});
