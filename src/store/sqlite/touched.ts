// What a transaction changed of speakers, for settleSpeakers to bring the rest in line.

export function nothingTouched(): Touched {
  return { speakers: new Set(), surnames: new Set(), told: new Set(), decided: new Set() };
}

export interface Touched {
  /** Keys of speakers whose statements became more or fewer. */
  readonly speakers: Set<number>;
  /** Folded surnames that gained or lost a name or an office, or of whom others may be told apart by the time of an office. */
  readonly surnames: Set<string>;
  /** Folded surnames of whom there are more statements with the names and offices that were known. */
  readonly told: Set<string>;
  /** Ids of speakers about whom a person has decided something, or no longer does. */
  readonly decided: Set<string>;
}
