// What people decide about who is who, into the record and out of it, inside a transaction.
import { type Kysely, sql } from "kysely";
import type { DecisionGiven } from "../contract.ts";
import { InvalidDecisionError, NotOnRecordError } from "../errors.ts";
import { correct, undoCorrection } from "./correct.ts";
import { correctionById } from "./corrections.ts";
import { baseOf } from "./doubts.ts";
import { documentKey, layOverAgain } from "./laid-over.ts";
import type { Schema } from "./schema.ts";
import { findStatement, statementsOf } from "./statements.ts";
import type { Touched } from "./touched.ts";

/** Returns the decisions' numbers. */
export async function decide(db: Kysely<Schema>, given: DecisionGiven, at: string, touched: Touched): Promise<number[]> {
  const signature = { made_at: at, made_by: given.by, why: given.why };
  const enter = async (row: { kind: "merge" | "apart" | "split" | "rename"; speaker: string; other?: string; name?: string | null; document?: number; names?: string }) => {
    const { key } = await db.insertInto("decision").values({ ...row, ...signature }).returning("key").executeTakeFirstOrThrow();
    return key;
  };
  if (given.decide === "rename") {
    if (given.name.trim() === "") throw new InvalidDecisionError("a speaker needs a name");
    return [await enter({ kind: "rename", speaker: (await standingFor(db, given.speaker)).id, name: given.name.toWellFormed() })];
  }
  if (given.decide === "merge") {
    const [from, into] = [await standingFor(db, given.speaker), await standingFor(db, given.into)];
    if (from.id === into.id) throw new InvalidDecisionError(`${given.speaker} and ${given.into} are one speaker already`);
    await touch(db, [from.id, into.id], touched);
    return [await enter({ kind: "merge", speaker: from.id, other: into.id })];
  }
  if (given.decide === "apart") {
    const alias = await speakerRow(db, given.speaker);
    if (alias.same_as === alias.key) throw new InvalidDecisionError(`${alias.id} counts as nobody else`);
    await touch(db, [alias.id], touched);
    return [await enter({ kind: "apart", speaker: alias.id, other: alias.id })];
  }
  return split(db, given, enter, at, touched);
}

type Enter = (row: { kind: "split"; speaker: string; other: string; name: string | null; document?: number; names: string }) => Promise<number>;

async function split(db: Kysely<Schema>, given: Extract<DecisionGiven, { decide: "split" }>, enter: Enter, at: string, touched: Touched): Promise<number[]> {
  const from = await standingFor(db, given.speaker);
  const other = await freeSpeakerId(db, from.id);
  const name = given.name?.toWellFormed() ?? null;
  const group = await db.selectFrom("speaker").select(["id", "surname"]).where("same_as", "=", from.key).orderBy("id").execute();
  const decisions: number[] = [];
  for (const id of given.documents ?? []) {
    const document = await documentKey(db, id);
    if (document === null) throw new NotOnRecordError(`there is no document "${id}" on record`, "ids stand under what readout search finds");
    const names: SplitNames = { ids: [...new Set(group.map((each) => baseOf(each.id)))], surnames: [...new Set(group.flatMap(({ surname }) => surname ?? []))] };
    decisions.push(await enter({ kind: "split", speaker: from.id, other, name, document, names: JSON.stringify(names) }));
    await layOverAgain(db, document, touched);
  }
  const corrections: number[] = [];
  for (const id of given.statements ?? []) {
    const version = await findStatement(db, id);
    const statement = version === null ? undefined : (await statementsOf(db, version)).find((each) => each.id === id);
    if (!statement) throw new NotOnRecordError(`there is no statement "${id}" on record`, "ids stand under what readout search finds");
    if (statement.speaker?.id !== from.id) throw new InvalidDecisionError(`statement ${id} is not by ${from.id}`);
    corrections.push(await correct(db, { statement: id, fixes: { speaker: { ...statement.speaker, mention: null, id: other } }, by: given.by, why: given.why }, at, touched));
  }
  if (corrections.length > 0) decisions.push(await enter({ kind: "split", speaker: from.id, other, name, names: JSON.stringify({ corrections }) }));
  if (decisions.length === 0) throw new InvalidDecisionError("nothing is named that would be somebody else's");
  return decisions;
}

/** What is called so in a document is somebody else's: by these names, or by a surname alone. */
export interface SplitNames {
  readonly ids: readonly string[];
  readonly surnames: readonly string[];
}

export async function undoDecision(db: Kysely<Schema>, id: number, touched: Touched): Promise<void> {
  const gone = await db.deleteFrom("decision").where("key", "=", id).returningAll().executeTakeFirst();
  if (!gone) throw new NotOnRecordError(`there is no decision ${id} on record`, "readout speakers decisions lists them");
  await touch(db, [gone.speaker, gone.other ?? gone.speaker], touched);
  if (gone.document !== null) await layOverAgain(db, gone.document, touched);
  else if (gone.kind === "split") {
    const { corrections } = JSON.parse(gone.names ?? "{}") as { readonly corrections?: readonly number[] };
    for (const correction of corrections ?? []) {
      const stored = await correctionById(db, correction);
      // A later correction of the same statement has its own say.
      if (stored?.made.fixes.speaker?.id === gone.other) await undoCorrection(db, correction, touched);
    }
  }
}

/** All whom a decision may reach: those who count as one of these, and all who share a surname with one of them. */
async function touch(db: Kysely<Schema>, ids: readonly string[], touched: Touched): Promise<void> {
  const { rows } = await sql<{ key: number; id: string; surname: string | null }>`
    SELECT key, id, surname FROM speaker WHERE same_as IN (SELECT same_as FROM speaker WHERE id IN (${sql.join(ids)}))`.execute(db);
  for (const { key, id, surname } of rows) {
    touched.speakers.add(key);
    touched.decided.add(id);
    if (surname !== null) touched.surnames.add(surname);
  }
}

interface SpeakerRow {
  readonly key: number;
  readonly id: string;
  readonly same_as: number;
}

async function speakerRow(db: Kysely<Schema>, id: string): Promise<SpeakerRow> {
  const found = await db.selectFrom("speaker").select(["key", "id", "same_as"]).where("id", "=", id).executeTakeFirst();
  if (!found) throw new NotOnRecordError(`there is no speaker "${id.slice(0, 200)}" on record`, "readout speakers lists them");
  return found;
}

/** Whom the speaker counts as. */
async function standingFor(db: Kysely<Schema>, id: string): Promise<SpeakerRow> {
  const { same_as } = await speakerRow(db, id);
  return db.selectFrom("speaker").select(["key", "id", "same_as"]).where("key", "=", same_as).executeTakeFirstOrThrow();
}

/** "ana-rook~2", then "~3" …: a name's id never has that sign. */
async function freeSpeakerId(db: Kysely<Schema>, id: string): Promise<string> {
  const base = id.replace(/~\d+$/, "");
  for (let n = 2; ; n++) {
    const free = `${base}~${n}`;
    const { rows } = await sql`SELECT 1 FROM speaker WHERE id = ${free} UNION SELECT 1 FROM decision WHERE other = ${free}`.execute(db);
    if (rows.length === 0) return free;
  }
}
