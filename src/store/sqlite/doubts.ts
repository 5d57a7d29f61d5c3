// Who has the same name and is not taken for the same person.
import { type Kysely, sql } from "kysely";
import type { Note } from "../../model/index.ts";
import type { Schema } from "./schema.ts";

/** "@" is what a name's id never has: it stands before the office by which one of the name is told apart. */
export const baseOf = (id: string) => id.split("@", 1)[0] ?? id;

/** One note for each other who is told apart by an office. */
export async function doubtsAbout(db: Kysely<Schema>, key: number): Promise<Note[]> {
  const group = await db.selectFrom("speaker").select("id").where("same_as", "=", key).execute();
  const others = new Set<string>();
  for (const base of new Set(group.map(({ id }) => baseOf(id)))) {
    const { rows } = await sql<{ id: string }>`
      SELECT id FROM speaker WHERE (id = ${base} OR (id >= ${`${base}@`} AND id < ${`${base}A`})) AND same_as <> ${key} AND statements > 0 ORDER BY id`.execute(db);
    const apart = rows.filter(({ id }) => id.includes("@") || group.some((own) => own.id.includes("@")));
    for (const { id } of apart) others.add(id);
  }
  return [...others].map((id) => ({
    rule: "two-people",
    start: null,
    end: null,
    reason: `Not taken for one person with ${id}: documents of one time give the name one post in two places.`,
    severity: "warning",
  }));
}
