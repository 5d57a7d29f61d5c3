// A person's corrections into the record, inside a transaction.
import type { Span, Statement } from "../../model/index.ts";
import type { CorrectionGiven, CorrectionKept, Fixes } from "../contract.ts";
import { correctedStatement, fixesIn, plain, samePlace } from "../corrections.ts";
import { InvalidCorrectionError, NotOnRecordError } from "../errors.ts";
import { faultOfStatement } from "../validate.ts";
import { correctionById, correctionsOf } from "./corrections.ts";
import { loadDocument, versionKey } from "./documents.ts";
import { documentKey, layOverAgain, machineOwn } from "./laid-over.ts";
import { textKey } from "./record-document.ts";
import { findStatement } from "./statements.ts";
import { wellFormedFixes } from "./well-formed.ts";
import type { Writing } from "./writing.ts";

/** Returns the correction's id. */
export async function correct(one: Writing, given: CorrectionGiven, at: string): Promise<number> {
  const { db } = one;
  const { by, why } = given;
  const signature = { at, by, why };
  if ("document" in given) {
    const version = await versionKey(db, given.document);
    if (version === null) throw notThere("document", given.document);
    const { text, statements } = await loadDocument(db, version);
    const there = statements.find((statement) => samePlace(statement, { source: [], cue: [], content: [], ...given.fixes }));
    if (there) throw new InvalidCorrectionError(`statement ${there.id} has just these words already`);
    const made = { document: given.document, text, machine: null, fixes: given.fixes, ...signature };
    return add(one, made, await addedBefore(one, made));
  }
  const version = await findStatement(db, given.statement);
  const document = version === null ? null : await loadDocument(db, version);
  const statement = document?.statements.find(({ id }) => id === given.statement);
  if (!document || !statement) throw notThere("statement", given.statement);
  const { corrected } = statement;
  const before = corrected && (await correctionById(db, corrected.correction));
  // What a person added stays added, also where the machine reads the same by now.
  const machine = before?.made.machine === null ? null : corrected ? corrected.machine : machineOwn(statement);
  const fixes = { ...(before && fixesIn(before.made, document.text)), ...given.fixes };
  return add(one, { document: document.id, text: document.text, machine, fixes, ...signature }, corrected?.correction ?? null);
}

/** What a person added there before and has deleted since; null where there is no such correction. */
async function addedBefore(one: Writing, given: CorrectionKept): Promise<number | null> {
  const document = await documentKey(one.db, given.document);
  const before = document === null ? [] : await correctionsOf(one.db, document);
  return before.findLast(({ made }) => made.machine === null && made.text === given.text && placeOf(made) === placeOf(given))?.made.id ?? null;
}

/** `target`: the correction that it goes on from. */
async function add(one: Writing, kept: CorrectionKept, target: number | null): Promise<number> {
  const { document: id, text, machine, fixes, at, by, why } = { ...kept, fixes: wellFormedFixes(kept.fixes) };
  const document = await documentKey(one.db, id);
  if (document === null) throw notThere("document", id);
  requireSound(text, machine, fixes);
  const key = one.add("correction", { target: target ?? 0, document, text: textKey(one, text), machine: machine && JSON.stringify(plain(machine)), fixes: JSON.stringify(fixes), made_at: at, made_by: by, why });
  if (target === null) one.run("UPDATE correction SET target = key WHERE key = ?", key);
  await layOverAgain(one, document);
  return target ?? key;
}

function requireSound(text: string, machine: Statement | null, fixes: Fixes): void {
  if (Object.keys(fixes).length === 0) throw new InvalidCorrectionError("nothing is corrected");
  const corrected = correctedStatement({ machine, fixes });
  for (const statement of [machine, corrected]) {
    const fault = statement && faultOfStatement({ ...statement, parent: null, answers: null }, text.length, new Set());
    if (fault) throw new InvalidCorrectionError(`the statement is not sound: ${fault}`);
  }
}

export async function undoCorrection(one: Writing, id: number): Promise<void> {
  const last = one.get<{ key: number; document: number }>("SELECT key, document FROM correction WHERE target = ? ORDER BY key DESC", id);
  if (!last) throw notThere("correction", String(id));
  one.run("DELETE FROM correction WHERE key = ?", last.key);
  await layOverAgain(one, last.document);
}

/** Whether it was not here yet. */
export async function restoreCorrection(one: Writing, kept: CorrectionKept): Promise<boolean> {
  const { db } = one;
  const document = await documentKey(db, kept.document);
  if (document === null) throw notThere("document", kept.document);
  const text = textKey(one, kept.text);
  const rows = await db.selectFrom("correction").select(["target", "machine", "fixes", "made_at", "made_by", "why"]).where("document", "=", document).where("text", "=", text).execute();
  const fixes = JSON.stringify(wellFormedFixes(kept.fixes));
  const there = rows.map((row) => ({ row, machine: row.machine === null ? null : (JSON.parse(row.machine) as Statement), fixes: JSON.parse(row.fixes) as Fixes }));
  const alike = there.filter((other) => placeOf(other) === placeOf({ machine: kept.machine, fixes: kept.fixes }));
  if (alike.some(({ row }) => row.fixes === fixes && row.made_at === kept.at && row.made_by === kept.by && row.why === kept.why)) return false;
  await add(one, kept, alike.at(-1)?.row.target ?? null);
  return true;
}

const places = (spans: readonly Span[] = []) => spans.map(({ start, end }) => [start, end]);

/** What two corrections of one statement have in common: where the machine had read it; for an added one, where it stands. */
function placeOf({ machine, fixes }: Pick<CorrectionKept, "machine" | "fixes">): string {
  return JSON.stringify(machine ? [places(machine.source), places(machine.cue), places(machine.content)] : [places(fixes.content)]);
}

function notThere(what: "document" | "statement" | "correction", id: string): NotOnRecordError {
  const where = { document: "ids stand under what readout search finds", statement: "ids stand under what readout search finds", correction: "readout corrections lists them" };
  return new NotOnRecordError(`there is no ${what} "${id.slice(0, 200)}" on record`, where[what]);
}
