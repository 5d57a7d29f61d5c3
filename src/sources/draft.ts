// What a format reads out of an input, before it becomes a document.
import type { DocumentKind, Note, Original, PageFacts, Reading, TimeMark } from "../model/index.ts";

/** Everything but the text may be missing; `published` is as the source writes it. */
export interface Draft {
  readonly text: string;
  readonly id?: string | null;
  readonly origin?: string | null;
  readonly url?: string | null;
  readonly title?: string | null;
  readonly outlet?: string | null;
  readonly published?: unknown;
  readonly kind?: DocumentKind | null;
  readonly times?: readonly TimeMark[];
  readonly notes?: readonly Note[];
  readonly page?: PageFacts;
  /** The page that it came from. */
  readonly original?: Original;
  /** Makes the ready-made reading once the document has its id. */
  readonly reading?: (documentId: string) => Reading;
  /** Line, record or message of an input that holds many documents, counted from 1. */
  readonly line?: number;
  /** When it was fetched or sent, where that is told: it was published no later. */
  readonly seen?: Date;
}

/** A string field that says something, without the white space around it; else null. */
export function words(value: unknown): string | null {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value !== "string") return null;
  const trimmed = value.replace(/\s+/g, " ").trim();
  return trimmed === "" ? null : trimmed.toWellFormed();
}

/** An absolute http(s) address as written; else null. */
export function address(value: unknown): string | null {
  const text = words(value);
  return text !== null && /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text) ? text : null;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
