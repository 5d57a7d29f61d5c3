// The body of a recorded HTTP answer as a browser would have it: chunks joined, compression undone.
import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from "node:zlib";

/** Of packed bytes that were cut off, what there is. */
const SYNC = { finishFlush: constants.Z_SYNC_FLUSH };

type Unpack = (bytes: Uint8Array, most: { readonly maxOutputLength: number }) => Buffer;
const UNPACK: Readonly<Record<string, Unpack>> = {
  "gzip": (bytes, most) => gunzipSync(bytes, { ...SYNC, ...most }),
  "x-gzip": (bytes, most) => gunzipSync(bytes, { ...SYNC, ...most }),
  // Some servers leave out the zlib header that RFC 9110 asks for.
  "deflate": (bytes, most) => ((bytes[0] ?? 0) % 16 === 8 ? inflateSync(bytes, { ...SYNC, ...most }) : inflateRawSync(bytes, { ...SYNC, ...most })),
  "br": (bytes, most) => brotliDecompressSync(bytes, { finishFlush: constants.BROTLI_OPERATION_FLUSH, ...most }),
  "zstd": (bytes, most) => zstdDecompressSync(bytes, { finishFlush: constants.ZSTD_e_flush, ...most }),
};

/**
 * Null when it unpacks to more than `most` bytes. Crawlers often keep the headers of an answer whose body they have already unpacked:
 * bytes that are not packed as the headers say are taken as they are.
 */
export function payload(bytes: Uint8Array, headers: Headers, most: number): Uint8Array | null {
  let body = listed(headers, "transfer-encoding").includes("chunked") ? unchunked(bytes) : bytes;
  for (const encoding of listed(headers, "content-encoding").toReversed()) {
    const unpack = Object.hasOwn(UNPACK, encoding) ? UNPACK[encoding] : undefined;
    if (!unpack) continue;
    try {
      body = unpack(body, { maxOutputLength: most });
    } catch (error) {
      if (error instanceof RangeError) return null;
    }
  }
  return body.length > most ? null : body;
}

function listed(headers: Headers, name: string): readonly string[] {
  return (headers.get(name) ?? "").toLowerCase().split(",").map((value) => value.trim());
}

/** Joins chunks (RFC 9112, 7.1); bytes that do not begin as one were joined before. */
function unchunked(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0x0a, at);
    const line = Buffer.from(bytes.subarray(at, end === -1 ? bytes.length : Math.min(end, at + 100))).toString("latin1").trim();
    if (!/^[0-9a-f]{1,8}\s*(?:;.*)?$/i.test(line)) return parts.length === 0 ? bytes : Buffer.concat([...parts, bytes.subarray(at)]);
    const size = Number.parseInt(line, 16);
    if (size === 0 || end === -1) break;
    parts.push(bytes.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 2;
  }
  return Buffer.concat(parts);
}
