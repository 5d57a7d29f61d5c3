// Speakers as the newest versions tell them: names, offices and how much they said.
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Day } from "../../model/index.ts";
import type { Alias, Page, SpeakerProfile, SpeakerSummary } from "../contract.ts";
import { toldDay } from "../days.ts";
import { fold } from "../words.ts";
import { decisionsAbout, givenName } from "./decisions.ts";
import { doubtsAbout } from "./doubts.ts";
import { limits } from "./pages.ts";
import type { Schema, StatementRow } from "./schema.ts";
import { toDay } from "./statements.ts";

interface Asked {
  readonly name?: string;
  readonly limit?: number;
  readonly offset?: number;
}

export async function listSpeakers(db: Kysely<Schema>, asked: Asked): Promise<Page<SpeakerSummary>> {
  const { limit, offset } = limits(asked);
  const where = sql`statements > 0 ${called(asked.name, await renamedTo(db, asked.name ?? ""))}`;
  const { rows: counted } = await sql<{ total: number }>`SELECT count(*) AS total FROM speaker WHERE ${where}`.execute(db);
  const { rows } = await sql<{ key: number }>`
    SELECT key FROM speaker WHERE ${where} ORDER BY statements DESC, id LIMIT ${limit} OFFSET ${offset}`.execute(db);
  const items = [];
  for (const { key } of rows) items.push(await summarize(db, key));
  return { total: counted[0]?.total ?? 0, items };
}

/** `renamed`: ids of speakers whose given name has these words. */
function called(name: string | undefined, renamed: readonly string[]): RawBuilder<unknown> {
  if (name === undefined || name.trim() === "") return sql``;
  const words = fold(name);
  if (words === "") return sql`AND 0`;
  const match = words.split(" ").map((word) => `"${word}"*`).join(" AND ");
  return sql`AND (key IN (
    SELECT s.same_as FROM attribution_words w JOIN attribution a ON a.key = w.rowid JOIN speaker s ON s.key = a.speaker
    WHERE w.attribution_words MATCH ${match}) OR id IN (${sql.join([...renamed, ""])}))`;
}

async function renamedTo(db: Kysely<Schema>, name: string): Promise<string[]> {
  const begins = fold(name).split(" ");
  const given = await db.selectFrom("decision").select(["kind", "speaker", "other", "name"]).where("name", "is not", null).execute();
  const fits = given.filter((each) => begins.every((word) => ` ${fold(each.name ?? "")}`.includes(` ${word}`)));
  return fits.map(({ kind, speaker, other }) => (kind === "split" ? (other ?? speaker) : speaker));
}

export async function findSpeaker(db: Kysely<Schema>, id: string): Promise<SpeakerProfile | null> {
  const found = await db.selectFrom("speaker").select("same_as").where("id", "=", id).executeTakeFirst();
  if (!found) return null;
  const key = found.same_as;
  const group = await db.selectFrom("speaker").select(["key", "id", "meant", "surname"]).where("same_as", "=", key).orderBy("id").execute();
  const own = group.find((each) => each.key === key);
  const byName = (each: (typeof group)[number]) => each.meant === key && each.surname === own?.surname;
  return {
    ...(await summarize(db, key)),
    counted: group.filter((each) => each !== own).map((each) => ({ id: each.id, by: byName(each) ? "name" : "person" })),
    decisions: await decisionsAbout(db, key),
    notes: await doubtsAbout(db, key),
  };
}

interface Extent {
  readonly documents: number;
  readonly outlets: number;
  readonly first: string | null;
  readonly last: string | null;
}

