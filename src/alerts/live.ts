// Live: a live blog or a transcript that is being added to begins, or a watched speaker begins to speak in one.
import type { Said } from "../model/index.ts";
import type { Asking, Facts, Finding, Rule } from "./facts.ts";
import { HOUR_MS, isNews } from "./moments.ts";
import { cut, evidenceOf, lasting, pathOf, spoken, who } from "./phrasing.ts";
import { hasWords, isOutlet, isSaid, isSaidThere } from "./wanted.ts";

/** What a page that is added to calls itself. */
const SAYS_TITLE = /^\s*live\b(?!\s+(?:and|with|music|aid|wire))|\blive (?:blog|updates|coverage|ticker|transcript)\b|\bliveblog\b|[-–—|:(]\s*live\s*\)?\s*$/iu;
const SAYS_URL = /\/(?:live|liveblog|live-updates|live-news)(?:\/|$)|[/-]live-(?:updates|blog|coverage)\b|\/liveblog-/u;
/** What looks back on it. */
const OVER = /\bas it happened\b|\bended\b|\bhow to watch\b/iu;
/** A transcript that grows within so long of its first version is being written as people speak. */
const GROWS_WITHIN_MS = 6 * HOUR_MS;
/** Code units that a growing text has more at least: a turn or two. */
const GROWN = 200;

export const live: Rule = {
  kind: "live",
  needs: ["story", "growth"],
  arrived(facts, watches) {
    const why = isNews(facts) ? liveBecause(facts) : null;
    return { findings: why === null ? [] : watches.flatMap((watch) => (watch.speakers.length > 0 ? speaking(facts, watch, why) : beginning(facts, watch, why))), later: [] };
  },
};

function liveBecause({ document: { kind, title, url }, growth, now }: Facts): string | null {
  if (OVER.test(title ?? "")) return null;
  if (SAYS_TITLE.test(title ?? "") || SAYS_URL.test(url ?? "")) return "The page calls itself live.";
  if ((kind === "transcript" || kind === "broadcast") && growth && growth.longer >= GROWN && growth.removed <= 1 && now - growth.since <= GROWS_WITHIN_MS) {
    return `The ${kind} grew by ${growth.longer} characters within ${lasting(now - growth.since)} of its first version.`;
  }
  return null;
}

const keyOf = ({ document }: Facts): string => `live:${document.id}`;

function beginning(facts: Facts, { id, words, outlets }: Asking, why: string): readonly Finding[] {
  const { document: { id: document, title, outlet, url, published, kind } } = facts;
  if (title === null || !isOutlet(outlets, outlet) || !(hasWords(words, title) || facts.said.some((said) => isSaid({ words, outlets: [], speakers: [] }, said)))) return [];
  const alert = { kind: "live", key: keyOf(facts), story: facts.story?.id ?? null, corrects: null, title: cut(title, 140), body: `${outlet ?? "An outlet"} has begun a live ${kind === "article" ? "page" : kind}.`, why: [why], path: pathOf.document(document), lang: "en", evidence: [{ document, statement: null, outlet, url, published }], watches: [id] } as const;
  return [{ alert, unless: [] }];
}

/** The first words of each watched speaker. */
function speaking(facts: Facts, watch: Asking, why: string): readonly Finding[] {
  const { document } = facts;
  const firsts = new Map<string, Said>();
  for (const said of facts.said.toSorted((a, b) => a.content[0]!.start - b.content[0]!.start)) {
    if (said.kind === "indirect" || said.speaker?.id === null || said.speaker?.id === undefined || !isSaidThere(watch, said)) continue;
    if (!firsts.has(said.speaker.id)) firsts.set(said.speaker.id, said);
  }
  return [...firsts].map(([speaker, said]) => ({
    alert: { kind: "live", key: `${keyOf(facts)}:${speaker}`, story: facts.story?.id ?? null, corrects: null, title: `${who(said)} is speaking`, body: `${spoken(said)} (${document.outlet ?? "live"})`, why: [why, `These are the first words of ${who(said)} there.`], path: pathOf.document(document.id, said.id), lang: "en", evidence: [evidenceOf(said)], watches: [watch.id] },
    unless: [],
  }));
}
