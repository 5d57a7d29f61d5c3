// The wire format of stories: documents about the same happening, what of one stands in another, who speaks.
import { z } from "@hono/zod-openapi";
import { WireCarrier, WireUtteranceSummary } from "./wire-comparing.ts";
import { paged, WireSpeaker } from "./wire.ts";

export const WireTaking = z
  .object({
    of: z.string().openapi({ description: "Id of the earlier document." }),
    relation: z.enum(["copy", "update", "part"]).openapi({ description: "Of another outlet nearly whole, of the same outlet, or only a part." }),
    share: z.number().min(0).max(1).openapi({ description: "Share of its runs of five words that stand in the earlier one." }),
    kept: z.number().min(0).max(1).openapi({ description: "Share of the earlier one's that stand in it." }),
  })
  .openapi("Taking", { description: "What of a document stands word for word in an earlier one." });
export type WireTaking = z.infer<typeof WireTaking>;

export const WireStoryDocument = z
  .object({
    document: WireCarrier,
    taking: WireTaking.nullable(),
    original: z.string().nullable().openapi({ description: "Id of the document that it is a copy or an update of, by way of others too." }),
    credits: z.array(z.object({ name: z.string(), how: z.enum(["dateline", "contributed"]) })).openapi({ description: "Whom its text says it is by, or who it says contributed, its own outlet aside." }),
    voice: z.string().openapi({ description: "Equal for documents in the words of one outlet or agency." }),
    likeness: z.number().min(0).max(1).openapi({ description: "Mean likeness to the story's others, copies aside." }),
  })
  .openapi("StoryDocument");
export type WireStoryDocument = z.infer<typeof WireStoryDocument>;

const story = {
  id: z.string().openapi({ description: "Id of its first document; that of any of its documents leads to it as well." }),
  title: z.string().nullable().openapi({ description: "Of the document that is most like the others." }),
  since: z.string().openapi({ description: "Days on which its first and last document were published." }),
  until: z.string(),
  documents: z.number().int(),
  outlets: z.number().int(),
  voices: z.number().int().openapi({ description: "Outlets that tell it in words of their own: copies count as whose words they are." }),
  likeness: z.number().min(0).max(1).openapi({ description: "Mean likeness of its documents, copies aside." }),
  first: WireCarrier,
};

export const WireStoryInShort = z.object(story).openapi("StoryInShort");
export type WireStoryInShort = z.infer<typeof WireStoryInShort>;

export const WireStorySummary = z
  .object({ ...story, speakers: z.array(z.object({ speaker: WireSpeaker, utterances: z.number().int() })).openapi({ description: "Most utterances first, six at most." }) })
  .openapi("StorySummary");
export type WireStorySummary = z.infer<typeof WireStorySummary>;

export const WireStories = paged(WireStorySummary).openapi("Stories");
export type WireStories = z.infer<typeof WireStories>;

export const WireStory = z
  .object({
    ...story,
    timeline: z.array(WireStoryDocument).openapi({ description: "All its documents in order of time." }),
    spread: z.array(z.object({ published: z.string(), outlet: z.string(), outlets: z.number().int() })).openapi({ description: "Each outlet as it first carried it, and how many had it by then." }),
    speakers: z
      .array(z.object({ speaker: WireSpeaker, total: z.number().int(), utterances: z.array(WireUtteranceSummary).openapi({ description: "What most outlets carry first, five at most." }) }))
      .openapi({ description: "Most utterances first, twenty at most." }),
  })
  .openapi("Story", { description: "Documents about the same happening." });
export type WireStory = z.infer<typeof WireStory>;

export const WireDocumentStory = z
  .object({
    story: WireStoryInShort.nullable().openapi({ description: "Null where the document has no date." }),
    place: WireStoryDocument.nullable(),
    copies: z.array(WireCarrier).openapi({ description: "Documents that are copies or updates of it, in order of time." }),
  })
  .openapi("DocumentStory");
export type WireDocumentStory = z.infer<typeof WireDocumentStory>;
