// Stories as a person reads them in a terminal.
import type { StorySpeaker, ToldStory } from "../comparisons/index.ts";
import type { Story, StoryDocument } from "../model/index.ts";
import { oneLine, speakerName } from "./bylines.ts";
import { printable, styled } from "./terminal.ts";

const SPEAKERS = 4;

/** One story in a list: two lines and an empty one. */
export function listedStoryView(story: ToldStory): string {
  const speakers = story.speakers.slice(0, SPEAKERS).map(({ speaker }) => speaker.name ?? speaker.id);
  return `${headingOf(story)}\n  ${printable([days(story), spread(story), ...(speakers.length === 0 ? [] : [speakers.join(", ")])].join(" · "))}\n`;
}

/** Its documents in order of time, copies under their original, then who speaks. */
export function storyView(story: ToldStory): string {
  const copies = Map.groupBy(story.documents.filter(({ original }) => original !== null), ({ original }) => original!);
  const reports = story.documents.filter(({ original }) => original === null);
  const lines = reports.map((report) => [documentLine(report), ...(copies.get(report.document.id) ?? []).map((copy) => `  ${documentLine(copy)}`)].join("\n"));
  const likeness = story.documents.length > 1 ? [`likeness ${story.likeness.toFixed(2)}`] : [];
  return [headingOf(story), printable([days(story), spread(story), ...likeness].join(" · ")), "", ...lines, ...(story.speakers.length === 0 ? [] : ["", ...story.speakers.slice(0, 3 * SPEAKERS).map(speakerLine)])].join("\n");
}

/** What `show` says below a document. */
export function placeInStory(story: Story, id: string): string {
  const own = story.documents.find(({ document }) => document.id === id)!;
  const copies = story.documents.filter(({ original }) => original === id).map(({ document }) => document.outlet ?? document.id);
  const first = story.id === id ? "the first" : "one";
  return [
    story.documents.length === 1 ? "Story: no other document on record is about the same." : `Story: ${oneLine(story.title ?? story.id)} (${story.id}), ${first} of ${spread(story)}, ${days(story)}.`,
    ...takenOver(own).map((part) => `${part[0]!.toUpperCase()}${part.slice(1)}.`),
    ...(copies.length === 0 ? [] : [`Copied by ${copies.join(", ")}.`]),
  ].map(printable).join("\n");
}

function headingOf({ title, id }: Story): string {
  return `${styled("bold", oneLine(title ?? id))}  ${styled("dim", printable(id))}`;
}

const days = ({ since, until }: Story): string => (since === until ? since : `${since} to ${until}`);

/** "12 documents of 9 outlets, in the words of 5" */
function spread({ documents, outlets, voices }: Story): string {
  return `${documents.length} ${documents.length === 1 ? "document" : "documents"} of ${outlets} ${outlets === 1 ? "outlet" : "outlets"}${voices < outlets ? `, in the words of ${voices}` : ""}`;
}

function documentLine(one: StoryDocument): string {
  const { document: { published, outlet, title, id } } = one;
  const about = [published?.slice(0, 16).replace("T", " ") ?? "", outlet ?? "no outlet given"].join("  ");
  return `  ${styled("cyan", printable(about))}  ${oneLine(title ?? id)}  ${styled("dim", printable([id, ...takenOver(one)].join(" · ")))}`;
}

const RELATION = { copy: "copy of", update: "update of" } as const;

function takenOver({ taking, credits }: StoryDocument): string[] {
  const share = taking && `${Math.round(100 * taking.share)}%`;
  const told = taking === null ? [] : [taking.relation === "part" ? `${share} of it stands in ${taking.of}` : `${RELATION[taking.relation]} ${taking.of} (${share} of it)`];
  return [...told, ...credits.map(({ name, how }) => (how === "dateline" ? `credited to ${name}` : `${name} contributed`))];
}

function speakerLine({ speaker, utterances }: StorySpeaker): string {
  const [first] = utterances;
  return `${styled("cyan", printable(`${speakerName(speaker)}, ${utterances.length} ${utterances.length === 1 ? "utterance" : "utterances"}`))}\n  ${oneLine(first?.tellings[0]?.content.map(({ text }) => text).join(" … ") ?? "")}`;
}
