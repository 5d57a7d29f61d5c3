// The bodies a text names (courts, agencies, campaigns, outlets, states) and the fullest name of each.
import { BODIES } from "./nouns.ts";
import type { People } from "./people.ts";
import { KIND } from "./word-kinds.ts";
import { isCapitalized } from "./letters.ts";
import { isCapital, isNoun, isProper, lineOf, type Words } from "./words.ts";

export interface Bodies {
  /** Fullest name for a shorter one ("Post" to "New York Post", "IMF" to "International Monetary Fund"). */
  fullest(name: string): string;
  /** The last name before a token whose last word is `noun` ("agency", "campaign"), null when none was named. */
  lastWith(noun: string, before: number): { readonly name: string; readonly at: number } | null;
  /** The longest name that has all of the words, null when none does. */
  withAll(words: readonly string[]): string | null;
  /** The name that has all of the words and one of those that a plain noun may stand for ("House panel" is a committee of the House) but is not `except`; null when none has. */
  like(words: readonly string[], noun: string, except: string): string | null;
  /** The body that the text names most, if no noun of its name makes it another thing than `noun` ("the bank"); null when none is named twice. */
  mostNamed(noun: string): string | null;
  /** Is it the name of a place rather than of a body? */
  isPlace(name: string): boolean;
  /** The place named most often among those named last before a token, null when none was; `fits` tells which may be meant. */
  lastPlace(before: number, fits: (name: string) => boolean): string | null;
}

interface Named {
  readonly at: number;
  readonly name: string;
  readonly words: readonly string[];
  readonly place: boolean;
}

const isBody = ({ kind }: Words, i: number): boolean => (kind[i]! & KIND.body) !== 0;
const BARE = /^(?:the|a|an|its|his|her|their)\s+/i;

/** End of a run of words that name one body, begun at `i`. */
function runEnd(words: Words, i: number): number {
  const type = words.entity[i]!;
  let to = i + 1;
  while (to < words.count && words.sentence[to] === words.sentence[i] && to - i < 14) {
    if (words.entity[to] === type && type !== "O" && words.tag[to] !== "POS" && !(words.lower[to] === "and" && isBody(words, to - 1))) to++;
    else if (type === "O" && isProper(words.tag[to]!) && words.entity[to] === "O" && isCapital(words, to)) to++;
    else if (words.lower[to] === "of" && to + 1 < words.count && type !== "O" && words.entity[to + 1] === type && isCapital(words, to + 1)) to += 2;
    else break;
  }
  return to;
}

function initials(parts: readonly string[]): string {
  return parts.filter((part) => isCapitalized(part)).map((part) => part[0]).join("");
}

function collect(words: Words): Named[] {
  const found: Named[] = [];
  const { entity, kind, count } = words;
  for (let i = 0; i < count;) i = entity[i] === "O" && (kind[i]! & KIND.opens) === 0 ? i + 1 : collectAt(words, i, found);
  return found;
}

/** Adds the body that is named from `i` on, if any; returns where to look on. */
function collectAt(words: Words, i: number, found: Named[]): number {
  const entity = words.entity[i]!;
  const candidate = entity === "ORGANIZATION" || entity === "LOCATION" || entity === "MISC" || (entity === "O" && isProper(words.tag[i]!) && isCapital(words, i));
  if (!candidate || words.tag[i] === "POS" || words.tag[i] === "DT") return i + 1;
  const end = runEnd(words, i);
  // "Trump administration", "Charlotte-Mecklenburg police": the plain noun belongs to the name.
  const to = end < words.count && isBody(words, end) && words.sentence[end] === words.sentence[i] && end - i <= 4 && !isBody(words, end - 1) ? end + 1 : end;
  if (entity === "ORGANIZATION" || isBody(words, to - 1) || entity === "LOCATION" || (to - i > 1 && (words.kind[to - 1]! & KIND.document) !== 0)) {
    const name = lineOf(words, { from: i, to }).replace(/^\S+ The (?=\p{Lu})/u, "").replace(BARE, "");
    if (/\p{L}/u.test(name)) found.push({ at: i, name, words: name.toLowerCase().split(/\s+/), place: entity === "LOCATION" && to === end });
  }
  return Math.max(to, i + 1);
}

