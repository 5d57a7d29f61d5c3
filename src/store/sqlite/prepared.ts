// SQL that is prepared once, since preparing costs more than most of it takes to run.
import type Database from "better-sqlite3";
import type { Insertable, SqliteDatabase } from "kysely";
import type { Schema } from "./schema.ts";

/** Statements kept; the longest kept goes first. */
const MOST = 300;

/**
 * Runs at once, in whatever transaction is open: for what is done many times over, where building a query costs more than
 * running it. In a join, SQLite plans anew whenever a value is bound that a column is compared with; `(SELECT ?)` keeps the plan.
 */
export interface Prepared {
  get<Row>(source: string, ...values: unknown[]): Row | undefined;
  all<Row>(source: string, ...values: unknown[]): Row[];
  /** How many rows it changed. */
  run(source: string, ...values: unknown[]): number;
  /** Returns the row's key. */
  add<Table extends keyof Schema>(table: Table, row: Insertable<Schema[Table]>): number;
}

/** Also for Kysely, which prepares anew for every query. Statements run to their end at once, so that sharing one is safe. */
export function preparedOnce(sqlite: Database.Database): SqliteDatabase & Prepared {
  const kept = new Map<string, Database.Statement<unknown[], unknown>>();
  /** By table, the last: its rows mostly have the same columns, and writing SQL takes as long as running it. */
  const insertions = new Map<string, { readonly columns: readonly string[]; readonly source: string }>();
  const prepare = (source: string) => {
    const known = kept.get(source);
    if (known) return known;
    const statement = sqlite.prepare<unknown[]>(source);
    const [oldest] = kept.keys();
    if (oldest !== undefined && kept.size >= MOST) kept.delete(oldest);
    kept.set(source, statement);
    return statement;
  };
  const insertionOf = (table: string, columns: readonly string[]): string => {
    const last = insertions.get(table);
    if (last && isSame(last.columns, columns)) return last.source;
    const source = insertion(table, columns);
    insertions.set(table, { columns, source });
    return source;
  };
  return {
    close: () => sqlite.close(),
    prepare,
    get: <Row>(source: string, ...values: unknown[]) => prepare(source).get(...values) as Row | undefined,
    all: <Row>(source: string, ...values: unknown[]) => prepare(source).all(...values) as Row[],
    run: (source, ...values) => prepare(source).run(...values).changes,
    add: (table, row) => Number(prepare(insertionOf(table, Object.keys(row))).run(...Object.values(row)).lastInsertRowid),
  };
}

const isSame = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((each, at) => each === other[at]);

function insertion(table: string, columns: readonly string[]): string {
  return `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join()}) VALUES (${columns.map(() => "?").join()})`;
}
