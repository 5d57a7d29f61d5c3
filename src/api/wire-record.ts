// The wire format of what is found in the record: hits, speakers, outlets, days, counts, problems.
import { z } from "@hono/zod-openapi";
import { WireDocumentSummary, WireNote } from "./wire-documents.ts";
import { paged, signature, WireDay, WireSpan, WireSpeakerKind, WireStatement } from "./wire.ts";

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
    aliases: z.array(z.object({ name: z.string(), statements: z.number().int() })).openapi({ description: "Other names that documents give, most statements first." }),
    office: z.string().nullable(),
    statements: z.number().int(),
    documents: z.number().int(),
    outlets: z.number().int(),
    first: WireDay.nullable(),
    last: WireDay.nullable(),
  })
  .openapi("SpeakerSummary");
export type WireSpeakerSummary = z.infer<typeof WireSpeakerSummary>;

export const WireDecision = z
  .object({
    id: z.number().int(),
    kind: z.enum(["merge", "apart", "split", "rename"]).openapi({
      description: "merge: speaker counts as other. apart: speaker counts as nobody else. split: some of what was speaker's is other's. rename: speaker is shown as name.",
    }),
    speaker: z.string(),
    other: z.string().nullable(),
    name: z.string().nullable(),
    document: z.string().nullable(),
    ...signature,
  })
  .openapi("Decision", { description: "What a person decided about who is who." });
export type WireDecision = z.infer<typeof WireDecision>;

export const WireSpeakerProfile = WireSpeakerSummary.extend({
  counted: z.array(z.object({ id: z.string(), by: z.enum(["name", "person"]) })).openapi({ description: "Speakers that count as this one, by their names or by a person's decision." }),
  decisions: z.array(WireDecision),
  notes: z.array(WireNote).openapi({ description: "Why this may be more than one person." }),
}).openapi("SpeakerProfile");
export type WireSpeakerProfile = z.infer<typeof WireSpeakerProfile>;

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
