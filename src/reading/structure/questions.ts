// Which turn of a transcript answers which.
import type { Structure } from "./structure.ts";
import { keyOf } from "./turn-labels.ts";

interface Turn {
  readonly key: string;
  /** Its last words hold a question mark. */
  readonly asks: boolean;
}

/** Labels that mean a questioner whoever it is. */
const QUESTIONER = /^(?:Q|QUESTION|REPORTER|PRESS|THE PRESS|AUDIENCE(?: MEMBER)?|MODERATOR|INTERVIEWER|CALLER)\b/;
/** Code units at the end of a turn in which the question must stand: people add a sentence after it ("Thank you."). */
const LAST_WORDS = 200;

function turnsOf(text: string, structure: Structure): Turn[] {
  const turns: Turn[] = [];
  for (const block of structure.blocks) {
    if (block.turn === null) continue;
    const last = text.slice(Math.max(block.body.start, block.body.end - LAST_WORDS), block.body.end).includes("?");
    if (block.label !== null) turns[block.turn] = { key: keyOf(text.slice(block.label.start, block.label.end)), asks: last };
    else turns[block.turn] = { key: turns[block.turn]?.key ?? "", asks: last };
  }
  return turns;
}

/**
 * From the index of an answering turn to the index of the turn it answers. A turn that ends in a question is answered by the
 * next turn of someone else, when the one who asks asks at least as often as the one who answers (interviewers ask, guests ask back).
 */
export function questionsAnswered(text: string, structure: Structure): ReadonlyMap<number, number> {
  const turns = turnsOf(text, structure);
  const counts = new Map<string, { turns: number; asked: number }>();
  for (const { key, asks } of turns) {
    const count = counts.get(key) ?? { turns: 0, asked: 0 };
    counts.set(key, { turns: count.turns + 1, asked: count.asked + (asks ? 1 : 0) });
  }
  const habit = (key: string): number => {
    if (QUESTIONER.test(key)) return 1;
    const count = counts.get(key);
    return count === undefined ? 0 : count.asked / count.turns;
  };
  const answers = new Map<number, number>();
  for (const [i, turn] of turns.entries()) {
    const next = turns[i + 1];
    if (!turn.asks || next === undefined || next.key === turn.key || QUESTIONER.test(next.key)) continue;
    if (habit(turn.key) >= habit(next.key)) answers.set(i + 1, i);
  }
  return answers;
}
