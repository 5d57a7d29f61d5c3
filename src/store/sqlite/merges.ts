// Whom people say a speaker is.
import type { Kysely } from "kysely";
import type { Schema } from "./schema.ts";

/** From the id of a speaker to the id of whom a person says it is; to its own where it is nobody else. */
export type Merges = ReadonlyMap<string, string>;

/** The last word on each. */
export async function mergesIn(db: Kysely<Schema>): Promise<Merges> {
  const rows = await db.selectFrom("decision").select(["speaker", "other"]).where("kind", "in", ["merge", "apart"]).orderBy("key").execute();
  return new Map(rows.map(({ speaker, other }) => [speaker, other ?? speaker]));
}

interface Known {
  readonly key: number;
  readonly id: string;
  readonly meant: number | null;
}

/** The key of whom a speaker is in the end. A person's word goes before the name's; where they lead in a ring, the least id of it stands for all. */
export async function followed(db: Kysely<Schema>, from: Known, merges: Merges): Promise<number> {
  const path: Known[] = [];
  for (let at = from; ; ) {
    const before = path.findIndex(({ key }) => key === at.key);
    if (before >= 0) return path.slice(before).toSorted((a, b) => (a.id < b.id ? -1 : 1))[0]?.key ?? at.key;
    path.push(at);
    const to = merges.get(at.id);
    const next = to === at.id ? undefined : await (to === undefined ? byKey(db, at.meant ?? at.key) : byId(db, to));
    if (!next || next.key === at.key) return at.key;
    at = next;
  }
}

const byKey = (db: Kysely<Schema>, key: number) => db.selectFrom("speaker").select(["key", "id", "meant"]).where("key", "=", key).executeTakeFirst();
const byId = (db: Kysely<Schema>, id: string) => db.selectFrom("speaker").select(["key", "id", "meant"]).where("id", "=", id).executeTakeFirst();
