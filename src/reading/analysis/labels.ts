// The names behind the numbers in an analysis: tags, entity types, relations. Their order is part of the weights.

/** Penn Treebank parts of speech and marks. 0 stands for words not yet tagged, too. */
export const TAGS = [
  "NN", "IN", "NNP", "DT", "JJ", "NNS", ",", ".", "VBD", "RB", "PRP", "VB", "CC", "VBZ", "TO", "VBG", "VBN", "VBP", "''", "CD", "PRP$", "``", "MD", "POS",
  ":", "WP", "WDT", "NNPS", "WRB", "RP", "JJR", "JJS", "RBR", "-RRB-", "-LRB-", "EX", "$", "RBS", "PDT", "UH", "WP$", "FW", "LS", "SYM", "#",
] as const;

/** Types of CoreNLP's entity recogniser; 0 is none. */
export const ENTITIES = [
  "O", "PERSON", "ORGANIZATION", "LOCATION", "MISC", "DATE", "TIME", "DURATION", "SET", "NUMBER", "ORDINAL", "PERCENT", "MONEY",
] as const;

/** Universal Dependencies 1, as CoreNLP writes them. */
export const RELATIONS = [
  "root", "punct", "case", "nmod", "nsubj", "det", "compound", "amod", "dobj", "advmod", "mark", "aux", "cc", "conj", "nmod:poss", "ccomp", "xcomp", "advcl",
  "cop", "dep", "acl:relcl", "nummod", "acl", "neg", "appos", "auxpass", "nsubjpass", "nmod:tmod", "compound:prt", "parataxis", "mwe", "expl", "nmod:npmod",
  "csubj", "iobj", "det:predet", "cc:preconj", "discourse", "csubjpass",
] as const;

export type Tag = (typeof TAGS)[number];
export type Entity = (typeof ENTITIES)[number];
export type Relation = (typeof RELATIONS)[number];

function indexOf<T extends string>(names: readonly T[]): (name: T) => number {
  const indices = new Map<string, number>(names.map((name, index) => [name, index]));
  return (name) => indices.get(name) ?? 0;
}

/** Number of a name, to compare with an analysis' columns: `analysis.tag[i] === tagIndex("VBD")`. */
export const tagIndex = indexOf(TAGS);
export const entityIndex = indexOf(ENTITIES);
export const relationIndex = indexOf(RELATIONS);
