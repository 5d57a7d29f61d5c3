// Drafts of one document, from prose and from the layout, in one order, with kinds, parents and answers.
import type { Act, StatementKind } from "../../model/index.ts";
import { actOf } from "./acts.ts";
import type { Draft } from "./draft.ts";
import { kindOf } from "./kind.ts";
import type { View } from "./view.ts";

export interface Assembled extends Draft {
  readonly kind: StatementKind;
  readonly act: Act;
  /** Index of the statement in whose content this one stands. */
  readonly parent: number | null;
  /** Index of the question that this one answers. */
  readonly answers: number | null;
}

const placeOf = (draft: Draft): number => draft.content[0]!.start;
const lastOf = (draft: Draft): number => draft.content[draft.content.length - 1]!.end;
/** Where a statement is attributed: its cue, else its source, else its words. */
const anchorOf = (draft: Draft): number => (draft.cue[0] ?? draft.source[0] ?? draft.content[0]!).start;

/**
 * Orders drafts by the place of their content, longer first. `answered` maps a turn to the turn it answers.
 * Parents are found in one pass: the innermost open content that holds a statement's anchor.
 */
export function assemble(seen: View, drafts: readonly Draft[], answered: ReadonlyMap<number, number>): Assembled[] {
  const { analysis, structure } = seen;
  const ordered = drafts.toSorted((a, b) => placeOf(a) - placeOf(b) || lastOf(b) - lastOf(a) || anchorOf(a) - anchorOf(b));
  const parents = parentsOf(ordered);
  const asked = new Set(answered.values());
  const turns = new Map(ordered.flatMap((draft, index) => (draft.turn === null ? [] : [[draft.turn, index] as const])));
  return ordered.map((draft, index) => {
    const question = draft.turn === null ? undefined : answered.get(draft.turn);
    const answers = question === undefined ? null : (turns.get(question) ?? null);
    const { source, cue, content, confidence, layout, turn } = draft;
    return { source, cue, content, confidence, layout, turn, kind: kindOf(analysis.text, draft, structure), act: actOf(seen, draft, turn !== null && asked.has(turn)), parent: parents[index] ?? null, answers };
  });
}

/** At one place contents close before others open, and what stands there comes last. */
function rankOf(opens: boolean | null): number {
  if (opens === null) return 2;
  return opens ? 1 : 0;
}

function parentsOf(drafts: readonly Draft[]): (number | null)[] {
  const places = drafts.flatMap((draft, index) => [
    ...draft.content.map((span) => ({ at: span.start, opens: true, index, size: span.end - span.start })),
    ...draft.content.map((span) => ({ at: span.end, opens: false, index, size: span.end - span.start })),
    { at: anchorOf(draft), opens: null, index, size: 0 },
  ]);
  places.sort((a, b) => a.at - b.at || rankOf(a.opens) - rankOf(b.opens) || b.size - a.size || a.index - b.index);
  const parents: (number | null)[] = drafts.map(() => null);
  const open: number[] = [];
  for (const { opens, index } of places) {
    if (opens === true) open.push(index);
    else if (opens === false) open.splice(open.lastIndexOf(index), 1);
    else parents[index] = open.findLast((one) => one !== index) ?? null;
  }
  return withoutCircles(parents);
}

/** Two statements can each stand in the other's content only by a misreading: the later one then has no parent. */
function withoutCircles(parents: (number | null)[]): (number | null)[] {
  for (const [index, parent] of parents.entries()) {
    let above = parent;
    for (let steps = 0; above !== null && steps <= parents.length; steps++) {
      if (above === index) {
        parents[index] = null;
        break;
      }
      above = parents[above] ?? null;
    }
  }
  return parents;
}
