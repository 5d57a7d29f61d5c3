// The order of the analysis: tokens, tags, entities, dependencies.
import type { Span } from "../../model/index.ts";
import { sectionOf, unpackWeights, WeightsError, type Section } from "../weights.ts";
import type { Analysis } from "./analysis.ts";
import { wordColumns } from "./columns.ts";
import { entityView, markEntities } from "./entities.ts";
import { gazetteerBits } from "./gazetteer.ts";
import { ENTITIES, RELATIONS, TAGS } from "./labels.ts";
import type { Lexicon } from "./lexicon.ts";
import { decode, encode, type LinearModel } from "./linear.ts";
import { BUCKET, type MoveTable } from "./movetable.ts";
import { parseFor, parseSentence } from "./parser.ts";
import { tagSentence } from "./tagger.ts";
import { tokenize } from "./tokens.ts";

/** The trained numbers behind tags, entities and dependencies, ready for use. */
export interface AnalysisWeights {
  readonly lexicon: Lexicon;
  readonly tags: LinearModel;
  readonly entities: LinearModel;
  readonly moves: MoveTable;
  readonly arcs: LinearModel;
}

function modelOf(sections: ReadonlyMap<string, Section>, name: string, classes: number): LinearModel {
  const { data } = sectionOf(sections, name, "i8");
  const places = data.length - classes;
  if (places < 1 || (places & (places - 1)) !== 0) throw new WeightsError(`Section ${name} of the weights has ${data.length} numbers, which do not fit ${classes} classes.`);
  return { classes, mask: places - 1, table: decode(data) };
}

/** Makes weights ready from the bytes of models/fast/analysis.weights. Throws WeightsError where they are not those. */
export function readAnalysisWeights(bytes: Uint8Array): AnalysisWeights {
  const sections = unpackWeights(bytes);
  const keys = sectionOf(sections, "lexicon.keys", "i32").data;
  const values = sectionOf(sections, "lexicon.values", "u8").data;
  if (keys.length !== values.length || (keys.length & (keys.length - 1)) !== 0 || !keys.includes(0)) {
    throw new WeightsError("The lexicon of the weights has another form than expected.");
  }
  const entries = sectionOf(sections, "moves", "i32").data;
  if (entries.length < BUCKET || (entries.length & (entries.length - 1)) !== 0) throw new WeightsError(`Section moves of the weights has ${entries.length} numbers, not a power of two.`);
  return {
    lexicon: { keys, values },
    tags: modelOf(sections, "tags", TAGS.length),
    entities: modelOf(sections, "entities", ENTITIES.length),
    moves: { entries },
    arcs: modelOf(sections, "arcs", RELATIONS.length),
  };
}

/** The sections of a weights file that `readAnalysisWeights` reads back. */
export function analysisSections({ lexicon, tags, entities, moves, arcs }: AnalysisWeights): Section[] {
  return [
    { name: "lexicon.keys", meta: null, data: lexicon.keys },
    { name: "lexicon.values", meta: null, data: lexicon.values },
    { name: "moves", meta: null, data: moves.entries },
    ...Object.entries({ tags, entities, arcs }).map(([name, { classes, table }]) => ({ name, meta: { classes }, data: encode(table) })),
  ];
}

/**
 * Analyses the blocks (paragraphs, in order, apart) of a text. Without weights every word is NN, no entity, and its own root.
 * Deterministic; time and memory linear in the text.
 */
export function analyse(text: string, blocks: readonly Span[], weights: AnalysisWeights | null): Analysis {
  const tokens = tokenize(text, blocks);
  const { words, start, end, sentences } = tokens;
  const lower = words.map((word) => word.toLowerCase().replaceAll("’", "'"));
  const tag = new Uint8Array(words.length);
  const head = new Int32Array(words.length).fill(-1);
  const relation = new Uint8Array(words.length);
  if (weights === null) return { text, ...tokens, lower, tag, entity: new Uint8Array(words.length), head, relation };
  const columns = wordColumns(text, words, start, end, weights.lexicon);
  const view = entityView(columns, tag, gazetteerBits(lower, columns));
  const parse = parseFor(sentences);
  for (const { from, to } of sentences) {
    tagSentence(weights.tags, columns, from, to, tag);
    markEntities(weights.entities, view, from, to);
    parseSentence(weights.moves, weights.arcs, parse, columns, tag, from, to, head, relation);
  }
  return { text, ...tokens, lower, tag, entity: view.entity, head, relation };
}
