// The day of every statement of a document: its own sentence's, a transcript's, or that of the occasion it belongs to.
import type { Day, Document, Statement } from "../../model/index.ts";
import type { Analysis } from "../analysis/index.ts";
import type { Block, Structure } from "../structure/structure.ts";
import { dayOfIso, isoOf } from "./calendar.ts";
import { dayFinder } from "./day-expressions.ts";
import { saidOn } from "./said-on.ts";
import { heldOn } from "./held-on.ts";

/** What is needed of a statement: where it stands, who speaks, and the content of the statement around it, if any. */
export interface Said extends Pick<Statement, "source" | "cue" | "content" | "speaker"> {
  /** Index into the same list; null for outermost statements. */
  readonly parent: number | null;
}

/** "Added" and the like go on with the words before: the same occasion. */
const GOES_ON = /^(?:add(?:s|ed|ing)?|continue[sd]?|continuing|went on|goes on|going on|conclude[sd]?|concluding|finish(?:ed|es)?)\b/i;
/** Opens a look back at an occasion without telling its day. */
const LOOKS_BACK = /\b(?:the (?:last|previous|first|only) time|at (?:the|that) time|back then|on (?:that|an earlier|a previous) occasion|in the past|years ago|months ago|once|previously)\b/i;
/** A day this far before publication, in days, is no longer the news of the day. */
const LONG_AGO = 14;

const startOf = (said: Said): number => Math.min(...[...said.source, ...said.cue, ...said.content].map(({ start }) => start));

function blockIndexAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) <= offset) low = middle + 1; else high = middle;
  }
  return low;
}

/** Last word of the name: what two mentions of one speaker share. */
const surnameOf = (said: Said | undefined): string | null => {
  const speaker = said?.speaker;
  if (speaker === null || speaker === undefined || speaker.name === null) return null;
  return speaker.name.toLowerCase().replace(/,? (?:jr|sr)\.?$/, "").split(/\s+/).at(-1) ?? null;
};

const sameSpeaker = (a: Said | undefined, b: Said | undefined): boolean => {
  const name = surnameOf(a);
  return name !== null && name === surnameOf(b);
};

/** A turn: its label is its source, or it has none (a speech, a block that begins with >>). */
const isLabelled = (block: Block | undefined, said: Said): boolean => said.source.length === 0 ? said.cue.length === 0 : said.source[0]?.start === block?.label?.start;

const isLongAgo = (day: Day, published: string | null): boolean => {
  const today = dayOfIso(published);
  if (today === null) return false;
  return day.date < isoOf(today - LONG_AGO).slice(0, day.date.length);
};

/**
 * One day or null per statement, in the order given. Besides what a statement's own sentence tells:
 * - the words of a transcript's turn were said on the day it was held;
 * - a statement that goes on with the one before ("he added", a quotation that runs on) has the day of that one;
 * - a look back that tells no day ("The last time …, she praised …") takes the day told by the same speaker's quotation that opens the next paragraph, when that day is long past.
 * Everything else stays null: publication is not evidence.
 */
export function daysSaid(document: Pick<Document, "text" | "published" | "kind">, structure: Structure, analysis: Analysis, statements: readonly Said[]): (Day | null)[] {
  const { text, published } = document;
  const { blocks } = structure;
  const find = dayFinder(text, dayOfIso(published));
  const held = structure.transcript || document.kind === "transcript" || document.kind === "broadcast" ? heldOn(text, structure, published) : null;
  const places = statements.map((said) => {
    const block = blockIndexAt(blocks, startOf(said));
    return { start: startOf(said), block, turn: blocks[block]?.turn ?? null };
  });
  const days = statements.map((said, i) => {
    if (said.parent === null && held !== null && (places[i]?.turn ?? null) !== null && isLabelled(blocks[places[i]?.block ?? 0], said)) return held;
    const block = blocks[places[i]?.block ?? 0];
    // "— Orla Vance (@vance) July 1, 2017": the date after the name is that of the words.
    if (block?.kind === "signature" && block.label !== null && said.source[0]?.start === block.label.start) {
      return find(block.label.end, block.end, null).find(({ rule }) => rule === "date")?.day ?? null;
    }
    const around = said.parent === null ? null : statements[said.parent]?.content ?? null;
    return saidOn({ analysis, published, statement: said, within: around }, find);
  });

  const outermost = statements.map((_said, i) => i).filter((i) => statements[i]?.parent === null);
  const chainAt = chainsOf(structure);
  const order = outermost.toSorted((a, b) => (places[a]?.start ?? 0) - (places[b]?.start ?? 0));
  for (let k = 1; k < order.length; k += 1) {
    const [i, before] = [order[k] ?? 0, order[k - 1] ?? 0];
    if (days[i] !== null || days[before] === null) continue;
    const said = statements[i];
    const [here, there] = [places[i], places[before]];
    if (said === undefined || here === undefined || there === undefined || here.block - there.block > 1) continue;
    const goesOn = said.cue[0] === undefined ? runsOn(chainAt, statements[before], said) : GOES_ON.test(text.slice(said.cue[0].start, said.cue[0].end));
    if (goesOn && (sameSpeaker(said, statements[before]) || (said.cue[0] === undefined && said.speaker === null))) days[i] = days[before] ?? null;
  }
  const openings = new Set(structure.quotations.filter(({ level }) => level === 0).map(({ start }) => start));
  for (let k = 0; k + 1 < order.length; k += 1) {
    const [i, after] = [order[k] ?? 0, order[k + 1] ?? 0];
    const later = days[after] ?? null;
    const [here, there] = [places[i], places[after]];
    if (days[i] !== null || later === null || here === undefined || there === undefined || !isLongAgo(later, published)) continue;
    const [block, next] = [blocks[here.block], blocks[there.block]];
    if (block === undefined || next === undefined || there.block !== here.block + 1 || !sameSpeaker(statements[i], statements[after])) continue;
    if (!openings.has(next.body.start) || !LOOKS_BACK.test(text.slice(block.body.start, here.start + 40))) continue;
    // All of the speaker's undated statements in the look back are of that occasion.
    for (let m = k; m >= 0 && places[order[m] ?? 0]?.block === here.block; m -= 1) {
      const j = order[m] ?? 0;
      if (days[j] === null && sameSpeaker(statements[j], statements[after])) days[j] = later;
    }
  }
  return days;
}

/** For an offset the chain of the outermost quotation around it; null outside all. */
function chainsOf({ quotations }: Structure): (offset: number) => number | null {
  const outer = quotations.filter(({ level }) => level === 0);
  return (offset) => {
    let low = 0;
    let high = outer.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((outer[middle]?.start ?? 0) <= offset) low = middle + 1; else high = middle;
    }
    const found = outer[low - 1];
    return found !== undefined && offset < found.end ? found.chain : null;
  };
}

/** Do the second statement's words stand in the quotation that the first one's last words stand in? */
function runsOn(chainAt: (offset: number) => number | null, before: Said | undefined, said: Said): boolean {
  const [from, to] = [before?.content.at(-1), said.content[0]];
  const chain = to === undefined ? null : chainAt(to.start);
  return chain !== null && from !== undefined && chain === chainAt(from.start);
}
