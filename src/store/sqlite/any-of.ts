// A list of any length to look in, inside one SQL statement.
import { type RawBuilder, sql } from "kysely";

/** As JSON, since the number of variables has a limit. */
export function anyOf(values: Iterable<string | number | null>): RawBuilder<unknown> {
  return sql`(SELECT value FROM json_each(${JSON.stringify([...values])}))`;
}