async function summarize(db: Kysely<Schema>, key: number): Promise<SpeakerSummary> {
  const { id, kind, statements } = await db
    .selectFrom("speaker")
    .select(["id", "kind", "statements"])
    .where("key", "=", key)
    .executeTakeFirstOrThrow();
  const given = await db
    .selectFrom("attribution as a")
    .innerJoin("speaker as s", "s.key", "a.speaker")
    .select(["a.key", "a.name", "a.office", "a.statements"])
    .where("s.same_as", "=", key)
    .select(sql<0 | 1>`s.key = s.same_as`.as("own"))
    .execute();
  const theirs = sql`FROM statement s WHERE s.current = 1 AND s.attribution IN (${sql.join([...given.map((each) => each.key), -1])})`;
  const { rows } = await sql<Extent>`
    SELECT count(DISTINCT s.version) AS documents, min(s.day) AS first, max(s.day) AS last, (
      SELECT count(DISTINCT o.id) FROM outlet o WHERE o.key IN (SELECT s.outlet ${theirs})) AS outlets ${theirs}`.execute(db);
  // Its own spelling, not a surname that turned out to mean it.
  const name = (await givenName(db, id)) ?? mostSaid(given.filter(({ own }) => own === 1).map((each) => [each.name, each.statements])) ?? mostSaid(given.map((each) => [each.name, each.statements])) ?? id;
  const { documents, outlets, first, last } = rows[0] ?? { documents: 0, outlets: 0, first: null, last: null };
  return {
    id,
    kind,
    name,
    aliases: aliasesAmong(given, name),
    office: officeInFull(given.map((each) => [each.office, each.statements])),
    statements,
    documents,
    outlets,
    first: first === null ? null : await toldOn(db, theirs, first, sql`ASC`),
    last: last === null ? null : await toldOn(db, theirs, last, sql`DESC`),
  };
}

/** Spellings that differ in case or accents alone are one. */
function aliasesAmong(given: readonly { readonly name: string | null; readonly statements: number }[], shown: string): Alias[] {
  const named = given.flatMap(({ name, statements }) => (name === null || statements === 0 ? [] : [{ name, statements }]));
  return [...Map.groupBy(named, ({ name }) => fold(name))]
    .filter(([folded]) => folded !== fold(shown))
    .map(([, alike]) => ({ name: mostSaid(alike.map(({ name, statements }) => [name, statements])) ?? "", statements: alike.reduce((sum, each) => sum + each.statements, 0) }))
    .toSorted((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1));
}

/** The spelling with the most statements; among equals the first by code units. */
function mostSaid(spellings: readonly (readonly [string | null, number])[]): string | null {
  const counts = new Map<string, number>();
  for (const [spelling, count] of spellings) {
    if (spelling !== null) counts.set(spelling, (counts.get(spelling) ?? 0) + count);
  }
  const [most] = [...counts].toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}

/** Words before an office that make it another one. */
const ANOTHER_OFFICE = /^(?:former|ex|then|vice|deputy|acting|interim|assistant|under|shadow)\b/i;

/** The office most said; where it is often said in full as well ("Minister", "Foreign Minister"), in full. */
function officeInFull(spellings: readonly (readonly [string | null, number])[]): string | null {
  const most = mostSaid(spellings);
  if (most === null) return null;
  const ending = ` ${most.toLowerCase()}`;
  const times = (which: typeof spellings): number => which.reduce((sum, [, count]) => sum + count, 0);
  const fuller = spellings.filter(([office]) => office !== null && office.toLowerCase().endsWith(ending) && !ANOTHER_OFFICE.test(office));
  return 2 * times(fuller) >= times(spellings.filter(([office]) => office === most)) ? (mostSaid(fuller) ?? most) : most;
}

/** A day as the statements of that day tell it: the earliest first, or the latest. */
async function toldOn(db: Kysely<Schema>, theirs: RawBuilder<unknown>, day: string, direction: RawBuilder<unknown>): Promise<Day | null> {
  const { rows } = await sql<Pick<StatementRow, "said" | "precision">>`
    SELECT s.said, s.precision ${theirs} AND s.day = ${day}
    ORDER BY coalesce(s.said, s.day) ${direction}, s.precision LIMIT 1`.execute(db);
  const [found] = rows;
  return found ? toldDay(toDay(found), day) : null;
}
