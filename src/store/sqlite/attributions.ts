// Speakers as documents give them, each kept once, with the words they are found by.
import { type Kysely, sql } from "kysely";
import type { Speaker } from "../../model/index.ts";
import { type Identity, identityOf } from "../identity.ts";
import { fold } from "../words.ts";
import type { Schema } from "./schema.ts";
import type { Touched } from "./touched.ts";

/** For each speaker its attribution's key, made where it is new; null for null. A speaker with an id is who that says, else whom the name says. */
export async function attributionKeys(db: Kysely<Schema>, speakers: readonly (Speaker | null)[], touched: Touched): Promise<(number | null)[]> {
  const keys = new Map<string, number>();
  const result: (number | null)[] = [];
  for (const speaker of speakers) {
    if (speaker === null) {
      result.push(null);
      continue;
    }
    const { kind, name, office, of, id } = speaker;
    const given = JSON.stringify(id === null ? [kind, name, office, of] : [kind, name, office, of, id]);
    const key = keys.get(given) ?? (await attributionKey(db, given, speaker, touched));
    keys.set(given, key);
    result.push(key);
  }
  return result;
}

async function attributionKey(db: Kysely<Schema>, given: string, speaker: Speaker, touched: Touched): Promise<number> {
  const known = await db
    .selectFrom("attribution as a")
    .leftJoin("speaker as p", "p.key", "a.speaker")
    .select(["a.key", "a.speaker", "p.surname"])
    .where("a.given", "=", given)
    .executeTakeFirst();
  if (known) {
    if (known.speaker !== null) touched.speakers.add(known.speaker);
    if (known.surname !== null) (/ of /i.test(speaker.office ?? "") ? touched.surnames : touched.told).add(known.surname);
    return known.key;
  }
  const identity = speaker.id === null ? identityOf(speaker) : { id: speaker.id, kind: speaker.kind, surname: null, aloneAs: null };
  const identified = identity && (await speakerKey(db, identity));
  if (identified !== null) touched.speakers.add(identified);
  if (identity?.surname) touched.surnames.add(identity.surname);
  const { kind, name, office, of } = speaker;
  const { key } = await db
    .insertInto("attribution")
    .values({ given, kind, name, office, of, speaker: identified, statements: 0 })
    .returning("key")
    .executeTakeFirstOrThrow();
  await sql`INSERT INTO attribution_words (rowid, words) VALUES (${key}, ${fold(`${name ?? ""} ${of ?? ""}`)})`.execute(db);
  return key;
}

/** A new speaker is the same as itself until settleSpeakers has looked at its surname. */
export async function speakerKey(db: Kysely<Schema>, { id, kind, surname, aloneAs }: Identity): Promise<number> {
  const known = await db.selectFrom("speaker").select(["key", "surname"]).where("id", "=", id).executeTakeFirst();
  if (known) {
    // Made for somebody's decision, before any document gave the name.
    if (known.surname === null && surname !== null) await db.updateTable("speaker").set({ surname, alone_as: aloneAs }).where("key", "=", known.key).execute();
    return known.key;
  }
  const { last } = await db.selectFrom("speaker").select((eb) => eb.fn.max("key").as("last")).executeTakeFirstOrThrow();
  const key = Number(last ?? 0) + 1;
  await db.insertInto("speaker").values({ key, id, kind, surname, alone_as: aloneAs, same_as: key, meant: key, statements: 0 }).execute();
  return key;
}

/** `more` statements of newest versions have it; below zero, fewer. */
export async function countAttribution(db: Kysely<Schema>, key: number, more: number): Promise<void> {
  await sql`UPDATE attribution SET statements = statements + ${more} WHERE key = ${key}`.execute(db);
}
