// What a text says a person is: titles before the name, appositions after it, "who was ..."; and whom a description then means.
import { ROLES } from "./nouns.ts";
import type { People } from "./people.ts";
import { phraseOf, type Phrase } from "./phrase.ts";
import { bare, genderOfWord, HONORIFICS, sameRole, TITLE_WORDS, type Gender } from "./titles.ts";
import { isCapitalized } from "./letters.ts";
import { isNoun, isProper, isVerb, lineOf, type Range, type Words } from "./words.ts";
import type { Mention } from "./mentions.ts";

/** One thing a person is said to be. */
export interface Role {
  /** The noun, in its common form ("chair"). */
  readonly noun: string;
  /** The words with it, in their common forms, articles and prepositions left out. */
  readonly words: ReadonlySet<string>;
  /** Whose post it is: the capitalised words that belong to no title ("sarovia" of "Sarovia's foreign minister"). */
  readonly whose: ReadonlySet<string>;
  /** The same by its people ("sarovian" of "the Sarovian foreign minister"). */
  readonly people: ReadonlySet<string>;
  /** As the text says it, when it is a post ("Secretary of State"). */
  readonly office: string | null;
}

const EMPTY = new Set("the a an of for in at to and or on with by from his her their its who which that is was as , . ' 's ` `` '' \" “ ” -".split(" "));
const BEFORE = new Set(["NNP", "NNPS", "NN", "JJ", "CD", "VBN", "POS", "NNS"]);
const STATES: ReadonlyMap<string, string> = new Map(Object.entries({
  ala: "alabama", ariz: "arizona", ark: "arkansas", calif: "california", colo: "colorado", conn: "connecticut", del: "delaware", fla: "florida", ga: "georgia", ill: "illinois", ind: "indiana", kan: "kansas",
  ky: "kentucky", la: "louisiana", mass: "massachusetts", md: "maryland", mich: "michigan", minn: "minnesota", miss: "mississippi", mo: "missouri", mont: "montana", neb: "nebraska", nev: "nevada",
  okla: "oklahoma", ore: "oregon", pa: "pennsylvania", tenn: "tennessee", tex: "texas", va: "virginia", vt: "vermont", wash: "washington", wis: "wisconsin", wyo: "wyoming",
}));

const LONG: ReadonlyMap<string, readonly string[]> = new Map([["dnc", ["democratic", "national", "committee"]], ["rnc", ["republican", "national", "committee"]]]);
/** Roles kept for one person: the first ones told. */
const ENOUGH_ROLES = 16;
const PARTIES = ["republican", "democratic", "libertarian", "green", "labour", "conservative", "liberal"];

function roleFrom(words: Words, range: Range, head: number, office: string | null): Role {
  const all = new Set<string>();
  const whose = new Set<string>();
  const people = new Set<string>();
  for (let i = range.from; i < range.to; i++) {
    if (isProper(words.tag[i]!) && (words.entity[i] === "LOCATION" || words.entity[i] === "ORGANIZATION" || words.tag[i + 1] === "POS") && !TITLE_WORDS.has(bare(words.word[i]!))) whose.add(bare(words.word[i]!));
    else if (words.entity[i] === "MISC" && isCapitalized(words.word[i]!) && !PARTIES.includes(sameRole(words.word[i]!))) people.add(bare(words.word[i]!));
    for (const piece of words.lower[i]!.replace(/\.$/, "").split("-")) if (!EMPTY.has(piece) && piece !== "") all.add(sameRole(STATES.get(piece) ?? piece));
    const whole = sameRole(words.word[i]!);
    if (!EMPTY.has(whole)) all.add(whole);
    for (const word of LONG.get(words.lower[i]!) ?? []) all.add(word);
  }
  if (all.has("senator") || all.has("representative")) all.add("lawmaker");
  return { noun: sameRole(words.word[head]!), words: all, whose, people, office };
}

/** Does the noun name what a person can be? Titles ("Secretary") and posts do. */
const isRole = (word: string): boolean => ROLES.has(bare(word)) || HONORIFICS.has(bare(word));

