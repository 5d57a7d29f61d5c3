// Who is the same as whom, and how much each has said, after a transaction has changed names, statements or decisions.
import { type Kysely, sql } from "kysely";
import { type Candidate, sameButForInitials, slug, whoIsMeant } from "../identity.ts";
import { type Held, officesApart, officesExclude } from "../offices-apart.ts";
import { fold } from "../words.ts";
import { speakerKey } from "./attributions.ts";
import { baseOf } from "./doubts.ts";
import { followed, mergesIn, type Merges } from "./merges.ts";
import type { Schema } from "./schema.ts";
import type { Touched } from "./touched.ts";

/** Everything is worked out from the names on record and people's decisions, so that it does not depend on the order in which they came. */
export async function settleSpeakers(db: Kysely<Schema>, { speakers, surnames, told, decided }: Touched): Promise<void> {
  const { rows: unsettled } = await sql<{ surname: string }>`DELETE FROM unsettled RETURNING surname`.execute(db);
  for (const { surname } of unsettled) surnames.add(surname);
  for (const surname of told) if (!surnames.has(surname) && (await isWeighed(db, surname))) surnames.add(surname);
  const merges = await mergesIn(db);
  const counted = new Set<number>();
  for (const key of speakers) counted.add(await sameAs(db, key));
  for (const surname of surnames) {
    for (const key of await tellApart(db, surname)) {
      counted.add(key);
      speakers.add(key);
    }
    for (const key of await settleSurname(db, surname, merges)) counted.add(key);
  }
  if (merges.size > 0 || decided.size > 0) {
    for (const key of await followDecisions(db, merges, decided)) counted.add(key);
  }
  for (const key of counted) await countStatements(db, key);
  for (const key of speakers) await dropUnused(db, key);
}

