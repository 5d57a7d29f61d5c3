// Records of a web archive (WARC 1.0 and 1.1, WET), each with its bytes, or why it gives none.
import type { WARCRecord } from "warcio";
import { SourceError } from "../errors.ts";
import type { Limits } from "../limits.ts";
import { peek } from "../opened.ts";
import { isGzip, unpack } from "../unpack.ts";
import { beginning, members, nextIn } from "./members.ts";

export interface WebRecord {
  /** Counted from 1 over all records of the archive. */
  readonly number: number;
  /** "response", "conversion", "request", … */
  readonly type: string;
  /** WARC-Target-URI. */
  readonly url: string | null;
  /** WARC-Date: when it was fetched. */
  readonly date: string | null;
  /** Of the record itself ("application/http; msgtype=response", "text/plain"); "" where none is given. */
  readonly contentType: string;
  /** The archive holds only its beginning (WARC-Truncated). */
  readonly isCutOff: boolean;
  /** Status and headers of the answer that it holds; null where it holds none. */
  readonly answer: { readonly status: number; readonly headers: Headers } | null;
  /** What follows the headers, as it was sent; null where it was not wanted or is larger than wanted. */
  readonly bytes: Buffer | null;
}

/** How many bytes of a record are taken at most; 0 leaves them unread. */
export type Wanted = (record: Omit<WebRecord, "bytes">) => number;

/** Bytes of a record's headers, WARC's and HTTP's together. */
const MOST_HEADERS = 1024 * 1024;
/** Bytes of a line of rubbish that are looked at together. */
const LONGEST_LINE = 8192;
/** Packed bytes by which it is judged whether records are packed one by one. */
const GLANCE = 65_536;

interface Place {
  readonly input: string;
  /** Records so far. */
  number: number;
}

/**
 * One record at a time, so that memory does not grow with the archive. Damage is a SourceError in its place ("bad-record", "truncated",
 * "bomb"), and what stands behind it goes on: behind any damaged record where each is packed by itself, as is the custom; in an
 * archive that is not, a wrong length may cost the records behind it.
 */
export async function* webRecords(bytes: AsyncIterable<Uint8Array>, input: string, wanted: Wanted, limits: Limits): AsyncGenerator<WebRecord | SourceError> {
  const place: Place = { input, number: 0 };
  const { head, bytes: all } = await peek(bytes, GLANCE);
  const isPacked = isGzip(head) || nextIn(head, 0) !== -1;
  if (!isPacked || isPackedAsOne(head)) {
    const end = yield* recordsIn(isPacked ? unpack(all, input, limits) : all, place, wanted);
    if (end === "short") yield cutOff(place);
    return;
  }
  for await (const member of members(all, limits.documentBytes)) {
    if (member.kind === "cut") {
      yield* allButLast(recordsIn(only(member.bytes), place, wanted), place);
      return yield cutOff(place);
    }
    if (member.kind === "damaged") yield bad(place, "is damaged");
    else if (member.kind === "too-large") yield bad(place, `unpacks to more than ${Math.floor(limits.documentBytes / 1024 / 1024)} MB`);
    else {
      const end = yield* recordsIn(only(member.bytes), place, wanted);
      if (end === "short") yield bad(place, "is shorter than it says");
    }
  }
}

/** Of a member without its check sum: damage may look like a cut, and then its last record is not what was packed. */
async function* allButLast(found: AsyncIterable<WebRecord | SourceError>, place: Place): AsyncGenerator<WebRecord> {
  let last: WebRecord | null = null;
  for await (const record of found) {
    if (record instanceof SourceError) continue;
    if (last) yield last;
    last = record;
  }
  if (last) place.number--;
}

/** Whether a second record follows within the first gzip member. */
const isPackedAsOne = (head: Uint8Array): boolean => beginning(head).includes("\r\n\r\nWARC/1.", 0, "latin1");

/** "short" when the bytes end within a record, which is then left out. */
async function* recordsIn(bytes: AsyncIterable<Uint8Array>, place: Place, wanted: Wanted): AsyncGenerator<WebRecord | SourceError, "whole" | "short"> {
  // Loaded only where there is an archive: it brings much along.
  const { AsyncIterReader, LimitReader, WARCParser } = await import("warcio");
  let began = 0;
  let inHeaders = false;
  let rubbish = false;
  async function* watched(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      if (inHeaders && reader.getReadOffset() - began > MOST_HEADERS) throw bad(place, "has headers without end");
      yield chunk;
    }
  }
  const reader = new AsyncIterReader(watched(), null);
  const parser = new (class extends WARCParser {
    /**
     * The line that begins the next record, whatever stands before it. The library's own way stumbles over wrong lengths, says so on the
     * console, and skips what was not read by a loop that never ends where the bytes do; here all of a record is read before.
     */
    override async readToNextRecord(): Promise<Uint8Array | null> {
      for (;;) {
        const line = await reader.readlineRaw(LONGEST_LINE);
        const start = Buffer.from(line ?? []).toString("latin1");
        if (line === null || start.startsWith("WARC/1.")) {
          [inHeaders, began] = [true, reader.getReadOffset()];
          return line;
        }
        rubbish ||= start.trim() !== "";
      }
    }
  })(reader);
  try {
    for (;;) {
      rubbish = false;
      const found = await parser.parse();
      inHeaders = false;
      if (rubbish) yield bad(place, "is none, or the one before it is longer than it says");
      if (found === null) return "whole";
      const rest = found.reader;
      if (!(rest instanceof LimitReader)) throw new TypeError("A record of no length");
      if (!/^\d{1,15}$/.test(found.warcHeader("Content-Length")?.trim() ?? "")) {
        yield bad(place, "does not say how long it is");
        rest.setLimitSkip(0);
        continue;
      }
      const record = described(found, place.number + 1);
      const length = Math.max(0, rest.limit);
      const content = await taken(rest, length, wanted(record));
      if (content.length < length) return "short";
      place.number++;
      yield { ...record, bytes: content.bytes };
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    yield error;
    return "whole";
  }
}

/** Reads to the end; `length` is what there was. */
async function taken(rest: AsyncIterable<Uint8Array>, size: number, most: number): Promise<{ readonly bytes: Buffer | null; readonly length: number }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of rest) {
    length += chunk.length;
    if (size <= most) parts.push(chunk);
  }
  return { bytes: size <= most ? Buffer.concat(parts) : null, length };
}

function described(record: WARCRecord, number: number): Omit<WebRecord, "bytes"> {
  const { httpHeaders } = record;
  const isAnswer = httpHeaders !== null && httpHeaders.statusline.startsWith("HTTP/");
  return {
    number,
    type: record.warcType?.toLowerCase() ?? "",
    url: record.warcTargetURI ?? null,
    date: record.warcDate ?? null,
    contentType: record.warcContentType ?? "",
    isCutOff: record.warcHeader("WARC-Truncated") !== null,
    answer: !isAnswer ? null : { status: Number(httpHeaders.statusCode), headers: new Headers([...httpHeaders.headers]) },
  };
}

/** A stream of these bytes. */
export async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function bad(place: Place, why: string): SourceError {
  const number = ++place.number;
  return new SourceError("bad-record", `${place.input}:${number}`, `Record ${number} of ${place.input} ${why}; it was passed over.`, "The others were read. Fetch the archive again if this one matters.");
}

const cutOff = ({ input, number }: Place): SourceError =>
  new SourceError("truncated", input, `${input} was cut off after record ${number}.`, "Fetch it again; what came before has been read.");
