// The order of the analysis: tokens, tags, entities, dependencies.
import type { Span } from "../../model/index.ts";
import { sectionOf, unpackWeights, WeightsError, type Section } from "../weights.ts";
import type { Analysis } from "./analysis.ts";
import { wordColumns } from "./columns.ts";
import { entityView, markEntities } from "./entities.ts";
import type { Glance } from "./glance.ts";
import { gazetteerBits } from "./gazetteer.ts";
import { ENTITIES, RELATIONS, TAGS } from "./labels.ts";
import type { Lexicon } from "./lexicon.ts";
import { decode, encode, type LinearModel } from "./linear.ts";
import { BUCKET } from "./movetable.ts";
import { plainOf, tableOf, type Plain } from "./plain.ts";
import { parseFor, parseSentence, type ParserWeights } from "./parser.ts";
import { tagSentence } from "./tagger.ts";
import { tokenize } from "./tokens.ts";
import { inOrder } from "./vocabulary.ts";

/** The trained numbers behind tags, entities and dependencies, ready for use. */
export interface AnalysisWeights {
  readonly lexicon: Lexicon;
  readonly tags: LinearModel;
  readonly entities: LinearModel;
  readonly parser: ParserWeights;
  /** What is tried before tagger and entity marker look closely; null where every word is looked at closely, as in training. */
  readonly glances: { readonly tags: Glance; readonly entities: Glance } | null;
}

function modelOf(sections: ReadonlyMap<string, Section>, name: string, classes: number): LinearModel {
  const { data } = sectionOf(sections, name, "i8");
  const places = data.length - classes;
  if (places < 1 || (places & (places - 1)) !== 0) throw new WeightsError(`Section ${name} of the weights has ${data.length} numbers, which do not fit ${classes} classes.`);
  return { classes, mask: places - 1, table: decode(data) };
}

function plainIn(sections: ReadonlyMap<string, Section>): Plain | null {
  if (!sections.has("plain")) return null;
  const { data: table } = sectionOf(sections, "plain", "i32");
  if ((table.length & (table.length - 1)) !== 0 || !table.includes(0)) throw new WeightsError("Section plain of the weights has another form than expected.");
  return plainOf(table);
}

function glanceOf(sections: ReadonlyMap<string, Section>, name: string, classes: number, plain: Plain | null): Glance {
  const { margin } = sectionOf(sections, name, "i8").meta as { readonly margin: number };
  return { model: modelOf(sections, name, classes), margin, plain };
}

function parserOf(sections: ReadonlyMap<string, Section>, plain: Plain | null): ParserWeights {
  const { data: entries, meta } = sectionOf(sections, "moves", "i32");
  if (entries.length < BUCKET || (entries.length & (entries.length - 1)) !== 0) throw new WeightsError(`Section moves of the weights has ${entries.length} numbers, not a power of two.`);
  return { moves: { entries }, arcs: modelOf(sections, "arcs", RELATIONS.length), few: (meta as { readonly few?: boolean } | null)?.few === true, plain };
}

/**
 * Makes weights ready from the bytes of models/fast/analysis.weights. With `plain: false` nothing is answered from the table of what is
 * plain: slower, and a little truer. Throws WeightsError where they are not those.
 */
export function readAnalysisWeights(bytes: Uint8Array, { plain: fromTable = true }: { readonly plain?: boolean } = {}): AnalysisWeights {
  const sections = unpackWeights(bytes);
  const keys = sectionOf(sections, "lexicon.keys", "i32").data;
  const values = sectionOf(sections, "lexicon.values", "u8").data;
  if (keys.length !== values.length || (keys.length & (keys.length - 1)) !== 0 || !keys.includes(0)) {
    throw new WeightsError("The lexicon of the weights has another form than expected.");
  }
  const plain = fromTable ? plainIn(sections) : null;
  return {
    lexicon: { keys, values },
    tags: modelOf(sections, "tags", TAGS.length),
    entities: modelOf(sections, "entities", ENTITIES.length),
    parser: parserOf(sections, plain),
    glances: sections.has("glance.tags") ? { tags: glanceOf(sections, "glance.tags", TAGS.length, plain), entities: glanceOf(sections, "glance.entities", ENTITIES.length, plain) } : null,
  };
}

/** The sections of a weights file that `readAnalysisWeights` reads back. */
export function analysisSections({ lexicon, tags, entities, parser: { moves, arcs, few, plain }, glances }: AnalysisWeights): Section[] {
  return [
    { name: "lexicon.keys", meta: null, data: lexicon.keys },
    { name: "lexicon.values", meta: null, data: lexicon.values },
    { name: "moves", meta: { few }, data: moves.entries },
    ...(plain === null ? [] : [{ name: "plain", meta: null, data: tableOf(plain) }]),
    ...Object.entries({ tags, entities, arcs }).map(([name, { classes, table }]) => ({ name, meta: { classes }, data: encode(table) })),
    ...Object.entries(glances ?? {}).map(([name, { model, margin }]) => ({ name: `glance.${name}`, meta: { classes: model.classes, margin }, data: encode(model.table) })),
  ];
}

/**
 * Analyses the blocks (paragraphs, in order, apart) of a text. Without weights every word is NN, no entity, and its own root.
 * Deterministic; time and memory linear in the text.
 */
export function analyse(text: string, blocks: readonly Span[], weights: AnalysisWeights | null): Analysis {
  const tokens = tokenize(text, blocks);
  const { words, numbers, vocabulary, start, end, sentences } = tokens;
  const lower = inOrder(numbers, vocabulary.lower);
  const tag = new Uint8Array(words.length);
  const head = new Int32Array(words.length).fill(-1);
  const relation = new Uint8Array(words.length);
  if (weights === null) return { text, ...tokens, lower, tag, entity: new Uint8Array(words.length), head, relation };
  const columns = wordColumns(text, numbers, start, end, vocabulary, weights.lexicon);
  const view = entityView(columns, tag, gazetteerBits(lower, columns));
  const parse = parseFor(sentences);
  // One after the other over the whole text: each model's weights fill much of a processor's nearer memory.
  for (const { from, to } of sentences) tagSentence(weights.tags, weights.glances?.tags ?? null, columns, from, to, tag);
  for (const { from, to } of sentences) markEntities(weights.entities, weights.glances?.entities ?? null, view, from, to);
  for (const { from, to } of sentences) parseSentence(weights.parser, parse, columns, tag, from, to, head, relation);
  return { text, ...tokens, lower, tag, entity: view.entity, head, relation };
}
