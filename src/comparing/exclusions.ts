// Why two utterances may share words without saying the same: joint statements, quotations of the other, one act under two names.
import type { Exclusion, Said } from "../model/index.ts";
import { areNicknames } from "../reading/speakers/nicknames.ts";
import { likeness } from "./alike.ts";
import { formsOf, type Wording } from "./wording.ts";
import { wordsOf } from "./words.ts";

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
  const verdicts = earlier.slice(0, TELLINGS).flatMap((one) => later.slice(0, TELLINGS).map((other) => judgePair(one, other)));
  return { excluded: verdicts.find(({ excluded }) => excluded)?.excluded ?? null, thrownBack: verdicts.some(({ thrownBack }) => thrownBack) };
}

export function judgePair(earlier: Wording, later: Wording): PairVerdict {
  if (areJoint(earlier.said, later.said)) return { excluded: "joint", thrownBack: false };
  // An answer takes up the words of its question.
  if (earlier.said.document.id === later.said.document.id && (earlier.said.act === "question" || later.said.act === "question")) return { excluded: "quoting", thrownBack: false };
  const [forth, back] = [namingOf(later, earlier), namingOf(earlier, later)];
  if (forth === "quotes" || back === "quotes") return { excluded: "quoting", thrownBack: false };
  if (isRetelling(earlier, later)) return { excluded: "retelling", thrownBack: false };
  if (!earlier.identified || !later.identified) return { excluded: "unidentified", thrownBack: false };
  return { excluded: null, thrownBack: forth === "names" };
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

const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"]);
const SPEECH = new Set(
  "say says said saying call calls called calling tell tells told describe describes described put puts quote quotes quoted quoting word words according tweet tweets tweeted warn warns warned remark remarks remarked statement statements comment comments argue argues argued note notes noted insist insists insisted mention mentioned announce announced point pointed".split(" "),
);
/** "Yoon quoted Kim as saying". */
const QUOTED_AS = /\b(?:quot|cit|relay|repeat|echo)(?:e[ds]?|ed|ing|s)?\b/i;
/** Words between a name and a verb of speech that belong together: "as Secretary Tillerson has said". */
const NEAR = 4;

/** Whether `one` names whoever speaks in `other` in its content, and whether as whose words it gives. */
function namingOf(one: Wording, { said: { speaker } }: Wording): "quotes" | "names" | null {
  if (!speaker?.name || speaker.kind === "group" || speaker.kind === "document") return null;
  const name = formsIn(speaker.name).filter((form) => !SUFFIXES.has(form));
  const sought = speaker.kind === "person" ? name.slice(-1) : name;
  if (sought.length === 0) return null;
  if (QUOTED_AS.test(one.said.attribution) && sought.every((form) => formsIn(one.said.attribution).some((each) => each === form || each === `${form}'s`))) return "quotes";
  const forms = formsOf(one);
  let named = false;
  for (let at = 0; at + sought.length <= forms.length; at += 1) {
    // A possessive names as well: "Tillerson's words".
    if (!sought.every((form, i) => forms[at + i] === form || forms[at + i] === `${form}'s`)) continue;
    named = true;
    const around = forms.slice(Math.max(0, at - NEAR), at + sought.length + NEAR);
    if (around.some((form) => SPEECH.has(form))) return "quotes";
  }
  return named ? "names" : null;
}

/** Share of the shorter wording, with words in all, that two have in common when they are one and only the name differs. */
const RETOLD_SHARE = 0.8;
const RETOLD_WORDS = 4;
/**
 * Words in a row from which two reports of one act are likelier than two podiums, by how surely the texts say who speaks. One named by a
 * pronoun is somebody else in about one case of ten, one named by surname in one of thirty (bench/README.md); longer lines that two share
 * word for word are rarer than that.
 */
const LONG_RUN = { unsure: 8, named: 12 } as const;

/**
 * The same content under two names. Who may be one person has said nothing twice. Two who are named in full where they speak are taken at
 * their word; a ministry and its spokesman, a state and its news agency, or "he" who may be another rather tell one act.
 */
function isRetelling(one: Wording, other: Wording): boolean {
  if (mayBeOne(one.said, other.said)) return true;
  const [a, b] = [certainty(one.said), certainty(other.said)];
  if (one.identified && other.identified && a === "full" && b === "full") return false;
  const like = likeness(one.codes, other.codes);
  if (a !== "unsure" && b !== "unsure") return like.longest >= LONG_RUN.named;
  return like.longest >= LONG_RUN.unsure || (like.share >= RETOLD_SHARE && like.shared >= RETOLD_WORDS);
}

const PRONOUNS = new Set("i you he she it we they him her them me us who one his their".split(" "));

/** How surely a text says which person speaks: by first and last name; by the last name or a post; by neither, or it is no person. */
function certainty({ speaker, kind, document }: Said): "full" | "named" | "unsure" {
  if (speaker?.kind !== "person" || speaker.name === null) return "unsure";
  // Who came with a ready-made statement, or is the label of a turn, is meant.
  if (speaker.mention === null || (document.kind === "transcript" && kind === "direct")) return "full";
  const [name, mention] = [formsIn(speaker.name), formsIn(speaker.mention)];
  // A credit in capitals is an agency's ("— CNN").
  if (mention.length === 0 || mention.some((word) => PRONOUNS.has(word)) || (name.length === 1 && /^\P{Ll}+$/u.test(speaker.mention))) return "unsure";
  if (!mention.includes(name.at(-1)!)) return speaker.office === null ? "unsure" : "named";
  return name.length > 1 && mention.includes(name[0]!) ? "full" : "named";
}

/** The words of one name are among the other's, whole, as initials or short forms: "Jim Mattis" and "James N. Mattis". */
function mayBeOne({ speaker: one }: Said, { speaker: other }: Said): boolean {
  const [few, many] = [one, other].map((speaker) => formsIn(speaker?.name ?? "").filter((form) => !SUFFIXES.has(form))).toSorted((a, b) => a.length - b.length);
  return few!.length > 0 && few!.every((form) => many!.some((each) => agree(form, each)));
}

function agree(one: string, other: string): boolean {
  return one === other || areNicknames(one, other) || (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));
}

const formsIn = (text: string): string[] => wordsOf(text).map(({ form }) => form);
