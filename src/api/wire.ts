// The wire format's shared nouns: places, days, speakers, statements. Its own shapes, whatever the model becomes.
import { z } from "@hono/zod-openapi";

export const WireSpan = z
  .object({ start: z.number().int().min(0), end: z.number().int().min(1) })
  .openapi("Span", { description: "Half-open range of UTF-16 code units into the document's text." });
export type WireSpan = z.infer<typeof WireSpan>;

export const WireDay = z
  .object({
    date: z.string().openapi({ description: "ISO 8601, cut at the precision.", example: "2031-03" }),
    precision: z.enum(["time", "day", "week", "month", "season", "year"]),
  })
  .openapi("Day");
export type WireDay = z.infer<typeof WireDay>;

export const WireSpeakerKind = z.enum(["person", "people", "organization", "unnamed", "group", "document", "other"]);
export type WireSpeakerKind = z.infer<typeof WireSpeakerKind>;

export const WireStatementKind = z.enum(["direct", "indirect", "mixed"]);
export type WireStatementKind = z.infer<typeof WireStatementKind>;

export const WireAct = z.enum(["claim", "denial", "refusal", "question"]);
export type WireAct = z.infer<typeof WireAct>;

export const WireSpeaker = z
  .object({
    id: z.string().nullable().openapi({ description: "Of the speaker's page; null when the speaker has no identity." }),
    kind: WireSpeakerKind,
    name: z.string().nullable(),
    mention: z.string().nullable().openapi({ description: "The words that stand for the speaker here." }),
    office: z.string().nullable(),
    of: z.string().nullable().openapi({ description: "For unnamed sources and groups: whose they are." }),
  })
  .openapi("Speaker");
export type WireSpeaker = z.infer<typeof WireSpeaker>;

const statement = {
  id: z.string(),
  kind: WireStatementKind,
  act: WireAct.openapi({ description: "What the source does: say, deny, refuse to say or comment, ask." }),
  source: z.array(WireSpan),
  cue: z.array(WireSpan),
  content: z.array(WireSpan),
  parent: z.string().nullable().openapi({ description: "The statement in whose content this one stands." }),
  answers: z.string().nullable().openapi({ description: "The question this one answers." }),
  speaker: WireSpeaker.nullable(),
  saidOn: WireDay.nullable(),
  confidence: z.number().min(0).max(1),
};

/** Who said so, when and why, as far as they told. */
export const signature = { at: z.string(), by: z.string().nullable(), why: z.string().nullable() };

export const WireMachineStatement = z.object(statement).openapi("MachineStatement", { description: "As a reader read it." });
export type WireMachineStatement = z.infer<typeof WireMachineStatement>;

export const WireCorrected = z
  .object({
    correction: z.number().int(),
    fields: z.array(z.enum(["source", "cue", "content", "speaker", "kind", "act"])).openapi({ description: "What a person has put right." }),
    machine: WireMachineStatement.nullable().openapi({ description: "What the reader had read; null for a statement that a person added." }),
    ...signature,
  })
  .openapi("Corrected");
export type WireCorrected = z.infer<typeof WireCorrected>;

export const WireStatement = z
  .object({ ...statement, corrected: WireCorrected.nullable().openapi({ description: "Null where the statement is as the reader read it." }) })
  .openapi("Statement");
export type WireStatement = z.infer<typeof WireStatement>;

/** A page of a list: how many there are in all, and which these are. */
export const paged = <T extends z.ZodType>(items: T) =>
  z.object({
    total: z.number().int(),
    offset: z.number().int(),
    limit: z.number().int(),
    items: z.array(items),
  });