/** "Securities and Exchange Commission", where its two halves are marked apart: it may be called again by its initials. */
function joinedByAnd(words: Words): string[] {
  const found: string[] = [];
  const { lower, entity, count } = words;
  for (let i = 1; i + 1 < count; i++) if (lower[i] === "and" && entity[i - 1] === "ORGANIZATION" && entity[i + 1] === "ORGANIZATION") found.push(joinedAt(words, i));
  return found;
}

/** The name around the "and" at `i`. */
function joinedAt(words: Words, i: number): string {
  let from = i - 1;
  while (from > 0 && words.entity[from - 1] === "ORGANIZATION" && words.tag[from - 1] !== "DT") from--;
  return lineOf(words, { from, to: runEnd(words, i + 1) }).replace(BARE, "");
}

/** Runs of capitalised words, however they are marked, by their initials: "Northern Radio" may be "NR" later. */
function capitalRuns(words: Words, people: People): Map<string, string> {
  const found = new Map<string, string>();
  for (let i = 0; i < words.count; i++) {
    if ((words.kind[i]! & (KIND.opens | KIND.shouted)) !== KIND.opens || !isProper(words.tag[i]!) || people.at.has(i)) continue;
    let to = i + 1;
    while (to < words.count && to - i < 7 && words.sentence[to] === words.sentence[i] && isCapital(words, to) && isNoun(words.tag[to]!) && !people.at.has(to)) to++;
    if (to - i > 1) {
      const name = lineOf(words, { from: i, to });
      found.set(initials(name.split(" ")), name);
    }
    i = to - 1;
  }
  return found;
}

function file(index: Map<string, Named[]>, word: string, one: Named): void {
  const list = index.get(word);
  if (list === undefined) index.set(word, [one]);
  else list.push(one);
}

/** What every word that SHORT allows is. */
const ABBREVIATED = KIND.opens | KIND.shouted;

/** Places of words that may be short forms, with two words before and one after them. */
function abbreviated({ kind, count }: Words): number[] {
  const found: number[] = [];
  for (let i = 2; i + 1 < count; i++) if ((kind[i]! & ABBREVIATED) === ABBREVIATED) found.push(i);
  return found;
}

/** "Alliance to Reclaim Our Schools (AROS)", "the Ithmerean Coast Party, or ICP,": long names by the short form that stands after them. */
function spelledOut(words: Words): Map<string, string> {
  const found = new Map<string, string>();
  for (const i of abbreviated(words)) {
    const short = words.word[i]!;
    const from = words.word[i - 1] === "(" ? beforeBracket(words, i) : i > 3 && words.lower[i - 1] === "or" ? beforeOr(words, i) : null;
    if (from !== null) found.set(short, lineOf(words, { from, to: words.word[i - 1] === "(" ? i - 1 : i - 2 }));
  }
  return found;
}

const SHORT = /^\p{Lu}{2,7}$/u;

/** Where the long name begins of which the short form stands in brackets at `i`. */
function beforeBracket(words: Words, i: number): number | null {
  const short = words.word[i]!;
  if (words.word[i + 1] !== ")" || !SHORT.test(short)) return null;
  let left = short.length;
  for (let from = i - 2; from >= 0 && i - from < 14 && words.sentence[from] === words.sentence[i]; from--) {
    if (words.word[from]![0] === short[left - 1]) left--;
    else if (isCapital(words, from)) break;
    if (left === 0) return from;
  }
  return null;
}

