// How much one input may take before it is refused; each can be set.

const MB = 1024 * 1024;

export interface Limits {
  /** Bytes of one document, unpacked. What holds many has no limit as a whole. */
  readonly documentBytes: number;
  /** Bytes of one HTML page, whose tree takes about twenty times as much memory. */
  readonly pageBytes: number;
  /** Bytes of one line of JSON Lines or row of a table. */
  readonly lineBytes: number;
  /** Bytes of one HTTP answer, packed and unpacked alike. */
  readonly answerBytes: number;
  /** Milliseconds for one URL from first connection to last byte, redirects included. */
  readonly answerMs: number;
  /** Redirects followed for one URL. */
  readonly redirects: number;
  /** Unpacked bytes from which a packed stream is looked at with suspicion, and the ratio that then ends it. */
  readonly bombBytes: number;
  readonly bombRatio: number;
}

/** News text packs 3 to 20 times smaller and gzip can reach 1,032: hence the ratio of 200. */
export const LIMITS: Limits = {
  documentBytes: 64 * MB,
  pageBytes: 20 * MB,
  lineBytes: 16 * MB,
  answerBytes: 20 * MB,
  answerMs: 20_000,
  redirects: 5,
  bombBytes: 64 * MB,
  bombRatio: 200,
};
