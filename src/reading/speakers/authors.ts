// Who "I" is outside quotation marks: the signer of a letter, the writer that a byline or a closing line names.
import type { Person } from "./people.ts";
import type { Scene } from "./scene.ts";
import { tokensIn } from "./words.ts";

/** A block that is hardly more than a name, in code units. */
const SIGNATURE_LENGTH = 70;
const BYLINE_BLOCKS = 6;
const SIGNED_WITHIN = 15;

export interface Author {
  readonly person: Person | null;
  readonly name: string;
}

/** The person named by a block's first words, and how far the block goes on after the name. */
function opens(scene: Scene, block: number): { person: Person; rest: string; full: boolean } | null {
  const { words, people, structure } = scene;
  const span = structure.blocks[block]!;
  const { from } = tokensIn(words, span);
  const mention = people.mentionAt[from];
  if (mention === undefined || mention.from !== from) return null;
  return { person: people.whose.get(mention)!, rest: words.text.slice(words.end[mention.to - 1], span.end), full: mention.parts.length > 1 };
}

/** Signers by the block that their letters end with, and the writer of the whole; linear in the number of blocks. */
export function findAuthors(scene: Scene): (token: number) => Author | null {
  const { structure, words } = scene;
  const { blocks } = structure;
  const signed: { block: number; author: Author }[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.end - block.start > SIGNATURE_LENGTH || index === 0) continue;
    const text = words.text.slice(block.start, block.end);
    const handle = /^@\w{2,30}\.?$/.exec(text);
    const opened = opens(scene, index);
    if (handle !== null) signed.push({ block: index, author: { person: null, name: handle[0].replace(/\.$/, "") } });
    else if (opened !== null && opened.full && /^\s*(?:\.|[;,]\s*[^.!?]{2,40}\.?)?$/.test(opened.rest)) signed.push({ block: index, author: { person: opened.person, name: opened.person.name } });
  }
  let writer: Author | null = null;
  for (let index = blocks.length - 1; index >= Math.max(1, blocks.length - 2) && writer === null; index--) {
    const opened = opens(scene, index);
    const first = opened?.person.mentions[0]?.from;
    if (opened !== null && opened.full && first !== undefined && words.block[first] === index && /^,?[^.!?]{0,80}?\s(?:is|was|teaches|writes|served)\b/.test(opened.rest)) writer = { person: opened.person, name: opened.person.name };
  }
  for (let index = 0; index < Math.min(BYLINE_BLOCKS, blocks.length) && writer === null; index++) {
    const line = /^by\s+((?:\p{Lu}[\p{L}.'’-]*\s*){2,4})(?:[,|]|$)/iu.exec(words.text.slice(blocks[index]!.start, Math.min(blocks[index]!.end, blocks[index]!.start + SIGNATURE_LENGTH)));
    if (line !== null && line[1] !== undefined && /^\p{Lu}/u.test(line[1])) writer = { person: null, name: line[1].trim() };
  }
  return (token) => {
    const block = words.block[token]!;
    const signer = signed.find((one) => one.block > block && one.block - block <= SIGNED_WITHIN);
    return signer?.author ?? writer;
  };
}
