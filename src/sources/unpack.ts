// Gzip undone while it streams; what is cut off or swells without measure is refused.
import { Readable, pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { SourceError } from "./errors.ts";
import type { Limits } from "./limits.ts";

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * The unpacked bytes. Throws SourceError "truncated" after the last whole bytes of a stream that was cut off or damaged, and
 * "bomb" once more than `limits.bombBytes` came from less than a `limits.bombRatio`th of it.
 */
export async function* unpack(packed: AsyncIterable<Uint8Array>, input: string, limits: Limits): AsyncGenerator<Uint8Array> {
  let read = 0;
  let given = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of packed) {
      read += chunk.length;
      yield chunk;
    }
  }
  const gunzip = createGunzip();
  pipeline(Readable.from(counted()), gunzip, () => {});
  try {
    for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
      given += chunk.length;
      if (given > limits.bombBytes && given > read * limits.bombRatio) {
        throw new SourceError("bomb", input, `${input} unpacks to more than ${limits.bombRatio} times its size.`, "Unpack it yourself and look at what it holds.");
      }
      yield chunk;
    }
  } catch (error) {
    throw isZlibError(error) ? cutOff(input) : error;
  }
}

function cutOff(input: string): SourceError {
  return new SourceError("truncated", input, `${input} is gzip that was cut off or damaged.`, "Fetch it again; what came before the damage has been read.");
}

const isZlibError = (error: unknown): boolean =>
  error instanceof Error && "code" in error && typeof error.code === "string" && error.code.startsWith("Z_");
