// Finds the place and agency that open a news report: "SEOUL (Reuters) - ", "Washington (CNN) ".
import type { Span } from "../../model/index.ts";

const CITY = String.raw`\p{Lu}[\p{Lu}.'’]{2,}(?:[ /-]\p{Lu}[\p{Lu}.'’]+){0,3}`;
const REGION = String.raw`(?:,\s(?:\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+)?)){0,2}`;
const DAY = String.raw`(?:,?\s(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[\p{L}.]*\s\d{1,2})?`;
const DASH = String.raw`(?:--?|[–—―])`;
const AGENCY = String.raw`\s\((?:\p{Lu}[\p{L}.&/' ]{1,24})\)`;
/** With an agency anywhere; without one ("NEW YORK - ") only where a report may begin. */
const SIGNED = new RegExp(String.raw`^(?:${CITY}${REGION}${DAY}${AGENCY}\s?${DASH}\s|\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?${REGION}\s\((?:\p{Lu}{2,5}|Reuters|Bloomberg)\)\s?(?:${DASH}\s)?)(?=\S)`, "u");
const UNSIGNED = new RegExp(String.raw`^${CITY}${REGION}${DAY}\s?${DASH}\s(?=\S)`, "u");
/** Longest dateline looked for, in code units. */
const LONGEST = 120;

/** Where a paragraph's own words begin: after its dateline, if it has one. */
export function afterDateline(text: string, paragraph: Span, atTop: boolean): number {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST));
  const match = SIGNED.exec(head) ?? (atTop ? UNSIGNED.exec(head) : null);
  return match === null ? paragraph.start : paragraph.start + match[0].length;
}
