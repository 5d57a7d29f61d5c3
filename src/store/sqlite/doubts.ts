// What speaks against one name being one person.
import { type Kysely, sql } from "kysely";
import type { Note } from "../../model/index.ts";
import { officesExclude } from "../identity.ts";
import { fold } from "../words.ts";
import type { Schema } from "./schema.ts";

interface Held {
  readonly office: string;
  /** As a document spells it. */
  readonly spelled: string;
  readonly first: string;
  readonly last: string;
  /** Keys of the newest versions that give it. */
  readonly versions: ReadonlySet<number>;
}

/** Days between two reports within which one person can hardly have changed from one post to the same one elsewhere. */
const AT_ONCE = 90;

/** One note for each two offices that hardly one person holds, given at about the same time by different documents. */
export async function doubtsAbout(db: Kysely<Schema>, key: number): Promise<Note[]> {
  const { rows } = await sql<{ office: string; version: number; day: string }>`
    SELECT DISTINCT a.office, s.version, s.day FROM speaker p JOIN attribution a ON a.speaker = p.key JOIN statement s ON s.attribution = a.key
    WHERE p.same_as = ${key} AND a.kind = 'person' AND a.office IS NOT NULL AND s.current = 1 AND s.day IS NOT NULL ORDER BY a.office, s.day`.execute(db);
  const held = [...Map.groupBy(rows, ({ office }) => fold(office))].map(([office, given]): Held => ({
    office,
    spelled: given[0]?.office ?? office,
    first: given.reduce((least, { day }) => (day < least ? day : least), given[0]?.day ?? ""),
    last: given.reduce((most, { day }) => (day > most ? day : most), ""),
    versions: new Set(given.map(({ version }) => version)),
  }));
  return held.flatMap((one, i) => held.slice(i + 1).filter((other) => atOnce(one, other) && officesExclude(one.office, other.office)).map((other) => doubt(one, other)));
}

function atOnce(one: Held, other: Held): boolean {
  const apart = Math.max(Date.parse(one.first) - Date.parse(other.last), Date.parse(other.first) - Date.parse(one.last));
  return apart <= AT_ONCE * 86_400_000 && ![...one.versions].some((version) => other.versions.has(version));
}

function doubt(one: Held, other: Held): Note {
  const reason = `Documents of the same time give this name as ${one.spelled} and as ${other.spelled}: these may be two people.`;
  return { rule: "two-people", start: null, end: null, reason, severity: "warning" };
}
