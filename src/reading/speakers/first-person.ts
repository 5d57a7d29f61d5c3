// Whom "I" and "we" mean: the speaker of the words they stand in, of the turn, or the writer of the whole.
import type { Speaker } from "../../model/index.ts";
import { findAuthors, type Author } from "./authors.ts";
import { meaning, thePerson, type Scene, type Sourced } from "./scene.ts";
import { labelMeaning } from "./transcript.ts";
import { tokensIn } from "./words.ts";

/** Statements kept open at once while looking for the one that stands around a source. */
const OPEN = 64;

/** The label's block of each turn, by the turn's number. */
function labelBlocks(scene: Scene): Map<number, number> {
  const found = new Map<number, number>();
  for (const [index, { label, turn }] of scene.structure.blocks.entries()) if (turn !== null && label !== null && !found.has(turn)) found.set(turn, index);
  return found;
}

/** A person who speaks in each block, by the block's index. */
function speakersByBlock(scene: Scene, statements: readonly Sourced[], speakers: readonly (Speaker | null)[]): Map<number, Speaker> {
  const found = new Map<number, Speaker>();
  for (const [index, { content }] of statements.entries()) {
    const speaker = speakers[index];
    if (speaker?.kind !== "person" || content[0] === undefined) continue;
    const { from } = tokensIn(scene.words, content[0]);
    const block = scene.words.block[from] ?? -1;
    if (block >= 0) found.set(block, speaker);
  }
  return found;
}

function ofWriter(scene: Scene, author: Author | null, mention: string): Speaker | null {
  if (author === null) return null;
  return author.person === null ? meaning({ kind: "person", name: author.name, mention }).speaker : thePerson(scene, author.person, mention).speaker;
}

/** Fills in the speakers of the statements `asked` (their indices), whose sources are in the first person. */
export function resolveFirstPerson(scene: Scene, statements: readonly Sourced[], asked: readonly number[], speakers: (Speaker | null)[]): void {
  if (asked.length === 0) return;
  const { words, structure } = scene;
  const labels = labelBlocks(scene);
  const beside = speakersByBlock(scene, statements, speakers);
  const author = findAuthors(scene);
  const starts = statements.map(({ content }, index) => ({ index, from: content[0]?.start ?? 0 })).toSorted((a, b) => a.from - b.from);
  const places = asked.map((index) => ({ index, source: statements[index]!.source[0]! })).toSorted((a, b) => a.source.start - b.source.start);
  const open: number[] = [];
  let next = 0;
  for (const { index, source } of places) {
    while (next < starts.length && starts[next]!.from <= source.start) {
      open.push(starts[next++]!.index);
      if (open.length > OPEN) open.shift();
    }
    const around = open.findLast((other) => other !== index && speakers[other] !== null && statements[other]!.content.some((span) => span.start <= source.start && source.start < span.end));
    const { from } = tokensIn(words, source);
    const block = words.block[from] ?? -1;
    const turn = structure.blocks[block]?.turn ?? null;
    const label = turn === null ? null : (structure.blocks[labels.get(turn) ?? -1]?.label ?? null);
    const mention = words.text.slice(source.start, source.end);
    const speaker =
      (around === undefined ? null : speakers[around]) ??
      (label === null ? null : labelMeaning(scene, tokensIn(words, label)).speaker) ??
      (words.quote[from] === 0 ? ofWriter(scene, author(from), mention) : (beside.get(block) ?? null));
    speakers[index] = speaker === null ? meaning({ kind: "other", mention }).speaker : { ...speaker, mention };
  }
}
