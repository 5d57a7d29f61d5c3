// An input opened: its bytes, and what its name and carrier say about it.
import { SourceError } from "./errors.ts";

export interface Opened {
  /** As asked for; what messages call it. */
  readonly input: string;
  /** File name without its ending; what the id is made of. */
  readonly name: string;
  /** Ending in lower case without the dot and without ".gz"; "" when there is none. */
  readonly ending: string;
  /** The file's absolute path or the final URL; null for a stream. */
  readonly origin: string | null;
  /** The final URL of what was fetched; else null. */
  readonly url: string | null;
  /** From the HTTP header: media type in lower case, and character set. */
  readonly mediaType: string | null;
  readonly charset: string | null;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Lets go of the file or connection, read to the end or not. */
  readonly close: () => void;
}

/** "a/b/talks.2018.txt.gz" is { name: "talks.2018", ending: "txt" }; a dot in front or before a space ends nothing. */
export function nameAndEnding(path: string): { readonly name: string; readonly ending: string } {
  const base = (path.split(/[\\/]/).pop() ?? "").replace(/(?<=.)\.gz$/i, "");
  const match = /^(.+)\.([a-z0-9]{1,12})$/i.exec(base);
  return match ? { name: match[1] ?? base, ending: (match[2] ?? "").toLowerCase() } : { name: base, ending: "" };
}

/** Up to `size` first bytes, and the whole stream again. */
export async function peek(bytes: AsyncIterable<Uint8Array>, size: number): Promise<{ head: Buffer; bytes: AsyncIterable<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let length = 0;
  while (length < size) {
    const next = await iterator.next();
    if (next.done) break;
    seen.push(next.value);
    length += next.value.length;
  }
  async function* again(): AsyncGenerator<Uint8Array> {
    try {
      while (seen.length > 0) yield seen.shift() ?? new Uint8Array();
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(seen).subarray(0, size), bytes: again() };
}

/** All bytes. Throws SourceError "too-large" beyond `limit` without reading on. */
export async function whole(bytes: AsyncIterable<Uint8Array>, input: string, limit: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of bytes) {
    length += part.length;
    if (length > limit) {
      const size = `${Math.floor(limit / (1024 * 1024))} MB`;
      throw new SourceError("too-large", input, `${input} is larger than ${size}, the most that is read as one document.`, "Split it, or give many documents as JSON Lines (.jsonl), which may be of any size.");
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}
