// Search: a document says for the first time something that meets the watch.
import { fold } from "../store/words.ts";
import type { Asking, Facts, Finding, Rule } from "./facts.ts";
import { isNews, isRecalled } from "./moments.ts";
import { counted, cut, evidenceOf, pathOf, spoken, who, wording } from "./phrasing.ts";
import { contentOf, isSaid } from "./wanted.ts";

/** Statements that one alert shows. */
const SHOWN = 3;
/** Words of a content, fewer of which say nothing by themselves ("the test"). */
const LEAST_WORDS = 5;

export const search: Rule = {
  kind: "search",
  needs: ["utterances"],
  arrived: (facts, watches) => ({ findings: isNews(facts) ? watches.flatMap((watch) => findings(facts, watch)) : [], later: [] }),
};

/** One for a document and watch. What others told before is known, and what was said days ago is recalled. */
function findings(facts: Facts, watch: Asking): readonly Finding[] {
  const firsts = new Set(facts.utterances.flatMap(({ tellings }) => (tellings[0]!.document.id === facts.document.id ? tellings.map(({ id }) => id) : [])));
  const met = facts.said.filter((said) => firsts.has(said.id) && !isRecalled(said) && fold(contentOf(said)).split(" ").length >= LEAST_WORDS && isSaid(watch, said));
  const [first] = met.toSorted((a, b) => rank(a.kind) - rank(b.kind) || a.content[0]!.start - b.content[0]!.start);
  if (!first) return [];
  const { document } = facts;
  const others = met.filter((said) => said !== first).slice(0, SHOWN - 1);
  return [{
    alert: {
      kind: "search",
      key: `search:${watch.id}:${first.id}`,
      story: null,
      corrects: null,
      title: cut(`${who(first)}: ${wording(first, 110)}`, 140),
      body: [`${document.outlet ?? "An outlet"}${document.title === null ? "" : `: ${cut(document.title, 120)}`}`, ...others.map((said) => spoken(said, 100))].join(" · "),
      why: [`${counted(met.length, "statement")} of the document ${met.length === 1 ? "meets" : "meet"} the watch and no earlier document tells ${met.length === 1 ? "it" : "them"}.`.replace(/^./, (letter) => letter.toUpperCase())],
      path: pathOf.document(document.id, first.id),
      lang: "en",
      evidence: [first, ...others].map(evidenceOf),
      watches: [watch.id],
    },
    unless: [],
  }];
}

const rank = (kind: "direct" | "mixed" | "indirect"): number => ["direct", "mixed", "indirect"].indexOf(kind);
