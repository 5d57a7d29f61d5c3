// Documents made ready to be compared, each with the others that it is like and those it shares words with.
import type { Credit, Written } from "../../model/index.ts";
import { DAY_MS } from "../period.ts";
import { coded } from "../words.ts";
import { creditsOf } from "./credits.ts";
import { createDayIndex } from "./day-index.ts";
import { createRarity, LAG, type Ordinary } from "./rarity.ts";
import { distinct, fingerprintsOf, inBoth, runsOf } from "./shingles.ts";
import { WORTH_MEASURING } from "./taking.ts";
import { alike, type Terms, termsOf } from "./terms.ts";

/** Days apart at most of documents about one happening, and of a document and its copy. */
const STORY_DAYS = 6;
const COPY_DAYS = 14;
/** Days after which a likeness counts half: who writes later writes of what came after. */
const HALF_LIFE = 4;
/** Likeness below which two documents are strangers. */
const LEAST = 0.1;
/** Likenesses are whole numbers of these, so that their sums are exact and do not depend on the order. */
const STEP = 2 ** -20;

export interface Link {
  readonly other: number;
  /** 0 to 1, less the further apart they were published. */
  readonly likeness: number;
}

/** Runs of five words that it shares with another. */
export interface Overlap {
  readonly other: number;
  readonly shared: number;
}

export interface Piece {
  readonly number: number;
  readonly written: Omit<Written, "text">;
  /** When it was published, in milliseconds since 1970. */
  readonly at: number;
  readonly credits: readonly Credit[];
  /** How many runs of five words it has, each once. */
  readonly runs: number;
  readonly links: Link[];
  readonly overlaps: Overlap[];
}

/** What it is compared by, until nothing new can be near it. */
interface Words {
  readonly day: number;
  readonly runs: Uint32Array;
  readonly prints: Uint32Array;
  readonly terms: Terms;
  readonly vocabulary: ReadonlySet<number>;
}

export interface Pieces {
  readonly all: ReadonlyMap<number, Piece>;
  /** Whether it comes, or goes, too late for what others were weighed by; then all must be compared anew. */
  isLate(at: number): boolean;
  add(written: Written, at: number): Piece;
  remove(piece: Piece): void;
}

/**
 * When it counts as published, in milliseconds since 1970: what gives a time after it was recorded counts as of then, since a date that is
 * wrong would hold up all others. Null without a date.
 */
export function timeOf({ published, recordedAt }: { readonly published: string | null; readonly recordedAt: string }): number | null {
  const at = Date.parse(published ?? "");
  return Number.isNaN(at) ? null : Math.min(at, Date.parse(recordedAt));
}

const weekOf = (at: number): number => Math.floor(at / DAY_MS / 7);

export function createPieces(ordinary: Ordinary): Pieces {
  const all = new Map<number, Piece>();
  const words = new Map<number, Words>();
  const rarity = createRarity(ordinary);
  const [byPrint, byTerm] = [createDayIndex(), createDayIndex()];
  let [count, lastWeek] = [0, -Infinity];

  function forget(): void {
    const before = (lastWeek - LAG + 1) * 7 - COPY_DAYS;
    byPrint.forget(before);
    byTerm.forget(before);
    for (const [number, { day }] of words) if (day < before) words.delete(number);
  }

  function link(piece: Piece, { day, terms }: Words): void {
    const near = new Set<number>();
    byTerm.find(terms.codes, day - STORY_DAYS, day + STORY_DAYS, (other) => near.add(other));
    for (const number of near) {
      const other = all.get(number)!;
      const exactly = alike(terms, words.get(number)!.terms) * 2 ** (-Math.abs(piece.at - other.at) / (HALF_LIFE * DAY_MS));
      const likeness = Math.round(exactly / STEP) * STEP;
      if (likeness < LEAST) continue;
      piece.links.push({ other: number, likeness });
      other.links.push({ other: piece.number, likeness });
    }
  }

  function measure(piece: Piece, { day, runs, prints }: Words): void {
    const hits = new Map<number, number>();
    byPrint.find(prints, day - COPY_DAYS, day + COPY_DAYS, (other) => hits.set(other, (hits.get(other) ?? 0) + 1));
    for (const [number, common] of hits) {
      const other = words.get(number)!;
      if (common < WORTH_MEASURING * Math.min(prints.length, other.prints.length)) continue;
      const shared = inBoth(runs, other.runs);
      piece.overlaps.push({ other: number, shared });
      all.get(number)!.overlaps.push({ other: piece.number, shared });
    }
  }

  return {
    all,
    isLate: (at) => weekOf(at) < lastWeek - LAG + 1,
    add({ text, ...written }, at) {
      const week = weekOf(at);
      const inWords = coded([{ start: 0, text }]);
      const vocabulary = new Set(inWords.codes);
      rarity.add(week, vocabulary);
      if (week > lastWeek) {
        lastWeek = week;
        forget();
      }
      const runs = runsOf(inWords.codes);
      const terms = termsOf(text, inWords, written.document.title, (code) => rarity.weight(code, week));
      const own: Words = { day: Math.floor(at / DAY_MS), runs: distinct(runs), prints: fingerprintsOf(runs), terms, vocabulary };
      const piece: Piece = { number: (count += 1), written, at, credits: creditsOf(text), runs: own.runs.length, links: [], overlaps: [] };
      all.set(piece.number, piece);
      link(piece, own);
      measure(piece, own);
      words.set(piece.number, own);
      byTerm.add(own.day, piece.number, own.terms.codes);
      byPrint.add(own.day, piece.number, own.prints);
      return piece;
    },
    remove(piece) {
      const own = words.get(piece.number)!;
      rarity.remove(weekOf(piece.at), own.vocabulary);
      byTerm.remove(own.day, piece.number, own.terms.codes);
      byPrint.remove(own.day, piece.number, own.prints);
      words.delete(piece.number);
      all.delete(piece.number);
      for (const { other } of piece.links) without(all.get(other)?.links, piece.number);
      for (const { other } of piece.overlaps) without(all.get(other)?.overlaps, piece.number);
    },
  };
}

function without(list: { readonly other: number }[] | undefined, number: number): void {
  const at = list?.findIndex(({ other }) => other === number) ?? -1;
  if (at >= 0) list!.splice(at, 1);
}
