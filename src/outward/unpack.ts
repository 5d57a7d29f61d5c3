// A body unpacked while it streams, each layer counted: bytes, and how far it swells.
import { Readable, pipeline } from "node:stream";
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from "node:zlib";
import { OutwardError } from "./errors.ts";
import { LAYERS, type OutwardLimits } from "./limits.ts";

/** Zstandard's window goes to 8 MB in HTTP (RFC 9659) and could be 2 GB: 2 to the power of 23. */
const ZSTD_WINDOW = { params: { [constants.ZSTD_d_windowLogMax]: 23 } };

const DECODERS = {
  "gzip": () => createGunzip(),
  "x-gzip": () => createGunzip(),
  "deflate": (first: Uint8Array) => (hasZlibHeader(first) ? createInflate() : createInflateRaw()),
  "br": () => createBrotliDecompress(),
  "zstd": () => createZstdDecompress(ZSTD_WINDOW),
} as const;

/** "deflate" means with zlib's header (RFC 1950: method 8, a multiple of 31); some servers leave it out. */
const hasZlibHeader = ([method = 0, check = 0]: Uint8Array): boolean => (method & 0x0f) === 8 && (method * 256 + check) % 31 === 0;

const isKnown = (encoding: string): encoding is keyof typeof DECODERS => Object.hasOwn(DECODERS, encoding);

/**
 * The bytes without the encodings of the header Content-Encoding. Throws OutwardError "too-large" and "bomb" as `limits` say,
 * "encoding" for one that was not asked for, "truncated" for what does not unpack.
 */
export function unpacked(sent: AsyncIterable<Uint8Array>, contentEncoding: string, name: string, limits: OutwardLimits): AsyncIterable<Uint8Array> {
  const encodings = contentEncoding.toLowerCase().split(",").map((encoding) => encoding.trim()).filter((encoding) => encoding !== "" && encoding !== "identity");
  const strange = encodings.find((encoding) => !isKnown(encoding));
  if (strange !== undefined || encodings.length > LAYERS) {
    throw new OutwardError("encoding", `${name} is sent in the encoding "${(strange ?? encodings.join(", ")).slice(0, 40)}", which was not asked for.`, "Save the page from a browser and give the file.");
  }
  let bytes: AsyncIterable<Uint8Array> = atMost(sent, limits.answerBytes, name);
  for (const encoding of encodings.filter(isKnown).toReversed()) bytes = layer(bytes, encoding, name, limits);
  return bytes;
}

async function* layer(packed: AsyncIterable<Uint8Array>, encoding: keyof typeof DECODERS, name: string, { unpackedBytes, bombBytes, bombRatio }: OutwardLimits): AsyncGenerator<Uint8Array> {
  const iterator = packed[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  let read = 0;
  let given = 0;
  let before: unknown = null;
  async function* counted(): AsyncGenerator<Uint8Array> {
    try {
      for (let next = first; !next.done; next = await iterator.next()) {
        read += next.value.length;
        yield next.value;
      }
    } catch (error) {
      before = error;
      throw error;
    } finally {
      await iterator.return?.();
    }
  }
  const decoder = DECODERS[encoding](first.value);
  pipeline(Readable.from(counted()), decoder, () => {});
  try {
    for await (const chunk of atMost(decoder as AsyncIterable<Uint8Array>, unpackedBytes, name)) {
      given += chunk.length;
      if (given > bombBytes && given > read * bombRatio) throw new OutwardError("bomb", `${name} unpacks to more than ${bombRatio} times its size.`, "Nothing honest is packed so: leave it out.");
      yield chunk;
    }
  } catch (error) {
    if (before !== null || error instanceof OutwardError) throw before ?? error;
    throw new OutwardError("truncated", `${name} came packed and was cut off or damaged.`, "Try again.");
  }
}

async function* atMost(bytes: AsyncIterable<Uint8Array>, most: number, name: string): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > most) throw tooLarge(name, most);
    yield chunk;
  }
}

export const tooLarge = (name: string, most: number): OutwardError =>
  new OutwardError("too-large", `${name} is larger than ${Math.floor(most / (1024 * 1024))} MB, the most that is fetched.`, "Download it and give the file.");
