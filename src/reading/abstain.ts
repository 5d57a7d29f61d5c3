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
  return {
    statements: statements
      .filter(({ id }) => !left.has(id))
      .map((one) => (left.has(one.parent ?? "") || left.has(one.answers ?? "") ? { ...one, parent: parentOf(one.parent), answers: left.has(one.answers ?? "") ? null : one.answers } : one)),
    notes: [...left.values()].map(({ content, confidence }) => ({
      rule: "abstained",
      ...content[0]!,
      reason: `Something may be stated here, but too little speaks for it (${Math.round(100 * confidence)} in 100); it is not put on record.`,
      severity: "info",
    })),
  };
}
