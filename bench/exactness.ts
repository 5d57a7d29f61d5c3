// Echoes of real statements beside a reference that compares every pair word by word: nothing missed, nothing invented, at every least length from 2 to 12.
// usage: npx node bench/exactness.ts RECORD.sqlite [STATEMENTS] [WIDE_STATEMENTS]
import { loadavg } from "node:os";
import { compare, type Compared, DAY_MS, echoesOf, type Score } from "../src/comparing/index.ts";
import { findMeetings } from "../src/comparing/meetings.ts";
import { spansOf as spansOfWording } from "../src/comparing/wording.ts";
import { allSaid } from "../src/comparisons/material.ts";
import type { Said, Span } from "../src/model/index.ts";
import { openReader } from "../src/store/index.ts";
import { phraseIn, type Run, runsOf, spansOf, tell, type Told } from "./exactness-reference.ts";
import { keep, rounded } from "./machine.ts";

const [path = "", statements = "20000", wide = "2000"] = process.argv.slice(2);
const LEAST = Array.from({ length: 11 }, (_, i) => i + 2);
/** Statements of the second comparison are within this of each other, whatever their days. */
const WIDE_DAYS = 365;
/** Differences that are printed. */
const SHOWN = 5;

/** Tests nothing: only whether an echo is listed is looked at. */
const score: Score = (candidates) => candidates.map(() => ({ expected: 0, p: 0, q: 0 }));

/** By the first of two statements: the other, both places, the length, and whether the words are the speakers' own. */
type Found = Map<number, string[]>;

function put(found: Found, one: number, other: number, at: number, otherAt: number, length: number, own: boolean): void {
  const [first, rest] = one < other ? [one, [other, at, otherAt, length, own]] : [other, [one, otherAt, at, length, own]];
  const known = found.get(first);
  if (known) known.push(rest.join(" "));
  else found.set(first, [rest.join(" ")]);
}

interface Meeting extends Run {
  readonly own: boolean;
}

/** What the reference's runs mean at a least length: a run whole, and what of it is in the speakers' own words on both sides. */
function* meetings(all: Compared, runs: readonly Run[], least: number): Generator<Meeting> {
  for (const run of runs) {
    if (run.length < least) continue;
    const own = Array.from({ length: run.length }, (_, i) => all.wordings[run.one]!.own[run.at + i] === 1 && all.wordings[run.other]!.own[run.otherAt + i] === 1);
    yield { ...run, own: !own.includes(false) };
    if (!own.includes(false)) continue;
    for (const { 0: { length }, index } of own.map((is) => (is ? "o" : " ")).join("").matchAll(/o+/g)) {
      if (length >= least) yield { ...run, at: run.at + index, otherAt: run.otherAt + index, length, own: true };
    }
  }
}

interface Difference {
  missed: number;
  invented: number;
}

function difference(one: Found, other: Found, tell_: (line: string) => void): Difference {
  const counts = { missed: 0, invented: 0 };
  for (const statement of new Set([...one.keys(), ...other.keys()])) {
    const [a, b] = [one, other].map((found) => Map.groupBy(found.get(statement) ?? [], (each) => each));
    for (const run of new Set([...a!.keys(), ...b!.keys()])) {
      const more = (a!.get(run)?.length ?? 0) - (b!.get(run)?.length ?? 0);
      if (more !== 0) tell_(`${more > 0 ? "missed" : "invented"}: ${statement} ${run}`);
      counts[more > 0 ? "missed" : "invented"] += Math.abs(more);
    }
  }
  return counts;
}

const samePlaces = (one: readonly Span[], other: readonly Span[]): boolean => one.length === other.length && one.every(({ start, end }, i) => start === other[i]!.start && end === other[i]!.end);

interface Compare {
  readonly said: readonly Said[];
  readonly window: number;
}

