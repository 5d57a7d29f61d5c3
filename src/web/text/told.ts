// An utterance in words: when it was said, and who carries it.
import type { WireDay } from "../../api/wire.ts";
import { extentOf } from "./axis.ts";
import { dayInWords, moment, shortDay } from "./days.ts";
import { counted } from "./words.ts";

export interface When {
  readonly day: WireDay;
  /** Whether the text tells it; else it is the day of publication. */
  readonly told: boolean;
  readonly words: string;
}

/** When it was said, else when it was first published; null when neither is known. */
export function when(saidOn: WireDay | null, published: string | null | undefined): When | null {
  if (saidOn) return { day: saidOn, told: true, words: dayInWords(saidOn) };
  if (!published) return null;
  return { day: { date: published.slice(0, 10), precision: "day" }, told: false, words: `published ${shortDay(published)}` };
}

/** What to call the first of several: days that overlap do not tell who spoke first, only what the record has first. */
export function firstInWords(first: WireDay | undefined, others: readonly (WireDay | undefined)[]): "said first" | "first on record" {
  const end = first && extentOf(first)?.to;
  const starts = others.map((day) => day && extentOf(day)?.from);
  return end !== undefined && starts.every((start) => start !== undefined && start >= end) ? "said first" : "first on record";
}

/** "CBS News alone", "CBS News first, then 11 others", "3 outlets" */
export function carriers({ firstOutlet, outlets }: { readonly firstOutlet: string | null; readonly outlets: number }): string {
  if (firstOutlet === null) return outlets === 0 ? "an outlet not named" : counted(outlets, "outlet");
  if (outlets <= 1) return `${firstOutlet} alone`;
  return `${firstOutlet} first, then ${outlets === 2 ? "one other" : `${outlets - 1} others`}`;
}

/** "A, B and C", and how many more there are than shown. */
export function listed(names: readonly string[], most = names.length): string {
  const shown = names.slice(0, most);
  const rest = names.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} more`] : shown;
  const last = all.at(-1) ?? "";
  return all.length < 2 ? last : `${all.slice(0, -1).join(", ")} and ${last}`;
}

/** "Post carried it first and had it alone until 5 March 2031"; on the day that it came out, others merely followed. */
export function exclusive(firstOutlet: string | null, published: string | null, until: string | null): string {
  const first = `${firstOutlet ?? "An outlet not named"} carried it first`;
  if (until === null) return first;
  const sameDay = until.slice(0, 10) === published?.slice(0, 10) && (until.length === 10 || published.length === 10);
  return sameDay ? `${first}, others on the same day` : `${first} and had it alone until ${moment(until)}`;
}