/** Adjectives that are part of a post ("foreign minister"); others only praise, blame or date it. */
const OF_POSTS = new Set("foreign prime deputy vice chief general senior junior assistant associate acting interim former managing supreme high first assisting special top external interior home civil public medical military naval executive permanent editorial spiritual minority".split(" "));
const OPENS_POST = /(?:[^t]ional|ntial|deral|onal|ial|tical|ocal|onomic|olitic|ublic)$/;
const JUDGES = new Set("controversial influential loyal local potential substantial impartial exceptional emotional unconventional crucial essential cordial critical skeptical cynical practical".split(" "));
const isOfPost = (word: string): boolean => OF_POSTS.has(word) || (OPENS_POST.test(word) && !JUDGES.has(word));

/** Where the post itself begins: behind whose it is, and behind what is merely said of its holder. */
function postStart(words: Words, from: number, head: number): number {
  let start = from;
  for (let i = from; i < head; i++) if (words.tag[i] === "POS") start = i + 1;
  const opens = (i: number) => i === 0 || words.sentence[i - 1] !== words.sentence[i];
  while (start < head && (!isCapitalized(words.word[start]!) || (opens(start) && /^(?:JJ|VB[NG])/.test(words.tag[start]!))) && /^(?:DT|PDT|PRP\$|CD|RB|JJ[RS]?|VB[NG]|,)$/.test(words.tag[start]!) && !isOfPost(words.lower[start]!)) start++;
  return start;
}

/** "Secretary of State" of "Secretary of State Rex Tillerson"; "Clinton campaign manager" of "Clinton campaign manager Robby Mook". */
function before(words: Words, mention: Mention): Role | null {
  let from = mention.from;
  while (from > 0 && words.sentence[from - 1] === words.sentence[mention.from] && mention.from - from < 10) {
    const tag = words.tag[from - 1]!;
    if (!BEFORE.has(tag) && words.lower[from - 1] !== "acting" && !(words.lower[from - 1] === "of" && from - 2 >= 0 && isNoun(words.tag[from - 2]!) && isRole(words.word[from - 2]!))) break;
    from--;
  }
  if (from === mention.from) return null;
  let head = mention.from - 1;
  for (let i = from; i < mention.from - 1; i++) if (words.lower[i + 1] === "of" && isRole(words.word[i]!)) head = i;
  if (head === mention.from - 1) {
    // "Democratic candidate Hillary Clinton", "Republican nominee Gov. Mike Pence": the first honorific's noun counts too, by its words.
    while (head > from && !isRole(words.word[head]!)) head--;
  }
  if (!isRole(words.word[head]!)) return null;
  let start = from;
  for (let i = from; i < head; i++) if (words.tag[i] === "POS") start = i + 1;
  const plain = HONORIFICS.get(bare(words.word[head]!)) === "" ? null : lineOf(words, { from: postStart(words, start, head), to: mention.from });
  return roleFrom(words, { from, to: mention.from }, head, plain);
}

/** Words from a comma or bracket after a name to the one that ends the insertion; null when none follows. */
function insertion(words: Words, at: number): Range | null {
  const open = words.word[at];
  if (at + 1 >= words.count || (open !== "," && open !== "(" && open !== "--" && open !== "—" && words.tag[at] !== "-LRB-")) return null;
  let to = at + 1;
  while (to < words.count && words.sentence[to] === words.sentence[at] && to - at < 30 && words.tag[to] !== "," && words.tag[to] !== "-RRB-" && words.tag[to] !== ":" && words.tag[to] !== ".") to++;
  return to > at + 1 ? { from: at + 1, to } : null;
}

function after(words: Words, mention: Mention): Role[] {
  const roles: Role[] = [];
  let at = mention.to;
  for (let times = 0; times < 3 && at < words.count && words.sentence[at] === words.sentence[mention.from]; times++) {
    const inside = insertion(words, at);
    if (inside === null) break;
    const opener = words.tag[inside.from]!;
    const party = /^([RD])-(.+)$/.exec(words.word[inside.from]!) ?? /^([RD])$/.exec(words.word[inside.from]!);
    if (words.tag[at] === "-LRB-" && party !== null) {
      const state = bare(party[2] ?? "");
      roles.push({ noun: "", words: new Set([party[1] === "R" ? "republican" : "democratic", STATES.get(state) ?? state]), whose: new Set(), people: new Set(), office: null });
    } else if (opener === "WP") {
      const role = phraseAfterVerb(words, inside);
      if (role !== null) roles.push(role);
    } else if (opener === "CD" && inside.to === inside.from + 1) {
      // An age.
    } else {
      const phrase = phraseOf(words, inside);
      if (phrase === null || !isRole(words.word[phrase.head]!) || isVerb(opener) || speaks(words, phrase, inside)) break;
      roles.push(roleFrom(words, inside, phrase.head, officeOf(words, phrase, inside)));
    }
    at = words.tag[inside.to] === "-RRB-" ? inside.to + 1 : inside.to;
  }
  return roles;
}

