// Which story each document belongs to: placed one after the other in order of time, and placed again from where a late one comes in.
import type { Taking } from "../../model/index.ts";
import { outletKey } from "./credits.ts";
import type { Piece } from "./pieces.ts";
import { isSameReport, relationOf } from "./taking.ts";

/** Mean likeness to a story's documents from which one joins them; chosen on pairs judged by hand (bench/golden/stories-korea.jsonl). */
const JOINS = 0.22;

/** Numbers of pieces in order of time. */
export interface Group {
  readonly members: number[];
  /** Those that are no copy and no update. */
  readonly reports: number[];
}

export interface Placing {
  /** By the number of the first piece. */
  readonly groups: ReadonlyMap<number, Group>;
  groupOf(piece: number): Group;
  /** What it has of an earlier one. */
  takingOf(piece: number): Taking | null;
  /** The number of the piece that it is a copy or an update of, by way of others too; its own where it is none. */
  originalOf(piece: number): number;
}

interface Placed {
  readonly first: number;
  readonly taking: Taking | null;
  readonly original: number;
}

export interface GrowingPlacing extends Placing {
  add(piece: Piece): void;
  remove(piece: Piece): void;
}

export function createPlacing(pieces: ReadonlyMap<number, Piece>): GrowingPlacing {
  const order: Piece[] = [];
  const placed = new Map<number, Placed>();
  const groups = new Map<number, Group>();
  /** Places in `order` from which on nothing is placed yet. */
  let done = 0;

  function rewind(to: number): void {
    for (; done > to; done -= 1) {
      const { number } = order[done - 1]!;
      const { first, original } = placed.get(number)!;
      const group = groups.get(first)!;
      group.members.pop();
      if (original === number) group.reports.pop();
      if (number === first) groups.delete(first);
      placed.delete(number);
    }
  }
  /** Only what is placed counts as earlier. */
  function place(piece: Piece): void {
    const { number } = piece;
    const taking = takingOf(piece);
    const source = taking && isSameReport(taking.taking) ? sourceOf(piece, placed.get(taking.from)!) : null;
    const first = source?.first ?? bestFor(piece) ?? number;
    const group = groups.get(first) ?? { members: [], reports: [] };
    groups.set(first, group);
    group.members.push(number);
    if (!source) group.reports.push(number);
    placed.set(number, { first, taking: taking?.taking ?? null, original: source?.original ?? number });
  }
  function takingOf(piece: Piece): { readonly taking: Taking; readonly from: number } | null {
    let best: { readonly taking: Taking; readonly from: Piece } | null = null;
    for (const { other, shared } of piece.overlaps) {
      const from = pieces.get(other)!;
      if (!placed.has(other)) continue;
      const relation = relationOf(shared, piece.runs, from.runs, isSameOutlet(piece, from));
      if (!relation) continue;
      const taking = { of: from.written.document.id, ...relation };
      if (!best || closer(taking, best.taking) || (taking.relation === best.taking.relation && taking.share === best.taking.share && inOrder(from, best.from) < 0)) best = { taking, from };
    }
    return best && { taking: best.taking, from: best.from.number };
  }
  /** Copies of copies lead away: what has nothing of the original any more is a report of its own. */
  function sourceOf(piece: Piece, from: Placed): Placed | null {
    const shared = piece.overlaps.find(({ other }) => other === from.original)?.shared ?? 0;
    const original = pieces.get(from.original)!;
    return relationOf(shared, piece.runs, original.runs, isSameOutlet(piece, original)) ? from : null;
  }
  function bestFor(piece: Piece): number | null {
    const sums = new Map<number, number>();
    for (const { other, likeness } of piece.links) {
      const at = placed.get(other);
      if (at?.original === other) sums.set(at.first, (sums.get(at.first) ?? 0) + likeness);
    }
    let best: { readonly first: number; readonly mean: number } | null = null;
    for (const [first, sum] of sums) {
      const mean = sum / groups.get(first)!.reports.length;
      if (mean < JOINS) continue;
      if (!best || mean > best.mean || (mean === best.mean && inOrder(pieces.get(first)!, pieces.get(best.first)!) < 0)) best = { first, mean };
    }
    return best?.first ?? null;
  }
  function settle(): void {
    for (; done < order.length; done += 1) place(order[done]!);
  }
  const find = (number: number): Placed => {
    settle();
    return placed.get(number)!;
  };

  return {
    get groups() {
      settle();
      return groups;
    },
    groupOf: (number) => groups.get(find(number).first)!,
    takingOf: (number) => find(number).taking,
    originalOf: (number) => find(number).original,
    add(piece) {
      let at = order.length;
      while (at > 0 && inOrder(piece, order[at - 1]!) < 0) at -= 1;
      rewind(Math.min(done, at));
      order.splice(at, 0, piece);
    },
    remove(piece) {
      const at = order.lastIndexOf(piece);
      rewind(Math.min(done, at));
      order.splice(at, 1);
    },
  };
}

/** By time, then by id: the same whatever came first. */
export function inOrder(one: Piece, other: Piece): number {
  const [a, b] = [one.written.document.id, other.written.document.id];
  return one.at - other.at || (a < b ? -1 : a > b ? 1 : 0);
}

/** A copy or update before a part, then the one that has more of it. */
function closer(one: Taking, other: Taking): boolean {
  const [a, b] = [isSameReport(one), isSameReport(other)];
  return a === b ? one.share > other.share : a;
}

function isSameOutlet({ written: { document: a } }: Piece, { written: { document: b } }: Piece): boolean {
  return a.outlet !== null && b.outlet !== null && outletKey(a.outlet) === outletKey(b.outlet);
}
