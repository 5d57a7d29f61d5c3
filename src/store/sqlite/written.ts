// Documents in bulk, as they are compared: what came when, and the words.
import { type Kysely, sql } from "kysely";
import type { Written } from "../../model/index.ts";
import type { PlacedVersion, RecordReader } from "../contract.ts";
import { anyOf } from "./any-of.ts";
import { atLeastOne } from "./pages.ts";
import type { Schema } from "./schema.ts";
import { type StoredText, unpackText } from "./texts.ts";

const USUAL = 50_000;

export async function recorded(db: Kysely<Schema>, { after = 0, limit }: Parameters<RecordReader["recorded"]>[0]): Promise<readonly PlacedVersion[]> {
  const { rows } = await sql<PlacedVersion>`
    SELECT v.key AS place, d.id AS document, v.number AS version, v.published, v.recorded_at AS recordedAt FROM version v JOIN document d ON d.key = v.document
    WHERE v.current = 1 AND v.key > ${after} ORDER BY v.key LIMIT ${atLeastOne(limit, USUAL)}`.execute(db);
  return rows;
}

export async function written(db: Kysely<Schema>, places: readonly number[]): Promise<readonly Written[]> {
  const { rows } = await sql<Written["document"] & StoredText & { readonly place: number; readonly recordedAt: string }>`
    SELECT v.key AS place, d.id, v.kind, v.url, v.title, o.name AS outlet, v.published, v.recorded_at AS recordedAt, t.encoding, t.compressed
    FROM version v JOIN document d ON d.key = v.document JOIN text t ON t.key = v.text LEFT JOIN outlet o ON o.key = v.outlet
    WHERE v.current = 1 AND v.key IN ${anyOf(places)}`.execute(db);
  const found = new Map(rows.map(({ place, recordedAt, encoding, compressed, ...document }) => [place, { document, recordedAt, text: unpackText({ encoding, compressed }) }]));
  return places.flatMap((place) => found.get(place) ?? []);
}
