// Whom a text says it is by: an agency in the dateline, those who contributed at the end.
import type { Credit } from "../../model/index.ts";

/** Short names of agencies that print each other's, in the form that keyOf gives. */
const ALSO: Readonly<Record<string, string>> = { ap: "associated press", afp: "agence france presse", upi: "united press international", pa: "press association", dpa: "deutsche presse agentur" };

/** "TORSHOLM, March 4 (Coast Wire) —" at the beginning of a line among the first. */
const DATELINE = /^[ \t]*\p{Lu}[\p{L}.'’ ,/\d-]{0,60}\(([\p{Lu}][\p{L}.&'’ -]{1,40})\)[ \t]*(?:[-–—]|--)/mu;
/** "The Associated Press", "S. A. Miller": words that begin with a capital, initials. */
const NAME = String.raw`(?:(?:\p{Lu}\.)+|(?!(?:He|She|They|It|Who)\b)\p{Lu}[\p{L}\p{N}'’&-]*)`;
/** "The Associated Press contributed to this report.", "Ada Brook and Coast Wire also contributed to this story." */
const CONTRIBUTED = new RegExp(String.raw`(${NAME}(?:(?:,? and (?:the )?|, | )${NAME})*)(?: also)? contributed to this (?:report|story|article)`, "u");
const [BEGINNING, END] = [600, 1200];

export function creditsOf(text: string): readonly Credit[] {
  const [, line] = DATELINE.exec(text.slice(0, BEGINNING)) ?? [];
  const [, part] = CONTRIBUTED.exec(text.slice(-END)) ?? [];
  return [...(line === undefined ? [] : [{ name: line.trim(), how: "dateline" } as const]), ...(part === undefined ? [] : [{ name: part.trim(), how: "contributed" } as const])];
}

/** Equal for names of one outlet or agency: "The Associated Press" and "AP". */
export function outletKey(name: string): string {
  const plain = name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim().replace(/^the /, "");
  return ALSO[plain] ?? plain;
}

/** Whether a credit names this outlet: by its name, or by the initials of it ("LPA" of "Littoral Press Agency"). */
export function names(credit: string, outlet: string): boolean {
  const [short, long] = [outletKey(credit), outletKey(outlet)];
  const initials = long.split(" ").map((word) => word[0]).join("");
  return short === long || (initials.length > 1 && short.replaceAll(" ", "") === initials);
}
