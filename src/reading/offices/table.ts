// The table of dated office holders: lines of comma-separated values, read and checked.

export interface Tenure {
  /** As the table names it ("Secretary of State"). */
  readonly office: string;
  /** The country or body whose office it is; null where the table names none. */
  readonly of: string | null;
  /** Further names of that country or body, as this row gives them. */
  readonly ofAlso: readonly string[];
  readonly holder: string;
  /** First and last day on which the holder certainly held the office, "YYYY-MM-DD"; `to` null while nobody knows an end. */
  readonly from: string;
  readonly to: string | null;
  /** Further names of the office, as this row gives them. */
  readonly also: readonly string[];
}

export interface OfficeTable {
  readonly tenures: readonly Tenure[];
  /** Last day on which a tenure without an end is known to have gone on; null where they go on. */
  readonly knownUntil: string | null;
}

/** A table that cannot be read; the message names the table, the line, and what would do. */
export class OfficeTableError extends Error {
  override readonly name = "OfficeTableError";
  readonly advice = "See docs/offices.md for the form of a table";
}

const COLUMNS = ["office", "of", "holder", "from", "to", "also"] as const;
const NEEDED = ["office", "holder", "from"] as const;
type Column = (typeof COLUMNS)[number];

const KNOWN_UNTIL = /^#\s*known until\s+(.+?)\s*$/i;

/** The fields of one line: commas part them, quotation marks hold commas, two of them are one. Null where a mark is not closed. */
function fieldsOf(line: string): string[] | null {
  const fields: string[] = [];
  const field = /\s*(?:"((?:[^"]|"")*)"|([^",]*))\s*(,|$)/y;
  while (field.lastIndex <= line.length) {
    const found = field.exec(line);
    if (found === null) return null;
    fields.push((found[1]?.replaceAll('""', '"') ?? found[2] ?? "").trim());
    if (found[3] === "") return fields;
  }
  return fields;
}

const parts = (field: string): string[] => field.split(";").map((part) => part.trim()).filter((part) => part !== "");

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A day as given; of a month or year alone the first day, or the last. Null where it is no day. */
function dayOf(written: string, last: boolean): string | null {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(written);
  if (found === null) return null;
  const month = Number(found[2] ?? (last ? 12 : 1));
  if (month < 1 || month > 12) return null;
  const most = daysIn(Number(found[1]), month);
  const day = Number(found[3] ?? (last ? most : 1));
  return day < 1 || day > most ? null : `${found[1]}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * A table from its text; `name` is what errors call it. Lines that are empty or begin with "#" say nothing, but "# known until DAY".
 * A month or a year alone leaves its days out: whether they belong to the tenure is not certain. Throws OfficeTableError.
 */
export function readOfficeTable(text: string, name: string): OfficeTable {
  const fail = (line: number, reason: string): never => {
    throw new OfficeTableError(`${name}, line ${line}: ${reason}`);
  };
  const tenures: Tenure[] = [];
  let columns: readonly Column[] | null = null;
  let knownUntil: string | null = null;
  for (const [index, written] of text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/).entries()) {
    const at = index + 1;
    const until = KNOWN_UNTIL.exec(written)?.[1];
    if (until !== undefined) knownUntil = dayOf(until, false) ?? fail(at, `"${until}" is no day; write one like 2018-02-06`);
    if (written.trim() === "" || written.startsWith("#")) continue;
    const fields = fieldsOf(written) ?? fail(at, "a quotation mark stands where none can, or is not closed");
    if (columns === null) {
      columns = headed(fields, (reason) => fail(at, reason));
      continue;
    }
    if (fields.length > columns.length) fail(at, `there are ${fields.length} fields under ${columns.length} columns; put one that holds a comma in quotation marks`);
    tenures.push(tenureOf(columns, fields, (reason) => fail(at, reason)));
  }
  if (columns === null) fail(1, `the first line must name the columns: ${COLUMNS.join(",")}`);
  return { tenures, knownUntil };
}

function headed(fields: readonly string[], fail: (reason: string) => never): readonly Column[] {
  const columns = fields.map((field) => COLUMNS.find((column) => column === field.toLowerCase()) ?? fail(`"${field}" is no column; there are ${COLUMNS.join(", ")}`));
  for (const column of NEEDED) if (!columns.includes(column)) fail(`the column "${column}" is missing`);
  if (new Set(columns).size < columns.length) fail("a column is named twice");
  return columns;
}

function tenureOf(columns: readonly Column[], fields: readonly string[], fail: (reason: string) => never): Tenure {
  const field = (column: Column): string => fields[columns.indexOf(column)] ?? "";
  for (const column of NEEDED) if (field(column) === "") fail(`the ${column} is missing`);
  const day = (column: "from" | "to"): string => dayOf(field(column), column === "from") ?? fail(`"${field(column)}" is no day; write it like 2018-02-06, 2018-02 or 2018`);
  const [of = null, ...ofAlso] = parts(field("of"));
  const from = day("from");
  const to = field("to") === "" ? null : day("to");
  if (field("to") !== "" && field("to") < field("from")) fail(`${field("holder")} leaves the office (${field("to")}) before taking it (${field("from")})`);
  return { office: field("office"), of, ofAlso, holder: field("holder"), from, to, also: parts(field("also")) };
}
