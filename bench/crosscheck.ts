// A reader against statements found by hand in texts of other kinds than it learnt from: news of 2017 and 2018, transcripts of 2022.
// usage: npx node bench/crosscheck.ts [SHARED_DIR] [--reader NAME] [--errors]
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Document, Statement } from "../src/model/index.ts";
import { documentsOf, readerNamed } from "./input.ts";
import { keep, ROOT, rounded } from "./machine.ts";
import { sameName } from "./names.ts";
import { anchorOf, inside, judge, type Gold, type Judged, kindIn, type Kind, Passage, wordsOf } from "./scoring.ts";

const { values, positionals } = parseArgs({
  options: { reader: { type: "string", default: "fast" }, errors: { type: "boolean", default: false } },
  allowPositionals: true,
});
const [shared = "../shared"] = positionals;

const SETS = { korea: "korea-2017-2018.jsonl.gz", briefings: "briefings-2022" } as const;
const KINDS: readonly Kind[] = ["quoted", "laid out", "mixed", "indirect"];

interface Result extends Judged {
  readonly text: string;
  readonly golds: readonly Gold[];
}

function stop(reason: string): never {
  console.error(reason);
  process.exit(1);
}

const share = (part: number, whole: number): number => rounded((100 * part) / Math.max(1, whole));

function figures(right: number, found: number, gold: number): object {
  return { p: share(right, found), r: share(right, gold), f1: share(2 * right, found + gold), gold, found };
}

function scoreOf(results: readonly Result[]): object {
  const pairs = results.flatMap(({ text, pairs: some }) => some.map((pair) => ({ ...pair, text })));
  const wrong = results.flatMap(({ text, wrong: some }) => some.map((found) => ({ found, text })));
  const missed = results.flatMap(({ text, missed: some }) => some.map((gold) => ({ gold, text })));
  const gold = pairs.length + missed.length;
  const found = pairs.length + wrong.length;
  const byKind = KINDS.map((kind) => {
    const ofGold = pairs.filter((one) => kindIn(one.text, one.gold) === kind);
    const ofFound = pairs.filter((one) => kindIn(one.text, one.found) === kind);
    const all = ofGold.length + missed.filter((one) => kindIn(one.text, one.gold) === kind).length;
    const claimed = ofFound.length + wrong.filter((one) => kindIn(one.text, one.found) === kind).length;
    return [kind, { p: share(ofFound.length, claimed), r: share(ofGold.length, all), gold: all, found: claimed }] as const;
  });
  const nested = results.flatMap(({ text, golds, pairs: some }) => {
    const hit = new Set(some.map((pair) => pair.gold));
    const told = golds.filter((one) => kindIn(text, one) !== "laid out");
    return golds.filter((one) => !one.optional && told.some((other) => other !== one && inside(anchorOf(one), other.content))).map((one) => hit.has(one));
  });
  const judged = pairs.filter((pair) => pair.gold.speaker !== null);
  const named = judged.filter((pair) => pair.gold.speaker?.name !== null);
  return {
    passages: results.length,
    linked: figures(pairs.length, found, gold),
    exact: figures(pairs.filter((pair) => pair.exact).length, found, gold),
    kinds: Object.fromEntries(byKind),
    nestedRecall: { r: share(nested.filter(Boolean).length, nested.length), gold: nested.length },
    setAside: { optional: results.flatMap(({ optional }) => optional).length, ownWords: results.flatMap(({ ownWords }) => ownWords).length },
    speakers: {
      kind: { right: share(judged.filter((pair) => pair.gold.speaker?.kind === pair.found.speaker?.kind).length, judged.length), of: judged.length },
      name: { right: share(named.filter((pair) => sameName(pair.gold.speaker, pair.found.speaker)).length, named.length), of: named.length },
    },
  };
}

function print(document: Document, mark: string, one: Gold | Statement): void {
  const { kind = "-", name = null } = one.speaker ?? {};
  console.error([mark, document.id, one.kind, ...[one.source, one.cue, one.content].map((spans) => wordsOf(document.text, spans)), `${kind}: ${name ?? "-"}`].join(" | "));
}

const reader = await readerNamed(values.reader).catch((error: Error) => stop(error.message));
const scores: Record<string, object> = {};
const all: Result[] = [];
for (const [set, path] of Object.entries(SETS)) {
  const data = join(shared, "data", path);
  if (!existsSync(data)) stop(`${data} is missing: give the folder that holds data/ as the first argument.`);
  const lines = readFileSync(join(ROOT, "bench", "golden", `${set}.jsonl`), "utf8").trimEnd().split("\n");
  const passages = new Map<string, Passage>(lines.map((line) => Passage.parse(JSON.parse(line))).map((passage) => [passage.document, passage]));
  const results: Result[] = [];
  for await (const document of documentsOf(data)) {
    const passage = passages.get(document.id);
    if (passage === undefined) continue;
    passages.delete(document.id);
    if (createHash("sha256").update(document.text).digest("hex") !== passage.sha256) stop(`The text of ${document.id} is not the one that was judged: its places would be wrong.`);
    const judged = judge(document, passage, (await reader.read(document)).statements);
    results.push({ ...judged, text: document.text, golds: passage.statements });
    if (!values.errors) continue;
    for (const gold of judged.missed) print(document, "MISSED", gold);
    for (const one of judged.wrong) print(document, "WRONG", one);
    for (const { gold, found } of judged.pairs) {
      if (gold.speaker === null || (gold.speaker.kind === found.speaker?.kind && sameName(gold.speaker, found.speaker))) continue;
      print(document, "SPEAKER", gold);
      print(document, "  found", found);
    }
  }
  if (passages.size > 0) stop(`${data} lacks ${[...passages.keys()].join(", ")}.`);
  scores[set] = scoreOf(results);
  all.push(...results);
}
keep("crosscheck", { reader: reader.name, ...scores, both: scoreOf(all) });
