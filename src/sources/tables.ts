// Tables of statements (CSV, TSV): each row as an object with the names that JSON Lines have, whatever the columns are called.
import { isUtf8 } from "node:buffer";
import { CsvError, parse } from "csv-parse";
import { decode } from "./characters.ts";
import type { Draft } from "./draft.ts";
import { SourceError } from "./errors.ts";
import type { Parsed } from "./json.ts";
import type { Limits } from "./limits.ts";
import { note } from "./notes.ts";
import { type Opened, peek } from "./opened.ts";

/** Names of columns without case, blanks and signs, the likeliest first. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  id: ["id", "statementid", "quoteid"],
  speaker: ["speaker", "speakername", "who", "person", "name", "official", "author", "saidby"],
  saidOn: ["saidon", "saidat", "date", "day", "datesaid", "datetime", "timestamp", "time", "createdat", "published", "publishedat", "posted", "postedat"],
  text: ["text", "quote", "quotation", "statement", "words", "content", "said", "fulltext", "tweet", "post", "message", "body"],
  url: ["url", "link", "permalink", "href", "sourceurl", "web", "address"],
  outlet: ["outlet", "publisher", "publication", "medium", "media", "newspaper", "platform", "site", "source"],
};
const DELIMITERS = [",", "\t", ";", "|"] as const;
/** First bytes by which character set and delimiter are told. */
const HEAD = 65_536;

/** By its ending, else by what is no JSON and has a delimiter in its first line. */
export function isTable(ending: string, head: Uint8Array): boolean {
  if (["csv", "tsv", "tab"].includes(ending)) return true;
  if (["jsonl", "ndjson", "json"].includes(ending)) return false;
  const first = firstLine(decode(head).text);
  return !/^[[{]/.test(first) && columnsOf(first.split(delimiterOf(first))).has("text");
}

/** The rows in order; what is wrong with one is a SourceError that names its line, and the next ones go on. Flat memory whatever the size. */
export async function* rows(opened: Opened, limits: Limits): AsyncGenerator<Parsed> {
  const { head, bytes } = await peek(opened.bytes, HEAD);
  // Cut at a line, so that no character is cut in two.
  const { charset, text } = decode(isUtf8(head) ? head : head.subarray(0, head.lastIndexOf(0x0a) + 1 || head.length), opened.charset);
  const delimiter = opened.ending === "tsv" ? "\t" : delimiterOf(firstLine(text));
  let columns: ReadonlyMap<string, number> | null = null;
  let width = 0;
  let line = 1;
  try {
    for await (const { record, lines } of records(decoded(bytes, charset), delimiter, limits)) {
      const at = line;
      line = lines + 1;
      if (columns) {
        yield rowOf(record, columns, width, at, opened.input);
        continue;
      }
      columns = columnsOf(record);
      width = record.length;
      if (!columns.has("text")) throw bad(opened.input, at, `names no column for the words said (${record.join(", ").slice(0, 100)})`, "Name the columns in the first line: speaker, saidOn, text, url, outlet.");
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === "CSV_QUOTE_NOT_CLOSED") yield bad(opened.input, line, "opens a quotation mark that is never closed; nothing after it was read", "Close the mark, or double it where it is meant as such.");
    else if (error.code === "CSV_MAX_RECORD_SIZE") yield new SourceError("line-too-long", `${opened.input}:${line}`, `Line ${line} of ${opened.input} begins a row longer than ${limits.lineBytes} bytes; nothing after it was read.`, "Look for a quotation mark that is not closed, or raise the limit.");
    else yield bad(opened.input, line, `cannot be read as a row: ${error.message}`, "Mend it and read the table again.");
  }
}

interface Row {
  readonly record: readonly string[];
  /** Lines of the file up to its end. */
  readonly lines: number;
}

/** Throws the parser's CsvError after the rows before it, which its stream would drop. */
async function* records(texts: AsyncIterable<string>, delimiter: string, limits: Limits): AsyncGenerator<Row> {
  let ready: Row[] = [];
  const onRecord = (record: string[], { lines }: { readonly lines: number }): null => {
    ready.push({ record, lines });
    return null;
  };
  const parser = parse({ delimiter, onRecord, relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: true, trim: true, maxRecordSize: limits.lineBytes });
  let failure: Error | null = null;
  parser.on("error", (error) => (failure = error));
  const given = function* (): Generator<Row> {
    yield* ready;
    ready = [];
    if (failure) throw failure;
  };
  for await (const text of texts) {
    await new Promise((done) => parser.write(text, done));
    yield* given();
  }
  await new Promise((done) => parser.end(done));
  yield* given();
}

/** A table without `--statements`: what its rows are has to be said. */
// oxlint-disable-next-line require-yield -- a format is a generator of drafts, and this one has none
export async function* noDocuments(opened: Opened): AsyncGenerator<Draft> {
  throw new SourceError("unknown-format", opened.input, `${opened.input} is a table, not a document.`, "Is it a table of statements? Then add it with --statements.");
}

function rowOf(record: readonly string[], columns: ReadonlyMap<string, number>, width: number, line: number, input: string): Parsed {
  if (record.length !== width) return bad(input, line, `has ${record.length} columns where the first line has ${width}`, "Mend or remove the row, perhaps by quotation marks around words with the delimiter in them; the others were read.");
  const value = Object.fromEntries(Array.from(columns, ([name, at]) => [name, record[at]]));
  const notes = record.some((field) => field.includes("\uFFFD")) ? [note("invalid-utf8", "warning", `Line ${line} holds bytes that are no characters; they are read as U+FFFD.`)] : [];
  return { line, value, notes };
}

function columnsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const plain = names.map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""));
  const found = Object.entries(COLUMNS).map(([field, spellings]) => [field, plain.indexOf(spellings.find((spelling) => plain.includes(spelling)) ?? "-")] as const);
  return new Map(found.filter(([, at]) => at !== -1));
}

const bad = (input: string, line: number, what: string, advice: string): SourceError => new SourceError("bad-line", `${input}:${line}`, `Line ${line} of ${input} ${what}.`, advice);

const firstLine = (text: string): string => text.replace(/^\uFEFF/, "").trimStart().split(/\r\n|\n|\r/, 1)[0] ?? "";

/** The one that stands most often in the first line, outside quotation marks. */
function delimiterOf(line: string): string {
  const bare = line.replace(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

async function* decoded(bytes: AsyncIterable<Uint8Array>, charset: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(charset);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
