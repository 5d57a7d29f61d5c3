// What people decided about who is who, as it is asked for.
import { type Kysely, sql } from "kysely";
import type { RecordedStatement, SpeakerDecision } from "../contract.ts";
import { identityOf } from "../identity.ts";
import type { SplitNames } from "./decide.ts";
import type { DecisionRow, Schema } from "./schema.ts";

function selectDecisions(db: Kysely<Schema>) {
  return db.selectFrom("decision").leftJoin("document as d", "d.key", "decision.document").selectAll("decision").select("d.id as documentId").orderBy("decision.key");
}

type Row = Omit<DecisionRow, "key"> & { readonly key: number; readonly documentId: string | null };

function toDecision({ key, kind, speaker, other, name, documentId, made_at, made_by, why }: Row): SpeakerDecision {
  return { id: key, kind, speaker, other: kind === "merge" || kind === "split" ? other : null, name, document: documentId, at: made_at, by: made_by, why };
}

export async function listDecisions(db: Kysely<Schema>): Promise<SpeakerDecision[]> {
  return (await selectDecisions(db).execute()).map(toDecision);
}

/** Those about a speaker, or about one that counts as it. */
export async function decisionsAbout(db: Kysely<Schema>, key: number): Promise<SpeakerDecision[]> {
  const group = sql`SELECT id FROM speaker WHERE same_as = ${key}`;
  const rows = await selectDecisions(db).where(sql<boolean>`(speaker IN (${group}) OR other IN (${group}))`).execute();
  return rows.map(toDecision);
}

/** The name that a person gave a speaker, or that whoever split it off gave it. */
export async function givenName(db: Kysely<Schema>, id: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM decision WHERE name IS NOT NULL AND ((kind = 'rename' AND speaker = ${id}) OR (kind = 'split' AND other = ${id}))
    ORDER BY kind = 'rename' DESC, key DESC LIMIT 1`.execute(db);
  return rows[0]?.name ?? null;
}

export interface Split extends SplitNames {
  readonly into: string;
}

export async function splitsOf(db: Kysely<Schema>, document: number): Promise<Split[]> {
  const rows = await db.selectFrom("decision").select(["other", "names"]).where("document", "=", document).where("kind", "=", "split").orderBy("key").execute();
  return rows.flatMap(({ other, names }) => (other === null || names === null ? [] : [{ into: other, ...(JSON.parse(names) as SplitNames) }]));
}

/** The statement with its speaker told apart; the same one where no split is about it. The latest split goes first. */
export function splitOff(statement: RecordedStatement, splits: readonly Split[]): RecordedStatement {
  const { speaker } = statement;
  const identity = speaker && speaker.id === null ? identityOf(speaker) : null;
  if (!speaker || !identity) return statement;
  const split = splits.findLast(({ ids, surnames }) => ids.includes(identity.id) || (identity.aloneAs !== null && surnames.includes(identity.surname ?? "")));
  return split ? { ...statement, speaker: { ...speaker, id: split.into } } : statement;
}
