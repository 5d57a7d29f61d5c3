// What the API needs of other rooms: the record's read handle, and how a text falls into blocks.
import type { Document, Said, Span } from "../model/index.ts";
import type { Comparisons } from "../comparisons/index.ts";
import type { RecordReader } from "../store/contract.ts";
import type { FollowedReader } from "../store/followed.ts";
import type { Telling } from "./telling.ts";

export type { Collapsed, ConcordanceLine, Formula } from "../comparing/index.ts";
export type { Comparison, EchoAnswer, PhraseAnswer, Side, StorySpeaker, ToldStory, ToldUtterance } from "../comparisons/index.ts";
export type { Day, PageFacts, Said, Span, Speaker, Statement, Story, StoryDocument, Utterance } from "../model/index.ts";
export type { Corrected, Correction, DocumentSummary, RecordedDocument, RecordedStatement, RecordReader, SpeakerProfile, SpeakerSummary, StatementHit } from "../store/contract.ts";

export type { Hole, Outage, SourceHealth } from "../store/followed.ts";

/** A paragraph, heading or line of a text, for laying it out. */
export interface Block extends Span {
  readonly kind: "prose" | "heading" | "turn" | "signature" | "stage" | "furniture";
  readonly label: Span | null;
  readonly turn: number | null;
}

/** Blocks in text order that do not overlap. */
export type Layout = (document: Document) => readonly Block[];

export type Carrier = Said["document"];

export interface Services {
  readonly reader: RecordReader;
  readonly comparisons: Comparisons;
  /** Null where nothing can be followed. */
  readonly followed: FollowedReader | null;
  /** Null where nobody is told of anything, and nothing can be written. */
  readonly telling: Telling | null;
  readonly layout: Layout;
  /** Of Readout, as package.json has it. */
  readonly version: string;
  /** Whether the bundled sample is in this record. */
  readonly sample: boolean;
}

/** Where nothing better is at hand: every line with words on it is a paragraph. */
export const linesAsBlocks: Layout = ({ text }) =>
  Array.from(text.matchAll(/[^\s](?:[^\n]*[^\s])?/g), (line) => ({
    start: line.index,
    end: line.index + line[0].length,
    kind: "prose",
    label: null,
    turn: null,
  }));
