// Finding statements, and counting them over time.
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Span } from "../../model/index.ts";
import type { DocumentSummary, Page, StatementConditions, StatementHit, StatementQuery } from "../contract.ts";
import { contextOf } from "../context.ts";
import { findPhrases, type Phrase } from "../phrases.ts";
import { contentWords } from "../words.ts";
import { type Conditions, conditionsOf } from "./conditions.ts";
import { summariesByKey, textOf } from "./documents.ts";
import { limits } from "./pages.ts";
import type { Schema } from "./schema.ts";
import { type LoadedStatement, statementsByKey } from "./statements.ts";

export async function search(db: Kysely<Schema>, query: StatementQuery): Promise<Page<StatementHit>> {
  const conditions = conditionsOf(query);
  if (!conditions) return { total: 0, items: [] };
  const { phrases } = conditions;
  const { limit, offset } = limits(query);
  const { rows: counted } = await sql<{ total: number }>`SELECT count(*) AS total ${found(conditions)}`.execute(db);
  const { rows } = await sql<{ key: number }>`${keysInOrder(conditions, query.order)} LIMIT ${limit} OFFSET ${offset}`.execute(db);
  return { total: counted[0]?.total ?? 0, items: await hitsOf(db, rows.map(({ key }) => key), phrases) };
}

function found({ from, where, wordsAlone }: Conditions): RawBuilder<unknown> {
  return wordsAlone ? sql`FROM statement_words WHERE ${wordsAlone}` : sql`FROM ${from} WHERE ${where}`;
}

/** Ties go to the later recorded, so that pages do not overlap. */
function keysInOrder(conditions: Conditions, order: StatementQuery["order"]): RawBuilder<unknown> {
  const { from, where, phrases, wordsAlone } = conditions;
  const keys = sql`SELECT s.key FROM ${from} WHERE ${where}`;
  if (order === "oldest") return sql`${keys} ORDER BY s.day ASC NULLS LAST, s.key ASC`;
  if (order === "newest" || phrases.length === 0) return sql`${keys} ORDER BY s.day DESC, s.key DESC`;
  if (wordsAlone) return sql`SELECT rowid AS key ${found(conditions)} ORDER BY rank, rowid DESC`;
  return sql`${keys} ORDER BY rank, s.key DESC`;
}

async function hitsOf(db: Kysely<Schema>, keys: readonly number[], phrases: readonly Phrase[]): Promise<StatementHit[]> {
  const statements = await statementsByKey(db, keys);
  const versions = [...new Set([...statements.values()].map(({ version }) => version))];
  const documents = await summariesByKey(db, versions);
  const texts = new Map<number, string>();
  for (const version of versions) texts.set(version, await textOf(db, version));
  return keys.flatMap((key) => {
    const loaded = statements.get(key);
    const document = loaded && documents.get(loaded.version);
    const text = loaded && texts.get(loaded.version);
    return loaded && document && text !== undefined ? [toHit(loaded, document, text, phrases)] : [];
  });
}

function toHit({ statement }: LoadedStatement, document: DocumentSummary, text: string, phrases: readonly Phrase[]): StatementHit {
  const { content } = statement;
  const marks = findPhrases(phrases, contentWords(text, content)).flatMap((span) => content.flatMap((part) => common(span, part)));
  const { start, end } = contextOf(text, statement, marks[0]);
  const highlights = marks
    .filter((span) => span.start >= start && span.end <= end)
    .map((span) => ({ start: span.start - start, end: span.end - start }));
  return {
    statement,
    contents: content.map((part) => text.slice(part.start, part.end)),
    document,
    context: { text: text.slice(start, end), start, highlights },
  };
}

/** A phrase that runs over the cue between two contents is marked in each of them. */
function common(left: Span, right: Span): Span[] {
  const start = Math.max(left.start, right.start);
  const end = Math.min(left.end, right.end);
  return start < end ? [{ start, end }] : [];
}

export async function timeline(db: Kysely<Schema>, query: StatementConditions): Promise<{ day: string; statements: number }[]> {
  const conditions = conditionsOf(query);
  if (!conditions) return [];
  const { rows } = await sql<{ day: string; statements: number }>`
    SELECT s.day, count(*) AS statements FROM ${conditions.from}
    WHERE ${conditions.where} AND s.day IS NOT NULL GROUP BY s.day ORDER BY s.day`.execute(db);
  return rows;
}
