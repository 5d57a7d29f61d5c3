// Whom the table of offices knows by a description, where the text itself names nobody for it: "the secretary of state" in February 2018.
import { dayOfIso, isoOf, weekdayOf } from "../days/calendar.ts";
import { bodyAt, type Office } from "../offices/index.ts";
import { genderOfPronoun } from "./gender.ts";
import type { Person } from "./people.ts";
import type { Phrase } from "./phrase.ts";
import type { Scene } from "./scene.ts";
import { isCapitalized, startsCapital } from "./letters.ts";
import { type Range } from "./words.ts";

/** Who held an office on the day of a text, as the table has it. */
export interface Held {
  readonly office: Office;
  /** Null where it changed hands about that day. */
  readonly holder: string | null;
  /** Does the description itself say whose office it is ("the South Korean president")? */
  readonly ownerTold: boolean;
  readonly day: string;
}

/** Words that say nothing about which office it is. */
const IDLE = new Set("new current sitting incumbent embattled own country's nation's".split(" "));
/** After these the rest says where or when, not what. */
const ASIDE = new Set("in on at from since during with after before by under who which amid".split(" "));
const LEADS = new Set(["the", "his", "her", ""]);
/** Offices that many bodies of all sorts have: the text must show which is meant. */
const COMMON = new Set(["president", "vice president", "first lady", "chancellor", "king", "queen", "premier", "pope"]);
const WEEKDAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
const UNITS = new Set(["year", "month", "decade", "century", "term", "fall", "spring", "summer", "winter"]);

/** Words of a description from its first to its last, without articles, possessive marks and idle words. */
function wordsOf(scene: Scene, { from, to }: Range): string[] {
  const { words } = scene;
  const found: string[] = [];
  for (let i = from; i < to; i++) {
    if (words.tag[i] === "POS" || words.lower[i] === "the" || words.lower[i] === "'s" || IDLE.has(words.lower[i]!)) continue;
    found.push(words.word[i]!);
  }
  return found;
}

function rangeOf(scene: Scene, phrase: Phrase): Range {
  const { words } = scene;
  let { from, to } = phrase.core;
  if (phrase.lead !== "" && LEADS.has(phrase.lead)) from++;
  const { after } = phrase;
  if (after !== null && ["of", "for", "to"].includes(words.lower[after.from - 1]!)) {
    to = after.from;
    while (to < after.to && !ASIDE.has(words.lower[to]!)) to++;
  }
  return { from, to };
}

/** Bodies that the text shows to be about: by name alone, or by their seat or their leader. Worked out once, when first asked. */
export interface Shown {
  readonly named: ReadonlySet<string>;
  readonly surely: ReadonlySet<string>;
}

function shownIn(scene: Scene, day: string): Shown {
  if (scene.shown !== null) return scene.shown;
  const { words, people, offices } = scene;
  const named = new Set<string>();
  const surely = new Set<string>();
  for (let i = 0; i < words.count; i++) {
    if (!startsCapital(words.word[i]!)) continue;
    const body = bodyAt(offices.bodies, words.word, i, words.count);
    if (body === null || people.at.has(i)) continue;
    named.add(body.name);
    if (body.way === "seat") surely.add(body.name);
    i = body.to - 1;
  }
  for (const person of people.all) {
    for (const body of offices.ledBy(person.name, day)) if (person.parts.length > 1 || named.has(body)) surely.add(body);
  }
  for (const body of surely) named.add(body);
  scene.shown = { named, surely };
  return scene.shown;
}

/** The offices that words name, by the body they name with it, else by what the text shows. */
function officeCalled(scene: Scene, words: readonly string[], of: string | null, day: string): { office: Office; ownerTold: boolean } | null {
  const { offices } = scene;
  if (of !== null) {
    const [one] = offices.called(words, of);
    return one === undefined ? null : { office: one.office, ownerTold: true };
  }
  const found = new Set<Office>();
  for (let i = 0; i < words.length; i++) {
    const body = bodyAt(offices.bodies, words, i, words.length);
    if (body === null) continue;
    for (const { office } of offices.called([...words.slice(0, i), ...words.slice(body.to)], body.name)) found.add(office);
  }
  if (found.size > 0) return found.size === 1 ? { office: [...found][0]!, ownerTold: true } : null;
  const all = offices.called(words, null);
  if (all.length === 0) return null;
  const shown = shownIn(scene, day);
  const common = words.length === 1 || COMMON.has(words.join(" ").toLowerCase());
  const supported = all.filter(({ office, own }) => office.of === null || (common || !own ? shown.surely : shown.named).has(office.of));
  // "The leader" and "the chief" alone say nothing.
  if (words.length === 1 && supported.some(({ own }) => !own)) return null;
  const own = all.filter((one) => one.own);
  const [only, ...others] = supported.length > 0 ? supported : own.length === 1 && !common ? own : [];
  return only === undefined || others.length > 0 ? null : { office: only.office, ownerTold: false };
}

