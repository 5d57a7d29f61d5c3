// How much one answer from outside may take before it is given up; each can be set.

const MB = 1024 * 1024;

export interface OutwardLimits {
  /** Bytes of one answer's body as sent. */
  readonly answerBytes: number;
  /** Bytes of the same unpacked, and of each layer between when it is packed more than once. */
  readonly unpackedBytes: number;
  /** Unpacked bytes from which the ratio is looked at, and how many times its packed size a layer may then have. */
  readonly bombBytes: number;
  readonly bombRatio: number;
  /** Milliseconds from first connection to last byte, redirects included; waiting for a turn at the first host is not counted. */
  readonly answerMs: number;
  /** Redirects followed. */
  readonly redirects: number;
}

/** News text packs 3 to 20 times smaller, gzip can reach 1,032 and Brotli far more: hence the ratio of 200. */
export const OUTWARD_LIMITS: OutwardLimits = {
  answerBytes: 20 * MB,
  unpackedBytes: 20 * MB,
  bombBytes: MB,
  bombRatio: 200,
  answerMs: 20_000,
  redirects: 5,
};

/** Bytes of all header lines of one answer. Browsers take 256 KB and more; the largest that news sites send are about 16 KB. */
export const HEADER_BYTES = 65_536;

/** Layers of packing undone in one answer; an honest one has one. */
export const LAYERS = 3;

/** Requests to one host at once. */
export const PER_HOST = 2;
