// Statements in bulk, as they are compared: a few queries a page, each text unpacked once.
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Said, Speaker } from "../../model/index.ts";
import type { SaidPage, SaidPlace, SaidQuery } from "../contract.ts";
import { dayOf, dayPublished } from "../days.ts";
import { anyOf } from "./any-of.ts";
import { conditionsOf } from "./conditions.ts";
import { atLeastOne } from "./pages.ts";
import type { Schema, StatementRow } from "./schema.ts";
import { type Roles, unpackSpans } from "./spans.ts";
import { statementKeys, toDay } from "./statements.ts";
import { type StoredText, unpackText } from "./texts.ts";

const USUAL = 10_000;

export async function said(db: Kysely<Schema>, query: SaidQuery): Promise<SaidPage> {
  const limit = atLeastOne(query.limit, USUAL);
  const rows = await rowsOf(db, query, limit + 1);
  const page = rows.slice(0, limit);
  const speakers = await speakersOf(db, new Set(page.map(({ attribution }) => attribution)));
  const documents = await documentsOf(db, new Set(page.map(({ version }) => version)));
  const items = page.flatMap((row) => {
    const document = documents.get(row.version);
    return document ? [toSaid(row, row.attribution === null ? null : (speakers.get(row.attribution) ?? null), document)] : [];
  });
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { items, next: last ? { day: last.day, key: last.key } : null };
}

type Row = Pick<StatementRow, "version" | "id" | "kind" | "act" | "spans" | "attribution" | "mention" | "said" | "precision" | "day"> & { readonly key: number };

async function rowsOf(db: Kysely<Schema>, query: SaidQuery, most: number): Promise<readonly Row[]> {
  const conditions = conditionsOf(query);
  if (!conditions) return [];
  const { from, where } = conditions;
  const among = await amongThese(db, query);
  const select = async (place: RawBuilder<unknown>, limit: number) => {
    const { rows } = await sql<Row>`
      SELECT s.key, s.version, s.id, s.kind, s.act, s.spans, s.attribution, s.mention, s.said, s.precision, s.day
      FROM ${from} WHERE ${sql.join([where, ...among, place], sql` AND `)} ORDER BY s.day, s.key LIMIT ${limit}`.execute(db);
    return rows;
  };
  const { day, key } = query.after ?? START;
  const dated = day === null ? [] : await select(sql`(s.day, s.key) > (${day}, ${key})`, most);
  const datedAlone = query.since !== undefined || query.until !== undefined;
  if (datedAlone || dated.length === most) return dated;
  return [...dated, ...(await select(sql`s.day IS NULL AND s.key > ${day === null ? key : 0}`, most - dated.length))];
}

/** Before every day. */
const START: SaidPlace = { day: "", key: 0 };

async function amongThese(db: Kysely<Schema>, { documents, statements }: SaidQuery): Promise<RawBuilder<unknown>[]> {
  const among = [];
  if (documents) {
    among.push(sql`s.version IN (SELECT v.key FROM document d JOIN version v ON v.document = d.key AND v.current = 1 WHERE d.id IN ${anyOf(documents)})`);
  }
  if (statements) among.push(sql`s.key IN ${anyOf(await statementKeys(db, statements))}`);
  return among;
}

async function speakersOf(db: Kysely<Schema>, attributions: ReadonlySet<number | null>): Promise<Map<number, Speaker>> {
  const { rows } = await sql<Omit<Speaker, "mention"> & { readonly key: number }>`
    SELECT a.key, a.kind, a.name, a.office, a."of", meant.id
    FROM attribution a LEFT JOIN speaker given ON given.key = a.speaker LEFT JOIN speaker meant ON meant.key = given.same_as
    WHERE a.key IN ${anyOf(attributions)}`.execute(db);
  return new Map(rows.map(({ key, ...speaker }) => [key, { ...speaker, mention: null }]));
}

interface Standing {
  readonly document: Said["document"];
  readonly published: Said["day"];
  readonly text: string;
}

async function documentsOf(db: Kysely<Schema>, versions: ReadonlySet<number>): Promise<Map<number, Standing>> {
  const { rows } = await sql<Said["document"] & StoredText & { readonly key: number }>`
    SELECT v.key, d.id, v.kind, v.url, v.title, o.name AS outlet, v.published, t.encoding, t.compressed
    FROM version v JOIN document d ON d.key = v.document JOIN text t ON t.key = v.text LEFT JOIN outlet o ON o.key = v.outlet
    WHERE v.key IN ${anyOf(versions)}`.execute(db);
  return new Map(rows.map(({ key, encoding, compressed, ...document }) => [key, { document, published: dayPublished(document.published), text: unpackText({ encoding, compressed }) }]));
}

function toSaid(row: Row, given: Speaker | null, { document, published, text }: Standing): Said {
  const { id, kind, act, mention } = row;
  const roles = unpackSpans(row.spans);
  const told = dayOf(row.said) === null ? null : toDay(row);
  return {
    id,
    kind,
    act,
    speaker: given && { ...given, mention },
    day: told ?? published,
    told: told !== null,
    attribution: attributionIn(text, roles),
    content: roles.content.map(({ start, end }) => ({ start, text: text.slice(start, end) })),
    document,
  };
}

function attributionIn(text: string, { source, cue }: Roles): string {
  return [...source, ...cue]
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end))
    .join(" ");
}
