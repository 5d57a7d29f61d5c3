// Two statements on record side by side, each with the utterance that it tells.
import { sideBySide, type SideBySide, wordingOf } from "../comparing/index.ts";
import type { Said, Utterance } from "../model/index.ts";
import type { RecordReader } from "../store/contract.ts";
import { utteranceWith } from "./utterances.ts";

export interface Side {
  readonly utterance: Utterance;
  readonly telling: Said;
}

export interface Comparison extends Omit<SideBySide, "left" | "right"> {
  readonly left: Side & { readonly parts: SideBySide["left"] };
  readonly right: Side & { readonly parts: SideBySide["right"] };
  /** One act of speaking. */
  readonly same: boolean;
}

/** Null when one of the statements is not on record. */
export async function compareStatements(reader: RecordReader, left: string, right: string): Promise<Comparison | null> {
  const [one, other] = [await sideOf(reader, left), await sideOf(reader, right)];
  if (!one || !other) return null;
  const found = sideBySide(wordingOf(one.telling), wordingOf(other.telling));
  return {
    ...found,
    left: { ...one, parts: found.left },
    right: { ...other, parts: found.right },
    same: one.utterance.id === other.utterance.id,
  };
}

async function sideOf(reader: RecordReader, statement: string): Promise<Side | null> {
  const told = await utteranceWith(reader, statement);
  const telling = told?.utterance.tellings.find(({ id }) => id === statement);
  return told && telling ? { utterance: told.utterance, telling } : null;
}
