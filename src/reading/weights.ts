// The one container for the fast reader's weights: named sections of metadata and numbers in a single file of bytes.

/**
 * Layout, little-endian: "RDOW", u32 version, u32 checksum (FNV-1a, 32 bit, of all that follows), u32 length of the index;
 * the index, JSON in UTF-8; then each section's numbers, every one at a multiple of 8 bytes from the beginning of the file.
 */
const MAGIC = 0x574f4452;
const VERSION = 1;
const HEADER = 16;
const ALIGN = 8;

const NUMBERS = {
  i8: Int8Array, u8: Uint8Array, i16: Int16Array, u16: Uint16Array, i32: Int32Array, u32: Uint32Array, f32: Float32Array, f64: Float64Array,
} as const;

export type NumberKind = keyof typeof NUMBERS;
export type Numbers = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array;
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface Section {
  readonly name: string;
  readonly meta: Json;
  readonly data: Numbers;
}

/** The bytes are not weights this version can use: the message says why, `advice` what to do. */
export class WeightsError extends Error {
  override readonly name = "WeightsError";
  readonly advice = "Restore the file from the project (models/fast/), or make it again with its training program.";
}

interface Entry {
  readonly name: string;
  readonly meta: Json;
  readonly kind: NumberKind;
  /** Bytes from the beginning of the file. */
  readonly at: number;
  /** Numbers, not bytes. */
  readonly length: number;
}

function checksum(bytes: Uint8Array, from: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return hash >>> 0;
}

function align(at: number): number {
  return Math.ceil(at / ALIGN) * ALIGN;
}

function kindOf(data: Numbers): NumberKind {
  for (const [kind, type] of Object.entries(NUMBERS)) if (data instanceof type) return kind as NumberKind;
  throw new WeightsError("A section holds numbers of a kind that the weights format has no name for.");
}

/** One file of the sections, whose names must differ. The same sections always give the same bytes. */
export function packWeights(sections: readonly Section[]): Uint8Array {
  if (new Set(sections.map(({ name }) => name)).size !== sections.length) throw new WeightsError("Two sections have one name.");
  // Places are counted from the end of the index first, since its length depends on how they are written.
  let size = 0;
  const entries = sections.map(({ name, meta, data }): Entry => {
    const at = size;
    size = align(size + data.byteLength);
    return { name, meta, kind: kindOf(data), at, length: data.length };
  });
  const index = new TextEncoder().encode(JSON.stringify(entries));
  const body = align(HEADER + index.length);
  const bytes = new Uint8Array(body + size);
  bytes.set(index, HEADER);
  sections.forEach(({ data }, i) => {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), body + (entries[i]?.at ?? 0));
  });
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(12, index.length, true);
  view.setUint32(8, checksum(bytes, 12), true);
  return bytes;
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== "object" || value === null) return false;
  const { name, meta, kind, at, length } = value as Partial<Record<keyof Entry, unknown>>;
  return typeof name === "string" && meta !== undefined && typeof kind === "string" && Object.hasOwn(NUMBERS, kind)
    && Number.isSafeInteger(at) && Number.isSafeInteger(length) && Number(at) >= 0 && Number(length) >= 0;
}

function readIndex(bytes: Uint8Array): Entry[] {
  let index: unknown;
  try {
    index = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new WeightsError("The index of the weights cannot be read.");
  }
  if (!Array.isArray(index) || !index.every(isEntry)) throw new WeightsError("The index of the weights has another form than expected.");
  return index;
}

/** The sections by name. Throws WeightsError where the bytes are cut short, changed, of another version, or not weights. */
export function unpackWeights(bytes: Uint8Array): ReadonlyMap<string, Section> {
  if (bytes.length < HEADER) throw new WeightsError(`The weights are cut short: ${bytes.length} bytes.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new WeightsError("These bytes are not weights of the fast reader.");
  const version = view.getUint32(4, true);
  if (version !== VERSION) throw new WeightsError(`The weights are of version ${version}; this reader takes version ${VERSION}.`);
  if (view.getUint32(8, true) !== checksum(bytes, 12)) throw new WeightsError("The weights are damaged or cut short: their checksum does not match.");
  const length = view.getUint32(12, true);
  if (HEADER + length > bytes.length) throw new WeightsError("The index of the weights is longer than the file.");
  const body = align(HEADER + length);
  const sections = readIndex(bytes.subarray(HEADER, HEADER + length)).map(({ name, meta, kind, at, length: count }): Section => {
    const type = NUMBERS[kind];
    const from = body + at;
    const to = from + count * type.BYTES_PER_ELEMENT;
    if (to > bytes.length) throw new WeightsError(`Section ${name} of the weights reaches past the end of the file.`);
    return { name, meta, data: new type(Uint8Array.from(bytes.subarray(from, to)).buffer) };
  });
  return new Map(sections.map((section) => [section.name, section]));
}

/** The section of that name with numbers of that kind. Throws WeightsError where the weights have none. */
export function sectionOf<K extends NumberKind>(
  sections: ReadonlyMap<string, Section>, name: string, kind: K,
): { readonly meta: Json; readonly data: InstanceType<(typeof NUMBERS)[K]> } {
  const section = sections.get(name);
  const type = NUMBERS[kind];
  if (section === undefined || !(section.data instanceof type)) throw new WeightsError(`The weights have no section ${name} of kind ${kind}.`);
  return { meta: section.meta, data: section.data as InstanceType<(typeof NUMBERS)[K]> };
}
