// The wire format of documents: in lists, read whole, and what changed between versions.
import { z } from "@hono/zod-openapi";
import { paged, signature, WireSpeaker, WireStatement } from "./wire.ts";

export const WireDocumentSummary = z
  .object({
    id: z.string(),
    kind: z.enum(["article", "transcript", "post", "broadcast"]),
    url: z.string().nullable(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    published: z.string().nullable().openapi({ description: "ISO 8601 day or date-time." }),
    recordedAt: z.string(),
    version: z.number().int(),
    statements: z.number().int(),
    invented: z.boolean().openapi({ description: "Part of the bundled sample, which is invented." }),
  })
  .openapi("DocumentSummary");
export type WireDocumentSummary = z.infer<typeof WireDocumentSummary>;

export const WireBlock = z
  .object({
    start: z.number().int(),
    end: z.number().int(),
    kind: z.enum(["prose", "heading", "turn", "signature", "stage", "furniture"]),
    label: z.object({ start: z.number().int(), end: z.number().int() }).nullable(),
    turn: z.number().int().nullable().openapi({ description: "Paragraphs of one turn carry the same number." }),
  })
  .openapi("Block", { description: "One paragraph, heading or line of the text." });
export type WireBlock = z.infer<typeof WireBlock>;

export const WireNote = z
  .object({
    rule: z.string(),
    start: z.number().int().nullable(),
    end: z.number().int().nullable(),
    reason: z.string(),
    severity: z.enum(["info", "warning", "error"]),
  })
  .openapi("Note");
export type WireNote = z.infer<typeof WireNote>;

export const WireVersion = z
  .object({
    number: z.number().int(),
    recordedAt: z.string(),
    title: z.string().nullable(),
    published: z.string().nullable(),
    statements: z.number().int(),
  })
  .openapi("Version");
export type WireVersion = z.infer<typeof WireVersion>;

export const WireAside = z
  .object({
    correction: z.number().int(),
    state: z.enum(["deleted", "unplaced"]).openapi({ description: "A statement that a person deleted; or a correction whose words do not stand exactly once in this text." }),
    words: z.string().openapi({ description: "Its content, from the text that it was made on." }),
    speaker: WireSpeaker.nullable(),
    ...signature,
  })
  .openapi("Aside");
export type WireAside = z.infer<typeof WireAside>;

export const WirePageFacts = z
  .object({
    byline: z.string().nullable(),
    modified: z.string().nullable().openapi({ description: "ISO 8601 day or date-time of the last change that the page tells of." }),
    language: z.string().nullable().openapi({ description: "BCP 47.", example: "en-GB" }),
    access: z.enum(["whole", "stub"]).openapi({ description: "stub: only the beginning is open to read." }),
  })
  .openapi("PageFacts", { description: "What a page says of itself besides." });
export type WirePageFacts = z.infer<typeof WirePageFacts>;

export const WireDocument = WireDocumentSummary.omit({ statements: true })
  .extend({
    text: z.string(),
    page: WirePageFacts.nullable(),
    times: z
      .array(z.object({ offset: z.number().int(), seconds: z.number() }))
      .openapi({ description: "Where in a broadcast a place of the text is heard." }),
    blocks: z.array(WireBlock),
    reader: z.string(),
    statements: z.array(WireStatement),
    aside: z.array(WireAside).openapi({ description: "Corrections that none of the statements shows." }),
    notes: z.array(WireNote),
    versions: z.array(WireVersion),
  })
  .openapi("Document");
export type WireDocument = z.infer<typeof WireDocument>;

const Side = z.object({ statement: z.string(), words: z.string(), speaker: z.string().nullable() }).nullable();

export const WireChange = z
  .object({ change: z.enum(["added", "removed", "reworded"]), before: Side, after: Side })
  .openapi("Change");
export type WireChange = z.infer<typeof WireChange>;

export const WireChanges = z
  .object({ document: z.string(), from: z.number().int(), to: z.number().int(), changes: z.array(WireChange) })
  .openapi("Changes");
export type WireChanges = z.infer<typeof WireChanges>;

export const WireDocuments = paged(WireDocumentSummary).openapi("Documents");
export type WireDocuments = z.infer<typeof WireDocuments>;
