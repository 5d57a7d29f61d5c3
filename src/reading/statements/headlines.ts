// Headlines that attribute by a colon: "Keller: No talks before autumn", "No talks before autumn: minister".
import type { Span } from "../../model/index.ts";
import { entityIndex } from "../analysis/labels.ts";
import type { Draft } from "./draft.ts";
import type { View } from "./view.ts";

const PERSON = entityIndex("PERSON");
/** Documents that headlines let speak. */
const DOCUMENTS: ReadonlySet<string> = new Set(["report", "poll", "study", "survey", "reports"]);
/** Most words of a name before or after the colon. */
const NAME_WORDS = 4;
/** 27 of 58 headings with an early colon in polnear/train are attributions; of those that name a person of the article, nearly all. */
const LIKELY = 0.8;

const COLON = /:\s+/g;

/** Last words, in lower case, of whoever is a source or a person anywhere outside the headings. */
function named({ analysis, structure, lower, block, word }: View, drafts: readonly Draft[]): Set<string> {
  const found = new Set<string>();
  const sources = new Set(drafts.flatMap(({ source }) => source.map(({ end }) => end)));
  for (let token = 0; token < word.length; token++) {
    if (structure.blocks[block[token]!]?.kind === "heading") continue;
    if (analysis.entity[token] === PERSON || sources.has(analysis.end[token]!)) found.add(lower[token]!);
  }
  return found;
}

function lastWord(words: string): string {
  return words.replace(/[’']s?$/, "").split(/\s+/).at(-1)?.toLowerCase().replace(/[^\p{L}\p{N}-]/gu, "") ?? "";
}

export function headlineDrafts(seen: View, drafts: readonly Draft[]): Draft[] {
  const { text } = seen.analysis;
  const candidates = seen.structure.blocks.flatMap(({ kind, body }) => {
    if (kind !== "heading") return [];
    const words = text.slice(body.start, body.end);
    const colons = [...words.matchAll(COLON)];
    const only = colons.length === 1 ? colons[0] : undefined;
    if (only === undefined) return [];
    const left = { start: body.start, end: body.start + only.index };
    const right = { start: left.end + only[0].length, end: body.end };
    return [{ left, cue: { start: left.end, end: left.end + 1 }, right }];
  });
  if (candidates.length === 0) return [];
  const names = named(seen, drafts);
  const speaks = (span: Span): boolean => {
    const words = text.slice(span.start, span.end);
    return words.split(/\s+/).length <= NAME_WORDS && (names.has(lastWord(words)) || DOCUMENTS.has(words.toLowerCase()));
  };
  const taken = new Set(drafts.flatMap((draft) => draft.cue.map(({ end }) => end)));
  return candidates.flatMap(({ left, cue, right }) => {
    const [source, content] = speaks(left) ? [left, right] : speaks(right) ? [right, left] : [null, null];
    return source === null || taken.has(cue.end) ? [] : [{ source: [source], cue: [cue], content: [content], confidence: LIKELY, layout: false, turn: null }];
  });
}
