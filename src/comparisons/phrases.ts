// One phrase on record: who said it when, who first, how common it is; and how one speaker changed it.
import { type Chance, changedLine, coded, compare, type Compared, type ConcordanceLine, DAY_MS, differenceOf, echoOfPhrase, formulasOf, type Formula, linesOf, NOBODY, phraseOf, type Score, silence, type Stretch, wordingOf } from "../comparing/index.ts";
import type { Speaker, Surprise } from "../model/index.ts";
import type { RecordReader, StatementQuery } from "../store/contract.ts";
import { allSaid, type Days } from "./material.ts";

export interface PhraseQuery extends Days {
  readonly words: string;
  /** Id of a speaker. */
  readonly speaker?: string | undefined;
  /** Milliseconds; 24 hours unless given. */
  readonly within?: number | undefined;
}

/** How one speaker has used it. */
export interface PhraseUse {
  readonly speaker: Speaker;
  /** Utterances with it. */
  readonly utterances: number;
  /** All statements of this speaker in the time asked for. */
  readonly of: number;
  /** ISO days. */
  readonly first: string | null;
  readonly last: string | null;
  /** Statements of this speaker after the last day with it. */
  readonly since: number;
  /** Chance of so many without it if the rate had not changed; null where no day is known. */
  readonly silence: number | null;
}

export interface PhraseAnswer {
  /** As it is compared. */
  readonly phrase: string;
  readonly words: number;
  /** Oldest first, a month after its days, the undated last. */
  readonly lines: readonly (ConcordanceLine & { readonly utterance: string })[];
  readonly utterances: number;
  /** Most utterances first. */
  readonly speakers: readonly PhraseUse[];
  readonly outlets: readonly { readonly outlet: string; readonly statements: number; readonly first: string | null }[];
  readonly days: readonly { readonly day: string; readonly speaker: string | null; readonly name: string; readonly utterances: number }[];
  /** Times in a million words of public speech. */
  readonly perMillion: number;
  /** Share of the record's statements that have it. */
  readonly onRecord: number;
  readonly within: number;
  readonly meetings: number;
  /** Null where no two speakers said it within the window. */
  readonly surprise: Surprise | null;
  /** Only with a speaker. */
  readonly changed: readonly { readonly line: ConcordanceLine & { readonly utterance: string }; readonly difference: readonly Stretch[] }[];
}

interface Sources extends Pick<Chance, "perMillion"> {
  readonly reader: RecordReader;
  readonly score: () => Promise<Score>;
}

/** Looks at every place on record, however large it is. Null when `words` holds no word. */
export async function phraseOnRecord({ reader, score, perMillion }: Sources, { words, speaker, within = DAY_MS, ...days }: PhraseQuery): Promise<PhraseAnswer | null> {
  const phrase = phraseOf(words);
  if (phrase === "") return null;
  const conditions: Given = { ...given("since", days.since), ...given("until", days.until) };
  const all = compare(await allSaid(reader, { ...conditions, ...given("speaker", speaker), words: `"${phrase}"` }));
  const places = all.wordings.flatMap((wording, number) => linesOf(wording, phrase).map((line) => Object.assign(line, { utterance: all.utterance(all.groupOf(number)).id, period: all.periodOf(number) })));
  const lines = places.toSorted((a, b) => lastMoment(a.period) - lastMoment(b.period));
  const echo = phrase.includes(" ") ? echoOfPhrase(all, phrase, within, await score()) : null;
  const counts = await reader.counts();
  return {
    phrase,
    words: phrase.split(" ").length,
    lines,
    utterances: new Set(lines.map(({ utterance }) => utterance)).size,
    speakers: await usesOf(reader, lines, conditions),
    outlets: outletsOf(lines),
    days: daysOf(all, lines),
    perMillion: perMillion(coded([{ start: 0, text: phrase }]).codes),
    onRecord: counts.statements === 0 ? 0 : new Set(lines.map(({ said }) => said.id)).size / counts.statements,
    within,
    meetings: echo?.meetings ?? 0,
    surprise: echo?.surprise ?? null,
    changed: speaker === undefined ? [] : await changes(reader, phrase, speaker, conditions),
  };
}

/** Of what is known to the year, all that is certain is that it was said by its end. */
function lastMoment(period: { readonly to: number } | null): number {
  return period?.to ?? Infinity;
}

type Line = PhraseAnswer["lines"][number];
type Given = Pick<StatementQuery, "since" | "until">;

