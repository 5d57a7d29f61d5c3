// Web archives to documents: pages that were answered with 200, and the plain text that WET files hold of pages.
import { decode } from "../characters.ts";
import { type Draft, address } from "../draft.ts";
import { SourceError } from "../errors.ts";
import { html } from "../html.ts";
import type { Limits } from "../limits.ts";
import { note } from "../notes.ts";
import type { Opened } from "../opened.ts";
import { type PassedOver, passing } from "./passed-over.ts";
import { payload } from "./payload.ts";
import { only, type WebRecord, webRecords } from "./web-records.ts";

/** Code units of a first line that can be a title. */
const LONGEST_TITLE = 200;

/** What an archive keeps beside the answers themselves; not worth a word. */
const BOOKKEEPING: ReadonlySet<string> = new Set(["warcinfo", "request", "metadata"]);

/** Every page a draft; what is no page is told in one warning at the end. */
export async function* webArchive(opened: Opened, limits: Limits): AsyncGenerator<Draft | SourceError> {
  const passed = passing();
  const most = Math.min(limits.pageBytes, limits.documentBytes);
  const wanted = (record: Omit<WebRecord, "bytes">): number => (isText(record) ? limits.documentBytes : whyNot(record) === null ? most : 0);
  for await (const record of webRecords(opened.bytes, opened.input, wanted, limits)) {
    if (record instanceof SourceError) yield record;
    else if (isText(record)) yield* text(record, passed);
    else {
      const reason = whyNot(record);
      if (reason === null) yield* page(record, opened, limits, passed);
      else if (!BOOKKEEPING.has(record.type)) passed.over(reason);
    }
  }
  yield* passed.told(opened.input);
}

/** A page's plain text, as WET files have it. */
const isText = ({ type, contentType }: Omit<WebRecord, "bytes">): boolean => type === "conversion" && mediaType(contentType) === "text/plain";

/** Why the record is no page; null when it is one. */
function whyNot({ type, answer, contentType }: Omit<WebRecord, "bytes">): string | null {
  if (type === "revisit") return "unchanged since an earlier visit";
  if (type !== "response" && type !== "resource") return `records of type ${type || "none"}`;
  if (answer !== null && answer.status !== 200) return "answers with another status than 200";
  const media = mediaType(answer?.headers.get("content-type") ?? (type === "resource" ? contentType : ""));
  return media === "text/html" || media === "application/xhtml+xml" ? null : "no pages";
}

const mediaType = (value: string): string => value.split(";")[0]?.trim().toLowerCase() ?? "";

async function* page(record: WebRecord, opened: Opened, limits: Limits, passed: PassedOver): AsyncGenerator<Draft> {
  const most = Math.min(limits.pageBytes, limits.documentBytes);
  const headers = record.answer?.headers ?? new Headers();
  const body = record.bytes === null ? null : payload(record.bytes, headers, most);
  if (body === null) return passed.over(`larger than ${Math.floor(most / 1024 / 1024)} MB`);
  const type = headers.get("content-type") ?? record.contentType;
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(type)?.[1] ?? null;
  const input = `${opened.input}:${record.number}`;
  try {
    for await (const draft of html({ ...opened, input, url: address(record.url), mediaType: mediaType(type), charset, bytes: only(body) }, limits)) yield { ...draft, ...about(record, draft.notes) };
  } catch (error) {
    // Whatever is wrong with a page, also what the parsers stumble over, is wrong with that page alone.
    passed.over(error instanceof SourceError && error.kind === "empty" ? "without words" : "with broken markup");
  }
}

function* text(record: WebRecord, passed: PassedOver): Generator<Draft> {
  if (record.bytes === null) return passed.over("larger than a document may be");
  const { text: words, notes } = decode(record.bytes, "utf-8");
  if (words.trim() === "") return passed.over("without words");
  const [first = "", ...more] = words.trim().split("\n", 2);
  const isTitle = more.length > 0 && first.trim().length <= LONGEST_TITLE;
  yield { text: words, title: isTitle ? first.trim() : null, url: address(record.url), ...about(record, notes) };
}

function about({ number, date, isCutOff }: WebRecord, notes: Draft["notes"]): Pick<Draft, "line" | "seen" | "notes"> {
  const cut = isCutOff ? [note("cut-off", "warning", "The archive holds only the beginning of this page.")] : [];
  const fetched = date === null ? Number.NaN : Date.parse(date);
  return { line: number, ...(Number.isNaN(fetched) ? {} : { seen: new Date(fetched) }), notes: [...(notes ?? []), ...cut] };
}
