// Why two utterances may share words without saying the same: joint statements, quotations of the other, one act under two names.
import type { Exclusion, Said } from "../model/index.ts";
import { formsIn, shortName } from "./names.ts";
import { isRetelling } from "./retelling.ts";
import { SPEECH } from "./speech-words.ts";
import { formsOf, type Wording } from "./wording.ts";

/** What speaks for or against a pair, given the earlier one first. */
export interface PairVerdict {
  readonly excluded: Exclusion | null;
  /** The later names the earlier, without quoting. */
  readonly thrownBack: boolean;
}

/** Tellings of an utterance beyond these are not looked at: what speaks against a pair is in the first ones. */
const TELLINGS = 4;

/** Two utterances by what their tellings say: what speaks against one pair of them speaks against all. */
export function judgeUtterances(earlier: readonly Wording[], later: readonly Wording[]): PairVerdict {
  const [some, others] = [earlier.slice(0, TELLINGS), later.slice(0, TELLINGS)];
  const pairs = some.flatMap((one) => others.map((other) => [one, other] as const));
  if (pairs.some(([one, other]) => areJoint(one.said, other.said))) return against("joint");
  if ([...some, ...others].some(({ said }) => isQuoting(said))) return against("quoting");
  if (pairs.some(([one, other]) => isAnswer(one.said, other.said) || namingOf(other, one) === "quotes" || namingOf(one, other) === "quotes")) return against("quoting");
  if (isRetelling(some, others)) return against("retelling");
  if (pairs.some(([one, other]) => !one.identified || !other.identified)) return against("unidentified");
  return { excluded: null, thrownBack: pairs.some(([one, other]) => namingOf(other, one) === "names") };
}

const against = (reason: Exclusion): PairVerdict => ({ excluded: reason, thrownBack: false });

/**
 * An answer takes up the words of its question; and whoever asks without a post, a reporter, takes up those of others. In an article nobody answers
 * a question that stands further down: there it is asked of the reader.
 */
function isAnswer(one: Said, other: Said): boolean {
  return asks(one, other) || asks(other, one);
}

function asks({ act, speaker, document, content: [asked] }: Said, { document: { id }, content: [answered] }: Said): boolean {
  if (act !== "question") return false;
  if (document.kind === "transcript" && speaker?.office === null) return true;
  return document.id === id && (document.kind !== "article" || (asked?.start ?? 0) < (answered?.start ?? Infinity));
}

const QUOTES = /(?<!\b(?:is|are|was|were|be|been|being) )\bquot(?:ed(?! (?:by|in)\b)|es|ing)\b/i;

/** "The agency quoted" gives another's words; "he was quoted as saying" and "quoted by the agency" do not, nor does whoever is named after the verb. */
function isQuoting({ attribution, speaker }: Said): boolean {
  const verb = QUOTES.exec(attribution);
  return verb !== null && !(speaker?.mention && attribution.includes(speaker.mention, verb.index));
}

const JOINT = /\bjoint(?:ly)?\b/i;
const JOINT_TITLE = /\bjoint (?:statement|declaration|communiqu[eé]|press (?:release|statement)|announcement)\b/i;

const isJoint = ({ attribution, document: { title } }: Said): boolean => JOINT.test(attribution) || JOINT_TITLE.test(title ?? "");

/** Both are told as joint, or one has several speakers with the other among them. */
function areJoint(one: Said, other: Said): boolean {
  return (isJoint(one) && isJoint(other)) || speaksFor(one, other) || speaksFor(other, one);
}

/** "Mike Pence and Rex Tillerson" speak for "Rex Tillerson". */
function speaksFor({ speaker: many }: Said, { speaker: one }: Said): boolean {
  if (many?.kind !== "people" || many.name === null || !one?.name) return false;
  const [names, name] = [many.name, one.name].map((each) => ` ${formsIn(each).join(" ")} `);
  return names!.includes(name!);
}

/** "Yoon quoted Kim as saying". */
const QUOTED_AS = /\b(?:quot|cit|relay|repeat|echo)(?:e[ds]?|ed|ing|s)?\b/i;
/** Words between a name and a word of speech that belong together: "as Secretary Tillerson has said", "Trump for his low-I.Q. remark". */
const NEAR = 6;

/** Whether `one` names whoever speaks in `other` in its content, and whether as whose words it gives. A possessive names as well. */
function namingOf(one: Wording, { said: { speaker } }: Wording): "quotes" | "names" | null {
  if (!speaker?.name || speaker.kind === "group" || speaker.kind === "document") return null;
  const sought = shortName(speaker);
  if (sought.length === 0) return null;
  const namedAt = (forms: readonly string[], at: number) => sought.every((form, i) => forms[at + i] === form || forms[at + i] === `${form}'s`);
  if (QUOTED_AS.test(one.said.attribution)) {
    const attributed = formsIn(one.said.attribution);
    if (attributed.some((_, at) => namedAt(attributed, at))) return "quotes";
  }
  const forms = formsOf(one);
  let named = false;
  for (let at = 0; at + sought.length <= forms.length; at += 1) {
    if (!namedAt(forms, at)) continue;
    named = true;
    if (forms.slice(Math.max(0, at - NEAR), at + sought.length + NEAR).some((form) => SPEECH.has(form))) return "quotes";
  }
  return named ? "names" : null;
}
