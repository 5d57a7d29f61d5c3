// The JSON of `stories`: names and shape that other programs rely on, apart from the model on purpose.
import type { ToldStory } from "../comparisons/index.ts";
import type { StoryDocument } from "../model/index.ts";

/** One line of `readout stories --jsonl`. */
export function storyLine({ id, title, since, until, outlets, voices, likeness, speakers, documents }: ToldStory): string {
  return JSON.stringify({
    id, title, since, until, outlets, voices, likeness,
    speakers: speakers.map(({ speaker, utterances }) => ({ id: speaker.id, name: speaker.name, utterances: utterances.map((each) => each.id) })),
    documents: documents.map(documentObject),
  });
}

function documentObject({ document: { id, url, title, outlet, published }, taking, original, credits, voice, likeness }: StoryDocument) {
  return {
    id, url, title, outlet, published, original, voice, likeness,
    taking: taking && { of: taking.of, relation: taking.relation, share: taking.share, kept: taking.kept },
    credits: credits.map(({ name, how }) => ({ name, how })),
  };
}
