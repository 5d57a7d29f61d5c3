// The record compared: what was said is loaded, comparing/ works on it, and answers are kept while the record stays as it is.
import { type Chance, DAY_MS, type Formula, type Score } from "../comparing/index.ts";
import type { Page, RecordReader } from "../store/contract.ts";
import type { Utterance } from "../model/index.ts";
import { type Arriving, createArriving } from "./arriving.ts";
import { createEchoes, type EchoAnswer, type EchoQuery } from "./echoes.ts";
import { createMaterials } from "./material.ts";
import { formulasOnRecord, type PhraseAnswer, phraseOnRecord, type PhraseQuery } from "./phrases.ts";
import { createRecordedStories, type RecordedStories } from "./stories.ts";
import { compareStatements, type Comparison } from "./side-by-side.ts";
import { listUtterances, type ToldUtterance, type UtteranceQuery, utteranceWith } from "./utterances.ts";

export { type Arrivals, createArrivals, createDailyArrivals } from "./arrivals.ts";
export type { Arrived, Arriving } from "./arriving.ts";
export type { EchoAnswer, EchoQuery } from "./echoes.ts";
export type { PhraseAnswer, PhraseQuery, PhraseUse } from "./phrases.ts";
export type { Comparison, Side } from "./side-by-side.ts";
export type { RecordedStories, StoryNow, StoryQuery, StorySpeaker, ToldStory } from "./stories.ts";
export type { ToldUtterance, UtteranceQuery } from "./utterances.ts";

/** Only reads. Answers are of one state of the record. */
export interface Comparisons {
  echoes(query: EchoQuery): Promise<EchoAnswer>;
  /** Null when the words hold no word. */
  phrase(query: PhraseQuery): Promise<PhraseAnswer | null>;
  /** The utterance that a statement tells; null when there is no such statement. */
  utterance(statement: string): Promise<ToldUtterance | null>;
  utterances(query: UtteranceQuery): Promise<Page<Utterance>>;
  /** Ids of two statements; null when one of them is not on record. */
  compare(left: string, right: string): Promise<Comparison | null>;
  /** What a speaker (by id) repeats on several days, the most telling first. */
  formulas(speaker: string): Promise<readonly (Formula & { readonly utterance: string })[]>;
  /** Documents about the same happening. */
  readonly stories: RecordedStories;
  /** What documents bring, one after the other; it knows only what it is given, so that a past can be gone through as it came. */
  arriving(): Arriving;
}

export function createComparisons(reader: RecordReader, { score, perMillion }: Chance): Comparisons {
  const stories = createRecordedStories(reader, { perMillion });
  const materials = createMaterials(reader);
  /** Rates are those of all that is compared, whatever part of it is looked at. */
  const scoreOfRecord = async (): Promise<Score> => {
    const { compared } = await materials.of({}, DAY_MS);
    return (candidates, background) => score(candidates, { ...background, all: compared });
  };
  return {
    echoes: createEchoes(materials, score),
    phrase: (query) => phraseOnRecord({ reader, perMillion, score: scoreOfRecord }, query),
    utterance: (statement) => utteranceWith(reader, statement),
    utterances: (query) => listUtterances(materials, query),
    compare: (left, right) => compareStatements(reader, left, right),
    formulas: (speaker) => formulasOnRecord(reader, speaker),
    stories,
    arriving: () => createArriving(score),
  };
}
