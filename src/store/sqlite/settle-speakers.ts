// Who is the same as whom, and how much each has said, after a transaction has changed names or statements.
import { type Kysely, sql } from "kysely";
import { type Candidate, whoIsMeant } from "../identity.ts";
import { fold } from "../words.ts";
import type { Schema } from "./schema.ts";
import type { Touched } from "./touched.ts";

/** Everything is worked out from the names on record, so that it does not depend on the order in which they came. */
export async function settleSpeakers(db: Kysely<Schema>, { speakers, surnames }: Touched): Promise<void> {
  const counted = new Set<number>();
  for (const key of speakers) counted.add(await sameAs(db, key));
  for (const surname of surnames) {
    for (const key of await settleSurname(db, surname)) counted.add(key);
  }
  for (const key of counted) await countStatements(db, key);
  for (const key of speakers) await dropUnused(db, key);
}

async function sameAs(db: Kysely<Schema>, key: number): Promise<number> {
  const { same_as } = await db.selectFrom("speaker").select("same_as").where("key", "=", key).executeTakeFirstOrThrow();
  return same_as;
}

/** Returns the speakers whose statements are to be counted again. */
async function settleSurname(db: Kysely<Schema>, surname: string): Promise<Set<number>> {
  const rows = await db
    .selectFrom("speaker as s")
    .leftJoin("attribution as a", "a.speaker", "s.key")
    .select(["s.key", "s.id", "s.alone_as", "s.same_as", "a.key as attribution", "a.office"])
    .where("s.surname", "=", surname)
    .orderBy("s.key")
    .execute();
  const keys = new Map(rows.map(({ id, key }) => [id, key]));
  const candidates = candidatesAmong(rows);
  const changed = new Set<number>();
  for (const { key, alone_as, same_as } of rows) {
    if (alone_as === null) continue;
    const meant = whoIsMeant(alone_as, candidates);
    const to = (meant === null ? undefined : keys.get(meant)) ?? key;
    if (to === same_as || changed.has(key)) continue;
    for (const each of [key, same_as, to]) changed.add(each);
    await db.updateTable("speaker").set({ same_as: to }).where("key", "=", key).execute();
  }
  return changed;
}

interface NameRow {
  readonly id: string;
  readonly alone_as: string | null;
  readonly attribution: number | null;
  readonly office: string | null;
}

/** Full names that some document gives, with the offices it gives them. */
function candidatesAmong(rows: readonly NameRow[]): Candidate[] {
  const full = rows.filter((row) => row.alone_as === null && row.attribution !== null);
  return [...Map.groupBy(full, (row) => row.id)].map(([id, given]) => ({
    id,
    offices: given.map((row) => fold(row.office ?? "")).filter((office) => office !== ""),
  }));
}

/** A speaker's statements are also those of all who are the same as it; who is the same as another has none of its own. */
async function countStatements(db: Kysely<Schema>, key: number): Promise<void> {
  await sql`
    UPDATE speaker SET statements = coalesce(
      (SELECT sum(a.statements) FROM speaker s JOIN attribution a ON a.speaker = s.key WHERE s.same_as = ${key}), 0)
    WHERE key = ${key}`.execute(db);
}

/** Those whom no statement of any version names any more, after a rereading. */
async function dropUnused(db: Kysely<Schema>, key: number): Promise<void> {
  const used = await db.selectFrom("attribution").select("key").where("speaker", "=", key).limit(1).executeTakeFirst();
  if (!used) await db.deleteFrom("speaker").where("key", "=", key).execute();
}
