// Stories of a record: what is added finds its place, whatever the order in which it comes.
import type { Story, StoryDocument, Written } from "../../model/index.ts";
import { names, outletKey } from "./credits.ts";
import { createPieces, type Piece, timeOf } from "./pieces.ts";
import { createPlacing, type Group } from "./placing.ts";
import type { Ordinary } from "./rarity.ts";

export interface Stories {
  readonly groups: Iterable<Group>;
  /** Those that belong to a story. */
  readonly documents: number;
  /**
   * A document in a new version takes the place of the one before. False, and nothing is changed, where it comes so long after others of
   * its time that all must be compared anew; what has no date belongs to no story.
   */
  add(written: Written): boolean;
  /** The story of a document; null where it has none. */
  groupOf(document: string): Group | null;
  tell(group: Group): Story;
  /** Of each of its documents in order of time, with far less work than telling it. */
  carriersOf(group: Group): readonly Carrier[];
}

export interface Carrier {
  /** When it counts as published, in milliseconds since 1970. */
  readonly at: number;
  readonly recordedAt: string;
  readonly outlet: string | null;
  readonly voice: string;
}

/** `ordinary` is how likely a word stands in a document of ordinary news. */
export function createStories(ordinary: Ordinary): Stories {
  const pieces = createPieces(ordinary);
  const placing = createPlacing(pieces.all);
  const numbers = new Map<string, number>();
  const pieceOf = (number: number): Piece => pieces.all.get(number)!;

  const voicesIn = ({ members }: Group): ReadonlyMap<number, string> => {
    const byOriginal = Map.groupBy(members, (number) => placing.originalOf(number));
    return new Map([...byOriginal].flatMap(([original, same]) => same.map((number) => [number, voiceOf(pieceOf(original), same.map(pieceOf))] as const)));
  };
  return {
    get groups() {
      return placing.groups.values();
    },
    get documents() {
      return numbers.size;
    },
    add(written) {
      const at = timeOf({ published: written.document.published, recordedAt: written.recordedAt });
      const known = numbers.get(written.document.id);
      const before = known === undefined ? null : pieceOf(known);
      if ((at !== null && pieces.isLate(at)) || (before && pieces.isLate(before.at))) return false;
      if (before) {
        placing.remove(before);
        pieces.remove(before);
        numbers.delete(written.document.id);
      }
      if (at === null) return true;
      const piece = pieces.add(written, at);
      placing.add(piece);
      numbers.set(written.document.id, piece.number);
      return true;
    },
    groupOf(document) {
      const number = numbers.get(document);
      return number === undefined ? null : placing.groupOf(number);
    },
    carriersOf(group) {
      const voices = voicesIn(group);
      return group.members.map((number) => {
        const { at, written } = pieceOf(number);
        return { at, recordedAt: written.recordedAt, outlet: written.document.outlet, voice: voices.get(number)! };
      });
    },
    tell(group) {
      const voices = voicesIn(group);
      const likeness = likenessIn(group, pieceOf);
      const documents = group.members.map((number): StoryDocument => {
        const { written, credits } = pieceOf(number);
        const original = placing.originalOf(number);
        const others = credits.filter(({ name }) => written.document.outlet === null || !names(name, written.document.outlet));
        return { ...written, taking: placing.takingOf(number), original: original === number ? null : pieceOf(original).written.document.id, credits: others, voice: voices.get(number)!, likeness: likeness.get(original)! };
      });
      const central = group.reports.toSorted((a, b) => likeness.get(b)! - likeness.get(a)!)[0]!;
      const first = documents[0]!;
      return {
        id: first.document.id,
        title: pieceOf(central).written.document.title,
        documents,
        outlets: new Set(documents.map(({ document: { outlet, id } }) => (outlet === null ? id : outletKey(outlet)))).size,
        voices: new Set(voices.values()).size,
        since: dayOf(pieceOf(group.members[0]!).at),
        until: dayOf(pieceOf(group.members.at(-1)!).at),
        likeness: mean(group.reports.map((number) => likeness.get(number)!)),
      };
    },
  };
}

/** An agency's where any of the same report says so in its dateline. */
function voiceOf({ written: { document } }: Piece, same: readonly Piece[]): string {
  const agency = same.flatMap(({ credits }) => credits).find(({ how }) => how === "dateline");
  if (!agency) return document.outlet === null ? document.id : outletKey(document.outlet);
  const own = same.find(({ written: { document: { outlet } } }) => outlet !== null && names(agency.name, outlet))?.written.document.outlet;
  return outletKey(own ?? agency.name);
}

/** By report: its mean likeness to the others. */
function likenessIn({ reports }: Group, pieceOf: (number: number) => Piece): ReadonlyMap<number, number> {
  const among = new Set(reports);
  return new Map(reports.map((number) => {
    const sum = pieceOf(number).links.reduce((total, { other, likeness }) => total + (among.has(other) ? likeness : 0), 0);
    return [number, reports.length === 1 ? 1 : sum / (reports.length - 1)];
  }));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
