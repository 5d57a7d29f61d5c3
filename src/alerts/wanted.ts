// Whether something meets what a watch asks for: its speakers, words and outlets, each as a search understands them.
import type { Said, Speaker, Wanted } from "../model/index.ts";
import { outletId } from "../store/identity.ts";
import { findPhrases, phrasesOf } from "../store/phrases.ts";
import { fold, wordsOf } from "../store/words.ts";

type Conditions = Pick<Wanted, "speakers" | "words" | "outlets">;

/** Every word, "a phrase", a beginn*; blank words ask for nothing, words without a letter find nothing. */
export function hasWords(asked: string, text: string): boolean {
  const phrases = phrasesOf(asked);
  if (phrases === null) return true;
  const words = wordsOf(text);
  return phrases.length > 0 && phrases.every((phrase) => findPhrases([phrase], words).length > 0);
}

/** One of the outlets is meant, by its name or id; nobody asked for means any. */
export function isOutlet(asked: readonly string[], outlet: string | null): boolean {
  return asked.length === 0 || (outlet !== null && asked.some((each) => outletId(each) === outletId(outlet)));
}

/** An id ("mike-pence", "surname.rook.minister"), which means that speaker alone. */
const ID = /^[\p{Ll}\p{N}~@]+(?:[-.][\p{Ll}\p{N}~@]+)+$/u;

/** One of them is meant: by id, or by words of a name, or of whose an unnamed source is ("administration"). */
export function isSpeaker(asked: readonly string[], speaker: Speaker | null): boolean {
  if (asked.length === 0) return true;
  if (!speaker) return false;
  const names = new Set([speaker.name, speaker.name === null ? speaker.of : null, speaker.id?.replaceAll(/[-.]/g, " ")].flatMap((name) => fold(name ?? "").split(" ")));
  return asked.some((each) => {
    if (each === speaker.id) return true;
    const words = fold(each).split(" ");
    return !ID.test(each) && words[0] !== "" && words.every((word) => names.has(word));
  });
}

/** The words of a content, passages apart. */
export const contentOf = ({ content }: Pick<Said, "content">): string => content.map(({ text }) => text).join(" … ");

/** By what it says alone. */
export function isSaid({ speakers, words, outlets }: Conditions, said: Said): boolean {
  return isSpeaker(speakers, said.speaker) && isOutlet(outlets, said.document.outlet) && hasWords(words, contentOf(said));
}

/** By what it says, or by the title above it. */
export function isSaidThere({ speakers, words, outlets }: Conditions, said: Said): boolean {
  return isSpeaker(speakers, said.speaker) && isOutlet(outlets, said.document.outlet) && (hasWords(words, contentOf(said)) || hasWords(words, said.document.title ?? ""));
}

/** Whether a title names one of the speakers, by the word of a name that titles use. */
export function namesSpeaker(asked: readonly string[], title: string): boolean {
  const words = new Set(fold(title).split(" "));
  return asked.some((each) => words.has(lastName(each)));
}

/** "Marrow" of "Dela Marrow", "Moon" of "Moon Jae-in": the last that has no hyphen; the first of "Kim Jong Un", whose last is too short for one. */
function lastName(asked: string): string {
  const parts = asked.includes(" ") ? asked.split(/\s+/) : asked.split(/[-.]/);
  const plain = parts.filter((part) => part !== "" && !part.includes("-")).map(fold);
  const last = plain.at(-1) ?? "";
  return last.length > 2 ? last : (plain[0] ?? "");
}
