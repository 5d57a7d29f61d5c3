// From stories to the wire format, field by field.
import type { Story, StoryDocument, ToldStory } from "./services.ts";
import { utteranceSummary } from "./to-wire-comparing.ts";
import { carrier, speaker } from "./to-wire.ts";
import type { WireDocumentStory, WireStory, WireStoryDocument, WireStoryInShort, WireStorySummary } from "./wire-stories.ts";

const [LISTED, SPEAKERS, UTTERANCES] = [6, 20, 5];

const storyDocument = ({ document, taking, original, credits, voice, likeness }: StoryDocument): WireStoryDocument => ({
  document: carrier(document),
  taking: taking && { of: taking.of, relation: taking.relation, share: taking.share, kept: taking.kept },
  original,
  credits: credits.map(({ name, how }) => ({ name, how })),
  voice,
  likeness,
});

const inShort = ({ id, title, since, until, documents, outlets, voices, likeness }: Story): WireStoryInShort => ({
  id, title, since, until, documents: documents.length, outlets, voices, likeness, first: carrier(documents[0]!.document),
});

export const storySummary = (from: ToldStory): WireStorySummary => ({
  ...inShort(from),
  speakers: from.speakers.slice(0, LISTED).map(({ speaker: who, utterances }) => ({ speaker: speaker(who), utterances: utterances.length })),
});

export const story = (from: ToldStory): WireStory => ({
  ...inShort(from),
  timeline: from.documents.map(storyDocument),
  spread: spreadOf(from.documents),
  speakers: from.speakers.slice(0, SPEAKERS).map(({ speaker: who, utterances }) => ({ speaker: speaker(who), total: utterances.length, utterances: utterances.slice(0, UTTERANCES).map(utteranceSummary) })),
});

/** `from` null where the document has no story. */
export const documentStory = (from: Story | null, id: string): WireDocumentStory => {
  const place = from?.documents.find(({ document }) => document.id === id);
  return {
    story: from && inShort(from),
    place: place ? storyDocument(place) : null,
    copies: from?.documents.filter(({ original }) => original === id).map(({ document }) => carrier(document)) ?? [],
  };
};

function spreadOf(documents: readonly StoryDocument[]): WireStory["spread"] {
  const firsts = new Map<string, string>();
  for (const { document: { outlet, published } } of documents) if (outlet !== null && published !== null && !firsts.has(outlet)) firsts.set(outlet, published);
  return [...firsts].map(([outlet, published], at) => ({ outlet, published, outlets: at + 1 }));
}
