// A place in a text: the one way anything derived points at words.

/** Half-open range in UTF-16 code units; `start < end`, `end` exclusive, into the text of one document. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
