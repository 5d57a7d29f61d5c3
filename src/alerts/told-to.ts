// Whether something was said to the outlet that carries it: "told The Bell", "in an interview with The Bell".
import type { Passage } from "../model/index.ts";
import { fold } from "../store/words.ts";

/** Code units around a statement's words in which its sentence says to whom. */
const AROUND = 200;
const TO = String.raw`(?:told|tells|telling|spoke (?:exclusively )?(?:to|with)|speaking (?:exclusively )?(?:to|with)|interview (?:with|by|on)|interviewed by|(?:statement|remarks|comments|e-?mail|letter) to|confirmed to|said to|seen by|obtained by|reviewed by)`;
/** Said to it once, but not now. */
const BEFORE = /\b(?:had told|previously|earlier this (?:year|month)|last (?:year|month)|in (?:January|February|March|April|May|June|July|August|September|October|November|December))\b/u;
/** What names of outlets have besides their own words. */
const GENERAL = new Set(["the", "news", "online", "web", "com", "opinion", "editorial"]);

/** The words of an outlet's name that its own texts call it by: "Bell" of "The Bell (Web News)". */
export function nameWords(outlet: string): readonly string[] {
  const words = fold(outlet).split(" ").filter((word) => word !== "" && !GENERAL.has(word));
  return words.length > 0 ? words : fold(outlet).split(" ");
}

const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const ON_DAY = new RegExp(String.raw`\binterview\b[^.\n]{0,40}?\bon (${DAYS.join("|")})\b`, "giu");

/** Whether an interview is spoken of that was on another weekday than that of the publication or the one before. */
function wasEarlier(text: string, published: string | null): boolean {
  const day = new Date(published ?? "").getUTCDay();
  return [...text.matchAll(ON_DAY)].some(([, name]) => !Number.isNaN(day) && ![day, (day + 6) % 7].includes(DAYS.indexOf(name!.toLowerCase())));
}

/** `content` are the words that were said, in order: what stands before, between and after them on their lines is looked at. */
export function toldTo(outlet: string, text: string, content: readonly Passage[], published: string | null): boolean {
  const [start, end] = [content[0]!.start, content.at(-1)!.start + content.at(-1)!.text.length];
  const between = content.slice(1).map((passage, at) => text.slice(content[at]!.start + content[at]!.text.length, passage.start));
  const [left, right] = [text.slice(Math.max(0, start - AROUND), start), text.slice(end, end + AROUND)];
  const around = [left.slice(left.lastIndexOf("\n") + 1), ...between, right.split("\n", 1)[0]].join(" ");
  const name = nameWords(outlet).map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, "")).join(String.raw`[\s.-]*`);
  return new RegExp(String.raw`\b${TO}\s+(?:reporters\s+)?(?:the\s+)?${name}(?![\p{L}\p{N}])`, "iu").test(around) && !BEFORE.test(around) && !wasEarlier(text.slice(Math.max(0, start - 2 * AROUND), end + AROUND), published);
}

/** What a text says of another outlet that had it before. */
export function creditsAnother(text: string): boolean {
  return /\b(?:first reported (?:by|in|on)|reported (?:first|earlier)|earlier reported|first to report|was first reported)\b/iu.test(text);
}

/** "Exclusive: …", "EXCLUSIVE", "in an exclusive interview", where a text begins. */
export function claimsExclusive(title: string | null, text: string): boolean {
  return /^\W*exclusive\b|\bexclusive\W*$|\bexclusive\s*[:|–—]|\bexclusive (?:interview|report|details)\b/iu.test(title ?? "") || /^\W*exclusive\b|\bexclusive(?:ly)? (?:interview|told|to|obtained|report)\b|\btold [\p{L} ]+ in an exclusive\b/iu.test(text.slice(0, 600));
}
