// Ready-made statements recorded durably and matched with those of their window as soon as they are on record, from start to end.
import { createCompared } from "../src/comparing/compared.ts";
import { meetingsOf } from "../src/comparing/meetings.ts";
import { DAY_MS } from "../src/comparing/period.ts";
import { createTimeline } from "../src/comparing/timeline.ts";
import type { Document, Reading, Said, Statement } from "../src/model/index.ts";
import { openStore } from "../src/store/index.ts";
import { PER_DAY } from "./echo-material.ts";
import { rounded } from "./machine.ts";

/** Statements a document, and documents a transaction. */
export const PER_DOCUMENT = 20;
const BATCH = 64;
const SPEAKERS = 500;
const FIRST_DAY = Date.UTC(2026, 0, 1);

export const isoDayOf = (statement: number): string => new Date(FIRST_DAY + Math.floor(statement / PER_DAY) * DAY_MS).toISOString().slice(0, 10);

/** A document of the statements from number `first` on. */
export function ready(pieces: readonly string[], first: number): { readonly document: Document; readonly reading: Reading } {
  let text = "";
  const statements = pieces.map((piece, at): Statement => {
    const start = text.length;
    text += `${piece}\n`;
    const n = (first + at) % SPEAKERS;
    const day = isoDayOf(first + at);
    return {
      id: `d${first}#${at}`, kind: "direct", act: "claim", source: [], cue: [], content: [{ start, end: start + piece.length }], parent: null, answers: null,
      speaker: { kind: "person", name: `First${n} Last${n}`, id: null, mention: null, office: null, of: null }, saidOn: { date: day, precision: "day" }, confidence: 1, signal: null,
    };
  });
  const document: Document = { id: `d${first}`, origin: `d${first}`, kind: "transcript", url: null, title: null, outlet: `Outlet ${first % 60}`, published: isoDayOf(first), text, times: [] };
  return { document, reading: { reader: "ready-made", statements, notes: [] } };
}

export interface Durably {
  readonly statements: number;
  readonly least: number;
  /** Places of a pair of words on one day beyond which it is passed over. */
  readonly common: number | null;
  /** Recorded, read back with their speakers, and matched. */
  readonly perSecond: number;
  readonly perCpuSecond: number;
  readonly shares: { readonly recording: number; readonly readingBack: number; readonly matching: number };
}

/** With every run of at least `least` words within 24 hours; `common` as the product has it where statements arrive. */
export async function durably(pieces: readonly string[], path: string, least: number, count: number, common?: number): Promise<Durably> {
  const { writer, reader, close } = await openStore({ path });
  const documents = Array.from({ length: Math.floor(count / PER_DOCUMENT) }, (_, n) => ready(pieces.slice(n * PER_DOCUMENT, (n + 1) * PER_DOCUMENT), n * PER_DOCUMENT));
  const compared = createCompared();
  const timeline = createTimeline();
  const times = { recording: 0, readingBack: 0, matching: 0 };
  let meetings = 0;
  const timed = async <T>(what: keyof typeof times, work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    times[what] += performance.now() - start;
    return result;
  };
  const arrive = (said: Said) => {
    const number = compared.add(said);
    meetingsOf(compared, number, { within: DAY_MS, least, ...(common !== undefined && { common }) }, timeline, () => (meetings += 1));
    const period = compared.periodOf(number);
    if (period) timeline.add(number, compared.wordings[number]!.codes, period);
  };
  const [start, used] = [performance.now(), process.cpuUsage()];
  for (let at = 0; at < documents.length; at += BATCH) {
    const batch = documents.slice(at, at + BATCH);
    await timed("recording", () => writer.record(batch));
    const { items } = await timed("readingBack", () => reader.said({ documents: batch.map(({ document }) => document.id) }));
    await timed("matching", () => items.forEach(arrive));
  }
  const [wall, { user, system }] = [performance.now() - start, process.cpuUsage(used)];
  await close();
  const statements = documents.length * PER_DOCUMENT;
  if (meetings === 0 || compared.wordings.length !== statements) throw new Error("what is on record was not matched");
  const share = (ms: number) => rounded(ms / wall, 2);
  return {
    statements,
    least,
    common: common ?? null,
    perSecond: Math.round((1000 * statements) / wall),
    perCpuSecond: Math.round((1e6 * statements) / (user + system)),
    shares: { recording: share(times.recording), readingBack: share(times.readingBack), matching: share(times.matching) },
  };
}
