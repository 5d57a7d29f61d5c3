// The tables as the last migration leaves them, for Kysely.
import type { Generated } from "kysely";
import type { Act, DocumentKind, Precision, SpeakerKind, StatementKind } from "../../model/index.ts";
import type { AlertsSchema } from "./alerts/schema.ts";
import type { FollowedSchema } from "./followed/schema.ts";

type Flag = 0 | 1;

interface Outlet {
  key: Generated<number>;
  name: string;
  id: string;
}

interface Document {
  key: Generated<number>;
  id: string;
  asked: string;
  origin: string;
}

interface Text {
  key: Generated<number>;
  digest: Uint8Array;
  encoding: "utf-8" | "utf-16le";
  compressed: Uint8Array;
}

interface Version {
  key: Generated<number>;
  document: number;
  number: number;
  current: Flag;
  digest: Uint8Array;
  recorded_at: string;
  kind: DocumentKind;
  url: string | null;
  title: string | null;
  outlet: number | null;
  published: string | null;
  text: number;
  reader: string;
  statements: number;
  times: string | null;
  notes: string | null;
  page: string | null;
  original: number | null;
}

interface Original {
  key: Generated<number>;
  digest: Uint8Array;
  from: string;
  media_type: string | null;
  charset: string | null;
  compressed: Uint8Array;
}

interface Speaker {
  key: Generated<number>;
  id: string;
  kind: SpeakerKind;
  surname: string | null;
  alone_as: string | null;
  same_as: number;
  /** Null only within the transaction that makes it. */
  meant: number | null;
  statements: number;
}

interface Attribution {
  key: Generated<number>;
  given: string;
  kind: SpeakerKind;
  name: string | null;
  office: string | null;
  of: string | null;
  speaker: number | null;
  statements: number;
}

export interface StatementRow {
  key: Generated<number>;
  version: number;
  position: number;
  current: Flag;
  id: string;
  kind: StatementKind;
  act: Act;
  spans: Uint8Array;
  parent: number | null;
  answers: number | null;
  attribution: number | null;
  mention: string | null;
  said: string | null;
  precision: Precision | null;
  day: string | null;
  outlet: number | null;
  confidence: number;
  signal: string | null;
  corrected: string | null;
}

interface Correction {
  key: Generated<number>;
  target: number;
  document: number;
  text: number;
  machine: string | null;
  fixes: string;
  made_at: string;
  made_by: string | null;
  why: string | null;
}

export interface DecisionRow {
  key: Generated<number>;
  kind: "merge" | "apart" | "split" | "rename";
  speaker: string;
  other: string | null;
  name: string | null;
  document: number | null;
  names: string | null;
  made_at: string;
  made_by: string | null;
  why: string | null;
}

interface Unsettled {
  surname: string;
}

interface MachineReading {
  version: number;
  statements: string;
}

/** Contentless: only what matches can be asked. */
interface Words {
  rowid: number;
  words: string;
  rank: number;
}

export interface Schema extends FollowedSchema, AlertsSchema {
  outlet: Outlet;
  document: Document;
  text: Text;
  version: Version;
  original: Original;
  speaker: Speaker;
  attribution: Attribution;
  statement: StatementRow;
  correction: Correction;
  decision: DecisionRow;
  unsettled: Unsettled;
  machine_reading: MachineReading;
  statement_words: Words;
  attribution_words: Words;
}
