// Stories and copies beside what a person judged of pairs of articles; made copies found again; time and memory.
// usage: npx node --expose-gc bench/stories.ts [DATA_DIR] [--only judged|made|speed|dense] [--days 100] [--errors]
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { createChance, createStories, readBackground, type Stories } from "../src/comparing/index.ts";
import type { Written } from "../src/model/index.ts";
import { randomFrom } from "./echo-material.ts";
import { keep, ROOT, rounded } from "./machine.ts";
import { degrees } from "./story-copies.ts";
import { madeNews } from "./story-material.ts";

const { positionals: [data = "../shared/data"], values } = parseArgs({ allowPositionals: true, options: { only: { type: "string" }, days: { type: "string", default: "100" }, errors: { type: "boolean" } } });
const wanted = (part: string): boolean => values.only === undefined || values.only === part;
const { perMillion } = createChance(readBackground(readFileSync(join(ROOT, "models/background/sequences.counts"))));
/** As comparisons/ makes them. */
const begin = (): Stories => createStories((code) => 1 - Math.exp((-400 * perMillion(Uint32Array.of(code))) / 1e6));

function articles(name: string): Written[] {
  const lines = gunzipSync(readFileSync(join(data, `${name}.jsonl.gz`))).toString("utf8").trimEnd().split("\n");
  const all = lines.map((line): Written => {
    const { id, url, title, outlet, published, text } = JSON.parse(line) as Written["document"] & { text: string };
    return { document: { id, kind: "article", url, title, outlet, published }, recordedAt: "2026-01-01T00:00:00Z", text };
  });
  return all.toSorted((a, b) => Date.parse(a.document.published ?? "") - Date.parse(b.document.published ?? ""));
}

interface Judged {
  readonly set: "korea" | "news";
  readonly kind: "story" | "taking";
  readonly sample: "grouped" | "near" | "held back" | "overlap";
  readonly documents: readonly [string, string];
  readonly verdict: "same" | "other" | "unsure" | "report" | "shared" | "furniture";
}

/** Of pairs: how many were found that should be, of all found and of all that should be. */
function beside(pairs: readonly Judged[], found: (pair: Judged) => boolean, right: Judged["verdict"]): object {
  const hits = pairs.filter((pair) => pair.verdict === right && found(pair)).length;
  const wrong = pairs.filter((pair) => pair.verdict !== right && found(pair));
  const missed = pairs.filter((pair) => pair.verdict === right && !found(pair));
  if (values.errors) for (const [what, list] of [["wrong", wrong], ["missed", missed]] as const) for (const { kind, documents } of list) console.error(what, kind, ...documents);
  return { pairs: pairs.length, found: hits + wrong.length, right: hits + missed.length, precision: rounded(hits / (hits + wrong.length), 3), recall: rounded(hits / (hits + missed.length), 3) };
}

/** Where the pairs were drawn from what is found, or what is missed is meant to be. */
function precision(pairs: readonly Judged[], found: (pair: Judged) => boolean, right: Judged["verdict"]): object {
  const all = pairs.filter(found);
  return { found: all.length, precision: rounded(all.filter(({ verdict }) => verdict === right).length / all.length, 3) };
}

function judged(): void {
  const all = readFileSync(join(ROOT, "bench/golden/stories-korea.jsonl"), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as Judged);
  const sets = { korea: begin(), news: begin() };
  for (const each of articles("korea-2017-2018")) sets.korea.add(each);
  for (const each of articles("news-sample")) sets.news.add(each);
  const together = ({ set, documents: [a, b] }: Judged) => sets[set].groupOf(a) === sets[set].groupOf(b);
  const taken = (relations: readonly string[]) => ({ set, documents: [a, b] }: Judged) => [[a, b], [b, a]].some(([one, other]) => {
    const taking = sets[set].tell(sets[set].groupOf(one!)!).documents.find(({ document }) => document.id === one)?.taking;
    return taking?.of === other && relations.includes(taking!.relation);
  });
  const stories = all.filter(({ kind, verdict }) => kind === "story" && verdict !== "unsure");
  const takings = all.filter(({ kind }) => kind === "taking");
  const sizes = [...sets.korea.groups].map(({ members }) => members.length);
  keep("stories", {
    what: "judged",
    sameStory: beside(stories.filter(({ sample }) => sample !== "held back"), together, "same"),
    groupedHeldBack: precision(stories.filter(({ sample }) => sample === "held back"), together, "same"),
    sameReport: beside(takings, taken(["copy", "update"]), "report"),
    sharedPart: precision(takings.filter(({ verdict }) => verdict !== "report"), taken(["part"]), "shared"),
    korea: { documents: sizes.reduce((sum, size) => sum + size, 0), stories: sizes.filter((size) => size > 1).length, largest: Math.max(...sizes) },
  });
}

