// Echo: someone says what another said within a day, in words that chance does not bring together.
import type { Echo, EchoUtterance, Said } from "../model/index.ts";
import type { Asking, Facts, Finding, Rule } from "./facts.ts";
import { isNews } from "./moments.ts";
import { cut, evidenceOf, listed, pathOf, who } from "./phrasing.ts";
import { isSaidThere } from "./wanted.ts";

/** False discovery rate below which an echo is told (docs/echoes.md). */
export const MOST_Q = 0.05;
/** Meetings that chance would bring, at most: among few phrases that arrive even "talk of" has a small q, and that wakes nobody. */
export const MOST_EXPECTED = 0.002;

export const echo: Rule = {
  kind: "echo",
  needs: ["utterances", "echoes"],
  arrived: (facts, watches) => ({ findings: isNews(facts) ? findings(facts, watches) : [], later: [] }),
};

/**
 * One for the document: the most surprising in which it is the first to tell one side, and another document tells the other: who reads one text
 * sees what stands twice in it. A retelling of what was told brings nothing new.
 */
function findings(facts: Facts, watches: readonly Asking[]): readonly Finding[] {
  const own = new Set(facts.said.map(({ id }) => id));
  for (const each of facts.echoes) {
    const brought = each.utterances.find(({ utterance }) => own.has(utterance.id));
    if (!brought || each.surprise === null || each.excluded !== null || each.surprise.q >= MOST_Q || each.surprise.expected >= MOST_EXPECTED) continue;
    const other = each.utterances.find((one) => one !== brought && one.utterance.speaker.id !== brought.utterance.speaker.id && one.places.some(({ said }) => !own.has(said.id)));
    if (!other) continue;
    const askers = watches.filter((watch) => each.utterances.some(({ places }) => places.some(({ said }) => isSaidThere(watch, said)))).map(({ id }) => id);
    if (askers.length > 0) return [{ alert: { ...told(each, [other, brought]), watches: askers }, unless: [] }];
  }
  return [];
}

function told({ phrase, utterances, first, surprise, thrownBack }: Echo, [other, brought]: readonly [EchoUtterance, EchoUtterance]): Omit<Finding["alert"], "watches"> {
  const sides = [...new Map(utterances.map((each) => [who(firstOf(each)), each])).values()];
  const names = sides.map((each) => who(firstOf(each)));
  const { expected, q } = surprise!;
  return {
    kind: "echo",
    key: `echo:${utterances[first]!.utterance.id}:${phrase}`,
    story: null,
    corrects: null,
    title: cut(`“${placeOf(brought).match.replaceAll(/["“”]/gu, "")}”: ${listed(names)}`, 140),
    body: [other, brought].map((each) => `${who(firstOf(each))}${inOutlet(firstOf(each))}: “${around(each)}”`).join(" "),
    why: [`Both said “${phrase}” within a day.`, `Chance would bring these words together ${small(expected)} times in what is on record of these days; of echoes as surprising, ${small(q * 100)}% are chance.`, ...(thrownBack ? ["The later one names the earlier."] : [])],
    path: pathOf.compare(firstOf(other).id, firstOf(brought).id),
    lang: "en",
    evidence: [brought, other].map((each) => evidenceOf(firstOf(each))),
  };
}

const placeOf = ({ places }: EchoUtterance) => places[0]!;
const firstOf = (each: EchoUtterance): Said => placeOf(each).said;
const inOutlet = ({ document: { outlet } }: Said): string => (outlet === null ? "" : ` (${outlet})`);
const small = (value: number): string => (value >= 0.1 ? String(Math.round(value * 10) / 10) : value.toPrecision(2));

/** The phrase with some words around it, verbatim. */
function around(each: EchoUtterance): string {
  const { left, match, right } = placeOf(each);
  const [before, after] = [left.split(/\s+/).slice(-9).join(" "), right.split(/\s+/).slice(0, 9).join(" ")];
  const words = `${before.length < left.length ? "… " : ""}${before}${match}${after}${after.length < right.length ? " …" : ""}`;
  return words.replaceAll(/\s+/g, " ").replaceAll(/^["“”]|["“”]$/gu, "").trim();
}
