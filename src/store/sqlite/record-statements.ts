// A version's statements into the tables and indexes that search needs, and out of them.
import type { Document, RecordedStatement, Statement } from "../contract.ts";
import { dayOfStatement } from "../days.ts";
import { fold } from "../words.ts";
import { attributionKeys, countAttribution, nextKey } from "./attributions.ts";
import { packSpans } from "./spans.ts";
import type { Writing } from "./writing.ts";

interface VersionKey {
  readonly key: number;
  /** 1 for the newest of a document; only its statements are searched and counted. */
  readonly current: 0 | 1;
}

export function addStatements(one: Writing, version: VersionKey & { readonly outlet: number | null }, document: Pick<Document, "published" | "text">, statements: readonly RecordedStatement[]): void {
  const attributions = attributionKeys(one, statements.map(({ speaker }) => speaker));
  const first = nextKey(one, "statement");
  const positions = new Map(statements.map(({ id }, position) => [id, position]));
  const place = (id: string | null) => (id === null ? null : (positions.get(id) ?? null));
  for (const [position, statement] of statements.entries()) {
    one.add("statement", {
      ...toRow(statement, document.published),
      key: first + position,
      version: version.key,
      position,
      current: version.current,
      outlet: version.outlet,
      parent: place(statement.parent),
      answers: place(statement.answers),
      attribution: attributions[position] ?? null,
    });
  }
  if (version.current === 0) return;
  one.indexed.statements.set(version.key, statements.map(({ content }, position) => [first + position, foldedWords(document.text, content)]));
  for (const [attribution, { length }] of Map.groupBy(attributions, (key) => key)) {
    if (attribution !== null) countAttribution(one, attribution, length);
  }
}

function toRow({ id, kind, act, speaker, saidOn, confidence, signal, corrected, ...roles }: RecordedStatement, published: string | null) {
  return {
    id,
    kind,
    act,
    spans: packSpans(roles),
    mention: speaker?.mention ?? null,
    said: saidOn?.date ?? null,
    precision: saidOn?.precision ?? null,
    day: dayOfStatement(saidOn, published),
    confidence,
    signal: signal && JSON.stringify(signal),
    corrected: corrected && JSON.stringify(corrected),
  };
}

function foldedWords(text: string, content: Statement["content"]): string {
  return fold(content.map(({ start, end }) => text.slice(start, end)).join(" "));
}

/** They stay readable, but no search finds them any more. */
export function retireStatements(one: Writing, version: number): void {
  forget(one, version);
  one.run("UPDATE statement SET current = 0 WHERE version = ?", version);
}

export function removeStatements(one: Writing, version: VersionKey): void {
  const attributions = attributionsOf(one, version.key);
  if (version.current === 1) forget(one, version.key);
  one.run("DELETE FROM statement WHERE version = ?", version.key);
  for (const { attribution, speaker, surname } of attributions) {
    if (speaker !== null) one.touched.speakers.add(speaker);
    if (surname !== null) one.touched.surnames.add(surname);
    if (attribution !== null) dropUnused(one, attribution);
  }
}

/** Out of the word index and the counts. */
function forget(one: Writing, version: number): void {
  one.indexed.statements.delete(version);
  one.run("DELETE FROM statement_words WHERE rowid IN (SELECT key FROM statement WHERE version = ?)", version);
  for (const { attribution, speaker, surname, statements } of attributionsOf(one, version)) {
    if (speaker !== null) one.touched.speakers.add(speaker);
    if (surname !== null) one.touched.surnames.add(surname);
    if (attribution !== null) countAttribution(one, attribution, -statements);
  }
}

interface Attributed {
  readonly attribution: number | null;
  readonly speaker: number | null;
  readonly surname: string | null;
  readonly statements: number;
}

/** Each attribution among a version's statements, and how many it has. */
function attributionsOf(one: Writing, version: number): Attributed[] {
  return one.all(
    `SELECT s.attribution, a.speaker, p.surname, count(*) AS statements
    FROM statement s LEFT JOIN attribution a ON a.key = s.attribution LEFT JOIN speaker p ON p.key = a.speaker
    WHERE s.version = (SELECT ?) GROUP BY s.attribution`,
    version,
  );
}

/** An attribution that no statement of any version has goes; a speaker left without any goes in settleSpeakers. */
function dropUnused(one: Writing, attribution: number): void {
  if (one.get("SELECT 1 FROM statement WHERE attribution = ?", attribution)) return;
  one.indexed.attributions.delete(attribution);
  one.run("DELETE FROM attribution_words WHERE rowid = ?", attribution);
  one.run("DELETE FROM attribution WHERE key = ?", attribution);
}
