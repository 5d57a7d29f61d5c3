// What kind of source a phrase without a person's name is, by its head noun and what introduces it.
import type { SpeakerKind } from "../../model/index.ts";
import { BODIES, CLASSES, DOCUMENTS, INDEFINITE, ROLES } from "./nouns.ts";
import { counted, type Phrase } from "./phrase.ts";
import type { Words } from "./words.ts";

const singular = (noun: string): string => (noun.endsWith("ies") ? `${noun.slice(0, -3)}y` : noun.endsWith("s") ? noun.slice(0, -1) : noun);
const has = (set: ReadonlySet<string>, noun: string): boolean => set.has(noun) || set.has(singular(noun)) || set.has(noun.slice(noun.lastIndexOf("-") + 1));

/** Plural people who are sources without a name rather than a class of people. */
const INSIDERS = new Set("officials aides advisers advisors sources lawyers attorneys prosecutors investigators spokesmen spokeswomen spokespeople spokespersons insiders operatives staffers staff regulators judges friends associates surrogates negotiators members administrators docs moderators speechwriters witnesses doctors editors executives employees".split(" "));

export interface Kind {
  readonly kind: SpeakerKind;
  /** The phrase that decided: of "one of the aides", "the aides". */
  readonly phrase: Phrase;
}

export function kindOf(words: Words, whole: Phrase): Kind {
  const phrase = counted(words, whole);
  const { noun, head } = phrase;
  const entity = words.entity[head]!;
  const decide = (kind: SpeakerKind): Kind => ({ kind, phrase });
  const many = phrase.plural || phrase !== whole;
  if (phrase.proper && (entity === "ORGANIZATION" || entity === "LOCATION") && !phrase.plural) {
    if (has(DOCUMENTS, noun) && !BODIES.has(noun)) return decide("document");
    if (!ROLES.has(noun)) return decide("organization");
  }
  if (entity === "PERCENT" || noun === "%" || noun === "percent") return decide("group");
  if (phrase.plural && INSIDERS.has(noun) && !(whole.noun === "many" || whole.noun === "most")) return decide("unnamed");
  if (has(DOCUMENTS, noun) && !ROLES.has(noun) && !(phrase.proper && BODIES.has(noun))) return decide("document");
  if (phrase.plural && CLASSES.has(noun)) return decide("group");
  if (ROLES.has(noun) || ROLES.has(singular(noun))) return decide(many && !INDEFINITE.has(whole.noun) && phrase.plural ? "group" : "unnamed");
  if (has(BODIES, noun)) return decide(phrase.plural ? "group" : "organization");
  if (CLASSES.has(noun)) return decide("group");
  if (phrase.proper && entity === "MISC") return decide(phrase.plural ? "group" : "organization");
  if (phrase.proper && words.tag[head] === "NNPS") return decide("group");
  if (phrase.proper) return decide("organization");
  if (phrase.plural && /(?:ers|ors|ists|ians|ants|ents|ees|men|women|people)$/.test(noun)) return decide("group");
  if (!phrase.plural && /(?:er|or|ist|ian|man|woman)$/.test(noun) && words.tag[head] === "NN") return decide("unnamed");
  return decide("other");
}
