// Echo: someone says what another said within a day, in words that chance does not bring together.
import type { Echo, EchoUtterance, Said } from "../model/index.ts";
import type { Asking, Facts, Finding, Rule } from "./facts.ts";
import { isNews } from "./moments.ts";
import { cut, evidenceOf, listed, pathOf, who } from "./phrasing.ts";
import { isSaidThere } from "./wanted.ts";

/** False discovery rate below which an echo is told (docs/echoes.md). */
export const MOST_Q = 0.05;

export const echo: Rule = {
  kind: "echo",
  needs: ["utterances", "echoes"],
  arrived: (facts, watches) => ({ findings: isNews(facts) ? findings(facts, watches) : [], later: [] }),
};

/** One for the document: the most surprising in which it is the first to tell one side. A retelling of what was told brings nothing new. */
function findings(facts: Facts, watches: readonly Asking[]): readonly Finding[] {
  const own = new Set(facts.said.map(({ id }) => id));
  for (const each of facts.echoes) {
    const brought = each.utterances.find(({ utterance }) => own.has(utterance.id));
    if (!brought || each.surprise === null || each.excluded !== null || each.surprise.q >= MOST_Q) continue;
    const askers = watches.filter((watch) => each.utterances.some(({ places }) => places.some(({ said }) => isSaidThere(watch, said)))).map(({ id }) => id);
    if (askers.length > 0) return [{ alert: { ...told(each, brought, facts), watches: askers }, unless: [] }];
  }
  return [];
}

function told({ phrase, utterances, surprise, thrownBack }: Echo, brought: EchoUtterance, facts: Facts): Omit<Finding["alert"], "watches"> {
  const sides = [...new Map(utterances.map((each) => [who(firstOf(each)), each])).values()];
  const names = sides.map((each) => who(firstOf(each)));
  const { expected, q } = surprise!;
  const other = utterances.find((each) => each !== brought && each.utterance.speaker.id !== brought.utterance.speaker.id) ?? brought;
  return {
    kind: "echo",
    key: `echo:${brought.utterance.id}`,
    story: facts.story?.id ?? null,
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
const small = (value: number): string => (value >= 0.1 ? String(Math.round(value * 10) / 10) : value.toPrecision(1));

/** The phrase with some words around it, verbatim. */
function around(each: EchoUtterance): string {
  const { left, match, right } = placeOf(each);
  const [before, after] = [left.split(/\s+/).slice(-9).join(" "), right.split(/\s+/).slice(0, 9).join(" ")];
  const words = `${before.length < left.length ? "… " : ""}${before}${match}${after}${after.length < right.length ? " …" : ""}`;
  return words.replaceAll(/\s+/g, " ").replaceAll(/^["“”]|["“”]$/gu, "").trim();
}