/** "Chelsea, the mayor said": what follows the name has a verb of its own and says nothing about it. */
function speaks(words: Words, phrase: Phrase, inside: Range): boolean {
  for (let i = phrase.head + 1; i < inside.to; i++) {
    if (words.tag[i] === "WP" || words.tag[i] === "WDT" || words.lower[i] === "that") return false;
    if (/^VB[DZP]$/.test(words.tag[i]!) || words.tag[i] === "MD") return true;
  }
  return false;
}

function officeOf(words: Words, phrase: Phrase, inside: Range): string {
  const from = postStart(words, phrase.core.from, phrase.head);
  let to = phrase.head + 1;
  if (words.lower[to] === "of" || words.lower[to] === "for") {
    to++;
    while (to < inside.to && !isVerb(words.tag[to]!) && words.tag[to] !== "WP" && words.tag[to] !== "WDT" && words.tag[to] !== "CC") to++;
  }
  return lineOf(words, { from, to });
}

function phraseAfterVerb(words: Words, inside: Range): Role | null {
  for (let i = inside.from + 1; i < Math.min(inside.to, inside.from + 6); i++) {
    if (!isVerb(words.tag[i]!)) continue;
    const phrase = phraseOf(words, { from: i + 1, to: inside.to });
    if (phrase !== null && isRole(words.word[phrase.head]!)) return roleFrom(words, { from: i + 1, to: inside.to }, phrase.head, null);
  }
  return null;
}

/** "The state's campaign chairman, Phil Lovas": the description that the name explains. */
function explained(words: Words, mention: Mention): Role | null {
  const comma = mention.titleFrom - 1;
  if (comma < 1 || words.word[comma] !== "," || words.sentence[comma] !== words.sentence[mention.from] || !isNoun(words.tag[comma - 1]!)) return null;
  let from = comma;
  while (from > 0 && comma - from < 12 && words.sentence[from - 1] === words.sentence[comma] && ["DT", "PRP$", "POS", "IN", "JJ", "NN", "NNS", "NNP", "NNPS"].includes(words.tag[from - 1]!)) from--;
  const phrase = phraseOf(words, { from, to: comma });
  return phrase !== null && isRole(words.word[phrase.head]!) && !phrase.plural ? roleFrom(words, { from, to: comma }, phrase.head, officeOf(words, phrase, { from, to: comma })) : null;
}

/** "Mook is the campaign manager." */
function saidToBe(words: Words, mention: Mention): Role | null {
  const verb = mention.to;
  if (verb + 1 >= words.count || !["is", "was", "became", "remains"].includes(words.lower[verb]!)) return null;
  let to = verb + 1;
  while (to < words.count && words.sentence[to] === words.sentence[verb] && to - verb < 12 && words.tag[to] !== "," && words.tag[to] !== "." && !isVerb(words.tag[to]!)) to++;
  const phrase = phraseOf(words, { from: verb + 1, to });
  return phrase !== null && isRole(words.word[phrase.head]!) ? roleFrom(words, phrase.range, phrase.head, null) : null;
}

/** What each person of the text is said to be, in text order, by the person's index. */
export function findRoles(words: Words, people: People): Role[][] {
  const roles: Role[][] = people.all.map(() => []);
  for (const [person, office] of people.posts) {
    const pieces = office.split(" ").map(sameRole).filter((word) => !EMPTY.has(word));
    const noun = office.split(" ").find((_, i, all) => all[i + 1] === "of") ?? pieces.at(-1) ?? "";
    roles[person.index]!.push({ noun: sameRole(noun), words: new Set(pieces), whose: new Set(), people: new Set(), office });
  }
  for (const mention of people.inOrder) {
    const person = people.whose.get(mention)!;
    const found = roles[person.index]!;
    if (found.length >= ENOUGH_ROLES) continue;
    for (const role of [before(words, mention), explained(words, mention), saidToBe(words, mention), ...after(words, mention)]) if (role !== null) found.push(role);
    for (const role of found) {
      const gender = person.genderIsSure ? null : genderOfRole(role);
      if (gender !== null) [person.gender, person.genderIsSure] = [gender, true];
    }
  }
  return roles;
}

