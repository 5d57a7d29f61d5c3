// Trains the entity marker: the averaged perceptron, left to right, on its own earlier decisions.
import type { Glance } from "../../src/reading/analysis/glance.ts";
import type { Columns } from "../../src/reading/analysis/columns.ts";
import { ENTITY_FEATURES, entityFeatures, entityView, markEntities, remember } from "../../src/reading/analysis/entities.ts";
import { gazetteerBits } from "../../src/reading/analysis/gazetteer.ts";
import { ENTITIES } from "../../src/reading/analysis/labels.ts";
import { best, type LinearModel } from "../../src/reading/analysis/linear.ts";
import { learn, model, newLearner, scoreSoFar } from "./perceptron.ts";
import type { Corpus } from "./corpus.ts";

/** A document with what earlier steps make of it. */
export interface Read {
  readonly corpus: Corpus;
  readonly columns: Columns;
  readonly tag: Uint8Array;
  readonly bits: Uint8Array;
}

export function bitsOf(corpus: Corpus, columns: Columns): Uint8Array {
  return gazetteerBits(corpus.words.map((word) => word.toLowerCase().replaceAll("’", "'")), columns);
}

export function trainEntities(documents: readonly Read[], bits: number, epochs: number): LinearModel {
  const marker = newLearner(ENTITIES.length, bits);
  const places = new Int32Array(ENTITY_FEATURES);
  const scores = new Float64Array(ENTITIES.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0, seen = 0;
    for (const { corpus, columns, tag, bits: marks } of documents) {
      const view = entityView(columns, tag, marks);
      for (const { from, to } of corpus.sentences) {
        for (let i = from; i < to; i++) {
          const count = entityFeatures(view, i, from, to, marker.mask, places);
          scoreSoFar(marker, places, count, scores);
          const guess = best(scores, ENTITIES.length);
          learn(marker, places, count, corpus.entity[i]!, guess);
          remember(view, i, guess);
          seen++;
          if (guess !== corpus.entity[i]) wrong++;
        }
      }
    }
    console.log(`entities ${epoch + 1}: ${((100 * wrong) / seen).toFixed(2)}% of ${seen} tokens wrong`);
  }
  return model(marker);
}

export function markAll(linear: LinearModel, { corpus, columns, tag, bits }: Read, first: Glance | null = null): Uint8Array {
  const view = entityView(columns, tag, bits);
  for (const { from, to } of corpus.sentences) markEntities(linear, first, view, from, to);
  return view.entity;
}
