// Quotations beside a verb that is not known to tell speech: "…," Keller riffed. Dolan, who joked: "…"
import { relationIndex, tagIndex } from "../analysis/index.ts";
import type { Quotation } from "../structure/index.ts";
import type { Draft } from "./draft.ts";
import { spanOf, tokensOf } from "./places.ts";
import { GOES_ON, isSentence, unclaimed } from "./quoted.ts";
import { sourceOf } from "./shared-sources.ts";
import { VERB_TAGS } from "./verbs.ts";
import type { View } from "./view.ts";

const INFINITIVE = relationIndex("xcomp");
const PARTICIPLE = tagIndex("VBG");
const NAME = tagIndex("NNP");
const BARE_VERB = tagIndex("VB");
/** Most words between the quotation and the verb: "…," a Democratic staffer in the room wondered. */
const REACH = 12;
/** Most words between the verb and a quotation after it: who joked of the museum, "…" */
const NEAR = 5;
/** Right in 15 of 20 such places in polnear/train and dev. */
const LIKELY = 0.7;
const NO_SUBJECT: ReadonlySet<string> = new Set(["which", "that", "who", "and", "but", "as", "when", "is", "was", "are", "were"]);

/** A statement for each quoted sentence that no other has and that a subject and its verb stand beside. */
export function quotedByVerb(seen: View, drafts: readonly Draft[]): Draft[] {
  const { text } = seen.analysis;
  return unclaimed(drafts, seen.structure.quotations).flatMap((quotation) => {
    if (!isSentence(text, quotation)) return [];
    const found = verbAfter(seen, quotation) ?? verbBefore(seen, quotation);
    return found === null ? [] : [{ ...found, content: [{ start: quotation.start, end: quotation.end }], confidence: LIKELY, layout: false, turn: null }];
  });
}

type Attribution = Pick<Draft, "source" | "cue">;

const isOpen = ({ quote, analysis }: View, token: number): boolean => quote[token] === 0 && !/^[.;:!?()–—-]+$/.test(analysis.words[token]!);
const isVerb = ({ analysis }: View, token: number): boolean => VERB_TAGS[analysis.tag[token]!] === 1;

/** "…," Keller riffed: the words up to the first verb are its subject. */
function verbAfter(seen: View, quotation: Quotation): Attribution | null {
  const { text } = seen.analysis;
  if (!GOES_ON.test(text.slice(quotation.start, quotation.end))) return null;
  const { to: from } = tokensOf(seen, quotation);
  const last = sentenceEnd(seen, from);
  if (from >= last || text.slice(quotation.end, seen.analysis.start[from]).includes("\n") || NO_SUBJECT.has(seen.lower[from]!)) return null;
  let verb = from;
  while (verb < last && verb - from < REACH && isOpen(seen, verb) && !isVerb(seen, verb)) verb++;
  if (verb === from || verb >= last || !isVerb(seen, verb) || !isOpen(seen, verb) || NO_SUBJECT.has(seen.lower[verb]!) || seen.analysis.tag[verb] === BARE_VERB) return null;
  return { source: [spanOf(seen, { from, to: verb })], cue: [spanOf(seen, { from: verb, to: verb + 1 })] };
}

/** … who joked of the museum, "…": the last verb before the comma or colon, and its subject. */
function verbBefore(seen: View, quotation: Quotation): Attribution | null {
  const { analysis, lower } = seen;
  const { from } = tokensOf(seen, quotation);
  const first = analysis.sentences[seen.sentence[from] ?? -1]?.from ?? from;
  const mark = from - 1;
  if (mark < first || (lower[mark] !== "," && lower[mark] !== ":")) return null;
  let verb = mark - 1;
  while (verb >= first && mark - verb <= NEAR && isOpen(seen, verb) && lower[verb] !== "," && !isVerb(seen, verb)) verb--;
  if (verb < first || !isVerb(seen, verb) || seen.quote[verb] !== 0) return null;
  // Before a colon an infinitive goes with the verb it hangs from: had to change his answer: "…"
  const governor = lower[mark] === ":" && analysis.relation[verb] === INFINITIVE ? analysis.head[verb]! : verb;
  if (analysis.tag[governor] === BARE_VERB || governor > verb || governor < first) return null;
  const source = sourceOf(seen, governor, new Map()) ?? nameBefore(seen, governor);
  return source === null ? null : { source, cue: [spanOf(seen, { from: governor, to: verb + 1 })] };
}

/** footage of Marsh saying on Monday: a participle right after a name is that name's. */
function nameBefore(seen: View, verb: number): Draft["source"] | null {
  const { tag } = seen.analysis;
  let from = verb;
  while (tag[verb] === PARTICIPLE && from > 0 && seen.sentence[from - 1] === seen.sentence[verb] && tag[from - 1] === NAME) from--;
  return from === verb ? null : [spanOf(seen, { from, to: verb })];
}

function sentenceEnd(seen: View, token: number): number {
  return seen.analysis.sentences[seen.sentence[token] ?? -1]?.to ?? token;
}
