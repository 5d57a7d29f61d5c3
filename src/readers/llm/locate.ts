// From what the model quotes to spans of the document: each an exact stretch of the text, at one place, or left out.
import type { Span } from "../../model/index.ts";
import type { Quoted } from "./answer.ts";
import type { Piece } from "./pieces.ts";
import { overlaps } from "../../reading/statements/places.ts";
import { around, gap, inDocument, placesOf } from "./places.ts";

type Role = keyof Quoted;

export interface Located {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** What has no place in the text, by role. */
  readonly missing: readonly { readonly role: Role; readonly words: string }[];
  /** False when nothing in the text is said, or nothing in the text says that it is. */
  readonly holds: boolean;
}

interface Wanted {
  readonly role: Role;
  readonly words: string;
  readonly places: readonly Span[];
}

/** Code units that count against words in another paragraph, and against a cue or source inside the content; by judgement. */
const OTHER_PART = 1000;
const INSIDE = 200;

/** Locates the statements of one piece, in the order of the answer. Equal statements take one place after the other. */
export function locator(piece: Piece): (quoted: Quoted) => Located {
  const taken = new Set<string>();
  return (quoted) => {
    const asked = (["content", "cue", "source"] as const).flatMap((role) => [...new Set(quoted[role])].map((words) => ({ role, words, places: placesOf(piece.words, words) })));
    const wanted = asked.filter(({ places }) => places.length > 0);
    const anchor = anchorOf(wanted, `${JSON.stringify(quoted)}@`, taken);
    const placed = anchor === null ? [] : place(piece, wanted, anchor);
    const named = [...ofRole(placed, "cue"), ...ofRole(placed, "source")];
    const content = ofRole(placed, "content").flatMap((one) => named.reduce((left, hole) => left.flatMap((span) => around(piece.words, span, hole)), [one]));
    const inText = (places: readonly Span[]) => places.flatMap((span) => inDocument(piece, span)).toSorted((a, b) => a.start - b.start);
    return {
      source: inText(ofRole(placed, "source")),
      cue: inText(ofRole(placed, "cue")),
      content: inText(content),
      missing: asked.filter(({ role, words }) => !placed.some((one) => one.role === role && one.words === words)).map(({ role, words }) => ({ role, words })),
      holds: content.length > 0 && named.length > 0,
    };
  };
}

interface Anchor {
  readonly wanted: Wanted;
  readonly at: Span;
}

/** The rarest words, then the longest, at the place that has the others nearest; of equal places the first that no equal statement has. */
function anchorOf(wanted: readonly Wanted[], key: string, taken: Set<string>): Anchor | null {
  const [rarest] = wanted.toSorted((a, b) => a.places.length - b.places.length || b.words.length - a.words.length);
  if (rarest === undefined) return null;
  const free = rarest.places.filter(({ start }) => !taken.has(key + start));
  const spread = (at: Span): number => wanted.reduce((sum, { places }) => sum + Math.min(...places.map((one) => gap(one, at))), 0);
  const [first] = (free.length > 0 ? free : rarest.places).map((at) => ({ at, cost: spread(at) })).toSorted((a, b) => a.cost - b.cost);
  if (first === undefined) return null;
  taken.add(key + first.at.start);
  return { wanted: rarest, at: first.at };
}

interface Placed {
  readonly role: Role;
  readonly words: string;
  readonly at: Span;
}

/** The content nearest to the anchor, the cue nearest to that, the source nearest to the cue. What finds no free place is left out. */
function place(piece: Piece, wanted: readonly Wanted[], anchor: Anchor): Placed[] {
  const placed: Placed[] = [];
  const partOf = (at: Span): number => piece.parts.findLastIndex((part) => part.at <= at.start);
  for (const one of wanted) {
    const { role, words, places } = one;
    const contents = ofRole(placed, "content");
    const beside = role === "content" ? [anchor.at] : [ofRole(placed, "cue"), contents, [anchor.at]].find((spans) => spans.length > 0)!;
    const cost = (at: Span): number => {
      const torn = role !== "content" && contents.some((content) => overlaps(at, content));
      return (torn ? INSIDE : 0) + Math.min(...beside.map((near) => gap(at, near) + (partOf(at) === partOf(near) ? 0 : OTHER_PART)));
    };
    const choices = one === anchor.wanted ? [{ at: anchor.at, cost: 0 }] : places.map((at) => ({ at, cost: cost(at) })).toSorted((a, b) => a.cost - b.cost);
    const rivals = placed.filter((other) => (role === "content") === (other.role === "content"));
    const free = choices.find(({ at }) => !rivals.some((other) => overlaps(at, other.at)));
    if (free === undefined || (role === "source" && insideAlone(free.at, contents, ofRole(placed, "cue")))) continue;
    placed.push({ role, words, at: free.at });
  }
  return placed;
}

function ofRole(placed: readonly Placed[], role: Role): Span[] {
  return placed.filter((one) => one.role === role).map(({ at }) => at);
}

/** A source in the content although its cue stands outside would tear the content: a slip of the model. */
function insideAlone(source: Span, contents: readonly Span[], cues: readonly Span[]): boolean {
  const within = (span: Span): boolean => contents.some((content) => overlaps(span, content));
  return within(source) && !cues.some(within);
}
