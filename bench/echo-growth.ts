// What indexing and matching cost as the record grows from a hundred thousand statements to ten million, and draws it.
// usage: npx node bench/echo-growth.ts [DATA_DIR] [LARGEST]
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import type { Grown, Size } from "./echo-growth-program.ts";
import { PER_DAY } from "./echo-material.ts";
import { keep, ROOT, rounded } from "./machine.ts";

const [data = "../shared/data", largest = "10000000"] = process.argv.slice(2);
const SIZES = [100_000, 300_000, 1_000_000, 3_000_000, 10_000_000].filter((size) => size <= Number(largest));
const DAYS = 365;

async function grown(size: Size): Promise<Grown> {
  const program: ChildProcess = fork(join(import.meta.dirname, "echo-growth-program.ts"), [data, JSON.stringify(size)], { serialization: "advanced", execArgv: ["--expose-gc"] });
  const [[answer]] = await Promise.all([once(program, "message") as Promise<[Grown]>, once(program, "exit")]);
  console.error(JSON.stringify(answer));
  return answer;
}

const SERIES = [
  { name: "window of 24 hours, 2 words, 2,740 statements a day", color: "#1f5fa8", of: (statements: number): Size => ({ statements, perDay: PER_DAY, least: 2 }) },
  { name: "window of 24 hours, 2 words, all within a year", color: "#b8860b", of: (statements: number): Size => ({ statements, perDay: Math.ceil(statements / DAYS), least: 2 }) },
  { name: "any date, 6 words", color: "#2e7d4f", of: (statements: number): Size => ({ statements, perDay: null, least: 6 }) },
] as const;

/** By processor time, which other programs on the machine change less. */
const PANELS: readonly { readonly title: string; readonly of: (one: Grown) => readonly number[] }[] = [
  { title: "one match: median and, dashed, 99th percentile, ms", of: ({ matchMs }) => [matchMs.cpu.median, matchMs.cpu.p99] },
  { title: "statements matched and indexed a second, one core", of: ({ matchedPerSecond }) => [matchedPerSecond.cpu] },
  { title: "index, MB", of: ({ indexMB }) => [indexMB] },
];

const [WIDTH, HEIGHT] = [240, 180];

/** Both axes by powers of ten. */
function panel({ title, of }: (typeof PANELS)[number], all: readonly (readonly Grown[])[], left: number): string {
  const values = all.flat().flatMap((one) => of(one)).filter((value) => value > 0);
  const [low, high] = [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))];
  const x = (statements: number) => rounded(left + (WIDTH * (Math.log10(statements) - 5)) / 2);
  const y = (value: number) => rounded(40 + HEIGHT - (HEIGHT * (Math.log10(value) - low)) / (high - low));
  const across = [5, 6, 7].map((power) => `<text x="${x(10 ** power)}" y="${HEIGHT + 56}" text-anchor="middle">10<tspan dy="-4" font-size="8">${power}</tspan></text>`);
  const up = Array.from({ length: high - low + 1 }, (_, i) => low + i).map((power) => {
    const at = y(10 ** power);
    return `<path d="M${left} ${at}h${WIDTH}" stroke="#ddd"/><text x="${left - 6}" y="${at + 4}" text-anchor="end">${(10 ** power).toLocaleString("en")}</text>`;
  });
  const lines = all.flatMap((series, s) =>
    of(series[0]!).map((_, which) => {
      const points = series.map((one) => `${x(one.statements)},${y(of(one)[which]!)}`);
      const dots = points.map((point) => `<circle cx="${point.split(",")[0]}" cy="${point.split(",")[1]}" r="2.5" fill="${SERIES[s]!.color}"/>`).join("");
      return `<polyline points="${points.join(" ")}" fill="none" stroke="${SERIES[s]!.color}" stroke-width="1.5"${which === 1 ? ' stroke-dasharray="4 3"' : ""}/>${dots}`;
    }));
  return `<text x="${left}" y="28">${title}</text>${up.join("")}${across.join("")}${lines.join("")}`;
}

function plot(all: readonly (readonly Grown[])[]): string {
  const legend = SERIES.map(({ name, color }, at) => `<path d="M60 ${HEIGHT + 86 + at * 18}h24" stroke="${color}" stroke-width="2"/><text x="92" y="${HEIGHT + 90 + at * 18}">${name}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${3 * (WIDTH + 80)} ${HEIGHT + 140}" font-family="sans-serif" font-size="11" fill="#555" role="img" aria-label="Time of a match, matches a second and memory from 100,000 statements to ten million">
<rect width="100%" height="100%" fill="#fff"/>
${PANELS.map((each, at) => panel(each, all, 60 + at * (WIDTH + 80))).join("\n")}
<text x="${60 + WIDTH}" y="${HEIGHT + 70}" text-anchor="end">statements of 40 words</text>
${legend.join("")}
</svg>
`;
}

const loadBefore = rounded(loadavg()[0] ?? 0);
const all: Grown[][] = [];
for (const { of } of SERIES) {
  const series: Grown[] = [];
  for (const statements of SIZES) series.push(await grown(of(statements)));
  all.push(series);
}
mkdirSync(join(ROOT, "docs", "pictures"), { recursive: true });
writeFileSync(join(ROOT, "docs", "pictures", "echo-growth.svg"), plot(all));
keep("echo-growth", { loadBefore, loadAfter: rounded(loadavg()[0] ?? 0), series: SERIES.map(({ name }, at) => ({ name, sizes: all[at] })) });
