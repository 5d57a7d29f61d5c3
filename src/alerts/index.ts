// What this room gives: what of a document that arrived is worth telling, to which watches, and why. Pure: facts in, alerts out.
import type { Watch } from "../model/index.ts";
import type { Facts, Finding, Later, Need, Rule } from "./facts.ts";
import { KINDS } from "./kinds.ts";

export type { Asking, Facts, Finding, Growth, Later, Need, Reworded, Rule, Spreads, StorySoFar, Teller } from "./facts.ts";
export { DAY_MS, isExact, momentOf } from "./moments.ts";

/** Days on both sides of a document whose utterances can be its own: a week recalled, and time zones. */
export const TELLING_DAYS = 9;

/** Who asks and for which kinds; those that are paused ask for nothing. */
export type Asker = Pick<Watch, "id" | "kinds" | "speakers" | "words" | "outlets">;

/** What there is to load for these watches. */
export function needsOf(watches: readonly Asker[]): ReadonlySet<Need> {
  return new Set(rulesFor(watches).flatMap(({ rule }) => rule.needs));
}

export function judgeArrival(facts: Facts, watches: readonly Asker[]): { readonly findings: readonly Finding[]; readonly later: readonly Later[] } {
  const outcomes = rulesFor(watches).map(({ rule, asking }) => rule.arrived(facts, asking));
  return { findings: together(outcomes.flatMap(({ findings }) => findings)), later: outcomes.flatMap(({ later }) => later) };
}

/** What one kind gives of a document that it asked to look at again. */
export function judgeAgain(kind: Rule["kind"], facts: Facts, watches: readonly Asker[]): readonly Finding[] {
  return together(rulesFor(watches).flatMap(({ rule, asking }) => (rule.kind === kind ? (rule.again?.(facts, asking) ?? []) : [])));
}

function rulesFor(watches: readonly Asker[]): readonly { readonly rule: Rule; readonly asking: readonly Asker[] }[] {
  return KINDS.map((rule) => ({ rule, asking: watches.filter(({ kinds }) => kinds.includes(rule.kind)) })).filter(({ asking }) => asking.length > 0);
}

/** One thing to tell is told once, to all who asked for it. */
function together(findings: readonly Finding[]): readonly Finding[] {
  return [...Map.groupBy(findings, ({ alert }) => alert.key).values()].map((same) => forAll(same[0]!, same));
}

function forAll({ alert, unless }: Finding, same: readonly Finding[]): Finding {
  const watches = [...new Set(same.flatMap((each) => each.alert.watches))].toSorted((a, b) => a - b);
  return { alert: { ...alert, watches }, unless };
}