function genderOfRole(role: Role): Gender | null {
  for (const word of role.words) {
    const gender = genderOfWord(word);
    if (gender !== null && word === role.noun) return gender;
  }
  return null;
}

/** Words that tell one minister from another. */
const BRANCHES = "prime foreign defense defence interior finance energy trade health education transport transportation home treasury labor commerce agriculture press campaign budget environment".split(" ");
const disagree = (wanted: readonly string[], said: ReadonlySet<string>): boolean => wanted.length > 0 && said.size > 0 && !wanted.some((word) => said.has(word));
/** These say that it was long ago. */
const ONCE = new Set(["former", "then", "ex"]);
/** Words that make another post of the same noun: the vice president is not the president. */
const DIFFERENT = ["vice", "former", "then", "ex", "deputy", "assistant", "under", "lieutenant", "acting", "running", "first"];

/** "Sarovia" and "Sarovian": do the first letters of one make the other? */
const related = (a: string, b: string): boolean => a.length > 3 && b.length > 3 && (a.startsWith(b.slice(0, -1)) || b.startsWith(a.slice(0, -1)));
const sameOwner = (a: Role, b: Role): boolean => [...a.whose, ...a.people].some((one) => [...b.whose, ...b.people].some((other) => one === other || related(one, other)));
/** Are the posts of different countries or bodies, as far as their names show? */
const ownersDisagree = (a: Role, b: Role): boolean => !sameOwner(a, b) && ((a.whose.size > 0 && b.whose.size > 0) || (a.people.size > 0 && b.people.size > 0));
const hasOwner = ({ whose, people }: Role): boolean => whose.size > 0 || people.size > 0;

function wantedRole(words: Words, phrase: Phrase): Role {
  const to = phrase.after !== null && ["of", "for"].includes(words.lower[phrase.after.from - 1]!) ? phrase.after.to : phrase.core.to;
  return roleFrom(words, { from: phrase.core.from, to }, phrase.head, null);
}

/** How well a person's roles bear out a description: 0 not at all; a role of its noun counts, more with each further word it shares. */
export function agreement(words: Words, phrase: Phrase, roles: readonly Role[]): number {
  const wanted = wantedRole(words, phrase);
  let best = 0;
  const everything = new Set(roles.flatMap((role) => [...role.words]));
  for (const role of roles) {
    const whole = role.noun === wanted.noun;
    if (!whole && !role.words.has(wanted.noun)) continue;
    let score = whole ? 3 : 2;
    for (const word of wanted.words) if (word !== wanted.noun) score += role.words.has(word) ? 1 : everything.has(word) ? 0.7 : -0.5;
    if (ownersDisagree(wanted, role)) score -= 2;
    if (disagree(BRANCHES.filter((word) => wanted.words.has(word)), new Set(BRANCHES.filter((word) => role.words.has(word))))) score -= 3;
    for (const word of DIFFERENT) if (role.words.has(word) && !wanted.words.has(word)) score -= ONCE.has(word) ? 1 : 4;
    for (const word of DIFFERENT) if (!role.words.has(word) && wanted.words.has(word)) score -= ONCE.has(word) ? 1 : 2.5;
    best = Math.max(best, score);
  }
  return best;
}

/** Which of the two alone says whose the post is: a description or a person's posts of its noun; null when both or neither do. */
export function ownerToldBy(words: Words, phrase: Phrase, roles: readonly Role[]): "description" | "post" | null {
  const wanted = wantedRole(words, phrase);
  const same = roles.filter((role) => role.noun === wanted.noun);
  if (same.length === 0 || same.some((role) => hasOwner(role) === hasOwner(wanted))) return null;
  return hasOwner(wanted) ? "description" : "post";
}

/** Does what a person is said to be speak against a description: another party's nominee? */
export function contradicts(phrase: Words["lower"], roles: readonly Role[]): boolean {
  const wanted = new Set(phrase.map(sameRole));
  const party = PARTIES.filter((one) => wanted.has(one));
  if (party.length === 0) return false;
  const own = PARTIES.filter((one) => roles.some((role) => role.words.has(one)));
  return own.length > 0 && !own.some((one) => party.includes(one));
}
