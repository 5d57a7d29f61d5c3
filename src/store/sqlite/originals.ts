// Pages as they were received: each kept once, and given back to be read anew.
import { createHash } from "node:crypto";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { type Kysely, sql } from "kysely";
import type { Original } from "../../model/index.ts";
import type { KeptOriginal, Page, RecordReader } from "../contract.ts";
import { CorruptRecordError } from "../errors.ts";
import type { Prepared } from "./prepared.ts";
import type { Schema } from "./schema.ts";

/** As texts are packed. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** The key of the original, which is added where it is not there yet. */
export function originalKey(one: Prepared, { from, mediaType, charset, bytes }: Original): number {
  const digest = createHash("sha256").update(JSON.stringify([from, mediaType, charset])).update(bytes).digest();
  return (
    one.get<{ key: number }>("SELECT key FROM original WHERE digest = ?", digest)?.key ??
    one.add("original", { digest, from: from.toWellFormed(), media_type: mediaType, charset, compressed: brotliCompressSync(bytes, QUALITY) })
  );
}

const USUAL = 20;

/** Those that newest versions came from, in the order in which they were kept. */
export async function listOriginals(db: Kysely<Schema>, { after = 0, limit = USUAL }: Parameters<RecordReader["originals"]>[0]): Promise<Page<KeptOriginal>> {
  const newest = sql`o.key > ${after} AND EXISTS (SELECT 1 FROM version v WHERE v.original = o.key AND v.current = 1)`;
  const { rows: counted } = await sql<{ total: number }>`SELECT count(*) AS total FROM original o WHERE ${newest}`.execute(db);
  const { rows } = await sql<Row>`
    SELECT o.key, o."from", o.media_type AS mediaType, o.charset, o.compressed,
      (SELECT json_group_array(json_object('id', d.id, 'origin', d.origin, 'url', v.url, 'title', v.title, 'outlet', u.name, 'published', v.published))
        FROM version v JOIN document d ON d.key = v.document LEFT JOIN outlet u ON u.key = v.outlet WHERE v.original = o.key AND v.current = 1) AS documents
    FROM original o WHERE ${newest} ORDER BY o.key LIMIT ${limit}`.execute(db);
  return { total: counted[0]?.total ?? 0, items: rows.map(toKept) };
}

interface Row extends Omit<Original, "bytes"> {
  readonly key: number;
  readonly compressed: Uint8Array;
  readonly documents: string;
}

function toKept({ key, from, mediaType, charset, compressed, documents }: Row): KeptOriginal {
  return { place: key, documents: JSON.parse(documents) as KeptOriginal["documents"], original: { from, mediaType, charset, bytes: unpacked(compressed, from) } };
}

function unpacked(compressed: Uint8Array, from: string): Uint8Array {
  try {
    return brotliDecompressSync(compressed);
  } catch (cause) {
    throw new CorruptRecordError(`the original of ${from} cannot be unpacked`, { cause });
  }
}
