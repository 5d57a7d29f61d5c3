// A byte stream as lines, in flat memory whatever its size.

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Without its line ending; null when the line was longer than the limit and was skipped. */
  readonly bytes: Buffer | null;
}

const NEWLINE = 0x0a;

/** Every line that is not blank. Holds at most one line of `limit` bytes and one chunk in memory. */
export async function* lines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let held = 0;
  let skipping = false;
  const keep = (part: Uint8Array): void => {
    held += part.length;
    if (held > limit) {
      skipping = true;
      parts = [];
    } else if (part.length > 0) parts.push(part);
  };
  const line = (): Line | null => {
    const bytes = skipping ? null : trimmed(Buffer.concat(parts));
    parts = [];
    held = 0;
    skipping = false;
    return bytes?.length === 0 ? null : { number, bytes };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, at));
      const whole = line();
      if (whole) yield whole;
      number++;
      from = at + 1;
    }
    keep(chunk.subarray(from));
  }
  const last = line();
  if (last) yield last;
}

/** Without white space at both ends, a byte order mark included. */
function trimmed(bytes: Buffer): Buffer {
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let end = bytes.length;
  while (start < end && isBlank(bytes[start])) start++;
  while (end > start && isBlank(bytes[end - 1])) end--;
  return bytes.subarray(start, end);
}

const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0d;
