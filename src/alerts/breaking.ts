// Breaking: a story, or one thing that was said, that spreads as few do.
import { type Asking, type Facts, type Finding, type Rule, type Teller } from "./facts.ts";
import { DAY_MS, isExact, isNews } from "./moments.ts";
import { capital, counted, cut, evidenceOf, lasting, listed, numbered, pathOf, spoken } from "./phrasing.ts";
import type { Utterance } from "../model/index.ts";
import { hasWords, isOutlet, isSaidThere, namesSpeaker } from "./wanted.ts";

/** Independent outlets at least: three newsrooms that each write it themselves do not err together by chance. */
export const VOICES = 3;
/** A wording is quoted more easily than a report is written: one outlet more, and words enough that nobody says them by the way. */
export const CARRIERS = VOICES + 1;
const QUOTED_WORDS = 8;
/** All within so long. */
const WITHIN_MS = DAY_MS;
/** Of the record's stories, and of its utterances, at most this share may spread as far. */
export const RARE_STORY = 1 / 10;
export const RARE_UTTERANCE = 1 / 100;
/** Fewer than this say nothing of what is usual; then the least number of voices alone counts. */
const ENOUGH = 30;
/** A story that has gone on for days must be told by so many times as many voices as on its days before. */
const RISE = 2;

interface Burst {
  readonly key: string;
  /** The first document of each voice. */
  readonly tellers: readonly Teller[];
  readonly why: readonly string[];
  readonly path: string;
}

export const breaking: Rule = {
  kind: "breaking",
  needs: ["story", "utterances"],
  arrived: (facts, watches) => ({ findings: isNews(facts) ? findings(facts, watches) : [], later: [] }),
};

function findings(facts: Facts, watches: readonly Asking[]): readonly Finding[] {
  const said = wide(facts);
  const burst = burstOfStory(facts) ?? burstOfUtterance(facts, said);
  if (!burst) return [];
  const askers = watches.filter((watch) => isWanted(watch, burst, said)).map(({ id }) => id);
  if (askers.length === 0) return [];
  const { tellers, why, path, key } = burst;
  const [quoted] = said;
  const names = [...new Set(tellers.flatMap(({ outlet }) => outlet ?? []))];
  const title = centralTitle(tellers) ?? (quoted ? spoken(quoted.tellings[0]!, 100) : null);
  if (title === null) return [];
  const body = [`${capital(listed(names))}${spanOf(tellers)}.`, ...(quoted ? [`${spoken(quoted.tellings[0]!)} (${listed(carriersOf(quoted), 3)})`] : [])].join(" ");
  const evidence = tellers.map(({ document, outlet }) => ({ document, statement: null, outlet, url: null, published: null }));
  const { story } = facts;
  return [{
    alert: { kind: "breaking", key, story: story?.id ?? null, corrects: null, title: cut(title, 140), body, why, path, lang: "en", evidence: [...(quoted ? [evidenceOf(quoted.tellings[0]!)] : []), ...evidence], watches: askers },
    unless: (story?.documents ?? []).map(({ document }) => `breaking:${document}`),
  }];
}

/** What the document tells that others tell too, in quotation marks first, the most carried first. */
function wide({ utterances, now }: Facts): readonly Utterance[] {
  const others = utterances.filter((utterance) => carriersOf(utterance).length > 1 && isRecent(utterance.tellings[0]!.document.published, now));
  return others.toSorted((a, b) => inOrder(b) - inOrder(a));
}

const inOrder = (utterance: Utterance): number => carriersOf(utterance).length + (utterance.tellings[0]!.kind === "direct" ? 0.5 : 0);

/** What is recalled from before is no news; a day counts whole. */
function isRecent(published: string | null, now: number): boolean {
  const at = Date.parse(published ?? "");
  return at > now - WITHIN_MS - (isExact(published) ? 0 : DAY_MS);
}

const carriersOf = ({ tellings }: Utterance): readonly string[] => [...new Set(tellings.flatMap(({ document: { outlet } }) => outlet ?? []))];

function burstOfStory({ story, now, spreads }: Facts): Burst | null {
  if (!story) return null;
  const lately = story.documents.filter(({ at }) => at > now - WITHIN_MS);
  const tellers = firstOfEach(lately);
  const usual = shareOf(spreads.stories, tellers.length);
  if (tellers.length < VOICES || (usual && usual.share > RARE_STORY)) return null;
  const before = perDay(story.documents.filter(({ at }) => at <= now - WITHIN_MS), now - WITHIN_MS);
  if (tellers.length < RISE * before) return null;
  const why = [
    `${capital(counted(tellers.length, "outlet"))} in words of their own${spanOf(tellers)}; copies of one report are counted once.`,
    usual ? `Of ${usual.all} stories of the ${spreads.days} days before, ${usual.reached === 0 ? "none" : numbered(usual.reached)} ${usual.reached === 1 ? "was" : "were"} told by ${numbered(tellers.length)} or more within a day.` : `Too few stories are on record to say what is usual; ${numbered(VOICES)} outlets are asked for.`,
    ...(before > 0 ? [`On the days before, ${oneDigit(before)} told it a day.`] : []),
  ];
  return { key: `breaking:${story.id}`, tellers, why, path: pathOf.story(story.id) };
}

