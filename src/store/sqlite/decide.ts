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
import type { Writing } from "./writing.ts";

/** Returns the decisions' numbers. */
export async function decide(one: Writing, given: DecisionGiven, at: string): Promise<number[]> {
  const { db } = one;
  const signature = { made_at: at, made_by: given.by, why: given.why };
  const enter = (row: Entered) => one.add("decision", { ...row, ...signature });
  if (given.decide === "rename") {
    if (given.name.trim() === "") throw new InvalidDecisionError("a speaker needs a name");
    return [enter({ kind: "rename", speaker: (await standingFor(db, given.speaker)).id, name: given.name.toWellFormed() })];
  }
  if (given.decide === "merge") {
    const [from, into] = [await standingFor(db, given.speaker), await standingFor(db, given.into)];
    if (from.id === into.id) throw new InvalidDecisionError(`${given.speaker} and ${given.into} are one speaker already`);
    touch(one, [from.id, into.id]);
    return [enter({ kind: "merge", speaker: from.id, other: into.id })];
  }
  if (given.decide === "apart") {
    const alias = await speakerRow(db, given.speaker);
    if (alias.same_as === alias.key) throw new InvalidDecisionError(`${alias.id} counts as nobody else`);
    touch(one, [alias.id]);
    return [enter({ kind: "apart", speaker: alias.id, other: alias.id })];
  }
  return split(one, given, enter, at);
}

interface Entered {
  readonly kind: "merge" | "apart" | "split" | "rename";
  readonly speaker: string;
  readonly other?: string;
  readonly name?: string | null;
  readonly document?: number;
  readonly names?: string;
}

async function split(one: Writing, given: Extract<DecisionGiven, { decide: "split" }>, enter: (row: Entered) => number, at: string): Promise<number[]> {
  const { db } = one;
  const from = await standingFor(db, given.speaker);
  const other = await freeSpeakerId(db, from.id);
  const name = given.name?.toWellFormed() ?? null;
  const group = await db.selectFrom("speaker").select(["id", "surname"]).where("same_as", "=", from.key).orderBy("id").execute();
  const decisions: number[] = [];
  for (const id of given.documents ?? []) {
    const document = await documentKey(db, id);
    if (document === null) throw new NotOnRecordError(`there is no document "${id}" on record`, "ids stand under what readout search finds");
    const names: SplitNames = { ids: [...new Set(group.map((each) => baseOf(each.id)))], surnames: [...new Set(group.flatMap(({ surname }) => surname ?? []))] };
    decisions.push(enter({ kind: "split", speaker: from.id, other, name, document, names: JSON.stringify(names) }));
    await layOverAgain(one, document);
  }
  const corrections: number[] = [];
  for (const id of given.statements ?? []) {
    const version = await findStatement(db, id);
    const statement = version === null ? undefined : (await statementsOf(db, version)).find((each) => each.id === id);
    if (!statement) throw new NotOnRecordError(`there is no statement "${id}" on record`, "ids stand under what readout search finds");
    if (statement.speaker?.id !== from.id) throw new InvalidDecisionError(`statement ${id} is not by ${from.id}`);
    corrections.push(await correct(one, { statement: id, fixes: { speaker: { ...statement.speaker, mention: null, id: other } }, by: given.by, why: given.why }, at));
  }
  if (corrections.length > 0) decisions.push(enter({ kind: "split", speaker: from.id, other, name, names: JSON.stringify({ corrections }) }));
  if (decisions.length === 0) throw new InvalidDecisionError("nothing is named that would be somebody else's");
  return decisions;
}

/** What is called so in a document is somebody else's: by these names, or by a surname alone. */
export interface SplitNames {
  readonly ids: readonly string[];
  readonly surnames: readonly string[];
}

export async function undoDecision(one: Writing, id: number): Promise<void> {
  const { db } = one;
  const gone = await db.deleteFrom("decision").where("key", "=", id).returningAll().executeTakeFirst();
  if (!gone) throw new NotOnRecordError(`there is no decision ${id} on record`, "readout speakers decisions lists them");
  touch(one, [gone.speaker, gone.other ?? gone.speaker]);
  if (gone.document !== null) await layOverAgain(one, gone.document);
  else if (gone.kind === "split") {
    const { corrections } = JSON.parse(gone.names ?? "{}") as { readonly corrections?: readonly number[] };
    for (const correction of corrections ?? []) {
      const stored = await correctionById(db, correction);
      // A later correction of the same statement has its own say.
      if (stored?.made.fixes.speaker?.id === gone.other) await undoCorrection(one, correction);
    }
  }
}

/** All whom a decision may reach: those who count as one of these, and all who share a surname with one of them. */
function touch({ all, touched }: Writing, ids: readonly string[]): void {
  const rows = all<{ key: number; id: string; surname: string | null }>(
    "SELECT key, id, surname FROM speaker WHERE same_as IN (SELECT same_as FROM speaker WHERE id IN (SELECT value FROM json_each(?)))",
    JSON.stringify(ids),
  );
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
