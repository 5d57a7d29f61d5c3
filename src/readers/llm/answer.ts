// The model's answer, as far as it is one: statements as it quotes them, not yet looked up in the text.
import { z } from "zod";

/** Words that the model says stand in the text, trimmed, none empty. */
export interface Quoted {
  readonly source: readonly string[];
  readonly cue: readonly string[];
  readonly content: readonly string[];
}

export interface Answer {
  readonly statements: readonly Quoted[];
  /** Entries that are no statement, or beyond MOST_STATEMENTS. */
  readonly refused: number;
}

/** Far more than a piece can hold. */
const MOST_STATEMENTS = 200;
/** Of one role of one statement. */
const MOST_STRETCHES = 20;

const Words = z
  .union([z.string(), z.array(z.string()), z.null()])
  .optional()
  .transform((words) => [words ?? []].flat().map((one) => one.trim()).filter((one) => one !== "").slice(0, MOST_STRETCHES));

const Entry = z.object({ source: Words, cue: Words, content: Words });
const Entries = z.union([z.object({ statements: z.array(z.unknown()) }).transform(({ statements }) => statements), z.array(z.unknown())]);

/** Reads JSON alone, in a code fence or among words; null when there is none of the form asked for. */
export function readAnswer(given: string): Answer | null {
  const words = given.replace(/<think>[\s\S]*?<\/think>/g, "");
  const entries = [words, between(words, "{", "}"), between(words, "[", "]")].map(entriesOf).find((found) => found !== null);
  if (entries === undefined || entries === null) return null;
  const statements = entries.slice(0, MOST_STATEMENTS).flatMap((entry) => Entry.safeParse(entry).data ?? []).filter(({ content }) => content.length > 0);
  return { statements, refused: entries.length - statements.length };
}

function between(words: string, open: string, close: string): string {
  return words.slice(Math.max(0, words.indexOf(open)), words.lastIndexOf(close) + 1);
}

function entriesOf(words: string): readonly unknown[] | null {
  try {
    return Entries.safeParse(JSON.parse(words)).data ?? null;
  } catch {
    return null;
  }
}
