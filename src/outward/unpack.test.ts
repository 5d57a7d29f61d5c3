// Packed answers: every encoding comes back as it was, and what swells, breaks or is packed oddly is refused while it streams.
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { assert, asyncProperty, constantFrom, uint8Array } from "fast-check";
import { describe, expect, test } from "vitest";
import { OUTWARD_LIMITS } from "./limits.ts";
import { client, kindOf, sent, site, text } from "./suite/site.ts";
import { unpacked } from "./unpack.ts";

const PACKERS = { "gzip": gzipSync, "x-gzip": gzipSync, "deflate": deflateSync, "deflate ": deflateRawSync, "br": brotliCompressSync, "zstd": zstdCompressSync, "identity": (bytes: Uint8Array) => Buffer.from(bytes) } as const;
const MB = 1024 * 1024;

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test("what was packed comes back, in whatever pieces it arrives and twice packed too", async () => {
  const names = constantFrom(...(Object.keys(PACKERS) as (keyof typeof PACKERS)[]));
  await assert(asyncProperty(uint8Array({ maxLength: 3000 }), names, names, constantFrom(1, 7, 1000), async (bytes, inner, outer, size) => {
    const packed = PACKERS[outer](PACKERS[inner](bytes));
    const parts: Uint8Array[] = [];
    for await (const part of unpacked(inPieces(packed, size), `${inner}, ${outer}`, "it", OUTWARD_LIMITS)) parts.push(part);
    expect(Buffer.concat(parts).equals(bytes)).toBe(true);
  }), { numRuns: 60 });
});

async function fetched(encoding: string, body: Uint8Array) {
  const { at } = await site({ "/x": sent({ "content-encoding": encoding }, body) });
  return kindOf(client().fetch(at("/x")));
}

describe("refused", () => {
  const zeros = Buffer.alloc(16 * MB);

  test.each(["gzip", "deflate", "br", "zstd"] as const)("a bomb in %s, although it stays below the bytes allowed", async (encoding) => {
    expect(await fetched(encoding, PACKERS[encoding](zeros))).toBe("bomb");
  });

  test("a bomb in a bomb", async () => {
    expect(await fetched("gzip, gzip", gzipSync(gzipSync(zeros)))).toBe("bomb");
  });

  test("honest text that packs well is none", async () => {
    const lines = Array.from({ length: 60_000 }, (_, number) => `<li><a href="/story/${number}">The harbour stays closed, day ${number}</a></li>`).join("\n");
    expect(lines.length).toBeGreaterThan(3 * MB);
    expect(await fetched("gzip", gzipSync(lines))).toBe("fetched");
  });

  test.each(["gzip", "deflate", "br", "zstd"] as const)("%s that is cut off, damaged, or something else", async (encoding) => {
    const packed = PACKERS[encoding](Buffer.from("The harbour stays closed. ".repeat(40).split("").toSorted().join("")));
    for (const body of [packed.subarray(0, packed.length - 9), Buffer.concat([packed.subarray(0, 9), Buffer.from("garbage, all of it"), packed.subarray(25)]), Buffer.from("\u{fffd}<html>not packed at all")]) expect(await fetched(encoding, body)).toBe("truncated");
  });

  test.each(["compress", "constructor", "toString", "gzip, sdch", "gzip, gzip, gzip, gzip", Array.from({ length: 500 }, () => "br").join(", ")])("the encoding %s", async (encoding) => {
    expect(await fetched(encoding, gzipSync("x"))).toBe("encoding");
  });

  test("Zstandard with a window beyond HTTP's 8 MB, which would take as much memory", async () => {
    const wide = zstdCompressSync(Buffer.from(Array.from({ length: 9_000_000 }, (_, at) => (at * 7919) % 251)), { params: { [constants.ZSTD_c_windowLog]: 27, [constants.ZSTD_c_contentSizeFlag]: 0 } });
    expect(await fetched("zstd", wide)).toBe("truncated");
  });

  test("bytes: announced or not, packed or not", async () => {
    const { at } = await site({ "/announced": sent({ "content-length": "99999999" }), "/plain": sent({}, "a".repeat(5000)), "/gzip": sent({ "content-encoding": "gzip" }, gzipSync("abcdefgh".repeat(625))) });
    const outward = client({ limits: { answerBytes: 4000, unpackedBytes: 4000 } });
    for (const path of ["/announced", "/plain", "/gzip"]) expect([path, await kindOf(outward.fetch(at(path)))]).toEqual([path, "too-large"]);
    expect(await text(await outward.fetch(at("/gzip"), { limits: { unpackedBytes: 5000 } }))).toHaveLength(5000);
  });
});
