// Documents for tests.
import type { Document, Span } from "../../model/index.ts";
import { readStructure } from "./read-structure.ts";
import type { Structure } from "./structure.ts";

export function documentOf(text: string, parts: Partial<Document> = {}): Document {
  return { id: "sample", origin: "sample", kind: "article", url: null, title: null, outlet: null, published: null, text, times: [], ...parts };
}

const sliceOf = (text: string, span: Span | null): string => (span === null ? "" : text.slice(span.start, span.end));

/** One line a block: kind, turn, label, words; what a person can check at a glance. */
export function outline(text: string, parts: Partial<Document> = {}): string[] {
  const document = documentOf(text, parts);
  return readStructure(document).blocks.map(({ kind, turn, label, role, body }) => {
    const head = [kind, ...(turn === null ? [] : [String(turn)]), ...(label === null ? [] : [`<${sliceOf(text, label)}>`]), ...(role === null ? [] : [`{${sliceOf(text, role)}}`])];
    return `${head.join(" ")} ${sliceOf(text, body)}`.trimEnd();
  });
}

/** The quotations, each with its depth before it, an open end as "…", and its chain when it shares one. */
export function quotationsOf(text: string): string[] {
  const { quotations }: Structure = readStructure(documentOf(text));
  const shared = new Map<number, number>();
  for (const { chain } of quotations) shared.set(chain, (shared.get(chain) ?? 0) + 1);
  return quotations.map(({ start, end, level, closed, chain }) => `${level} ${text.slice(start, end)}${closed ? "" : "…"}${(shared.get(chain) ?? 0) > 1 ? ` #${chain}` : ""}`);
}
