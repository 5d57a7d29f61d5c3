// A connection for code that does not know that others write too: each of its queries is tried again while the record is locked.
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import { type DatabaseConnection, type Dialect, type Driver, SqliteDialect, type SqliteDatabase } from "kysely";

/** Milliseconds between two tries. */
const RETRY_MS = 20;

/**
 * `patience`: milliseconds. SQLite's own waiting would stop this program's other work, and with it the transaction of its own
 * that may be what is waited for.
 */
export function patientDialect(database: SqliteDatabase, patience: number): Dialect {
  const plain = new SqliteDialect({ database });
  return {
    createAdapter: () => plain.createAdapter(),
    createDriver: () => patientDriver(plain.createDriver(), patience),
    createIntrospector: (db) => plain.createIntrospector(db),
    createQueryCompiler: () => plain.createQueryCompiler(),
  };
}

function patientDriver(driver: Driver, patience: number): Driver {
  return {
    init: () => driver.init(),
    acquireConnection: async () => patientConnection(await driver.acquireConnection(), patience),
    releaseConnection: (connection) => driver.releaseConnection(connection),
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    destroy: () => driver.destroy(),
  };
}

function patientConnection(connection: DatabaseConnection, patience: number): DatabaseConnection {
  return {
    async executeQuery(query) {
      for (const last = performance.now() + patience; ; await sleep(RETRY_MS)) {
        try {
          return await connection.executeQuery(query);
        } catch (error) {
          if (!(error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY")) || performance.now() >= last) throw error;
        }
      }
    },
    streamQuery: (query, size) => connection.streamQuery(query, size),
  };
}
