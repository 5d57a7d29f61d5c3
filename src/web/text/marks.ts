// Cuts a stretch of text where statements begin and end, however they overlap.
import type { WireSpan, WireStatement } from "../../api/wire.ts";

export type Role = "source" | "cue" | "content";

export interface Mark {
  /** Index of the statement. */
  readonly statement: number;
  readonly role: Role;
}

/** A piece of text with the same marks throughout; pieces follow one another without gaps. */
export interface Piece extends WireSpan {
  /** Innermost statement first. */
  readonly marks: readonly Mark[];
  /** How many contents lie over each other here. */
  readonly depth: number;
}

interface Placed extends Mark, WireSpan {
  /** From the statement's first mark to its last, in code units: the smaller, the further in. */
  readonly reach: number;
}

/** Every mark of every statement in the order of its start. */
export function place(statements: readonly WireStatement[]): readonly Placed[] {
  const placed = statements.flatMap(({ source, cue, content }, statement) => {
    const spans = [...source, ...cue, ...content];
    const reach = Math.max(...spans.map(({ end }) => end)) - Math.min(...spans.map(({ start }) => start));
    const as = (role: Role) => (span: WireSpan) => ({ ...span, role, statement, reach });
    return [...source.map(as("source")), ...cue.map(as("cue")), ...content.map(as("content"))];
  });
  return placed.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** The pieces of [start, end): joined they are exactly that stretch. */
export function cut(start: number, end: number, placed: readonly Placed[]): readonly Piece[] {
  const here = placed.filter((mark) => mark.start < end && mark.end > start);
  const edges = new Set([start, end]);
  for (const mark of here) {
    edges.add(Math.max(start, mark.start));
    edges.add(Math.min(end, mark.end));
  }
  const at = [...edges].toSorted((a, b) => a - b);
  return at.slice(0, -1).map((from, i) => {
    const to = at[i + 1] ?? end;
    const over = here.filter((mark) => mark.start <= from && mark.end >= to).toSorted((a, b) => a.reach - b.reach || b.statement - a.statement);
    return {
      start: from,
      end: to,
      marks: over.map(({ statement, role }) => ({ statement, role })),
      depth: over.filter(({ role }) => role === "content").length,
    };
  });
}

/** Where each statement can be reached: the start of a piece of its own, by statement. Content first, then cue, source, later content; a statement all of whose pieces are taken shares its first. */
export function anchors(pieces: readonly Piece[], statements: number): ReadonlyMap<number, number> {
  const ways = Array.from({ length: statements }, (): Record<Role, number[]> => ({ content: [], cue: [], source: [] }));
  for (const { start, marks } of pieces) for (const { statement, role } of marks) ways[statement]?.[role].push(start);
  const taken = new Set<number>();
  const found = new Map<number, number>();
  ways.forEach(({ content, cue, source }, statement) => {
    const choices = [...content.slice(0, 1), ...cue.slice(0, 1), ...source.slice(0, 1), ...content.slice(1)];
    const choice = choices.find((start) => !taken.has(start)) ?? choices[0];
    if (choice === undefined) return;
    taken.add(choice);
    found.set(statement, choice);
  });
  return found;
}
