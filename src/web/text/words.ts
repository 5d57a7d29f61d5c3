// The interface's words for kinds, speakers and numbers.
import type { WireSpeaker, WireSpeakerKind, WireStatementKind } from "../../api/wire.ts";
import type { WireDocumentSummary } from "../../api/wire-documents.ts";

const NUMBER = new Intl.NumberFormat("en-GB");

/** "1,204" */
export const count = (n: number) => NUMBER.format(n);

/** "1 statement", "1,204 statements" */
export const counted = (n: number, one: string, many = `${one}s`) => `${count(n)} ${n === 1 ? one : many}`;

export const KIND: Readonly<Record<WireStatementKind, string>> = { direct: "Direct", mixed: "Mixed", indirect: "Indirect" };

export const KIND_MEANS: Readonly<Record<WireStatementKind, string>> = {
  direct: "in the speaker's own words",
  mixed: "partly in the speaker's own words",
  indirect: "in the words of whoever reports it",
};

export const SPEAKER_KIND: Readonly<Record<WireSpeakerKind, string>> = {
  person: "Person",
  people: "Several people",
  organization: "Organization",
  unnamed: "Unnamed source",
  group: "Group",
  document: "Document",
  other: "Other source",
};

export const DOCUMENT_KIND: Readonly<Record<WireDocumentSummary["kind"], string>> = {
  article: "Article",
  transcript: "Transcript",
  post: "Post",
  broadcast: "Broadcast",
};

/** Whom a statement is by, as far as the document says: never more. */
export function speakerInWords(speaker: WireSpeaker | null): string {
  if (!speaker) return "No source named";
  if (speaker.name) return speaker.name;
  const mention = speaker.mention && speaker.kind !== "person" ? capital(speaker.mention) : null;
  if (mention) return mention;
  return speaker.kind === "person" ? `${capital(speaker.mention ?? "someone")} (not named)` : SPEAKER_KIND[speaker.kind];
}

/** What stands after the name: the office, or whose an unnamed source is. */
export function standing(speaker: WireSpeaker | null): string | null {
  if (!speaker) return null;
  if (speaker.kind === "unnamed" && speaker.of) return `Unnamed, of ${speaker.of}`;
  if (speaker.kind === "unnamed") return speakerInWords(speaker) === SPEAKER_KIND.unnamed ? null : SPEAKER_KIND.unnamed;
  return speaker.office && capital(speaker.office);
}

/** With a capital first letter. */
export const capital = (text: string) => text.charAt(0).toLocaleUpperCase("en") + text.slice(1);

/** What a speaker is called here, where that is not simply the name; an article before it makes no difference. */
export function calledOtherwise({ name, mention }: WireSpeaker): string | null {
  return mention && withoutArticle(mention) !== withoutArticle(name ?? "") ? mention : null;
}

const withoutArticle = (text: string) => text.replace(/^(?:the|an?) /i, "").toLowerCase();

/** Host of a link, without "www."; null for anything but http and https, which is never made a link. */
export function host(url: string | null): string | null {
  if (url === null) return null;
  try {
    const { protocol, hostname } = new URL(url);
    return protocol === "https:" || protocol === "http:" ? hostname.replace(/^www\./, "") : null;
  } catch {
    return null;
  }
}

/** The phrase of a search that asks for one phrase in quotation marks and nothing else; null for any other. */
export function phraseOf(words: string | undefined): string | null {
  const [, phrase] = /^\s*["“”]([^"“”*]+)["“”]\s*$/.exec(words ?? "") ?? [];
  return phrase?.trim() || null;
}
