// The wire format of what is found in the record: hits, speakers, outlets, days, counts, problems.
import { z } from "@hono/zod-openapi";
import { WireDocumentSummary } from "./wire-documents.ts";
import { paged, WireDay, WireSpan, WireSpeakerKind, WireStatement } from "./wire.ts";

export const WireHit = z
  .object({
    statement: WireStatement,
    contents: z.array(z.string()).openapi({ description: "Verbatim words of the content, each span apart." }),
    document: WireDocumentSummary,
    context: z.object({
      text: z.string(),
      start: z.number().int().openapi({ description: "Where this stretch begins in the document's text." }),
      highlights: z.array(WireSpan).openapi({ description: "Words found, as spans into this stretch." }),
    }),
  })
  .openapi("Hit");
export type WireHit = z.infer<typeof WireHit>;

export const WireHits = paged(WireHit)
  .extend({
    speaker: z.object({ id: z.string(), name: z.string() }).nullable().openapi({ description: "The speaker asked for, where it was by id." }),
  })
  .openapi("Hits");
export type WireHits = z.infer<typeof WireHits>;

export const WireTimeline = z
  .object({ days: z.array(z.object({ day: z.string(), statements: z.number().int() })) })
  .openapi("Timeline");
export type WireTimeline = z.infer<typeof WireTimeline>;

export const WireSpeakerSummary = z
  .object({
    id: z.string(),
    kind: WireSpeakerKind,
    name: z.string(),
    office: z.string().nullable(),
    statements: z.number().int(),
    documents: z.number().int(),
    outlets: z.number().int(),
    first: WireDay.nullable(),
    last: WireDay.nullable(),
  })
  .openapi("SpeakerSummary");
export type WireSpeakerSummary = z.infer<typeof WireSpeakerSummary>;

export const WireSpeakers = paged(WireSpeakerSummary).openapi("Speakers");
export type WireSpeakers = z.infer<typeof WireSpeakers>;

export const WireOutlets = z
  .object({
    items: z.array(z.object({ id: z.string(), outlet: z.string(), documents: z.number().int(), statements: z.number().int() })),
  })
  .openapi("Outlets");
export type WireOutlets = z.infer<typeof WireOutlets>;

export const WireRecord = z
  .object({
    version: z.string().openapi({ description: "Of Readout." }),
    sample: z.boolean().openapi({ description: "The bundled, invented sample is in this record." }),
    documents: z.number().int(),
    versions: z.number().int(),
    statements: z.number().int(),
    speakers: z.number().int(),
    outlets: z.number().int(),
    earliest: z.string().nullable(),
    latest: z.string().nullable(),
  })
  .openapi("Record");
export type WireRecord = z.infer<typeof WireRecord>;

/** RFC 9457 problem details; `errors` is an extension member that names each parameter at fault. */
export const WireProblem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string(),
    errors: z.array(z.object({ parameter: z.string(), reason: z.string() })).optional(),
  })
  .openapi("Problem");
export type WireProblem = z.infer<typeof WireProblem>;
