// Which words of which wording are the speaker's own, all in one row: asked of both sides of every run.

export interface OwnWords {
  /** By word, as a wording has it; the first one added is number 0. */
  add(own: Uint8Array): void;
  isOwn(wording: number, word: number): boolean;
}

const ROOM = 1024;

export function createOwnWords(): OwnWords {
  let words = new Uint8Array(ROOM);
  /** By wording: where its first word is. */
  const starts: number[] = [];
  let end = 0;
  return {
    add(own) {
      starts.push(end);
      end += own.length;
      if (end > words.length) {
        const grown = new Uint8Array(2 * end);
        grown.set(words);
        words = grown;
      }
      words.set(own, starts.at(-1));
    },
    isOwn: (wording, word) => words[starts[wording]! + word] === 1,
  };
}
