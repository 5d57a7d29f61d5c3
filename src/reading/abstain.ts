// What is too uncertain to be put on record: left out, with a note in its place.
import type { Note, Statement } from "../model/index.ts";

export interface Kept {
  readonly statements: readonly Statement[];
  readonly notes: readonly Note[];
}

/** Keeps statements of at least this confidence. What stood in one that is left out stands in what that one stood in. */
export function abstain(statements: readonly Statement[], leastConfidence: number): Kept {
  const left = new Map(statements.filter(({ confidence }) => confidence < leastConfidence).map((one) => [one.id, one]));
  if (left.size === 0) return { statements, notes: [] };
  const parentOf = (id: string | null): string | null => {
    let above = id;
    for (let one = above === null ? undefined : left.get(above); one !== undefined; one = above === null ? undefined : left.get(above)) above = one.parent;
    return above;
  };
  const kept: Statement[] = [];
  const notes: Note[] = [];
  for (const one of statements) {
    if (!left.has(one.id)) {
      kept.push({ ...one, parent: parentOf(one.parent), answers: left.has(one.answers ?? "") ? null : one.answers });
      continue;
    }
    const reason = `Something may be stated here, but too little speaks for it (${Math.round(100 * one.confidence)} in 100); it is not put on record.`;
    notes.push({ rule: "abstained", ...one.content[0]!, reason, severity: "info" });
  }
  return { statements: kept, notes };
}