/** Speakers whose silence is looked up: those with most utterances. */
const USES = 40;

async function usesOf(reader: RecordReader, lines: readonly Line[], days: Given): Promise<PhraseUse[]> {
  const bySpeaker = Map.groupBy(lines, ({ said }) => said.speaker?.id ?? `?${said.document.id}?${said.speaker?.mention ?? ""}`);
  const uses = [...bySpeaker.values()].map((told) => ({ told, utterances: new Set(told.map(({ utterance }) => utterance)).size })).toSorted((a, b) => b.utterances - a.utterances);
  const found: PhraseUse[] = [];
  for (const { told, utterances } of uses.slice(0, USES)) {
    const speaker = told.find(({ said }) => said.speaker)?.said.speaker ?? NOBODY;
    const dates = told.flatMap(({ said }) => said.day?.date.slice(0, 10) ?? []).toSorted();
    const [first, last] = [dates[0] ?? null, dates.at(-1) ?? null];
    const perDay = speaker.id === null ? [] : await reader.timeline({ speaker: speaker.id, ...days });
    const sum = (from: string, to: string) => perDay.reduce((total, { day, statements }) => total + (day >= from && day <= to ? statements : 0), 0);
    const since = last === null ? 0 : sum(`${last}~`, "9999");
    const of = perDay.length === 0 ? utterances : sum("", "9999");
    found.push({ speaker, utterances, of, first, last, since, silence: first === null || last === null ? null : silence(utterances, sum(first, last), since) });
  }
  return found;
}

function outletsOf(lines: readonly Line[]): PhraseAnswer["outlets"] {
  const carried = Map.groupBy(lines.filter(({ said }) => said.document.outlet !== null), ({ said }) => said.document.outlet!);
  return [...carried]
    .map(([outlet, told]) => ({ outlet, statements: told.length, first: told.flatMap(({ said }) => said.document.published ?? []).toSorted()[0] ?? null }))
    .toSorted((a, b) => b.statements - a.statements || (a.outlet < b.outlet ? -1 : 1));
}

/** Each utterance once, on the day that its tellings tell. */
function daysOf(all: Compared, lines: readonly Line[]): PhraseAnswer["days"] {
  const told = new Map(lines.map((line) => [line.utterance, line]));
  const utterances = [...all.groups.keys()].map((group) => all.utterance(group)).filter(({ id, saidOn }) => told.has(id) && saidOn !== null);
  const points = Map.groupBy(utterances, ({ saidOn, speaker }) => `${saidOn!.date.slice(0, 10)} ${speaker.id ?? speaker.mention}`);
  return [...points.values()]
    .map((same) => ({ day: same[0]!.saidOn!.date.slice(0, 10), speaker: same[0]!.speaker.id, name: same[0]!.speaker.name ?? same[0]!.speaker.mention ?? "unnamed", utterances: same.length }))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Wordings of the speaker without the phrase that have most of it, oldest first. */
async function changes(reader: RecordReader, phrase: string, speaker: string, days: Given): Promise<PhraseAnswer["changed"]> {
  const sought = wordingOf({ ...EMPTY, content: [{ start: 0, text: phrase }] });
  const { codes } = coded([{ start: 0, text: phrase }]);
  const all = compare(await allSaid(reader, { speaker, ...days }));
  return all.wordings.flatMap((wording, number) => {
    const line = changedLine(wording, codes);
    if (!line) return [];
    const match = wordingOf({ ...wording.said, content: [{ start: 0, text: line.match }] });
    return [{ line: { ...line, utterance: all.utterance(all.groupOf(number)).id }, difference: differenceOf(sought, match) }];
  });
}

const EMPTY = { id: "", kind: "direct", act: "claim", speaker: null, day: null, told: false, attribution: "", document: { id: "", kind: "post", url: null, title: null, outlet: null, published: null } } as const;

/** What one speaker repeats on several days. */
export async function formulasOnRecord(reader: RecordReader, speaker: string): Promise<readonly (Formula & { readonly utterance: string })[]> {
  const all = compare(await allSaid(reader, { speaker }));
  const utterances = new Map(all.wordings.map(({ said }, number) => [said.id, all.utterance(all.groupOf(number)).id]));
  return formulasOf(all).map((formula) => Object.assign(formula, { utterance: utterances.get(formula.example.said.id) ?? formula.example.said.id }));
}

function given<K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [P in K]?: V };
}
