// What this room gives: statements gathered into utterances, phrases that speakers share, wordings beside each other.
export { readBackground } from "./background.ts";
export { changedLine } from "./changed.ts";
export { collapse, type Collapsed, tellGathered } from "./collapse.ts";
export { compare, type Compared } from "./compared.ts";
export { type ConcordanceLine, linesOf, phraseOf } from "./concordance.ts";
export { type Candidate, type Chance, echoesOf, type RankedEcho, rankEchoes, type Score } from "./echoes.ts";
export { type Formula, formulasOf, silence } from "./formulas.ts";
export { echoOfPhrase } from "./one-phrase.ts";
export { createLive, type Live } from "./live.ts";
export { DAY_MS } from "./period.ts";
export { createChance } from "./score.ts";
export { differenceOf, sideBySide, type Part, type SideBySide, type Stretch } from "./side-by-side.ts";
export { tell, type Spread, type Telling, type Variant } from "./variants.ts";
export { NOBODY } from "./utterances.ts";
export { wordingOf, type Wording } from "./wording.ts";
export { coded } from "./words.ts";