/** Where it begins before ", or" and the short form at `i`. */
function beforeOr(words: Words, i: number): number | null {
  if (words.word[i - 2] !== "," || !SHORT.test(words.word[i]!)) return null;
  let from = i - 2;
  while (from > 0 && words.sentence[from - 1] === words.sentence[i] && i - from < 14 && (isCapital(words, from - 1) || ["of", "for", "'s", "’s"].includes(words.lower[from - 1]!)) && words.tag[from - 1] !== "DT") from--;
  return i - 2 - from > 1 ? from : null;
}

/** What a body may be called again by, and the last words of the names that fit. */
const SAME_BODY: ReadonlyMap<string, readonly string[]> = new Map(Object.entries({
  agency: ["agency", "department", "bureau", "administration", "service", "investigations", "office", "affairs"],
  department: ["department", "affairs", "state", "defense", "justice", "treasury"],
  newspaper: ["times", "post", "journal", "tribune", "herald", "globe", "today", "news", "observer", "chronicle"],
  paper: ["times", "post", "journal", "tribune", "herald", "globe", "today", "news", "observer", "chronicle"],
  team: ["campaign"], camp: ["campaign"], union: ["union", "workers", "association", "teamsters", "brotherhood", "federation"], panel: ["panel", "committee", "subcommittee", "commission"], authorities: ["authorities", "police"],
  bloc: ["union", "bloc", "league", "association"], network: ["network", "news", "television", "radio", "broadcasting"], lawmakers: ["congress", "parliament", "senate", "assembly"], legislature: ["legislature", "parliament", "assembly", "congress"],
  outlet: ["news", "times", "post", "journal"], watchdog: ["agency", "commission", "office", "authority"], school: ["school", "university", "college"], force: ["force", "police", "army"], ministry: ["ministry", "department"],
}));

/** Short names that everybody knows, where the text has the long ones, too. */
const KNOWN_INITIALS: ReadonlyMap<string, string> = new Map([["UN", "United Nations"], ["EU", "European Union"], ["US", "United States"], ["UK", "United Kingdom"]]);

/** "Clinton's campaign", "the Trump administration": bodies named after a person. */
const OWNED = new Set("campaign administration team camp foundation organization transition government".split(" "));

function namedAfter(words: Words, people: People): Named[] {
  const found: Named[] = [];
  for (const mention of people.inOrder) {
    const next = words.tag[mention.to] === "POS" ? mention.to + 1 : mention.to;
    const noun = words.lower[next];
    if (noun === undefined || !OWNED.has(noun) || words.sentence[next] !== words.sentence[mention.from]) continue;
    const surname = people.whose.get(mention)?.name.split(" ").at(-1);
    const name = `${surname} ${noun === "team" || noun === "camp" ? "campaign" : noun}`;
    found.push({ at: mention.from, name, words: name.toLowerCase().split(" "), place: false });
  }
  return found;
}

