// A version's statements as they are shown: the machine's, with what people put right laid over them.
import { type Kysely, sql } from "kysely";
import type { Statement } from "../../model/index.ts";
import type { RecordedStatement } from "../contract.ts";
import { layOver } from "../corrections.ts";
import { correctionsOf } from "./corrections.ts";
import { splitOff, splitsOf } from "./decisions.ts";
import { textOf } from "./documents.ts";
import { addStatements, removeStatements } from "./record-statements.ts";
import type { Schema } from "./schema.ts";
import { statementsOf } from "./statements.ts";
import type { Writing } from "./writing.ts";

interface Whose {
  /** The document's key and id. */
  readonly document: number;
  readonly id: string;
  readonly text: string;
}

/** The statements to show; where they are not the machine's own, `keep` says that the machine's must be kept apart. */
export async function laidOver(db: Kysely<Schema>, { document, id, text }: Whose, machine: readonly Statement[]): Promise<{ statements: readonly RecordedStatement[]; keep: boolean }> {
  const corrections = await correctionsOf(db, document);
  const { statements, placed } = layOver(text, machine, corrections.map(({ made }) => made), id);
  const splits = await splitsOf(db, document);
  return { statements: splits.length === 0 ? statements : statements.map((statement) => splitOff(statement, splits)), keep: placed.size > 0 || splits.length > 0 };
}

export function keepMachineReading(one: Writing, version: number, statements: readonly Statement[] | null): void {
  one.run("DELETE FROM machine_reading WHERE version = ?", version);
  if (statements !== null) one.add("machine_reading", { version, statements: JSON.stringify(statements) });
}

/** What the machine read, whatever people said of it. */
async function machineReading(db: Kysely<Schema>, version: number): Promise<readonly Statement[]> {
  const kept = await db.selectFrom("machine_reading").select("statements").where("version", "=", version).executeTakeFirst();
  if (kept) return JSON.parse(kept.statements) as Statement[];
  const statements = await statementsOf(db, version);
  return statements.map(machineOwn);
}

/** A statement of the machine's own as its reader gave it. */
export function machineOwn(statement: RecordedStatement): Statement {
  const { corrected: _, speaker, ...own } = statement;
  return { ...own, speaker: speaker && { ...speaker, id: null } };
}

/** Lays what people say of a document over all its versions again. */
export async function layOverAgain(one: Writing, document: number): Promise<void> {
  const { db } = one;
  const versions = await db
    .selectFrom("version as v")
    .innerJoin("document as d", "d.key", "v.document")
    .select(["v.key", "v.current", "v.outlet", "v.published", "d.id"])
    .where("v.document", "=", document)
    .orderBy("v.number")
    .execute();
  for (const version of versions) {
    const text = await textOf(db, version.key);
    const machine = await machineReading(db, version.key);
    const { statements, keep } = await laidOver(db, { document, id: version.id, text }, machine);
    removeStatements(one, version);
    addStatements(one, version, { published: version.published, text }, statements);
    one.run("UPDATE version SET statements = ? WHERE key = ?", statements.length, version.key);
    keepMachineReading(one, version.key, keep ? machine : null);
  }
}

/** The document's key; null when there is none of this id. */
export async function documentKey(db: Kysely<Schema>, id: string): Promise<number | null> {
  const found = await db.selectFrom("document").select("key").where(sql<boolean>`id = ${id}`).executeTakeFirst();
  return found?.key ?? null;
}
