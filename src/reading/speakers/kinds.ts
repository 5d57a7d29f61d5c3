// What kind of source a phrase without a person's name is, by its head noun and what introduces it.
import type { SpeakerKind } from "../../model/index.ts";
import { BODIES, CLASSES, DOCUMENTS, ROLES } from "./nouns.ts";
import { counted, type Phrase } from "./phrase.ts";
import { isCapitalized } from "./letters.ts";
import { type Words } from "./words.ts";

const singular = (noun: string): string => (noun.endsWith("ies") ? `${noun.slice(0, -3)}y` : noun.endsWith("s") ? noun.slice(0, -1) : noun);
const has = (set: ReadonlySet<string>, noun: string): boolean => set.has(noun) || set.has(singular(noun)) || (noun.includes("-") && set.has(noun.slice(noun.lastIndexOf("-") + 1)));

/** Plural people who are sources without a name rather than a class of people. */
const INSIDERS = new Set("officials aides advisers advisors sources lawyers attorneys prosecutors investigators spokesmen spokeswomen spokespeople spokespersons insiders operatives staffers staff regulators judges friends associates surrogates negotiators members administrators docs moderators speechwriters witnesses editors executives employees docs agents diplomats deputies".split(" "));
/** Bodies that go by a plural or uncounted noun. */
const ALWAYS_BODIES = new Set("police authorities parliament congress customs".split(" "));
/** Words for people that are not nouns to a tagger. */
const EVERYBODY = new Set("everyone everybody all most many some few several others anyone anybody nobody half none".split(" "));
/** These make of insiders a class: "most officials", "other officials". */
const UNCOUNTED = new Set(["other", "elected", "many", "most", "all", "few"]);
const THOSE = new Set(["those", "people", "person", "someone", "somebody", "whoever"]);

export interface Kind {
  readonly kind: SpeakerKind;
  /** The phrase that decided: of "one of the aides", "the aides". */
  readonly phrase: Phrase;
}

/** A capitalised name by its entity type; null when the head is no name. */
function ofName(words: Words, phrase: Phrase): SpeakerKind | null {
  const { head, noun } = phrase;
  const entity = words.entity[head]!;
  const named = phrase.proper || (entity !== "O" && isCapitalized(words.word[head]!));
  if (!named || noun === "republicans" || noun === "democrats") return null;
  if (entity === "LOCATION" || entity === "ORGANIZATION") {
    if (has(DOCUMENTS, noun) && !has(BODIES, noun)) return "document";
    return ROLES.has(noun) || (CLASSES.has(noun) && phrase.plural && words.entity[head - 1] !== "ORGANIZATION") ? null : "organization";
  }
  return null;
}

function ofPeople(phrase: Phrase, whole: Phrase): SpeakerKind | null {
  const { noun, plural, proper } = phrase;
  if (proper && noun === "staff") return "organization";
  if (plural && INSIDERS.has(noun) && whole.noun !== "many" && whole.noun !== "most" && !UNCOUNTED.has(whole.lead) && !UNCOUNTED.has(phrase.lead)) return "unnamed";
  if (plural && CLASSES.has(noun)) return "group";
  if (ROLES.has(noun) && !plural && (phrase.lead === "any" || phrase.lead === "every" || phrase.lead === "no")) return "group";
  if (ROLES.has(noun)) return plural && !INSIDERS.has(noun) ? "group" : "unnamed";
  if (plural && ROLES.has(singular(noun))) return whole.lead === "a" ? "unnamed" : "group";
  return null;
}

export function kindOf(words: Words, whole: Phrase): Kind {
  const phrase = counted(words, whole);
  const { noun, head } = phrase;
  const decide = (kind: SpeakerKind): Kind => ({ kind, phrase });
  if (phrase !== whole && (noun === "them" || noun === "us" || noun === "whom")) return decide(whole.noun === "one" ? "unnamed" : "group");
  const ofMembers = phrase !== whole && whole.noun === "members";
  if (ALWAYS_BODIES.has(noun)) return decide(ofMembers ? "group" : "organization");
  const name = ofName(words, phrase);
  if (name !== null) return decide(ofMembers && name === "organization" ? "group" : name);
  if (!phrase.plural && phrase.lead === "" && words.tag[head] === "JJ" && CLASSES.has(`${noun}s`)) return decide("group");
  if (DOCUMENTS.has(words.lower[head - 1] ?? "") && words.tag[head] === "CD") return decide("document");
  if (whole.noun === "%" || whole.noun === "percent") return decide("group");
  if (words.tag[head] === "CD" || words.entity[head] === "PERCENT" || noun === "%" || noun === "percent") return decide("group");
  if (has(DOCUMENTS, noun) && !ROLES.has(noun) && !CLASSES.has(noun) && !(phrase.proper && BODIES.has(noun))) return decide("document");
  if (phrase !== whole && whole.noun === "one" && ROLES.has(singular(noun))) return decide("unnamed");
  if (whole.noun === "group" && whole.lead === "a" && phrase !== whole) return decide("unnamed");
  // "Citizens for Tax Justice"
  if (phrase.proper && phrase.plural && phrase.after !== null && words.lower[phrase.after.from - 1] === "for" && isCapitalized(words.word[phrase.after.from]!)) return decide("organization");
  const people = ofPeople(phrase, whole);
  if (people !== null) return decide(people);
  if (has(BODIES, noun)) return decide(phrase.plural || ofMembers ? "group" : "organization");
  if (CLASSES.has(noun) || EVERYBODY.has(noun) || (noun === "one" && words.lower[head - 1] === "no")) return decide("group");
  if (THOSE.has(noun)) return decide("unnamed");
  if (phrase.proper) return decide(words.tag[head] === "NNPS" && words.entity[head] !== "ORGANIZATION" ? "group" : "organization");
  if (phrase.plural && /(?:[^c]ers|ors|ists|ians|ants|ents|ees|men|women|people)$/.test(noun)) return decide("group");
  if (!phrase.plural && /(?:[a-z]{3}er|[a-z]{3}or|ist|ian|man|woman)$/.test(noun) && words.tag[head] === "NN") return decide("unnamed");
  return decide(byAnyWord(words, phrase) ?? "other");
}

/** Where the head tells nothing (tagged amiss, a name nobody marked), the last word of the phrase that does. */
function byAnyWord(words: Words, phrase: Phrase): SpeakerKind | null {
  const { to } = phrase.range;
  for (let i = Math.min(to, phrase.core.to + 2) - 1; i >= phrase.core.from; i--) {
    const word = words.lower[i]!;
    if (ROLES.has(word) && words.tag[i] !== "IN") return CLASSES.has(word) ? "group" : "unnamed";
    if (CLASSES.has(word)) return "group";
    if (has(DOCUMENTS, word) && words.tag[i]!.startsWith("VB") && !["act", "count", "report", "show", "rule", "order", "note", "sign", "list", "file", "review"].includes(word)) return "document";
  }
  const first = words.word[phrase.core.from]!;
  // "RT", "PolitiFact", "AROS": capitals within a word are a body's.
  if (to - phrase.core.from <= 3 && /\p{Lu}.*\p{Lu}/u.test(words.word[phrase.head]!) && !/^Mc|^Mac|^O['’]/.test(words.word[phrase.head]!)) return "organization";
  return isCapitalized(first) && phrase.core.to - phrase.core.from > 1 && isCapitalized(words.word[phrase.head]!) ? "organization" : null;
}