/** `outlet` is who published the text: it may speak of itself by a short name. */
export function findBodies(words: Words, people: People, outlet: string | null): Bodies {
  const own: Named[] = outlet === null ? [] : [{ at: -1, name: outlet.replace(BARE, ""), words: outlet.replace(BARE, "").toLowerCase().split(/\s+/), place: false }];
  const named = [...own, ...collect(words), ...namedAfter(words, people)].toSorted((a, b) => a.at - b.at);
  const counts = new Map<string, number>();
  const byLast = new Map<string, Named[]>();
  const byWord = new Map<string, Named[]>();
  const byInitials = new Map([...capitalRuns(words, people), ...spelledOut(words)]);
  for (const name of joinedByAnd(words)) byInitials.set(initials(name.split(/\s+/)), name);
  for (const one of named) {
    counts.set(one.name, (counts.get(one.name) ?? 0) + 1);
    for (const word of one.words) file(byWord, word, one);
    file(byLast, one.words.at(-1)!, one);
    const capitals = one.words.length > 1 ? initials(one.name.split(/\s+/)) : "";
    // "VA" is the Department of Veterans Affairs, too.
    for (let i = 0; i + 1 < capitals.length && i < 3; i++) if (!byInitials.has(capitals.slice(i))) byInitials.set(capitals.slice(i), one.name);
  }
  const places = new Set(named.flatMap(({ place, name }) => (place ? [name] : [])));
  const isPlace = (name: string): boolean => places.has(name);
  const mostNamed = new Map<string, string | null>();
  const fullest = (name: string): string => {
    const plain = name.replace(BARE, "");
    const capitals = plain.replaceAll(".", "");
    if (/^\p{Lu}{2,6}$/u.test(capitals)) {
      const long = byInitials.get(capitals);
      if (long !== undefined) return long;
      const known = KNOWN_INITIALS.get(capitals);
      return known !== undefined && words.text.includes(known) ? known : plain;
    }
    const parts = plain.toLowerCase().split(/\s+/);
    const lastWord = plain.slice(plain.lastIndexOf(" ") + 1);
    if (isPlace(plain)) return plain;
    let best = plain;
    for (const other of (byLast.get(parts.at(-1)!) ?? []).slice(0, 200)) {
      const ends = other.words.length > parts.length && other.name.endsWith(lastWord) && parts.every((part, i) => part === other.words[other.words.length - parts.length + i]);
      if (ends && other.words.length > best.split(/\s+/).length && other.words.length <= 6) best = other.name;
    }
    return best;
  };
  const before = (list: readonly Named[], token: number): number => {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle]!.at < token) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  return {
    fullest,
    lastWith: (noun, token) => {
      let best: Named | null = null;
      for (const word of SAME_BODY.get(noun) ?? [noun]) {
        const list = byLast.get(word) ?? [];
        const at = before(list, token);
        for (let i = at; i >= 0 && i > at - 5; i--) {
          if (list[i]!.words.length === 1) continue;
          if (best === null || list[i]!.at > best.at) best = list[i]!;
          break;
        }
      }
      return best === null ? null : { name: best.name, at: best.at };
    },
    withAll: (wanted) => {
      let best: Named | null = null;
      for (const one of (byWord.get(wanted.at(-1) ?? "") ?? []).slice(0, 300)) {
        if (wanted.every((word) => one.words.includes(word)) && (best === null || one.words.length > best.words.length)) best = one;
      }
      return best?.name ?? null;
    },
    like: (wanted, noun, except) => {
      let best: Named | null = null;
      for (const word of SAME_BODY.get(noun) ?? [noun]) {
        for (const one of (byWord.get(word) ?? []).slice(0, 100)) {
          if (one.words.length > 1 && one.name.toLowerCase() !== except && wanted.every((other) => one.words.includes(other)) && (best === null || (counts.get(one.name) ?? 0) > (counts.get(best.name) ?? 0))) best = one;
        }
      }
      return best === null ? null : fullest(best.name);
    },
    isPlace,
    mostNamed: (noun) => {
      const known = mostNamed.get(noun);
      if (known !== undefined) return known;
      const same = SAME_BODY.get(noun) ?? [noun];
      let best: string | null = null;
      for (const one of named) {
        const last = one.words.at(-1)!;
        const count = counts.get(one.name) ?? 0;
        if (one.place || count < 2 || (BODIES.has(last) && !same.includes(last))) continue;
        if (best === null || count > (counts.get(best) ?? 0)) best = one.name;
      }
      mostNamed.set(noun, best);
      return best;
    },
    lastPlace: (token, fits) => {
      const to = before(named, token);
      let best: string | null = null;
      for (let i = to; i >= 0 && i > to - 12; i--) {
        const { name } = named[i]!;
        if (!named[i]!.place || !fits(name)) continue;
        if (best === null || (counts.get(name) ?? 0) > (counts.get(best) ?? 0) + 1) best = name;
      }
      return best;
    },
  };
}
