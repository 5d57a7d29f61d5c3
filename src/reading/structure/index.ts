// What the structure offers to the rest of reading.
export { spokenParts } from "./asides.ts";
export { aroundInserts, blanked, insertsOf } from "./inserts.ts";
export { questionsAnswered } from "./questions.ts";
export { readStructure } from "./read-structure.ts";
export type { Block, BlockKind, Quotation, Structure } from "./structure.ts";
