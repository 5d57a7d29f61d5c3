// Invented sentences in forms that news has and PolNeAR seldom: short answers, verbs that open a sentence, "reportedly", "both said".
import type { Span } from "../../src/model/index.ts";
import type { Article, Attribution } from "../polnear.ts";

const PEOPLE = ["Tessa Varn", "Oskar Hale", "Mirela Toth", "Jonas Reed", "Ilse Brandt", "Pavel Korin", "Nadia Quell", "Ruben Ostrow", "Clara Fenn", "Viktor Stoll"];
const SURNAMES = ["Varn", "Hale", "Toth", "Reed", "Brandt", "Korin", "Quell", "Ostrow", "Fenn", "Stoll"];
const POSTS = ["minister", "mayor", "harbour master", "governor", "ambassador", "bishop", "director", "senator", "coach", "chancellor"];
const THINGS = ["harbour", "tunnel", "school", "treaty", "budget", "airport", "museum", "pension fund", "power plant", "railway"];
const DONE = ["sold in March", "closed for repairs", "moved to the coast", "hit by the storm", "finished last week", "bought by a rival", "damaged overnight", "opened to the public", "searched on Sunday", "emptied before dawn"];
const CLAUSES = ["the harbour is ready", "the talks have failed", "nobody was hurt", "the money is gone", "the road will open soon", "the budget is balanced", "the school must close", "the deal is dead", "the tunnel is dry", "the strike is over"];
const ACTS = ["sold the land", "met the rebels", "taken the money", "signed the order", "hidden the report", "called the judge", "paid the guards", "changed the figures", "seen the letter", "broken the law"];
const QUOTED = ["a door to disaster", "a gift to thieves", "pure theatre", "a road without an end", "a bad joke", "too little too late", "a trap for the poor", "the worst of both worlds", "money down a well", "a castle of sand"];
const ENDS = ["would not last", "had to be stopped", "could ruin the town", "came too late", "was bound to fail", "would cost lives", "should be dropped", "must be put off", "needed more thought", "had no friends left"];
const WANTS = ["more time", "more money", "patience", "a second vote", "help from abroad", "new elections", "a pay rise", "mercy", "an apology", "calm"];
const HOW = ["flatly", "strongly", "repeatedly", "firmly", "again", "angrily", "publicly", "quickly", "calmly", "openly"];
const WHEN = ["early last month", "late last week", "earlier this year", "on the eve of the vote", "in early spring", "late last year", "last month", "earlier this month", "at the end of May", "late on Sunday"];

const DOING = ["close", "visit", "rebuild", "sell", "inspect", "reopen", "search", "defend", "finish", "lease"];
const ILLS = ["floods", "delays", "a shortage", "new taxes", "false hopes", "an attack", "higher prices", "a long winter", "strikes", "fraud"];

/** Source, cue and content stand in [s …], [c …] and [x …]; a second cue of the same source, and its content, in [C …] and [X …]. `{name}` is drawn from the list of that name. */
const FORMS = [
  "[x The {thing} was] [c reportedly] [x {done}].",
  "[x The {thing} had] [c allegedly] [x been {done}].",
  "[s The {post}, {person},] [c said] [x no].",
  "[s {surname}, the {post},] [c said] [x yes].",
  "[s The {post}] [c answered] [x no].",
  "[c Said] [s {surname}]: [x “{Clause}.”]",
  "[c Said] [s {person}]: [x \"{Clause}, and I am glad of it.\"]",
  "[s The {post}, {person},] [c said] [x the {thing} was \"{quoted}\" and {end}].",
  "[s {surname}] [c said] [x the plan was “{quoted}” and {end}].",
  "[s {surname}] [c asked] [x for {want}].",
  "[s The {post}] [c asked] [x for {want}].",
  "[s {surname}, the {post} of Velm,] [c {how} denied] [x having {act}].",
  "[s The {post}] [c denied] [x having {act}].",
  "[x {Clause}], [s Mayor {person}] [c said] {when}.",
  "[x {Clause}], [s {surname}] [c said] {when}.",
  "[s {surname} and {other}] both [c said] [x “{clause}”] when they met the press.",
  "[s {surname} and {other}] both [c said] [x that {clause}].",
  "[s {surname}] [c said] [x he would {doing} the {thing}] and [C warned of] [X {ill}].",
  "[s The {post}] [c said] [x she would {doing} the {thing}] and [C promised] [X {want}].",
  "[x \"{Clause},\"] [s {surname}] [c said]. [x \"{clause2}.\"]",
] as const;

const LISTS: Readonly<Record<string, readonly string[]>> = { person: PEOPLE, surname: SURNAMES, other: SURNAMES.toReversed(), post: POSTS, thing: THINGS, done: DONE, clause: CLAUSES, clause2: CLAUSES.toReversed(), act: ACTS, quoted: QUOTED, end: ENDS, want: WANTS, how: HOW, when: WHEN, doing: DOING, ill: ILLS };

const raised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The form with words drawn for the `turn`th time: each list goes round at its own pace. */
function filled(form: string, turn: number): string {
  return form.replace(/\{(\w+)\}/g, (_, name: string) => {
    const list = LISTS[name] ?? LISTS[name.toLowerCase()] ?? [];
    const words = list[(turn * (1 + 2 * (Object.keys(LISTS).indexOf(name.toLowerCase()) % 2)) + name.length) % list.length] ?? "";
    return name === "clause2" || name !== name.toLowerCase() ? raised(words) : words;
  });
}

/** One article, every form ten times, a sentence a paragraph. */
export function invented(): Article {
  let text = "";
  const attributions: Attribution[] = [];
  for (let turn = 0; turn < 10; turn++) {
    for (const form of FORMS) {
      const spans: Record<string, Span[]> = { s: [], c: [], x: [], C: [], X: [] };
      for (const [piece, role, words] of filled(form, turn).matchAll(/\[([scxCX]) ([^\]]*)\]|[^[]+/g)) {
        if (role !== undefined && words !== undefined) spans[role]!.push({ start: text.length, end: text.length + words.length });
        text += words ?? piece;
      }
      text += "\n\n";
      attributions.push({ source: spans["s"]!, cue: spans["c"]!, content: spans["x"]! });
      if (spans["C"]!.length > 0) attributions.push({ source: spans["s"]!, cue: spans["C"]!, content: spans["X"]! });
    }
  }
  return { name: "invented", text, attributions };
}
