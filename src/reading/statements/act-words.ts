// The words by which a source denies, refuses to say, or asks. Base forms as lemma() gives them.
import { lemma } from "./lemma.ts";

const lemmas = (words: string): ReadonlySet<string> => new Set(words.split(" ").map(lemma));

/** Say of something that it is not so, whatever it is. */
export const DENY = lemmas("deny denied denial refute rebut disavow repudiate disclaim");
/** Say so only of what somebody else has said. */
export const REJECT = lemmas("reject dismiss dispute contradict");
/** What somebody else has said. */
export const ACCUSATIONS = lemmas("accusation allegation claim charge suggestion report rumor rumour assertion contention insinuation speculation notion idea narrative implication characterization characterisation");
/** What is denied to somebody, not of something: "denied him a visa". */
export const GRANTS = lemmas("visa entry access permission request bail appeal motion petition parole asylum benefit service right credit opportunity chance loan aid treatment permit license licence refund ticket");
/** "denied them": whom, so that the next words say what they did not get. */
export const WHOM: ReadonlySet<string> = new Set(["him", "her", "them", "us", "me", "you"]);
export const DECLINE = lemmas("decline refuse refusal");
/** What whoever will not say will not do. */
export const SPEAK = lemmas("say comment answer respond reply elaborate specify disclose reveal confirm discuss identify explain clarify");
/** As above, but only after "declined to". */
export const SPEAK_OF = lemmas("speak talk tell name address speculate detail describe characterize characterise acknowledge");
/** "declined to give details" */
export const GIVE = lemmas("give provide offer share go make take");
export const DETAILS = lemmas("detail comment answer explanation information specifics reason statement interview question");
export const ASK = lemmas("ask wonder inquire enquire query quiz question");
/** Begin a question that is told, not quoted. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set(["who", "whom", "whose", "what", "which", "when", "where", "why", "how", "whether", "if"]);