function examine({ said, window }: Compare): object {
  const start = performance.now();
  const all = compare(said);
  const told = said.map(tell);
  const times = told.map((_, number) => timeAsTold(all, told, number));
  const { runs, pairs } = runsOf(told, times, window);
  const referenceSeconds = rounded((performance.now() - start) / 1000);
  let shown = 0;
  const show = (line: string) => {
    if ((shown += 1) <= SHOWN) console.error(line);
  };
  const spans = { looked: 0, wrong: 0 };
  const rows = LEAST.map((least) => {
    const found: Found = new Map();
    const begun = performance.now();
    findMeetings(all, { within: window, least }, (wording, at, other, otherAt, length, own) => put(found, wording, other, at, otherAt, length, own));
    const seconds = rounded((performance.now() - begun) / 1000, 2);
    const expected: Found = new Map();
    for (const { one, other, at, otherAt, length, own } of meetings(all, runs, least)) put(expected, one, other, at, otherAt, length, own);
    const { missed, invented } = difference(expected, found, (line) => show(`${least} words: ${line}`));
    const listing = listed(all, told, runs, window, least, show);
    return { least, meetings: [...found.values()].reduce((sum, some) => sum + some.length, 0), missed, invented, seconds, listing };
  });
  for (const { one, other, at, otherAt, length } of runs) {
    const sides = [[one, at], [other, otherAt]] as const;
    const texts = sides.map(([number, word]) => {
      const own = spansOf(told[number]!, word, length);
      spans.looked += 1;
      if (!samePlaces(own, spansOfWording(all.wordings[number]!, word, length))) spans.wrong += 1;
      return phraseIn(told[number]!, own);
    });
    if (texts[0] !== texts[1] || texts[0] !== told[one]!.forms.slice(at, at + length).join(" ")) spans.wrong += 1;
  }
  return { statements: said.length, speakers: new Set(told.map(({ speaker }) => speaker)).size, windowHours: window / 3_600_000, pairsCompared: pairs, maximalRuns: runs.length, referenceSeconds, spans, byLeast: rows };
}

/** Its own day where the text tells one; else the earliest day that another telling of the utterance tells. */
function timeAsTold(all: Compared, told: readonly Told[], number: number): Told["time"] {
  const own = told[number]!;
  if (own.said.told) return own.time;
  const days = all.groups.get(all.groupOf(number))!.flatMap((each) => (told[each]!.said.told && told[each]!.time && told[each]!.time[1] - told[each]!.time[0] <= DAY_MS ? [told[each]!.time] : []));
  return days.toSorted((a, b) => a[0] - b[0])[0] ?? own.time;
}

/**
 * Whether the phrase of every meeting is listed: in the speakers' own words with both statements at its places; else with the utterances of
 * both, since of an utterance that has the phrase in its own words elsewhere only these places are shown. What a statement inside gives to another is
 * not the speaker's own there.
 */
function listed(all: Compared, told: readonly Told[], runs: readonly Run[], window: number, least: number, show: (line: string) => void): object {
  const start = performance.now();
  const echoes = echoesOf(all, { within: window, least }, score, true);
  const seconds = rounded((performance.now() - start) / 1000, 2);
  const listings = new Set<string>();
  for (const { phrase, utterances } of echoes) {
    for (const { utterance, places } of utterances) {
      listings.add(`${utterance.id} ${phrase}`);
      for (const { said, spans } of places) listings.add(`${said.id} ${spans[0]!.start} ${phrase}`);
    }
  }
  const isOwn = ownPlaces(told);
  let unlisted = 0;
  for (const { one, other, at, otherAt, length, own } of meetings(all, runs, least)) {
    const phrase = told[one]!.forms.slice(at, at + length).join(" ");
    for (const [number, word] of [[one, at], [other, otherAt]] as const) {
      const { said, places } = told[number]!;
      const [place, utterance] = [`${said.id} ${places[word]!.start} ${phrase}`, `${all.utterance(all.groupOf(number)).id} ${phrase}`];
      if (listings.has(own ? place : utterance) || (own && !isOwn(number, word, length) && listings.has(utterance))) continue;
      unlisted += 1;
      show(`${least} words: not listed: ${said.id}, "${phrase}"`);
    }
  }
  return { echoes: echoes.length, unlisted, listingSeconds: seconds };
}

/** Whether words of a statement are given to no other speaker by a shorter statement that has the same words of the same text. */
function ownPlaces(told: readonly Told[]): (number: number, at: number, length: number) => boolean {
  const byDocument = Map.groupBy(told, ({ said }) => said.document.id);
  return (number, at, length) => {
    const { said, places, forms, speaker } = told[number]!;
    const wanted = places.slice(at, at + length);
    return !byDocument.get(said.document.id)!.some((other) => {
      if (other.speaker === speaker || other.forms.length > forms.length) return false;
      const first = other.places.findIndex(({ start }) => start === wanted[0]!.start);
      return first >= 0 && samePlaces(wanted, other.places.slice(first, first + length));
    });
  };
}

const { reader, close } = await openReader({ path });
const everything = await allSaid(reader, {});
await close();
const loadBefore = rounded(loadavg()[0] ?? 0);
const some = everything.slice(0, Number(statements));
/** Spread over the whole time. */
const spread = everything.filter((_, at) => at % Math.ceil(everything.length / Number(wide)) === 0);
keep("exactness", { loadBefore, day: examine({ said: some, window: DAY_MS }), year: examine({ said: spread, window: WIDE_DAYS * DAY_MS }) });
