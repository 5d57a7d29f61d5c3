// Trains the tagger: the lexicon of usual tags, then the averaged perceptron over the words it leaves open.
import type { Glance } from "../../src/reading/analysis/glance.ts";
import { numberOf, vocabulary } from "../../src/reading/analysis/vocabulary.ts";
import { wordColumns, type Columns } from "../../src/reading/analysis/columns.ts";
import { FORM, USUAL, WIDTH } from "../../src/reading/analysis/word-rows.ts";
import { TAGS } from "../../src/reading/analysis/labels.ts";
import { emptyLexicon, enter, SETTLED, type Lexicon } from "../../src/reading/analysis/lexicon.ts";
import { best, type LinearModel } from "../../src/reading/analysis/linear.ts";
import { TAG_FEATURES, tagFeatures, tagSentence } from "../../src/reading/analysis/tagger.ts";
import { learn, model, newLearner, scoreSoFar } from "./perceptron.ts";
import type { Corpus } from "./corpus.ts";

/** Words seen at least this often, and this purely, keep their tag without question. */
const SEEN = 30;
const PURE = 0.997;

export function columnsOf(corpus: Corpus, lexicon: Lexicon): Columns {
  const { text, start, end } = corpus;
  const known = vocabulary();
  return wordColumns(text, Int32Array.from(start, (at, i) => numberOf(known, text, at, end[i]!)), start, end, known, lexicon);
}

export function buildLexicon(corpora: readonly Corpus[], bits: number): Lexicon {
  const counts = new Map<number, Float64Array>();
  const none = emptyLexicon(2);
  for (const corpus of corpora) {
    const { rows } = columnsOf(corpus, none);
    for (let i = 0; i < corpus.words.length; i++) {
      const hash = rows[i * WIDTH + FORM]!;
      let row = counts.get(hash);
      if (row === undefined) counts.set(hash, (row = new Float64Array(TAGS.length)));
      row[corpus.tag[i]!]! += 1;
    }
  }
  const lexicon = emptyLexicon(2 ** bits);
  let entered = 0;
  for (const [hash, row] of counts) {
    const total = row.reduce((sum, count) => sum + count, 0);
    if (total < 2 || hash === 0) continue;
    const top = row.indexOf(Math.max(...row));
    enter(lexicon, hash, top + 1 + (total >= SEEN && row[top]! / total >= PURE ? SETTLED : 0));
    entered++;
  }
  if (entered > (2 / 3) * 2 ** bits) throw new Error(`The lexicon of ${entered} words needs more than ${bits} bits.`);
  return lexicon;
}

export function trainTagger(corpora: readonly Corpus[], lexicon: Lexicon, bits: number, epochs: number): LinearModel {
  const tagger = newLearner(TAGS.length, bits);
  const columns = corpora.map((corpus) => columnsOf(corpus, lexicon));
  const places = new Int32Array(TAG_FEATURES);
  const scores = new Float64Array(TAGS.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0, seen = 0;
    corpora.forEach((corpus, c) => {
      const own = columns[c]!;
      const guess = new Uint8Array(corpus.words.length);
      for (const { from, to } of corpus.sentences) {
        for (let i = from; i < to; i++) {
          const usual = own.rows[i * WIDTH + USUAL]!;
          if (usual > SETTLED) {
            guess[i] = usual - SETTLED - 1;
            continue;
          }
          const count = tagFeatures(own, guess, i, from, to, tagger.mask, places);
          scoreSoFar(tagger, places, count, scores);
          guess[i] = best(scores, TAGS.length);
          learn(tagger, places, count, corpus.tag[i]!, guess[i]!);
          seen++;
          if (guess[i] !== corpus.tag[i]) wrong++;
        }
      }
    });
    console.log(`tagger ${epoch + 1}: ${((100 * wrong) / seen).toFixed(2)}% of ${seen} open words wrong`);
  }
  return model(tagger);
}

export function tagAll(linear: LinearModel, corpus: Corpus, columns: Columns, first: Glance | null = null): Uint8Array {
  const tag = new Uint8Array(corpus.words.length);
  for (const { from, to } of corpus.sentences) tagSentence(linear, first, columns, from, to, tag);
  return tag;
}
