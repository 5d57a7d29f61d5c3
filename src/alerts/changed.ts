// Changed: an outlet altered the words that it had in quotation marks.
import { fold } from "../store/words.ts";
import type { Asking, Facts, Finding, Reworded, Rule } from "./facts.ts";
import { DAY_MS } from "./moments.ts";
import { cut, evidenceOf, who } from "./phrasing.ts";
import { contentOf, hasWords, isSaidThere } from "./wanted.ts";

/** A page is looked at again until a day after it came, and a little later where its host is slow; older ones change by being moved. */
const WITHIN_MS = 3 * DAY_MS;
/** Letters of a word of which one may differ, where that is a slip of the keyboard put right. */
const LONG_WORD = 5;

export const changed: Rule = {
  kind: "changed",
  needs: ["growth"],
  arrived: (facts, watches) => ({ findings: facts.growth && facts.now - facts.at <= WITHIN_MS ? findings(facts, facts.growth.reworded, watches) : [], later: [] }),
};

/** One for a version: the quotation that changed most. */
function findings(facts: Facts, reworded: readonly Reworded[], watches: readonly Asking[]): readonly Finding[] {
  const altered = reworded.filter(isAltered).toSorted((a, b) => differing(b) - differing(a));
  const asking = watches.map(({ id, ...asked }) => ({ id, meant: altered.filter(({ before, after }) => isSaidThere(asked, after) || (isSaidThere({ ...asked, words: "" }, after) && hasWords(asked.words, before))) })).filter(({ meant }) => meant.length > 0);
  const most = altered.find((each) => asking.some(({ meant }) => meant.includes(each)));
  const { id: document, outlet, title } = facts.document;
  if (!most) return [];
  const { before, after } = most;
  return [{
    alert: {
      kind: "changed",
      key: `changed:${document}:${facts.version}`,
      story: null,
      corrects: null,
      title: cut(`${outlet ?? "An outlet"} changed the words of ${who(after)}`, 140),
      body: `Before: “${cut(plain(before), 160)}” Now: “${cut(plain(contentOf(after)), 160)}”`,
      why: [`${outlet ?? "The outlet"} had other words in quotation marks in version ${facts.version - 1} of ${title === null ? "the page" : `“${cut(title, 80)}”`}.`, ...(altered.length > 1 ? [`${altered.length} quotations of that version were altered.`] : [])],
      path: `/documents/${encodeURIComponent(document)}?version=${facts.version}&since=${facts.version - 1}`,
      lang: "en",
      evidence: [evidenceOf(after)],
      watches: asking.map(({ id }) => id),
    },
    unless: [],
  }];
}

/** Other words in the marks; what only became longer or shorter, or was a slip, is no alteration. */
export function isAltered({ before, quoted, after }: Reworded): boolean {
  if (!quoted || after.kind === "indirect") return false;
  const [old, young] = [quotedIn(before), quotedIn(contentOf(after))];
  if (old === "" || young === "" || ` ${young} `.includes(` ${old} `) || ` ${old} `.includes(` ${young} `)) return false;
  const [a, b] = [old.split(" "), young.split(" ")];
  return a.length !== b.length || a.some((word, at) => word !== b[at] && !isSlip(word, b[at]!));
}

/** What stands in quotation marks, else all; as words are compared. */
function quotedIn(words: string): string {
  const parts = [...words.matchAll(/["“]([^"“”]+)["”]/gu)].map(([, inside]) => inside);
  return fold(parts.length > 0 ? parts.join(" ") : words);
}

/** One letter more, less or other in a long word, but not its first. */
function isSlip(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < LONG_WORD || /\d/.test(one + other) || one[0] !== other[0]) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [left, right] = [one.slice(at), other.slice(at)];
  return left.slice(1) === right.slice(1) || left === right.slice(1) || left.slice(1) === right || (left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2));
}

const plain = (words: string): string => words.replaceAll(/\s+/g, " ").replaceAll(/^["“”]+|["“”]+$/gu, "").trim();

function differing({ before, after }: Reworded): number {
  const [old, young] = [new Set(fold(before).split(" ")), new Set(fold(contentOf(after)).split(" "))];
  return old.symmetricDifference(young).size;
}
