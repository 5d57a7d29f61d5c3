// Finds the expressions of a text that tell a day.
import type { Day, Span } from "../../model/index.ts";
import { DAY_RULES, type Reference } from "./day-rules.ts";

export interface DayExpression extends Span {
  readonly rule: string;
  readonly day: Day;
}

/** One of these is in every expression. */
const DAY_WORDS = /day|night|week|month|year|quarter|ago\b|morning|evening|afternoon|spring|summer|autumn|\bfall\b|winter|1[5-9]\d\d|20\d\d|\d[/-]\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/g;
/** Code units before it in which the expression begins. */
const LEAD = 80;
/**
 * All rules in one expression, one numbered group each; a rule's own groups are read by matching it again at the place found. None begins
 * at white space: a rule that may would look through all of a long run from each of its places.
 */
const ANY = new RegExp(`(?<![A-Za-z0-9$]|[\\p{L}\\p{N}](?<!\\p{ASCII}))(?!\\s)(?:${DAY_RULES.map(({ pattern }) => `(${pattern.replace(/\(\?<[a-z]+>/g, "(?:")})`).join("|")})`, "giu");
const EACH = DAY_RULES.map(({ pattern }) => new RegExp(pattern, "iuy"));
/** Before a day these make it a limit or a length, not the day on which something was said. */
const LIMIT = /\b(?:since|until|till|through|from|between|before|by|for|than|prior\s+to|ahead\s+of)\s+(?:the\s+)?$|\b(?:next|coming|upcoming)\s+$/i;
/** Names that hold a weekday: the programme, the sales, the primaries. */
const IN_NAME = /\b(?:Super|Black|Cyber|Good|Easter|Palm|Ash|Bloody|Fat|Giving|News|CBS|NBC|ABC)\s+$/;

/** A cheap look before the rules: false where none of them can find anything. */
export const mayTellDay = (words: string): boolean => nextDayWord(words, 0) >= 0;

function nextDayWord(words: string, from: number): number {
  DAY_WORDS.lastIndex = from;
  return DAY_WORDS.exec(words)?.index ?? -1;
}

/** What the rules match, in order: looked for from a little before each word that tells a day. */
function* matches(window: string): Generator<RegExpExecArray> {
  for (let from = 0, told = nextDayWord(window, 0); told >= 0; told = nextDayWord(window, from)) {
    ANY.lastIndex = Math.max(from, told - LEAD);
    const match = ANY.exec(window);
    if (match === null) return;
    from = ANY.lastIndex;
    yield match;
  }
}

/** Expressions in order that tell a day not after publication. Windows are short: cost is linear in their length. */
export function dayExpressions(text: string, from: number, to: number, reference: Reference): DayExpression[] {
  const window = text.slice(from, to);
  const found: DayExpression[] = [];
  for (const match of matches(window)) {
    const index = DAY_RULES.findIndex((_rule, i) => match[i + 1] !== undefined);
    const rule = DAY_RULES[index];
    const expression = EACH[index];
    if (rule === undefined || expression === undefined) continue;
    if (rule.name !== "edge" && LIMIT.test(window.slice(Math.max(0, match.index - 14), match.index))) continue;
    if (IN_NAME.test(window.slice(Math.max(0, match.index - 8), match.index))) continue;
    expression.lastIndex = match.index;
    const words = match[0].trimEnd();
    const day = rule.resolve(words, expression.exec(window)?.groups ?? {}, reference);
    if (day === null) continue;
    const start = from + match.index;
    found.push({ start, end: start + words.length, rule: rule.name, day });
  }
  return found;
}

/** The expressions of one text, published on one day, from one place up to another. `anchor` as in Reference. */
export type DayFinder = (from: number, to: number, anchor: number | null) => readonly DayExpression[];

/** Looks at each stretch once: statements that share a sentence, or look back at the same ones, ask for the same. */
export function dayFinder(text: string, published: number | null): DayFinder {
  const known = new Map<string, readonly DayExpression[]>();
  return (from, to, anchor) => {
    const stretch = `${from} ${to} ${anchor}`;
    const before = known.get(stretch);
    if (before !== undefined) return before;
    const found = dayExpressions(text, from, to, { published, anchor });
    known.set(stretch, found);
    return found;
  };
}
