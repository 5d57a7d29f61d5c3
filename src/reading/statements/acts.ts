// What a source does by its words: claims, denies, refuses to say, asks.
import type { Act } from "../../model/index.ts";
import { tagIndex } from "../analysis/index.ts";
import { ACCUSATIONS, ASK, DECLINE, DENY, DETAILS, GIVE, GRANTS, QUESTION_WORDS, REJECT, SPEAK, SPEAK_OF, WHOM } from "./act-words.ts";
import type { Draft } from "./draft.ts";
import { lemma } from "./lemma.ts";
import { tokensOf } from "./places.ts";
import { headOf, type Range } from "./role-sight.ts";
import type { View } from "./view.ts";

const NEGATIONS: ReadonlySet<string> = new Set(["not", "n't", "never", "neither", "nor", "without"]);
const GERUND = tagIndex("VBG");
/** Words before a cue among which its negation stands: "did not immediately respond". */
const NEGATION_REACH = 4;
/** Words after "declined" or "gave" in which the rest stands: "to publicly comment", "no further details". */
const REACH = 5;

/** Always one of four; what is told by the words around the cue, never by what the content means. `asked`: the turn is a question that the next one answers. */
export function actOf(seen: View, draft: Draft, asked: boolean): Act {
  const { text } = seen.analysis;
  const last = draft.content.at(-1);
  if (draft.layout) return asked || (last !== undefined && /\?["”’')]*$/.test(text.slice(last.start, last.end))) ? "question" : "claim";
  const first = draft.cue[0];
  if (first === undefined) return asksOnly(text, draft) ? "question" : "claim";
  const cue = tokensOf(seen, first);
  const head = headOf(seen, cue);
  const negated = isNegated(seen, cue, head);
  if (refuses(seen, cue, head, negated)) return "refusal";
  if (!negated && denies(seen, cue, head)) return "denial";
  return !negated && asks(seen, draft, cue) ? "question" : "claim";
}

/** Base forms of the words from one place up to another. */
function lemmasIn(seen: View, from: number, to: number): string[] {
  const found: string[] = [];
  for (let token = Math.max(0, from); token < Math.min(to, seen.lower.length); token++) found.push(baseOf(seen, token));
  return found;
}

const baseOf = ({ base, analysis }: View, token: number): string => base[analysis.numbers[token]!]!;

function isNegated(seen: View, { from }: Range, head: number): boolean {
  const first = Math.max(seen.analysis.sentences[seen.sentence[head]!]?.from ?? 0, Math.min(from, head) - NEGATION_REACH);
  for (let token = head - 1; token >= first; token--) {
    const word = seen.lower[token]!;
    if (NEGATIONS.has(word)) return true;
    // Beyond a noun, a mark or another verb stands what is not the cue's own; "confirm or deny" are denied together.
    if (/^(?:and|but|that|[,;:.“”"])$/.test(word) || NOUNS.has(seen.analysis.tag[token]!)) return false;
    if (token < from && isMainVerb(seen, token) && seen.lower[token + 1] !== "or") return false;
  }
  return false;
}

const AUXILIARIES: ReadonlySet<string> = new Set("do does did has have had having is are was were be been will would can could may might shall should must 'd 'll 've 's wo ca".split(" "));

function isMainVerb(seen: View, token: number): boolean {
  return VERBS.has(seen.analysis.tag[token]!) && !AUXILIARIES.has(seen.lower[token]!);
}

const NOUNS: ReadonlySet<number> = new Set((["NN", "NNS", "NNP", "NNPS", "PRP"] as const).map((tag) => tagIndex(tag)));
const VERBS: ReadonlySet<number> = new Set((["VB", "VBD", "VBG", "VBN", "VBP", "VBZ"] as const).map((tag) => tagIndex(tag)));

/** "No comment", "no immediate comment". */
function hasNoComment(lower: readonly string[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (lower[at] === "comment" && (lower[at - 1] === "no" || (at - 2 >= from && lower[at - 2] === "no" && /^(?:further|immediate|public)$/.test(lower[at - 1]!)))) return true;
  return false;
}

/** "would not say", "declined to comment", "had no comment", "neither confirmed nor denied". */
function refuses(seen: View, cue: Range, head: number, negated: boolean): boolean {
  const words = lemmasIn(seen, cue.from, cue.to);
  const after = lemmasIn(seen, head + 1, Math.min(head + 1 + REACH, sentenceEnd(seen, head)));
  if (hasNoComment(seen.lower, Math.max(0, cue.from - 2), cue.to + 3)) return true;
  const headLemma = baseOf(seen, head);
  if (words.some((word) => DECLINE.has(word)) || DECLINE.has(headLemma)) return !negated && declinesToSpeak([...words, ...after]);
  if (!negated) return false;
  if (DENY.has(headLemma)) return lemmasIn(seen, head - REACH, head).includes(lemma("confirm"));
  if (SPEAK.has(headLemma)) return seen.analysis.tag[head] !== GERUND || /^(?:much|more|anything|who|what|when|where|why|how|whether|if)$/.test(seen.lower[head + 1] ?? "");
  if (headLemma === lemma("return")) return after.some((word) => /^(?:call|email|e-mail|message|request|phon)/.test(word));
  return GIVE.has(headLemma) && after.some((word) => DETAILS.has(word));
}

function declinesToSpeak(words: readonly string[]): boolean {
  const to = words.indexOf("to");
  if (to < 0) return false;
  const rest = words.slice(to + 1).filter((word) => !word.endsWith("ly"));
  const verb = rest[0] ?? "";
  if (verb === "be") return rest.some((word) => /^(?:specific|drawn|interview|quot)/.test(word));
  return SPEAK.has(verb) || SPEAK_OF.has(verb) || (GIVE.has(verb) && rest.some((word) => DETAILS.has(word)));
}

/** "denied that …", "rejected the accusation"; not "denied him a visa", "rejected the offer". */
function denies(seen: View, cue: Range, head: number): boolean {
  const words = [...lemmasIn(seen, cue.from, cue.to), baseOf(seen, head)];
  const after = lemmasIn(seen, head + 1, Math.min(head + 1 + REACH, sentenceEnd(seen, head)));
  if (words.some((word) => DENY.has(word))) return !WHOM.has(seen.lower[head + 1] ?? "") && !after.some((word) => GRANTS.has(word));
  return words.some((word) => REJECT.has(word)) && [...words, ...after].some((word) => ACCUSATIONS.has(word));
}

/** "asked whether …", "wanted to know why …", "…?" he said; not "asked him to leave", "asked for time". */
function asks(seen: View, draft: Draft, cue: Range): boolean {
  const { text } = seen.analysis;
  if (asksOnly(text, draft)) return true;
  const words = lemmasIn(seen, cue.from, cue.to);
  const content = draft.content[0];
  if (content === undefined) return false;
  const begins = tokensOf(seen, content);
  const opening = seen.lower.slice(begins.from, Math.min(begins.to, begins.from + REACH)).filter((word) => !/^["“‘'`]+$/.test(word));
  const told = QUESTION_WORDS.has(opening[0] ?? "") || (opening[0] === "about" && !words.includes("about")) || QUESTION_WORDS.has(opening[1] ?? "") && /^(?:about|to|of|on|for|as|in|by)$/.test(opening[0] ?? "");
  if (words.some((word) => ASK.has(word))) return told || (isMainVerb(seen, headOf(seen, cue)) && words.includes("about")) || draft.content.some((span) => /\?["”’')]*[.,]?$/.test(text.slice(span.start, span.end)));
  if (words.includes("want") && words.includes("know")) return told;
  return words.some((word) => word === "want" || word === lemma("demand")) && opening[0] === "to" && opening[1] === "know" && QUESTION_WORDS.has(opening[2] ?? "");
}

/** Nothing but questions, in quotation marks or not. */
function asksOnly(text: string, { content }: Draft): boolean {
  const said = content.map(({ start, end }) => text.slice(start, end)).join(" ");
  return /\?["”’')]*$/.test(said) && !/[\p{L}\p{N}][.!]["”’')]*\s+["“‘(]?\p{Lu}/u.test(said);
}

function sentenceEnd(seen: View, token: number): number {
  return seen.analysis.sentences[seen.sentence[token]!]?.to ?? token + 1;
}