/** Of 300 real articles, each changed to every degree and published by another outlet the next day among the rest of the sample. */
function made(): void {
  const all = articles("news-sample").slice(2000, 5000);
  const random = randomFrom(7);
  const originals = all.filter(({ text }) => text.length > 1500).map((each) => ({ each, key: random() })).toSorted((a, b) => a.key - b.key).slice(0, 300).map(({ each }) => each);
  const other = (at: number): string => all[(at * 37) % all.length]!.text;
  const rows = degrees(random).map(({ name, change }) => {
    const stories = begin();
    const copies = originals.map((each, at) => ({ ...each, text: change(each.text, other(at)), document: { ...each.document, id: `${each.document.id}-copy`, title: "Another headline", outlet: "Another outlet", published: nextDay(each.document.published!) } }));
    for (const each of [...all, ...copies].toSorted((a, b) => Date.parse(a.document.published!) - Date.parse(b.document.published!))) stories.add(each);
    const told = originals.map(({ document: { id } }) => {
      const own = stories.tell(stories.groupOf(`${id}-copy`)!).documents.find(({ document }) => document.id === `${id}-copy`)!;
      const ofIt = own.taking?.of === id;
      return { copy: ofIt && own.original !== null, told: ofIt, story: stories.groupOf(id) === stories.groupOf(`${id}-copy`) };
    });
    const share = (which: keyof (typeof told)[number]) => rounded(told.filter((each) => each[which]).length / told.length, 3);
    return { change: name, copy: share("copy"), toldOf: share("told"), sameStory: share("story") };
  });
  keep("stories", { what: "made copies", originals: originals.length, among: all.length, rows });
}

const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

const PER_DAY = 1000;
const MB = (bytes: number): number => Math.round(bytes / 2 ** 20);

/** Milliseconds by the clock, and of this thread's processor time, which other programs change less. */
function timed(work: () => void): { readonly wall: number; readonly processor: number } {
  const [start, used] = [performance.now(), process.threadCpuUsage()];
  work();
  const { user, system } = process.threadCpuUsage(used);
  return { wall: performance.now() - start, processor: (user + system) / 1000 };
}

function speed(name: string, documents: Iterable<Written>, arriving: () => readonly Written[]): void {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const stories = begin();
  let [count, wall, processor] = [0, 0, 0];
  for (const each of documents) {
    const took = timed(() => stories.add(each));
    [count, wall, processor] = [count + 1, wall + took.wall, processor + took.processor];
  }
  let groups: readonly { readonly members: readonly number[] }[] = [];
  const placing = timed(() => (groups = [...stories.groups]));
  globalThis.gc?.();
  const after = process.memoryUsage();
  // As for an alert: added, placed, and whose words its story is in.
  const times = arriving().map((each) => timed(() => {
    stories.add(each);
    stories.carriersOf(stories.groupOf(each.document.id)!);
  }));
  const spread = (of: (one: { readonly wall: number; readonly processor: number }) => number) => {
    const sorted = times.map(of).toSorted((a, b) => a - b);
    return { median: rounded(sorted[Math.floor(sorted.length / 2)] ?? 0, 2), p99: rounded(sorted[Math.floor(sorted.length * 0.99)] ?? 0, 2), most: rounded(sorted.at(-1) ?? 0, 2) };
  };
  keep("stories", {
    what: "speed", name, loadAverage: rounded(loadavg()[0] ?? 0), documents: count,
    msPerDocument: { wall: rounded((wall + placing.wall) / count, 2), processor: rounded((processor + placing.processor) / count, 2) },
    heapMB: MB(after.heapUsed - before.heapUsed), buffersMB: MB(after.arrayBuffers - before.arrayBuffers),
    stories: groups.filter(({ members }) => members.length > 1).length, largest: groups.reduce((most, { members }) => Math.max(most, members.length), 0),
    arriving: times.length, arrivingMs: { wall: spread((one) => one.wall), processor: spread((one) => one.processor) },
  });
}

if (wanted("judged")) judged();
if (wanted("made")) made();
if (wanted("speed")) {
  const news = articles("news-sample");
  speed("10,000 articles of eight years", news.slice(0, -200), () => news.slice(-200));
}
if (wanted("dense")) {
  const news = articles("news-sample");
  const days = Number(values.days);
  const { documents, arriving } = madeNews(news, { days, perDay: PER_DAY });
  speed(`${days * PER_DAY} made of them, ${PER_DAY} a day`, documents, arriving);
}
