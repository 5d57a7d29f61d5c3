// The wire format of what is compared: utterances, echoes, phrases, two wordings side by side.
import { z } from "@hono/zod-openapi";
import { paged, WireAct, WireDay, WireSpan, WireSpeaker, WireStatementKind } from "./wire.ts";

export const WireCarrier = z
  .object({
    id: z.string(),
    kind: z.enum(["article", "transcript", "post", "broadcast"]),
    url: z.string().nullable(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    invented: z.boolean(),
  })
  .openapi("Carrier", { description: "The document that carries a statement." });
export type WireCarrier = z.infer<typeof WireCarrier>;

export const WireStretch = z
  .object({
    change: z.enum(["same", "added", "removed"]),
    text: z.string(),
  })
  .openapi("Stretch", { description: "A stretch of words that two wordings share, or that one of them alone has: removed is the first's, added the second's." });
export type WireStretch = z.infer<typeof WireStretch>;

export const WireTelling = z
  .object({
    statement: z.string(),
    kind: WireStatementKind,
    act: WireAct,
    document: WireCarrier,
    contents: z.array(z.string()).openapi({ description: "Verbatim words of the content, each span apart." }),
    start: z.number().int().openapi({ description: "Where the content begins in the document's text." }),
  })
  .openapi("Telling", { description: "A statement that tells an utterance." });
export type WireTelling = z.infer<typeof WireTelling>;

const utterance = {
  id: z.string().openapi({ description: "Id of its first telling." }),
  speaker: WireSpeaker,
  saidOn: WireDay.nullable(),
  firstOutlet: z.string().nullable().openapi({ description: "Who carried it first." }),
  outlets: z.number().int().openapi({ description: "How many outlets carry it." }),
  tellings: z.number().int(),
};

export const WireUtteranceSummary = z
  .object({ ...utterance, contents: z.array(z.string()).openapi({ description: "Of its first telling, verbatim." }) })
  .openapi("UtteranceSummary");
export type WireUtteranceSummary = z.infer<typeof WireUtteranceSummary>;

export const WireUtterances = paged(WireUtteranceSummary).openapi("Utterances");
export type WireUtterances = z.infer<typeof WireUtterances>;

export const WireUtterance = z
  .object({
    ...utterance,
    exclusiveUntil: z.string().nullable().openapi({ description: "When a second outlet carried it; null while one has it alone." }),
    variants: z
      .array(
        z.object({
          words: z.string().openapi({ description: "Verbatim words of the first telling that words it so." }),
          own: z.boolean().openapi({ description: "In the speaker's own words: direct, or in quotation marks." }),
          difference: z.array(WireStretch).openapi({ description: "From the first variant to this one." }),
          tellings: z.array(WireTelling),
        }),
      )
      .openapi({ description: "Wordings, the first carried first." }),
    spread: z.array(z.object({ published: z.string(), outlet: z.string(), outlets: z.number().int() })).openapi({ description: "Each outlet as it first carried it, and how many had it by then." }),
  })
  .openapi("Utterance", { description: "One act of speaking, as all who carry it tell it." });
export type WireUtterance = z.infer<typeof WireUtterance>;

export const WireSurprise = z
  .object({
    expected: z.number().openapi({ description: "Meetings expected by chance." }),
    p: z.number().min(0).max(1).openapi({ description: "Chance of as many meetings as there are, or more." }),
    q: z.number().min(0).max(1).openapi({ description: "False discovery rate when this and all more surprising ones are believed." }),
  })
  .openapi("Surprise");
export type WireSurprise = z.infer<typeof WireSurprise>;

export const WireEchoPlace = z
  .object({
    statement: z.string(),
    document: WireCarrier,
    start: z.number().int(),
    end: z.number().int(),
    spans: z.array(WireSpan).openapi({ description: "Several where the outlet's words stand between the speaker's." }),
    left: z.string().openapi({ description: "Verbatim words of the content before the phrase." }),
    match: z.string(),
    right: z.string(),
  })
  .openapi("EchoPlace");
export type WireEchoPlace = z.infer<typeof WireEchoPlace>;

export const WireExclusion = z.enum(["joint", "quoting", "outlet", "retelling", "unidentified", "name"]);
export type WireExclusion = z.infer<typeof WireExclusion>;

export const WireEcho = z
  .object({
    phrase: z.string().openapi({ description: "As it is compared: lower case, one space between words." }),
    words: z.number().int(),
    utterances: z.array(z.object({ ...utterance, places: z.array(WireEchoPlace) })),
    first: z.number().int(),
    surprise: WireSurprise.nullable(),
    excluded: WireExclusion.nullable(),
    thrownBack: z.boolean().openapi({ description: "The later speaker turns the words on the earlier." }),
    alsoShared: z.array(z.string()).openapi({ description: "Less surprising phrases that the same utterances share, most surprising first." }),
  })
  .openapi("Echo");
export type WireEcho = z.infer<typeof WireEcho>;

export const WireEchoes = paged(WireEcho)
  .extend({
    within: z.number().openapi({ description: "Window in hours." }),
    since: z.string().nullable().openapi({ description: "First and last day of what was compared." }),
    until: z.string().nullable(),
    compared: z.object({ utterances: z.number().int(), speakers: z.number().int(), phrases: z.number().int() }).openapi({ description: "How much was compared, and how many shared phrases were tested." }),
  })
  .openapi("Echoes");
export type WireEchoes = z.infer<typeof WireEchoes>;

export const WireConcordanceLine = z
  .object({
    statement: z.string(),
    utterance: z.string(),
    speaker: WireSpeaker.nullable(),
    day: WireDay.nullable(),
    told: z.boolean().openapi({ description: "Whether the text tells the day; else it is the day of publication." }),
    document: WireCarrier,
    start: z.number().int(),
    end: z.number().int(),
    left: z.string(),
    match: z.string(),
    right: z.string(),
    own: z.boolean().openapi({ description: "In the speaker's own words: direct, or in quotation marks." }),
  })
  .openapi("ConcordanceLine", { description: "A keyword in context: the words before and after a phrase in one content, verbatim." });
export type WireConcordanceLine = z.infer<typeof WireConcordanceLine>;

export const WirePhrase = z
  .object({
    phrase: z.string(),
    words: z.number().int(),
    first: WireConcordanceLine.nullable().openapi({ description: "The earliest on record." }),
    total: z.number().int().openapi({ description: "Places in all; lines holds at most as many as were asked for." }),
    lines: z.array(WireConcordanceLine).openapi({ description: "Oldest first." }),
    utterances: z.number().int(),
    speakers: z
      .array(
        z.object({
          speaker: WireSpeaker,
          utterances: z.number().int().openapi({ description: "With the phrase." }),
          of: z.number().int().openapi({ description: "All of this speaker's utterances in the time compared." }),
          first: z.string().nullable(),
          last: z.string().nullable(),
          since: z.number().int().openapi({ description: "Utterances of this speaker after the last one with the phrase." }),
          silence: z.number().min(0).max(1).nullable().openapi({ description: "Chance of so many without it if the rate had not changed." }),
        }),
      )
      .openapi({ description: "Most utterances with the phrase first." }),
    outlets: z.array(z.object({ outlet: z.string(), statements: z.number().int(), first: z.string().nullable() })),
    days: z.array(z.object({ day: z.string(), speaker: z.string().nullable(), name: z.string(), utterances: z.number().int() })).openapi({ description: "Who said it when: utterances per day and speaker, in order of days." }),
    base: z
      .object({
        perMillion: z.number().openapi({ description: "Times in a million words of public speech, by the shipped table of word sequences." }),
        onRecord: z.number().openapi({ description: "Share of the record's utterances that have it." }),
        within: z.number().openapi({ description: "Window in hours." }),
        meetings: z.number().int().openapi({ description: "Times when two speakers said it within the window." }),
        surprise: WireSurprise.nullable().openapi({ description: "Null when no two speakers said it within the window." }),
      })
      .openapi({ description: "How common it is." }),
    changed: z
      .array(z.object({ line: WireConcordanceLine, difference: z.array(WireStretch) }))
      .openapi({ description: "Wordings of the asked speaker that have most of the phrase but not all of it; only with a speaker." }),
  })
  .openapi("Phrase");
export type WirePhrase = z.infer<typeof WirePhrase>;

export const WireSide = z
  .object({
    utterance: z.object({ ...utterance }),
    telling: WireTelling,
    parts: z.array(z.object({ text: z.string(), run: z.number().int().nullable().openapi({ description: "Parts of one number on both sides are the same words; null is this side's alone." }) })).openapi({ description: "Joined, the contents with one space between the spans." }),
  })
  .openapi("Side");
export type WireSide = z.infer<typeof WireSide>;

export const WireComparison = z
  .object({
    left: WireSide,
    right: WireSide,
    shared: z.array(z.object({ phrase: z.string(), words: z.number().int() })).openapi({ description: "Runs of words in both, in order of the left side, by the number that `run` gives them." }),
    alike: z.number().min(0).max(1).openapi({ description: "Share of the shorter side's words that the longer has in the same order." }),
    same: z.boolean().openapi({ description: "One act of speaking, as the record has it." }),
  })
  .openapi("Comparison", { description: "Two utterances side by side, as their tellings word them." });
export type WireComparison = z.infer<typeof WireComparison>;

export const WireFormulas = z
  .object({
    items: z.array(
      z.object({
        phrase: z.string(),
        words: z.number().int(),
        utterances: z.number().int(),
        days: z.number().int().openapi({ description: "Different days on which it was said." }),
        first: z.string(),
        last: z.string(),
        since: z.number().int(),
        silence: z.number().min(0).max(1),
        example: WireConcordanceLine,
      }),
    ),
  })
  .openapi("Formulas", { description: "Phrases that one speaker repeats on several days, the most telling first." });
export type WireFormulas = z.infer<typeof WireFormulas>;
