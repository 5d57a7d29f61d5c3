// What the analysis offers to the rest of reading.
export type { Analysis } from "./analysis.ts";
export { analyse, readAnalysisWeights, type AnalysisWeights } from "./analyse.ts";
export { ENTITIES, entityIndex, RELATIONS, relationIndex, TAGS, tagIndex, type Entity, type Relation, type Tag } from "./labels.ts";
export { lemma } from "./lemmas.ts";
export type { SentenceRange } from "./sentences.ts";
export { tokenize, type Tokens } from "./tokens.ts";
