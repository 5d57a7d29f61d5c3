// The weights' container: what goes in comes out, and damaged bytes are refused with advice.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { packWeights, sectionOf, unpackWeights, WeightsError, type Json, type Section } from "./weights.ts";

const numbers = fc.oneof(fc.int8Array(), fc.uint8Array(), fc.int16Array(), fc.uint16Array(), fc.int32Array(), fc.uint32Array(), fc.float32Array({ noNaN: true }), fc.float64Array({ noNaN: true }));
const meta = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as Json);
const section: fc.Arbitrary<Section> = fc.record({ name: fc.string({ unit: "grapheme" }), meta, data: numbers });
const sections = fc.uniqueArray(section, { selector: ({ name }) => name, maxLength: 6 });

test("sections come out as they went in, wherever the bytes lie in memory", () => {
  fc.assert(fc.property(sections, fc.nat(9), (list, shift) => {
    const packed = packWeights(list);
    const held = new Uint8Array(packed.length + shift);
    held.set(packed, shift);
    expect([...unpackWeights(held.subarray(shift)).values()]).toEqual(list);
    expect([...unpackWeights(Buffer.from(held.buffer, shift)).values()]).toEqual(list);
    expect(packWeights(list)).toEqual(packed);
  }));
});

test("a changed byte, a missing end or a longer file is refused", () => {
  fc.assert(fc.property(sections, fc.nat(), fc.integer({ min: 1, max: 255 }), (list, place, change) => {
    const packed = packWeights(list);
    const changed = packed.slice();
    changed[place % packed.length] = (changed[place % packed.length] ?? 0) ^ change;
    expect(() => unpackWeights(changed)).toThrow(WeightsError);
    expect(() => unpackWeights(packed.subarray(0, place % packed.length))).toThrow(WeightsError);
    expect(() => unpackWeights(new Uint8Array([...packed, change]))).toThrow(WeightsError);
  }));
});

test("any bytes at all give sections or a typed error", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
    expect(() => unpackWeights(bytes)).toThrow(WeightsError);
  }));
});

test("the error says what to do", () => {
  expect(() => unpackWeights(new TextEncoder().encode("version https://example.org/pointer"))).toThrow(expect.objectContaining({ message: expect.stringContaining("not weights"), advice: expect.stringMatching(/^Restore the file.*make it again/u) }));
  expect(() => packWeights([{ name: "a", meta: null, data: new Int8Array(1) }, { name: "a", meta: null, data: new Int8Array(1) }])).toThrow(WeightsError);
});

test("a section is asked for by name and kind", () => {
  const unpacked = unpackWeights(packWeights([{ name: "a", meta: { size: 2 }, data: Int8Array.of(-1, 7) }]));
  expect(sectionOf(unpacked, "a", "i8")).toEqual({ meta: { size: 2 }, data: Int8Array.of(-1, 7) });
  expect(() => sectionOf(unpacked, "b", "i8")).toThrow(/no section b/u);
  expect(() => sectionOf(unpacked, "a", "f32")).toThrow(WeightsError);
});
