// Trains tagger, entity marker and parser, each on what the one before makes of text that it has not seen.
import { analysisSections } from "../../src/reading/analysis/analyse.ts";
import { packWeights } from "../../src/reading/weights.ts";
import type { Corpus } from "./corpus.ts";
import { bitsOf, trainEntities, type Read } from "./train-entities.ts";
import { trainParser } from "./train-parser.ts";
import { buildLexicon, columnsOf, tagAll, trainTagger } from "./train-tagger.ts";

/** Powers of two: places of each table. Together with the classes they make up the size of the file. */
const BITS = { lexicon: 16, tags: 20, entities: 20, moves: 20, arcs: 20 };
const EPOCHS = { tags: 5, entities: 6, parser: 7 };

/** The two lists as one, the shorter spread evenly among the longer. */
function interleave<T>(long: readonly T[], short: readonly T[]): T[] {
  return long.flatMap((item, i) => {
    const from = Math.floor((i * short.length) / long.length);
    return [item, ...short.slice(from, Math.floor(((i + 1) * short.length) / long.length))];
  });
}

/** The packed weights of tagger, entity marker and parser. `silver` comes with every column, `treebank` with tags alone. Deterministic. */
export function trainAnalysis(silver: readonly Corpus[], treebank: readonly Corpus[]): Uint8Array {
  const mixed = interleave(silver, treebank);
  const lexicon = buildLexicon(mixed, BITS.lexicon);
  const tags = trainTagger(mixed, lexicon, BITS.tags, EPOCHS.tags);
  // What comes after learns from tags as they will be met: each half tagged by a tagger that has not seen it.
  const halves = [0, 1].map((half) => trainTagger(mixed.filter((_, i) => i % 2 !== half), lexicon, BITS.tags, EPOCHS.tags - 1));
  const documents = mixed.flatMap((corpus, i): Read[] => {
    const tagger = halves[i % 2];
    if (tagger === undefined || corpus.lemmas.length === 0) return [];
    const columns = columnsOf(corpus, lexicon);
    return [{ corpus, columns, tag: tagAll(tagger, corpus, columns), bits: bitsOf(corpus, columns) }];
  });
  const entities = trainEntities(documents, BITS.entities, EPOCHS.entities);
  const { moves, arcs } = trainParser(documents, 2 ** BITS.moves, BITS.arcs, EPOCHS.parser);
  return packWeights(analysisSections({ lexicon, tags, entities, parser: { moves, arcs, few: false, plain: null }, glances: null }));
}
