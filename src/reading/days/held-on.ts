// The day on which what a transcript records was held.
import type { Day } from "../../model/index.ts";
import type { Structure } from "../structure/structure.ts";
import { asDay, dayOfIso } from "./calendar.ts";
import { dayExpressions } from "./day-expressions.ts";

/** A transcript is published within this many days: an older date at its top is another one. */
const LATEST = 31;
/** Its heading is looked for the date in these many code units. */
const HEADING = 1200;

/** The date in the lines before the first turn, when it is a few days before publication at most; else the day of publication. */
export function heldOn(text: string, structure: Structure, published: string | null): Day | null {
  const day = dayOfIso(published);
  const firstTurn = structure.blocks.find(({ kind }) => kind === "turn");
  const end = Math.min(firstTurn?.start ?? 0, HEADING);
  const told = dayExpressions(text, 0, end, { published: day, anchor: null }).find(({ rule }) => rule === "date")?.day;
  const number = told === undefined ? null : dayOfIso(told.date);
  if (told !== undefined && number !== null && (day === null || (number <= day && day - number <= LATEST))) return told;
  return day === null ? null : asDay(day, "day");
}