/** Whose office it is, where a person's name or pronoun stands before it: of "Oren's press secretary" and "his press secretary", what Oren leads. Undefined where nobody does, null where it cannot be told. */
function ledByOwner(scene: Scene, phrase: Phrase, day: string): { readonly of: string; readonly from: number } | null | undefined {
  const { words, people, offices } = scene;
  const { owner, core } = phrase;
  let person: Person | null | undefined;
  let from = core.from + 1;
  if (owner !== null) {
    for (let i = owner.from; i < owner.to; i++) person ??= people.at.get(i);
    from = owner.to;
    if (person === undefined) {
      const leader = officeCalled(scene, wordsOf(scene, { from: words.lower[core.from] === "the" ? core.from + 1 : core.from, to: owner.to }), null, day);
      const of = leader?.office.of ?? null;
      return of === null ? undefined : { of, from };
    }
  } else if (phrase.lead === "his" || phrase.lead === "her") person = scene.salience.best(core.from, genderOfPronoun(phrase.lead));
  else return undefined;
  const [of, ...others] = person === null || person === undefined ? [] : offices.ledBy(person.name, day);
  return of === undefined || others.length > 0 ? null : { of, from };
}

/** Words of a sentence looked at on either side of an office. */
const NEAR = 80;

/** The sentence around a token, as far as it is near. */
function sentenceAround({ sentence, count }: Scene["words"], token: number): Range {
  let from = token;
  while (from > 0 && token - from < NEAR && sentence[from - 1] === sentence[token]) from--;
  let to = token + 1;
  while (to < count && to - token < NEAR && sentence[to] === sentence[token]) to++;
  return { from, to };
}

/** Does the sentence, apart from what is said in it, speak of a time long before the text ("in 2009", "a decade ago")? */
function isPast(scene: Scene, token: number, year: string): boolean {
  const { words, salience } = scene;
  const inContent = (i: number) => salience.ownWords.some(({ from, to }) => from <= i && i < to);
  const { from: first, to: last } = sentenceAround(words, token);
  for (let i = first; i < last; i++) {
    if (inContent(i)) continue;
    const word = words.lower[i]!;
    if (word === "ago" || (/^(?:19|20)\d\d$/.test(word) && word !== year) || (UNITS.has(word) && words.lower[i - 1] === "last")) return true;
  }
  return false;
}

/** The days that the sentence may be about: that of the text, and the weekday or "yesterday" it names. */
function daysAbout(scene: Scene, token: number, published: number): number[] {
  const { words } = scene;
  const days = [published];
  const { from, to } = sentenceAround(words, token);
  for (let i = from; i < to; i++) {
    const weekday = WEEKDAYS.indexOf(words.lower[i]!);
    if (weekday >= 0) days.push(published - ((weekdayOf(published) - weekday + 7) % 7));
    else if (words.lower[i] === "yesterday") days.push(published - 1);
  }
  return days;
}

/** Who holds the office that a definite description names; null where it names none, or the text has no day. */
export function heldBy(scene: Scene, phrase: Phrase): Held | null {
  const published = dayOfIso(scene.document.published);
  if (published === null || phrase.plural || (!LEADS.has(phrase.lead) && phrase.owner === null)) return null;
  const { words } = scene;
  const day = isoOf(published);
  const led = ledByOwner(scene, phrase, day);
  if (led === null) return null;
  const range = rangeOf(scene, phrase);
  const spoken = wordsOf(scene, led === undefined ? range : { from: led.from, to: range.to });
  if (spoken.length === 0 || (phrase.lead === "" && phrase.owner === null && !isCapitalized(words.word[phrase.core.from]!))) return null;
  const called = officeCalled(scene, spoken, led?.of ?? null, day);
  if (called === null || isPast(scene, phrase.head, day.slice(0, 4))) return null;
  return heldOn(scene, called.office, called.ownerTold || led !== undefined, daysAbout(scene, phrase.head, published).map(isoOf));
}

/** Who holds the office that the label of a turn names ("THE PRESIDENT"). */
export function heldByLabel(scene: Scene, spoken: readonly string[]): Held | null {
  const published = dayOfIso(scene.document.published);
  if (published === null) return null;
  const called = officeCalled(scene, spoken.filter((word) => word.toLowerCase() !== "the"), null, isoOf(published));
  return called === null ? null : heldOn(scene, called.office, called.ownerTold, [isoOf(published)]);
}

function heldOn(scene: Scene, office: Office, ownerTold: boolean, days: readonly string[]): Held | null {
  const holders = new Set(days.flatMap((day) => scene.offices.holders(office, day)));
  const [holder] = holders;
  if (holder === undefined) return null;
  const sure = holders.size === 1 && days.every((day) => scene.offices.holders(office, day).length === 1);
  return { office, holder: sure ? holder : null, ownerTold, day: days[0]! };
}
