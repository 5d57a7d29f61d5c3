// What a person put right, in words.
import type { WireAct, WireCorrected, WireSpan, WireStatement } from "../../api/wire.ts";
import { shortDay } from "./days.ts";
import { KIND, speakerInWords, standing } from "./words.ts";

export const ACT: Readonly<Record<WireAct, string>> = { claim: "Claim", denial: "Denial", refusal: "Refusal", question: "Question" };

export const ACT_MEANS: Readonly<Record<WireAct, string>> = {
  claim: "says something",
  denial: "says of something that it is not so",
  refusal: "will not say, or will not comment",
  question: "asks something",
};

const FIELD: Readonly<Record<WireCorrected["fields"][number], string>> = { source: "Who", cue: "Says so", content: "Words", speaker: "Speaker", kind: "Kind", act: "Act" };

/** "Corrected by Ada on 9 Mar 2031: misread." */
export function signedBy(what: string, { at, by, why }: Pick<WireCorrected, "at" | "by" | "why">): string {
  const who = by === null ? "by a person" : `by ${by}`;
  return `${what} ${who} on ${shortDay(at)}${why === null ? "." : `: ${/[.!?]$/.test(why) ? why : `${why}.`}`}`;
}

/** Each corrected field as the reader had read it. The words it points to are the document's own. */
export function hadRead(text: string, { fields, machine }: WireCorrected): { readonly field: string; readonly was: string }[] {
  if (machine === null) return [];
  const words = (spans: readonly WireSpan[]) => (spans.length === 0 ? "nothing" : spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " ")).join(" … "));
  const was = {
    source: () => words(machine.source),
    cue: () => words(machine.cue),
    content: () => words(machine.content),
    speaker: () => [speakerInWords(machine.speaker), standing(machine.speaker)].filter((part) => part !== null).join(", "),
    kind: () => KIND[machine.kind],
    act: () => ACT[machine.act],
  };
  return fields.map((field) => ({ field: FIELD[field], was: was[field]() }));
}

/** In a word or two, for a badge. */
export const correctedAs = ({ corrected }: Pick<WireStatement, "corrected">) => (corrected === null ? null : corrected.machine === null ? "Added" : "Corrected");