/** Whether somebody is known by the surname and an office alone: then it matters how often others are told with it. */
async function isWeighed(db: Kysely<Schema>, surname: string): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM speaker WHERE surname = ${surname} AND alone_as <> '' LIMIT 1`.execute(db);
  return rows.length > 0;
}

async function sameAs(db: Kysely<Schema>, key: number): Promise<number> {
  const { same_as } = await db.selectFrom("speaker").select("same_as").where("key", "=", key).executeTakeFirstOrThrow();
  return same_as;
}

/** Of those of one name, gives each of whom offices say that it is another an identity of its own. Returns whose names changed. */
async function tellApart(db: Kysely<Schema>, surname: string): Promise<Set<number>> {
  const rows = await db
    .selectFrom("speaker as s")
    .innerJoin("attribution as a", "a.speaker", "s.key")
    .select(["s.key", "s.id", "s.kind", "a.key as attribution", "a.office"])
    .where("s.surname", "=", surname)
    .where("s.alone_as", "is", null)
    .where("a.office", "is not", null)
    .orderBy("a.key")
    .execute();
  const changed = new Set<number>();
  for (const [base, given] of Map.groupBy(rows, ({ id }) => baseOf(id))) {
    const offices = [...new Set(given.map(({ office }) => fold(office ?? "")))];
    const apart = offices.some((one) => offices.some((other) => officesExclude(one, other))) ? officesApart(await heldBy(db, given)) : new Map<string, string>();
    for (const { key, id, kind, attribution, office } of given) {
      const standing = apart.get(fold(office ?? ""));
      const own = standing === undefined ? base : `${base}@${slug(standing)}`;
      if (own === id) continue;
      const to = await speakerKey(db, { id: own, kind, surname, aloneAs: null });
      await db.updateTable("attribution").set({ speaker: to }).where("key", "=", attribution).execute();
      for (const each of [key, to]) changed.add(each);
    }
  }
  return changed;
}

async function heldBy(db: Kysely<Schema>, given: readonly { readonly attribution: number; readonly office: string | null }[]): Promise<Held[]> {
  const { rows } = await sql<{ office: string; version: number; day: string }>`
    SELECT DISTINCT a.office, s.version, s.day FROM attribution a JOIN statement s ON s.attribution = a.key
    WHERE a.key IN (${sql.join(given.map(({ attribution }) => attribution))}) AND s.current = 1 AND s.day IS NOT NULL`.execute(db);
  return [...Map.groupBy(rows, ({ office }) => fold(office))].map(([office, told]) => {
    const days = told.map(({ day }) => day).toSorted();
    return { office, first: days[0] ?? "", last: days.at(-1) ?? "", versions: new Set(told.map(({ version }) => version)) };
  });
}

/** Returns the speakers whose statements are to be counted again. */
async function settleSurname(db: Kysely<Schema>, surname: string, merges: Merges): Promise<Set<number>> {
  const rows = await db
    .selectFrom("speaker as s")
    .leftJoin("attribution as a", "a.speaker", "s.key")
    .select(["s.key", "s.id", "s.alone_as", "s.same_as", "s.meant", "a.key as attribution", "a.office", "a.statements"])
    .where("s.surname", "=", surname)
    .orderBy("s.key")
    .execute();
  const changed = new Set<number>();
  const put = async (row: NameRow, meant: number) => {
    const to = merges.size === 0 ? meant : await followed(db, { ...row, meant }, merges);
    if (to === row.same_as && meant === row.meant) return to;
    for (const each of [row.key, row.same_as, to]) changed.add(each);
    await db.updateTable("speaker").set({ same_as: to, meant }).where("key", "=", row.key).execute();
    return to;
  };

  const full = rows.filter(({ alone_as, attribution }) => alone_as === null && attribution !== null);
  const keys = new Map(rows.map(({ id, key }) => [id, key]));
  const initials = sameButForInitials([...new Set(full.map(({ id }) => id))]);
  const standing = new Map<string, number>();
  for (const row of unique(rows.filter(({ alone_as }) => alone_as === null))) {
    const plain = initials.get(row.id);
    standing.set(row.id, await put(row, (plain === undefined ? undefined : keys.get(plain)) ?? row.key));
  }

  const candidates = candidatesAmong(full, standing);
  for (const row of unique(rows.filter(({ alone_as }) => alone_as !== null))) {
    const meant = whoIsMeant(row.alone_as ?? "", candidates);
    await put(row, meant === null ? row.key : Number(meant));
  }
  return changed;
}

interface NameRow {
  readonly key: number;
  readonly id: string;
  readonly alone_as: string | null;
  readonly same_as: number;
  readonly meant: number | null;
  readonly attribution: number | null;
  readonly office: string | null;
  readonly statements: number | null;
}

/** A speaker has a row for each attribution. */
const unique = (rows: readonly NameRow[]) => [...new Map(rows.map((row) => [row.key, row])).values()];

/** Those whom full names that some document gives stand for, each once, with the offices that documents give them. */
function candidatesAmong(full: readonly NameRow[], standing: ReadonlyMap<string, number>): Candidate[] {
  return [...Map.groupBy(full, ({ id }) => standing.get(id))].map(([key, given]) => ({
    id: String(key),
    offices: timesTold(given),
  }));
}

function timesTold(given: readonly NameRow[]): Map<string, number> {
  const told = new Map<string, number>();
  for (const { office, statements } of given) {
    const folded = fold(office ?? "");
    if (folded !== "") told.set(folded, (told.get(folded) ?? 0) + (statements ?? 0));
  }
  return told;
}

/** Decisions reach speakers of any name: those decided on, all that count as them, and those whom they now count as. */
async function followDecisions(db: Kysely<Schema>, merges: Merges, decided: ReadonlySet<string>): Promise<Set<number>> {
  const named = sql.join([...merges.keys(), ...merges.values(), ...decided, ""]);
  const changed = new Set<number>();
  for (;;) {
    const { rows } = await sql<{ key: number; id: string; meant: number | null; same_as: number }>`
      WITH near AS (SELECT key FROM speaker WHERE id IN (${named}) UNION SELECT same_as FROM speaker WHERE id IN (${named}))
      SELECT key, id, meant, same_as FROM speaker
      WHERE key IN (SELECT key FROM near) OR same_as IN (SELECT key FROM near) OR meant IN (SELECT key FROM near) ORDER BY key`.execute(db);
    let settled = true;
    for (const row of rows) {
      const to = await followed(db, row, merges);
      if (to === row.same_as) continue;
      settled = false;
      for (const each of [row.key, row.same_as, to]) changed.add(each);
      await db.updateTable("speaker").set({ same_as: to }).where("key", "=", row.key).execute();
    }
    if (settled) return changed;
  }
}

/** A speaker's statements are also those of all who are the same as it; who is the same as another has none of its own. */
async function countStatements(db: Kysely<Schema>, key: number): Promise<void> {
  await sql`
    UPDATE speaker SET statements = coalesce(
      (SELECT sum(a.statements) FROM speaker s JOIN attribution a ON a.speaker = s.key WHERE s.same_as = ${key}), 0)
    WHERE key = ${key}`.execute(db);
}

/** Those whom no statement of any version names any more, after a rereading, unless a person has decided something about them. */
async function dropUnused(db: Kysely<Schema>, key: number): Promise<void> {
  await sql`
    DELETE FROM speaker WHERE key = ${key}
      AND NOT EXISTS (SELECT 1 FROM attribution WHERE speaker = ${key})
      AND NOT EXISTS (SELECT 1 FROM speaker o WHERE (o.same_as = ${key} OR o.meant = ${key}) AND o.key <> ${key})
      AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.speaker = speaker.id OR d.other = speaker.id)`.execute(db);
}