function burstOfUtterance({ story, now, spreads }: Facts, candidates: readonly Utterance[]): Burst | null {
  const voices = new Map((story?.documents ?? []).map(({ document, voice }) => [document, voice]));
  for (const { id, tellings } of candidates) {
    const first = tellings[0]!;
    if (first.kind === "indirect" || first.content.map(({ text }) => text).join(" ").split(/\s+/).length < QUOTED_WORDS) continue;
    const tellers = firstOfEach(tellings.flatMap(({ document: { id: document, title, outlet, published } }): Teller[] => {
      if (outlet === null || !isRecent(published, now)) return [];
      return [{ document, title, outlet, voice: voices.get(document) ?? outlet.toLowerCase(), at: Date.parse(published ?? ""), exact: isExact(published) }];
    }));
    const usual = shareOf(spreads.utterances, tellers.length);
    if (tellers.length < CARRIERS || (usual && usual.share > RARE_UTTERANCE)) continue;
    const why = [
      `${capital(counted(tellers.length, "outlet"))} carry the same words${spanOf(tellers)}; copies of one report are counted once.`,
      usual ? `Of ${usual.all} things said lately, ${usual.reached === 0 ? "none" : numbered(usual.reached)} ${usual.reached === 1 ? "was" : "were"} carried by ${numbered(tellers.length)} outlets or more.` : `Too little is on record to say what is usual; ${numbered(CARRIERS)} outlets are asked for.`,
    ];
    return { key: story ? `breaking:${story.id}` : `breaking:${id}`, tellers, why, path: pathOf.utterance(id) };
  }
  return null;
}

function firstOfEach(tellers: readonly Teller[]): readonly Teller[] {
  return [...Map.groupBy(tellers.toSorted((a, b) => a.at - b.at), ({ voice }) => voice).values()].map((same) => same[0]!);
}

/** " within two hours": only where all times are told to the minute. */
function spanOf(tellers: readonly Teller[]): string {
  if (!tellers.every(({ exact }) => exact)) return " within a day";
  const times = tellers.map(({ at }) => at);
  return ` within ${lasting(Math.max(...times) - Math.min(...times))}`;
}

/** Voices a day before `until`, from the first document on; 0 where there is nothing before. */
function perDay(documents: readonly Teller[], until: number): number {
  const [first] = documents;
  if (!first) return 0;
  const tellings = new Set(documents.map(({ voice, at }) => `${voice} ${Math.floor((until - at) / DAY_MS)}`)).size;
  return tellings / Math.max(1, (until - first.at) / DAY_MS);
}

function shareOf(counts: readonly number[], least: number): { readonly all: number; readonly reached: number; readonly share: number } | null {
  const [all, reached] = [sum(counts), sum(counts.slice(least))];
  return all < ENOUGH ? null : { all, reached, share: reached / all };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const oneDigit = (value: number): string => String(Math.round(value * 10) / 10);

/** The title that has most in common with the others; the first of equals. */
function centralTitle(tellers: readonly Teller[]): string | null {
  const titles = tellers.flatMap(({ title }) => title ?? []);
  const words = titles.map((title) => new Set(title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu)));
  const near = words.map((own) => words.reduce((total, other) => total + own.intersection(other).size / Math.sqrt(Math.max(1, own.size * other.size)), 0));
  return titles[near.indexOf(Math.max(...near))] ?? null;
}

/** Half of the titles meet it (what a text mentions by the way is not what it is about), or what most outlets carry is a watched speaker's. */
function isWanted(watch: Asking, { tellers }: Burst, [most]: readonly Utterance[]): boolean {
  if (!tellers.some(({ outlet }) => isOutlet(watch.outlets, outlet))) return false;
  const anyOutlet = { ...watch, outlets: [] };
  const titles = tellers.flatMap(({ title }) => title ?? []);
  const half = (fits: (title: string) => boolean) => titles.length > 0 && titles.filter(fits).length * 2 >= titles.length;
  if (half((title) => hasWords(watch.words, title)) && (watch.speakers.length === 0 || half((title) => namesSpeaker(watch.speakers, title)))) return true;
  return watch.speakers.length > 0 && most !== undefined && most.tellings.some((each) => isSaidThere(anyOutlet, each));
}
