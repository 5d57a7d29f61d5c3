// Recognises the label a transcript puts before a speaker's words: "MR. KIRBY:", "Howard K Smith:", "Q", ">> NAME:".
import type { Span } from "../../model/index.ts";
import { isNoise } from "./asides.ts";
import { isNoLabel } from "./label-words.ts";

/** caps and title tell how the name is written; qa is a bare Q or A; arrows are captions' ">>" without a name; alone is a name on a line of its own, without a colon. */
export type LabelStyle = "caps" | "title" | "qa" | "arrows" | "alone";

export interface TurnLabel {
  readonly style: LabelStyle;
  /** The name alone; for arrows the arrows. */
  readonly label: Span;
  /** What stands between the name and the colon: ", CNN ANCHOR", "(D-MA)"; null when nothing does. */
  readonly role: Span | null;
  /** Where the words begin; the paragraph's end when the label stands alone. */
  readonly bodyStart: number;
  /** The name as written, upper case, without titles' dots: the same for the same label. */
  readonly key: string;
}

/** A label is at most this long, in code units: CNN's longest names with roles reach about 110. */
const LONGEST = 140;
const CLOCK = /^\s*[[(]?\d{1,2}:\d\d(?::\d\d)?(?:\s*[AaPp]\.?[Mm]\.?)?(?:\s+\p{Lu}{2,4})?[\])]?\s*(?=\S)/u;
const ARROWS = /^(?:>{2,3}|&gt;&gt;)\s*/;
const BOLD = /^(?:\*\*|__|\*)/;
const NAMED = /^(?<name>[^\s:()[\],][^:()[\],\n]{0,58}?)(?<role>(?:\s*,\s*(?:Jr|Sr|JR|SR)\.?)?(?:\s*,\s*\p{Lu}[^:\n]{1,70}|\s*[[(][^)\]:\n]{1,40}[)\]][^:\n]{0,40})?)(?:\*\*|__|\*)?\s*:(?:\*\*|__|\*)?(?=\s|$|[("\u201C[])/u;
/** Rev and others: "Speaker 1 (00:12)" and the words after, or on the next line. */
const CLOCKED = /^(?<name>[\p{Lu}][^:()[\],\n]{0,50}?)\s*[[(]\d{1,2}:\d\d(?::\d\d)?[\])]:?(?=\s|$)/u;
const Q_OR_A = /^(?<name>Q|A|QUESTION|ANSWER|Question|Answer)(?:[:.](?:\*\*|__|\*)?(?=\s|$)|(?=\s{2,}\S)|(?=\t)|(?<=^Q)(?:\*\*|__|\*)?(?=\s+["\u201C\u2018(]?\p{Lu}|\s*$))/u;
/** "[Mr. Reed]" before the words, "[Reed]:" too; without a colon, one word in brackets is an editor's. */
const BRACKETED = /^\[(?<name>\p{Lu}[^[\]():\n]{1,40})(?:\]:|(?<=\S\s+\S+)\])(?=\s+\S)/u;
/** As the Congressional Record and printed hearings have it: "Mr. REED. I object.", "The Chairman. Thank you." */
const HEARD = /^(?<name>(?:(?:Mr|Ms|Mrs|Dr)\.|Senator|Representative|Congress(?:man|woman)|Chair(?:man|woman)?|Secretary|Ambassador|General|Admiral|Governor|Mayor|Sheriff|Judge|Justice|Professor|Commissioner|Director|Administrator) \p{Lu}[\p{L}'\u2019-]+(?: \p{Lu}[\p{L}'\u2019-]+)?(?: of \p{Lu}\p{L}+)?|The (?:Chair(?:man|woman)?|CHAIR(?:MAN|WOMAN)?|PRESIDING OFFICER|SPEAKER(?: pro tempore)?|Clerk|CLERK))\.(?=\s+\S)/u;
/** Two words or more, in bold or in capitals, and nothing else. */
const ALONE = /^(?:(?:\*\*|__)(?<bold>\p{Lu}[^\n*_:]{2,50})(?:\*\*|__)|(?<caps>\p{Lu}[\p{Lu}.'\u2019-]*(?: \p{Lu}[\p{Lu}.'\u2019-]*){1,4}))$/u;
const CAPS = /^(?=.*\p{Lu}{2})(?:Mc|Mac|De|de|van|von|O['\u2019]|[^\p{Ll}]|['\u2019]s)+$/u;
const TITLE = /^(?:\p{Lu}[\p{L}.'\u2019-]*|\d{1,2}|de|del|der|di|da|van|von|bin|ibn|al|el|la|of|the|for|and|#\d+)(?:\s+(?:\p{Lu}[\p{L}.'\u2019-]*|\d{1,2}|de|del|der|di|da|van|von|bin|ibn|al|el|la|of|the|for|and|#\d+)){0,5}$/u;

/** What a name written like any name may carry before the colon: ", Fox News", "(D-Mass.)"; a sentence's words it may not. */
const TITLE_ROLE = /^(?:[[(]|,?\s*(?:Jr|Sr)\b|,\s*\p{Lu}[\p{L}.'\u2019-]*(?:\s+(?:(?!I\b)[\p{Lu}\d(][^\s,]*|of|the|and|for|to|at|in|&)){0,8}$)/u;
/** Words that open sentences, not names. */
const OPENS_SENTENCE = /^(?:So|And|But|Or|Now|Well|Also|Then|Look|Listen|Folks|Friends|Again|Finally|First|Second|Third|Next|Here|There|This|That|These|Those|It|He|She|We|They|You|I|My|Our|Your|His|Her|One|Two|Three|Today|Tonight|Tomorrow|Yes|No|Okay|OK|Because|If|As|In|On|At|For|With|Remember|Question|Bottom|Let|Not|What|Why|How|When|Where|Who)\b/;

export const keyOf = (name: string): string => name.replace(/[.*_]/g, "").replace(/\s+/g, " ").trim().toUpperCase();

/** The label at the start of a paragraph, going by its form alone; whether the text is a transcript is decided over all of them. */
export function turnLabelAt(text: string, paragraph: Span): TurnLabel | null {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST));
  const arrows = ARROWS.exec(head);
  const clock = arrows === null ? CLOCK.exec(head) : null;
  let skip = (arrows ?? clock)?.[0].length ?? 0;
  skip += BOLD.exec(head.slice(skip))?.[0].length ?? 0;
  const rest = head.slice(skip);
  const at = paragraph.start + skip;
  const bodyAfter = (from: number): number => {
    const space = /^(?:\s|\*\*|__)*/.exec(text.slice(from, Math.min(paragraph.end, from + 40)))?.[0].length ?? 0;
    return from + space;
  };

  const question = Q_OR_A.exec(rest);
  if (question?.groups !== undefined) {
    const name = question.groups["name"] ?? "";
    return { style: "qa", label: { start: at, end: at + name.length }, role: null, bodyStart: bodyAfter(at + question[0].length), key: name[0] === "Q" || name[0] === "q" ? "Q" : "A" };
  }
  const named = /[:(]/.test(rest) ? NAMED.exec(rest) ?? CLOCKED.exec(rest) : null;
  if (named?.groups !== undefined) {
    const name = (named.groups["name"] ?? "").trimEnd();
    const style: LabelStyle | null = CAPS.test(name) ? "caps" : TITLE.test(name) ? "title" : null;
    const role = named.groups["role"] ?? "";
    const plausible = style === "caps" || (style === "title" && !OPENS_SENTENCE.test(name) && (role.trim() === "" || TITLE_ROLE.test(role.trim())));
    if (style !== null && plausible && !isNoLabel(name)) {
      const lead = role.length - role.trimStart().length;
      const roleStart = at + (named.groups["name"] ?? "").length + lead;
      return {
        style,
        label: { start: at, end: at + name.length },
        role: role.trim() === "" ? null : { start: roleStart, end: roleStart + role.trim().length },
        bodyStart: bodyAfter(at + named[0].length),
        key: keyOf(name),
      };
    }
  }
  const heard = BRACKETED.exec(rest) ?? HEARD.exec(rest);
  const called = heard?.groups?.["name"];
  if (heard !== null && called !== undefined && !isNoLabel(called) && !isNoise(rest) && !OPENS_SENTENCE.test(called) && (TITLE.test(called) || CAPS.test(called))) {
    const start = at + heard[0].indexOf(called);
    return { style: "title", label: { start, end: start + called.length }, role: null, bodyStart: bodyAfter(at + heard[0].length), key: keyOf(called) };
  }
  const alone = arrows === null && clock === null && paragraph.end - paragraph.start < LONGEST ? ALONE.exec(head) : null;
  const name = alone?.groups?.["bold"] ?? alone?.groups?.["caps"];
  if (name !== undefined && /\S\s+\S/.test(name) && !isNoLabel(name) && (TITLE.test(name) || CAPS.test(name))) {
    const start = paragraph.start + head.indexOf(name);
    return { style: "alone", label: { start, end: start + name.length }, role: null, bodyStart: paragraph.end, key: keyOf(name) };
  }
  if (arrows !== null) {
    const end = paragraph.start + arrows[0].trimEnd().length;
    return { style: "arrows", label: { start: paragraph.start, end }, role: null, bodyStart: Math.min(at, paragraph.end), key: ">>" };
  }
  return null;
}
