// Finds statements with the networks and the fast reader's models together, chunk by chunk, so that memory does not grow with the text.
import type { Draft } from "../../reading/statements/draft.ts";
import { attribute, cuesIn, type FoundCue } from "../../reading/statements/extract.ts";
import type { Range } from "../../reading/statements/role-sight.ts";
import type { View } from "../../reading/statements/view.ts";
import type { StatementWeights } from "../../reading/statements/weights.ts";
import { FARTHEST, windowOf } from "../../reading/statements/window.ts";
import { chunksOf, type Chunk } from "./chunks.ts";
import { roleColumns, WORD_COLUMNS, wordColumns } from "./columns.ts";
import { type Networks, STATE_WIDTH } from "./networks.ts";
import type { Vocabulary } from "./word-pieces.ts";

/** How much the fast models' scores count beside the networks', and what is taken from "no cue here": chosen on polnear/dev. */
export interface Blend {
  readonly cue: number;
  readonly role: number;
  readonly cueBias: number;
}

const CUE_LABELS = 3;
/** Words on each side of a cue that the role network sees; only in sentences without end is the window longer. */
const NEAR = 600;

/** Scores as logarithms of probabilities, row by row. */
function logProbabilities(scores: Float32Array, labels: number): Float32Array {
  const out = new Float32Array(scores.length);
  for (let row = 0; row < scores.length; row += labels) {
    let top = -Infinity;
    for (let label = 0; label < labels; label++) top = Math.max(top, scores[row + label]!);
    let sum = 0;
    for (let label = 0; label < labels; label++) sum += Math.exp(scores[row + label]! - top);
    const whole = top + Math.log(sum);
    for (let label = 0; label < labels; label++) out[row + label] = scores[row + label]! - whole;
  }
  return out;
}

export function finder(networks: Networks, vocabulary: Vocabulary, weights: StatementWeights, blend: Blend): (seen: View) => Promise<Draft[]> {
  const cueWeights = { cue: weights.cue, cueBias: blend.cueBias, glance: null };

  return async (seen) => {
    const { words, sentences } = seen.analysis;
    const { pieces, begins } = piecesOf(words, vocabulary);
    const columns = wordColumns(seen);
    const chunks = chunksOf(sentences, begins);
    const states = new States();
    const cueScores = new Float32Array(words.length * CUE_LABELS);
    const cueAt = new Int32Array(words.length);
    const waiting: FoundCue[] = [];
    const drafts: Draft[] = [];
    let sentence = 0;
    let cues = 0;

    const encode = async (chunk: Chunk): Promise<void> => {
      const given = pieceRow(chunk, pieces, begins, columns, vocabulary);
      const found = await networks.encode(given.pieces, given.columns);
      const own = new Float32Array((chunk.to - chunk.from) * STATE_WIDTH);
      for (let word = chunk.from; word < chunk.to; word++) {
        const place = begins[word]! - chunk.first + 1;
        own.set(found.states.subarray(place * STATE_WIDTH, (place + 1) * STATE_WIDTH), (word - chunk.from) * STATE_WIDTH);
        cueScores.set(found.cues.subarray(place * CUE_LABELS, (place + 1) * CUE_LABELS), word * CUE_LABELS);
      }
      states.keep(chunk, own);
    };

    const attributeOne = async (cue: FoundCue, window: Range): Promise<Draft> => {
      const { labels } = weights.role;
      const near = { from: Math.max(window.from, cue.from - NEAR), to: Math.min(window.to, cue.to + NEAR) };
      const marks = new Int32Array(near.to - near.from).fill(1, cue.from - near.from, cue.to - near.from);
      const found = await networks.roles(states.of(near), marks, roleColumns(seen, near, cue, cueAt));
      const scores = new Float32Array((window.to - window.from) * labels);
      scores.set(logProbabilities(found, labels), (near.from - window.from) * labels);
      return attribute(seen, cue, window, cueAt, weights, { scores, ours: blend.role });
    };

    for (const chunk of chunks) {
      await encode(chunk);
      for (; sentence < sentences.length && sentences[sentence]!.to <= chunk.to; sentence++) {
        const { from, to } = sentences[sentence]!;
        const second = { scores: logProbabilities(cueScores.subarray(from * CUE_LABELS, to * CUE_LABELS), CUE_LABELS), ours: blend.cue };
        for (const cue of cuesIn(seen, { from, to }, cueWeights, second)) {
          cueAt.fill(++cues, cue.from, cue.to);
          waiting.push(cue);
        }
      }
      const read = sentences[sentence]?.from ?? words.length;
      for (let cue = waiting[0]; cue !== undefined; cue = waiting[0]) {
        const window = windowOf(seen, cue);
        if (window.to > read) break;
        drafts.push(await attributeOne(cue, window));
        waiting.shift();
      }
      states.dropBefore((waiting[0] === undefined ? read : sentences[seen.sentence[waiting[0].from]!]!.from) - FARTHEST);
    }
    return drafts;
  };
}

/** States of the words that may still be looked at. */
class States {
  readonly #chunks: { readonly chunk: Range; readonly states: Float32Array }[] = [];

  keep(chunk: Range, states: Float32Array): void {
    this.#chunks.push({ chunk, states });
  }

  of(window: Range): Float32Array {
    const out = new Float32Array((window.to - window.from) * STATE_WIDTH);
    for (const { chunk, states } of this.#chunks) {
      const from = Math.max(chunk.from, window.from);
      const to = Math.min(chunk.to, window.to);
      if (from < to) out.set(states.subarray((from - chunk.from) * STATE_WIDTH, (to - chunk.from) * STATE_WIDTH), (from - window.from) * STATE_WIDTH);
    }
    return out;
  }

  dropBefore(word: number): void {
    while (this.#chunks[0] !== undefined && this.#chunks[0].chunk.to <= word) this.#chunks.shift();
  }
}

function piecesOf(words: readonly string[], vocabulary: Vocabulary): { readonly pieces: Int32Array; readonly begins: Int32Array } {
  const known = new Map<string, readonly number[]>();
  const begins = new Int32Array(words.length + 1);
  const all: number[] = [];
  for (const [index, word] of words.entries()) {
    let pieces = known.get(word);
    if (pieces === undefined) known.set(word, (pieces = vocabulary.piecesOf(word)));
    begins[index] = all.length;
    for (const piece of pieces) all.push(piece);
  }
  begins[words.length] = all.length;
  return { pieces: Int32Array.from(all), begins };
}

/** The chunk's pieces with the two marks around them, and the columns of each piece's word. */
function pieceRow(chunk: Chunk, pieces: Int32Array, begins: Int32Array, columns: Int32Array, vocabulary: Vocabulary): { readonly pieces: Int32Array; readonly columns: Int32Array } {
  const { first, last } = chunk;
  const width = WORD_COLUMNS.length;
  const row = new Int32Array(last - first + 2);
  const rowColumns = new Int32Array(row.length * width);
  row[0] = vocabulary.start;
  row.set(pieces.subarray(first, last), 1);
  row[row.length - 1] = vocabulary.end;
  let word = chunk.from;
  while (word > 0 && begins[word]! > first) word--;
  for (let piece = first; piece < last; piece++) {
    while (begins[word + 1]! <= piece) word++;
    rowColumns.set(columns.subarray(word * width, (word + 1) * width), (piece - first + 1) * width);
  }
  return { pieces: row, columns: rowColumns };
}

