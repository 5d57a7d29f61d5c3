// Keeps prepared statements, since preparing costs more than most of them take to run.
import type Database from "better-sqlite3";
import type { SqliteDatabase } from "kysely";

/** Statements kept; the longest kept goes first. */
const MOST = 300;

/** For Kysely, which prepares anew for every query. Statements run to their end at once, so that sharing one is safe. */
export function preparedOnce(sqlite: Database.Database): SqliteDatabase {
  const kept = new Map<string, Database.Statement<unknown[]>>();
  return {
    close: () => sqlite.close(),
    prepare(source) {
      const known = kept.get(source);
      if (known) return known;
      const statement = sqlite.prepare<unknown[]>(source);
      const [oldest] = kept.keys();
      if (oldest !== undefined && kept.size >= MOST) kept.delete(oldest);
      kept.set(source, statement);
      return statement;
    },
  };
}
