// What a transaction changed of speakers, for settleSpeakers to bring the rest in line.

export function nothingTouched(): Touched {
  return { speakers: new Set(), surnames: new Set(), decided: new Set() };
}

export interface Touched {
  /** Keys of speakers whose statements became more or fewer. */
  readonly speakers: Set<number>;
  /** Folded surnames of whom there are more or fewer statements. */
  readonly surnames: Set<string>;
  /** Ids of speakers about whom a person has decided something, or no longer does. */
  readonly decided: Set<string>;
}
