// How files look: a purpose on the first line, no catch-alls, small, and about the product.
import { expect, test } from "vitest";
import { content, files, isTest } from "./tree.ts";

const CODE = files("{src,bin,bench,training,tests}/**/*.{ts,js,svelte,css}").concat(files("*.{ts,js}"));

test("there is code to look at", () => {
  expect(CODE.length).toBeGreaterThan(50);
});

test("every source file says on its first line what it is for", () => {
  const PURPOSE = /^(?:\/\/|\/\*+|<!--) ?\S+ \S+ \S+/;
  expect(CODE.filter((path) => !PURPOSE.test(firstLine(path)))).toEqual([]);
});

function firstLine(path: string): string {
  return content(path).replace(/^#!.*\n/, "").split("\n", 1)[0] ?? "";
}

test("no file is a catch-all", () => {
  expect(CODE.filter((path) => /(^|\/)(utils?|helpers?|misc|common|shared)\.(ts|js|svelte)$/.test(path))).toEqual([]);
});

/** Tables of words and the like: literals without behaviour, which may be as long as their subject. */
const isTable = (path: string): boolean => !/=>|\bfunction\b|\bclass\b|\binterface\b|^(export )?type\b/m.test(content(path));

test("files are small: the median under 80 lines, nine of ten under 300", () => {
  const lengths = files("src/**/*.{ts,svelte}")
    .filter((path) => !isTest(path) && !isTable(path))
    .map((path) => content(path).split("\n").length - 1)
    .toSorted((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(80);
  expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThan(300);
});

/** Words that would be about a machine or about the work rather than about the product. */
const ELSEWHERE: readonly RegExp[] = [
  /(?<![\w.:/-])\/(?:work|root|home|Users|tmp)\/\w/,
  /\b(?:this|previous|next|last|earlier|my|coding) (?:session|conversation|prompt)s?\b/i,
  /\b(?:AI|coding|language[- ]model) (?:agent|assistant|model)s?\b|\bchatbots?\b|\bco-?authored-by\b/i,
  /\b(?:TODO|FIXME|XXX|HACK)\b/,
];

test("files speak of the product alone", () => {
  const all = [...CODE, ...files("*.{md,json}"), ...files("{docs,bench,models,training,sample}/**/*.{md,json,jsonl,txt,html}"), ".ci/run"];
  const self = "tests/tidy/files.test.ts";
  const strays = all.filter((path) => path !== self && path !== "package-lock.json").flatMap((path) =>
    content(path).split("\n").flatMap((line, at) => (ELSEWHERE.some((sign) => sign.test(line)) ? [`${path}:${at + 1}: ${line.trim().slice(0, 100)}`] : [])));
  expect(strays).toEqual([]);
});
