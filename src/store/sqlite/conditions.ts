// A question about statements as SQL: where to look, and what must hold.
import { type RawBuilder, sql } from "kysely";
import type { StatementConditions } from "../contract.ts";
import { dayOf, lastDayOf } from "../days.ts";
import { InvalidQueryError } from "../errors.ts";
import { outletId } from "../identity.ts";
import { type Phrase, phrasesOf } from "../phrases.ts";
import { fold } from "../words.ts";

export interface Conditions {
  readonly phrases: readonly Phrase[];
  readonly from: RawBuilder<unknown>;
  readonly where: RawBuilder<unknown>;
  /** The only condition, where it is about words: then the word index, which holds current statements alone, says all. */
  readonly wordsAlone: RawBuilder<unknown> | null;
}

/** Null when nothing can be found (words without a letter). The statement is `s`; only current ones are looked at. */
export function conditionsOf(query: StatementConditions): Conditions | null {
  const phrases = phrasesOf(query.words ?? "");
  if (phrases?.length === 0) return null;
  const { speaker, outlet, kind, act, since, until, document } = query;
  const match = phrases && sql`statement_words MATCH ${matching(phrases)}`;
  const others = [
    speaker === undefined ? null : bySpeaker(speaker),
    outlet === undefined ? null : sql`s.outlet IN (SELECT key FROM outlet WHERE id = ${outletId(outlet)})`,
    kind === undefined ? null : sql`s.kind = ${kind}`,
    act === undefined ? null : sql`s.act = ${act}`,
    since === undefined ? null : sql`s.day >= ${requireDay(since, dayOf)}`,
    until === undefined ? null : sql`s.day <= ${requireDay(until, lastDayOf)}`,
    document === undefined
      ? null
      : sql`s.version = (SELECT v.key FROM version v JOIN document d ON d.key = v.document WHERE d.id = ${document} AND v.current = 1)`,
  ];
  return {
    phrases: phrases ?? [],
    // CROSS JOIN keeps the word index outside: looking it up row by row would read it again for each.
    from: phrases ? sql`statement_words CROSS JOIN statement s ON s.key = statement_words.rowid` : sql`statement s`,
    // The constant is written out: where it is bound, SQLite does not see that a partial index will do.
    where: sql.join([sql`s.current = 1`, match, ...others].filter((condition) => condition !== null), sql` AND `),
    wordsAlone: others.every((condition) => condition === null) ? match : null,
  };
}

/** FTS5's query language; forms hold letters and digits only, so nothing in it needs escaping. */
function matching(phrases: readonly Phrase[]): string {
  return phrases.map(({ forms, prefix }) => `"${forms.join(" ")}"${prefix ? "*" : ""}`).join(" AND ");
}

function bySpeaker(speaker: string): RawBuilder<unknown> {
  return sql`s.attribution IN (${attributionsOf(speaker)})`;
}

/**
 * By id: all that the same speaker is called. By name: all that has these words, and all that is the same as one of them
 * ("Pence", where it means Mike Pence, when the name is "Mike Pence").
 */
function attributionsOf(speaker: string): RawBuilder<unknown> {
  const byId = sql`
    SELECT a.key FROM speaker asked JOIN speaker p ON p.same_as = asked.same_as JOIN attribution a ON a.speaker = p.key
    WHERE asked.id = ${speaker}`;
  const words = fold(speaker);
  if (words === "") return byId;
  const match = words.split(" ").map((word) => `"${word}"`).join(" AND ");
  const named = sql`SELECT rowid FROM attribution_words WHERE attribution_words MATCH ${match}`;
  return sql`
    SELECT * FROM (${byId})
    UNION SELECT rowid FROM (${named}) WHERE NOT EXISTS (SELECT 1 FROM speaker WHERE id = ${speaker})
    UNION SELECT a.key
      FROM attribution n JOIN speaker asked ON asked.key = n.speaker JOIN speaker p ON p.same_as = asked.same_as
      JOIN attribution a ON a.speaker = p.key
      WHERE n.key IN (${named}) AND NOT EXISTS (SELECT 1 FROM speaker WHERE id = ${speaker})`;
}

function requireDay(given: string, read: (given: string) => string | null): string {
  const day = read(given);
  if (day === null) throw new InvalidQueryError(`"${given.slice(0, 40)}" is no day`);
  return day;
}
