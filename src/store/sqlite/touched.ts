// What a transaction changed of speakers, for settleSpeakers to bring the rest in line.

export interface Touched {
  /** Keys of speakers whose statements became more or fewer. */
  readonly speakers: Set<number>;
  /** Folded surnames that gained or lost a name or an office. */
  readonly surnames: Set<string>;
}
