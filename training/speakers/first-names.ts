// Makes src/reading/speakers/first-names.ts from the US Social Security Administration's counts of first names by sex (public domain).
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const usage = "usage: node training/speakers/first-names.ts COUNTS.csv.gz (columns first_name, sex, count, year_of_birth)";
const FIRST_YEAR = 1925;
const HOW_MANY = 5000;
/** A name is one sex's when at least this share of its bearers is; the others stand in neither list. */
const SHARE = 0.93;

const file = process.argv[2];
if (file === undefined) throw new Error(usage);
const men = new Map<string, number>();
const women = new Map<string, number>();
for (const line of gunzipSync(readFileSync(file)).toString("utf8").split("\n").slice(1)) {
  const [name = "", sex = "", count = "0", year = "0"] = line.trim().split(",");
  if (Number(year) < FIRST_YEAR || name === "") continue;
  const counts = sex.toLowerCase() === "m" ? men : women;
  counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + Number(count));
}
const bearers = (name: string) => (men.get(name) ?? 0) + (women.get(name) ?? 0);
const names = [...new Set([...men.keys(), ...women.keys()])].toSorted((a, b) => bearers(b) - bearers(a) || (a < b ? -1 : 1)).slice(0, HOW_MANY);
const list = (of: Map<string, number>) => {
  const chosen = names.filter((name) => (of.get(name) ?? 0) >= SHARE * bearers(name)).toSorted();
  return `\n  "${(chosen.join(" ").match(/.{1,140}(?: |$)/g) ?? []).join('" +\n  "')}"`;
};
const both = names.filter((name) => (men.get(name) ?? 0) < SHARE * bearers(name) && (women.get(name) ?? 0) < SHARE * bearers(name));
writeFileSync(
  new URL("../../src/reading/speakers/first-names.ts", import.meta.url),
  `// First names by the sex of nearly all who bear them: facts from US birth registrations since ${FIRST_YEAR} (Social Security Administration). Made by training/speakers/first-names.ts.

export const MEN =${list(men)};

export const WOMEN =${list(women)};

export const EITHER =${list(new Map(both.map((name) => [name, bearers(name)])))};
`,
);
