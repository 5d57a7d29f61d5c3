// How surprising something is, in words for a reader on deadline; the figures stand beside them.
import type { WireExclusion, WireSurprise } from "../../api/wire-comparing.ts";
import type { Window } from "../address.ts";
import { count, counted } from "./words.ts";

/** Names of the windows to choose from. */
export const WINDOW: Readonly<Record<Window, string>> = { 24: "24 hours", 72: "3 days", 168: "7 days", 720: "30 days" };

/** "a day", "3 days", "36 hours" */
export function windowInWords(hours: number): string {
  if (hours === 24) return "a day";
  if (hours === 168) return "a week";
  return hours % 24 === 0 ? counted(hours / 24, "day") : counted(hours, "hour");
}

const SMALLEST = 1e-6;
/** From here on a chance is no longer "one of so many". */
const LIKELY = 0.4;

/** Two figures: 4,137 is 4,100. */
const rounded = (n: number) => (n < 100 ? Math.round(n) : Number(n.toPrecision(2)));

/** "about 1 of 4,100 records like this", by a chance below one half. */
function recordsLikeThis(chance: number): string {
  if (chance < SMALLEST) return "fewer than 1 of a million records like this";
  return chance >= LIKELY ? "about every second record like this" : `about 1 of ${count(rounded(1 / chance))} records like this`;
}

/** What chance would do with the same words; `podiums` is how many said them. */
export function chanceInWords({ p }: Pick<WireSurprise, "p">, within: number, podiums = 2): string {
  const what = `bring these words to ${podiums === 2 ? "two podiums" : "podiums this often"} within ${windowInWords(within)}`;
  return p >= 0.6 ? `Chance alone would ${what} in most records like this.` : `Chance would ${what} in ${recordsLikeThis(p)}.`;
}

/** What the false discovery rate means for whoever believes it. */
export function rateOfError({ q }: Pick<WireSurprise, "q">): string {
  if (q < 0.001) return "Of echoes as surprising as this or more, fewer than 1 in 1,000 would be chance.";
  if (q < 0.01) return `Of echoes as surprising as this or more, about ${Math.round(q * 1000)} in 1,000 would be chance.`;
  return `Of echoes as surprising as this or more, about ${Math.round(q * 100)} in 100 would be chance.`;
}

/** Echoes at least as sure as this are listed without being asked for. */
export const SURE = 0.05;

const POWER = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** "0.0031", "2.4 × 10⁻⁷": two figures, however small. */
export function figure(n: number): string {
  if (n === 0) return "0";
  if (n >= 100) return count(Math.round(n));
  if (n >= 0.0001) return String(Number(n.toPrecision(2)));
  const [digits = "", power = ""] = n.toExponential(1).split("e-");
  return `${digits} × 10⁻${[...power].map((digit) => POWER[Number(digit)]).join("")}`;
}

/** "About 19 times in a million words", "About once in 12 million words" */
export function timesInAMillion(perMillion: number): string {
  if (perMillion <= 0) return "Never once in the words of public speech that it is compared with";
  if (perMillion >= 1.5) return `About ${count(rounded(perMillion))} times in a million words of public speech`;
  if (perMillion > 1e-4) return `About once in ${perMillion > 0.67 ? "a" : count(rounded(1 / perMillion))} million words of public speech`;
  return "Less than once in 10 billion words of public speech";
}

/** "1 of 340 utterances on record", of a share. */
export function shareInWords(share: number): string {
  if (share <= 0) return "No utterance on record";
  return share >= LIKELY ? `${Math.round(share * 100)}% of the utterances on record` : `1 of ${count(rounded(1 / share))} utterances on record`;
}

/** How telling it is that a speaker has not said it again; null where nothing can be told. */
export function silenceInWords(since: number, silence: number | null): string | null {
  if (since === 0 || silence === null) return null;
  if (silence >= 0.2) return "nothing unusual";
  return silence < 0.001 ? "by chance less than 1 time in 1,000" : `by chance 1 time in ${count(rounded(1 / silence))}`;
}

/** A silence this unlikely is called out: the words were dropped. */
export const DROPPED = 0.05;
export const isDropped = (since: number, silence: number | null) => since > 0 && silence !== null && silence < DROPPED;

/** Why sharing words says nothing: in a word or two, and what that means. */
export const EXCLUDED: Readonly<Record<WireExclusion, { readonly word: string; readonly means: string }>> = {
  joint: { word: "joint statement", means: "It was given in both names at once." },
  quoting: { word: "quotes the other", means: "One gives the words as the other’s." },
  outlet: { word: "the outlet’s words", means: "Not both stand in quotation marks: whoever reports may have chosen the words." },
  retelling: { word: "the same act told under two names", means: "Two outlets give one act of speaking to two speakers." },
  unidentified: { word: "unnamed source", means: "An unnamed source may be the other speaker." },
  name: { word: "a name", means: "Whoever speaks of it says these words: a name is no line." },
};
