// Documents, statements and outcomes as a person reads them in a terminal.
import type { Document, Reading, Statement } from "../model/index.ts";
import type { RecordedInput } from "../pipeline.ts";
import type { Change, Page, RecordedDocument, StatementHit } from "../store/contract.ts";
import { byline, oneLine } from "./bylines.ts";
import { correctedMark, correctionLine } from "./correction-views.ts";
import { marked } from "./marked.ts";
import { printable, styled } from "./terminal.ts";

export interface Tally {
  new: number;
  same: number;
  reread: number;
  corrected: number;
  failed: number;
  /** In the documents recorded or found the same. */
  statements: number;
}

/** `read`: a heading, then each statement with speaker and day, then the notes. */
export function readingView(document: Document, reading: Reading): string {
  const statements = reading.statements.map((statement) => `${byline(statement)}\n${indent(wordsOf(document.text, statement))}`);
  const notes = reading.notes.map(({ severity, reason, start }) => styled("dim", `  ${severity}: ${start === null ? "" : `at ${start}: `}${printable(reason)}`));
  return [heading(document), count(statements.length, "statement"), ...statements, ...notes, ""].join("\n");
}

/** `show`: the text with its statements marked and numbered, then who said each. */
export function documentView(document: RecordedDocument): string {
  const version = `version ${document.version} of ${document.versions.length}, recorded ${document.recordedAt}, reader ${document.reader}`;
  const list = document.statements.map((statement, at) => `${String(at + 1).padStart(4)}  ${byline(statement)}${correctedMark(statement)}  ${styled("dim", printable(statement.id))}`);
  const aside = document.aside.length === 0 ? [] : ["", "Corrections that no statement here shows:", ...document.aside.map(correctionLine)];
  return [heading(document), ...pageLines(document), styled("dim", version), "", marked(document.text, document.statements), "", ...list, ...aside].join("\n");
}

function pageLines({ published, page }: Document): string[] {
  if (!page) return [];
  const facts = [page.byline === null ? null : `by ${oneLine(page.byline)}`, page.modified === null || page.modified === published ? null : `updated ${printable(page.modified)}`, page.language === null ? null : `in ${printable(page.language)}`];
  const line = facts.filter((fact) => fact !== null).join(", ");
  return [...(line === "" ? [] : [line]), ...(page.access === "stub" ? ["only the beginning is open to read (paywall)"] : [])];
}

/** `search`: one hit with its surroundings. */
export function hitView({ statement, document, context }: StatementHit): string {
  const place = [document.outlet, document.published?.slice(0, 10), document.id, `statement ${statement.id}`].filter((part) => part !== null && part !== undefined);
  let words = "";
  let end = 0;
  for (const span of context.highlights) {
    words += printable(context.text.slice(end, span.start)) + styled(["bold", "yellow"], printable(context.text.slice(span.start, span.end)));
    end = span.end;
  }
  words += printable(context.text.slice(end));
  return `${byline(statement)}${correctedMark(statement)}\n${indent(words)}\n  ${styled("dim", printable(place.join(", ")))}\n`;
}

export function pageView({ total, items }: Page<StatementHit>): string {
  if (total === 0) return "Nothing on record fits.";
  return items.length < total ? `${items.length} of ${count(total, "statement")}; --limit shows more` : count(total, "statement");
}

/** `add`: what a corrected document says differently. */
export function correctionView({ recorded: { id, version, changes } }: RecordedInput): string {
  return [`corrected: ${printable(id)}, now version ${version}`, ...changes.map(changeView)].join("\n");
}

export function changesView(version: number, changes: readonly Change[]): string {
  return [`version ${version}: ${changes.length === 0 ? "the statements are the same" : count(changes.length, "change")}`, ...changes.map(changeView)].join("\n");
}

export function summaryView({ new: fresh, same, reread, corrected, failed, statements }: Tally): string {
  const rare = [[reread, "read anew"], [failed, "failed"]].filter(([number]) => number !== 0).map((part) => part.join(" "));
  const parts = [`${fresh} new`, `${same} the same`, `${corrected} corrected`, ...rare];
  return `${count(fresh + same + reread + corrected, "document")} with ${count(statements, "statement")}: ${parts.join(", ")}`;
}

function changeView({ before, after }: Change): string {
  const lines = [before && styled("red", `  - ${oneLine(before.words)}`), after && styled("green", `  + ${oneLine(after.words)}`)];
  return lines.filter((line) => line !== null).join("\n");
}

function heading({ id, title, outlet, published }: Document): string {
  const about = [outlet, published?.slice(0, 10), id].filter((part) => part !== null && part !== undefined).join(", ");
  return title === null ? styled("bold", printable(about)) : `${styled("bold", oneLine(title))}\n${printable(about)}`;
}

function wordsOf(text: string, { content }: Statement): string {
  return content.map(({ start, end }) => printable(text.slice(start, end))).join(" … ");
}

function indent(words: string): string {
  return `  ${words.trim().replace(/\s*\n\s*/g, "\n  ")}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
