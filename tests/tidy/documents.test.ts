// What must be written down is: commands, settings, note rules; and links lead somewhere.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { environmentName, type Setting, SETTINGS } from "../../src/config.ts";
import { content, files, isTest, ROOT } from "./tree.ts";

const DOCUMENTS = files("**/*.md");

const slug = (heading: string) => heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "").trim().replaceAll(" ", "-");
const slugsOf = (path: string) => Array.from(content(path).matchAll(/^#{1,6} (.+)$/gm), ([, heading]) => slug(heading ?? ""));

test("links between documents lead to a file and a heading", () => {
  const links = DOCUMENTS.flatMap((path) => Array.from(content(path).matchAll(/\]\(([^)\s]+)\)/g), ([, link]) => ({ path, link: link ?? "" })))
    .filter(({ link }) => !/^[a-z]+:/.test(link));
  expect(links.length).toBeGreaterThan(10);
  const broken = links.filter(({ path, link }) => {
    const [target = "", heading] = link.split("#");
    const file = target === "" ? path : join(dirname(path), target);
    if (!existsSync(join(ROOT, file))) return true;
    return heading !== undefined && !slugsOf(file).includes(heading);
  });
  expect(broken.map(({ path, link }) => `${path}: ${link}`)).toEqual([]);
});

test("every command is in the README", () => {
  const commands = files("src/cli/*.ts").flatMap((path) => Array.from(content(path).matchAll(/\.command\("([a-z]+)"\)/g), ([, name]) => name ?? ""));
  expect(commands.toSorted()).toEqual(["add", "alerts", "compare", "correct", "corrections", "echoes", "follow", "owner", "phrase", "read", "reread", "search", "serve", "show", "sources", "speakers", "stories", "utterances"]);
  const readme = content("README.md");
  expect(commands.filter((name) => !readme.includes(`\`readout ${name}`))).toEqual([]);
});

test("docs/configuration.md has every setting as the program has it", () => {
  const rows = Object.entries<Setting>(SETTINGS).map(([name, setting]) => `| \`${name}\` | \`${environmentName(name)}\` | \`${setting.default}\` | ${setting.unit} | ${setting.help} |`);
  expect(content("docs/configuration.md").split("\n").filter((line) => line.startsWith("| `"))).toEqual(rows);
});

test("docs/notes.md has every rule that a note can have, and no other", () => {
  const RULE = /\brule: "([a-z0-9-]+)"|\bnote\(\s*"([a-z0-9-]+)"/g;
  const sources = files("src/{sources,reading,readers,store}/**/*.ts").filter((path) => !isTest(path));
  const rules = sources.flatMap((path) => Array.from(content(path).matchAll(RULE), ([, named, called]) => named ?? called ?? ""));
  const documented = Array.from(content("docs/notes.md").matchAll(/^\| `([a-z0-9-]+)` \|/gm), ([, rule]) => rule ?? "");
  expect(documented.toSorted()).toEqual([...new Set(rules)].toSorted());
});

test("docs/security.md has every kind of error of what leaves the machine", () => {
  const [, kinds = ""] = /OutwardErrorKind =([^;]+);/.exec(content("src/outward/errors.ts")) ?? [];
  const documented = Array.from(content("docs/security.md").matchAll(/^\| `([a-z-]+)` \|/gm), ([, kind]) => kind);
  expect(documented).toEqual(Array.from(kinds.matchAll(/"([a-z-]+)"/g), ([, kind]) => kind));
});

test("the glossary has every noun of the model", () => {
  const glossary = content("docs/glossary.md").toLowerCase();
  const nouns = files("src/model/*.ts").flatMap((path) => Array.from(content(path).matchAll(/^export interface (\w+)/gm), ([, name]) => (name ?? "").replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase()));
  expect(nouns.length).toBeGreaterThan(5);
  expect(nouns.filter((noun) => !glossary.includes(noun))).toEqual([]);
});
