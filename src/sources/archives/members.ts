// Gzip members one at a time, as web archives are packed (one a record), so that a damaged one costs no other.
import { constants, crc32, inflateRawSync } from "node:zlib";
import { isGzip } from "../unpack.ts";

/** What a stretch of the packed stream gave. */
export type Member =
  | { readonly kind: "whole"; readonly bytes: Buffer }
  /** The stream ended within the member; `bytes` are what could be unpacked of it. */
  | { readonly kind: "cut"; readonly bytes: Buffer }
  | { readonly kind: "damaged" }
  /** Unpacks to more than the limit, and was passed over. */
  | { readonly kind: "too-large" };

/** What an unpacked member of a web archive begins with; members are looked for by it behind damage. */
const ARCHIVE_START = "WARC/";
const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);
/** Fixed part of a member's header and its trailer, in bytes (RFC 1952, 2.3). */
const HEADER = 10;
const TRAILER = 8;
/** Packed bytes that are unpacked to see how a member begins. */
const GLANCE = 512;

/** Holds one packed member and one unpacked, of at most `limit` bytes. Zeros that fill up the end are no damage. */
export async function* members(packed: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Member> {
  const ahead = lookAhead(packed);
  try {
    while (await ahead.fill(1)) {
      await ahead.fill(MAGIC.length);
      const start = ahead.bytes().subarray(0, MAGIC.length);
      const member = MAGIC.subarray(0, start.length).equals(start) ? await unpacked(ahead, limit) : null;
      if (member?.kind === "whole" || member?.kind === "cut") ahead.drop(member.length);
      else if (await seek(ahead)) continue;
      if (member) yield member;
      else yield { kind: "damaged" };
    }
  } finally {
    await ahead.close();
  }
}

/** The first member's bytes as far as `packed` goes; empty when it is none. */
export function beginning(packed: Uint8Array): Buffer {
  const start = isGzip(packed) ? headerLength(packed) : null;
  if (start === null) return Buffer.alloc(0);
  try {
    return inflated(packed.subarray(start)).buffer;
  } catch {
    return Buffer.alloc(0);
  }
}

/** Whether packed bytes are a web archive's. */
export const beginsArchive = (packed: Uint8Array): boolean => beginning(packed.subarray(0, GLANCE)).toString("latin1").startsWith(ARCHIVE_START);

interface LookAhead {
  /** What was read and not dropped. */
  bytes(): Buffer;
  /** Reads on until there are `least` bytes; false when the stream ends before. */
  fill(least: number): Promise<boolean>;
  drop(count: number): void;
  close(): Promise<unknown>;
}

function lookAhead(stream: AsyncIterable<Uint8Array>): LookAhead {
  const source = stream[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  return {
    bytes: () => held,
    async fill(least) {
      const parts: Uint8Array[] = [held];
      for (let length = held.length; length < least; ) {
        const next = await source.next();
        if (next.done) break;
        parts.push(next.value);
        length += next.value.length;
      }
      if (parts.length > 1) held = Buffer.concat(parts);
      return held.length >= least;
    },
    drop(count) {
      held = held.subarray(count);
    },
    close: async () => source.return?.(),
  };
}

/** To the next member that begins a record, else to the end; whether all that was passed over on the way were zeros. */
async function seek(ahead: LookAhead): Promise<boolean> {
  let onlyZeros = true;
  const drop = (count: number): void => {
    onlyZeros &&= ahead.bytes().subarray(0, count).every((byte) => byte === 0);
    ahead.drop(count);
  };
  drop(1);
  while (await ahead.fill(GLANCE)) {
    const found = nextIn(ahead.bytes(), 0);
    if (found !== -1) {
      drop(found);
      return onlyZeros;
    }
    // What begins in the last bytes is looked at again with more behind it.
    drop(Math.max(1, ahead.bytes().length - GLANCE));
  }
  const last = nextIn(ahead.bytes(), 0);
  drop(last === -1 ? ahead.bytes().length : last);
  return onlyZeros;
}

/** Where a member begins that begins a record; -1 when none does. */
export function nextIn(packed: Buffer, from: number): number {
  for (let at = packed.indexOf(MAGIC, from); at !== -1; at = packed.indexOf(MAGIC, at + 1)) if (beginsArchive(packed.subarray(at))) return at;
  return -1;
}

type Unpacked = { readonly kind: "whole" | "cut"; readonly bytes: Buffer; readonly length: number } | Exclude<Member, { bytes: Buffer }>;

/** The member that is ahead; `length` is that of its packed bytes. */
async function unpacked(ahead: LookAhead, limit: number): Promise<Unpacked> {
  for (;;) {
    const packed = ahead.bytes();
    const start = headerLength(packed) ?? packed.length;
    try {
      const { buffer: bytes, engine } = inflated(packed.subarray(start), limit);
      const end = start + engine.bytesWritten;
      if (end + TRAILER <= packed.length) {
        const isSound = packed.readUInt32LE(end) === crc32(bytes) && packed.readUInt32LE(end + 4) === bytes.length;
        return isSound ? { kind: "whole", bytes, length: end + TRAILER } : { kind: "damaged" };
      }
      // Twice as much each time, so that a large member is not unpacked over and over.
      if (packed.length > limit) return { kind: "too-large" };
      await ahead.fill(2 * packed.length);
      if (ahead.bytes().length > packed.length) continue;
      // Damage can make a member seem to go on to the end of the stream, over others.
      return nextIn(packed, 1) === -1 ? { kind: "cut", bytes, length: packed.length } : { kind: "damaged" };
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) throw error;
      if (error.code === "ERR_BUFFER_TOO_LARGE") return { kind: "too-large" };
      if (error.code === "Z_DATA_ERROR") return { kind: "damaged" };
      throw error;
    }
  }
}

/** As much as there is. `bytesWritten` counts what was taken of `packed`, and falls short of it where the member ends before. */
function inflated(packed: Uint8Array, limit?: number): { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } } {
  if (packed.length === 0) return { buffer: Buffer.alloc(0), engine: { bytesWritten: 0 } };
  const options = { info: true, finishFlush: constants.Z_SYNC_FLUSH, ...(limit === undefined ? {} : { maxOutputLength: limit }) };
  // With `info` Node gives the engine beside the bytes, which its types leave out.
  return inflateRawSync(packed, options) as unknown as ReturnType<typeof inflated>;
}

/** Bytes of the header with its optional fields; null while they are not all there. */
function headerLength(packed: Uint8Array): number | null {
  const flags = packed[3] ?? 0;
  let at = HEADER;
  if (flags & 4) at += 2 + (packed[at] ?? 0) + 256 * (packed[at + 1] ?? 0);
  // A name and a comment, each ended by a zero.
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const zero = packed.indexOf(0, at);
    if (zero === -1) return null;
    at = zero + 1;
  }
  if (flags & 2) at += 2;
  return at <= packed.length ? at : null;
}
