// What is asked of the API, each question with the type of its answer.
import type { WireSession } from "../api/wire-alerts.ts";
import type { WireComparison, WireEchoes, WireFormulas, WirePhrase, WireUtterance, WireUtterances } from "../api/wire-comparing.ts";
import type { WireChanges, WireDocument, WireDocuments } from "../api/wire-documents.ts";
import type { WireHits, WireOutlets, WireProblem, WireRecord, WireSpeakerProfile, WireSpeakers, WireTimeline } from "../api/wire-record.ts";
import type { WireHoles, WireSources } from "../api/wire-sources.ts";
import type { WireDocumentStory, WireStories, WireStory } from "../api/wire-stories.ts";
import { type EchoSearch, type PhraseSearch, type Search, type StorySearch, type UtteranceSearch, withWindow } from "./address.ts";
import { queryOf } from "./query.ts";

/** A question; `answer` is never there, it only carries the type. */
export interface Ask<T> {
  readonly url: string;
  /** Of a recipient without an account, which alone may see it. */
  readonly token?: string;
  readonly answer?: T;
}

export const ask = <T>(path: string, query: Readonly<Record<string, string | number | true | undefined>> = {}): Ask<T> => ({
  url: `/api/${path}${queryOf(query)}`,
});

export const PER_PAGE = 20;
/** Lines of a concordance on a page. */
export const MOST_LINES = 500;
const id = encodeURIComponent;

/** Relevance is left to the API unless there are words to go by. */
const conditions = ({ order, ...search }: Search) => (order === "relevance" && !search.words ? search : { ...search, order });

export const record = () => ask<WireRecord>("record");
export const outlets = (of: { speaker?: string } = {}) => ask<WireOutlets>("outlets", of);
export const hits = (search: Search, limit = PER_PAGE) => ask<WireHits>("statements", { ...conditions(search), limit });
export const timeline = (search: Search) => ask<WireTimeline>("statements/timeline", { ...search, order: undefined, offset: undefined });
export const documents = (page: { outlet?: string | undefined; offset?: number | undefined; limit?: number }) => ask<WireDocuments>("documents", page);
export const document = (of: string, version?: number) => ask<WireDocument>(`documents/${id(of)}`, { version });
export const changes = (of: string, from: number, to: number) => ask<WireChanges>(`documents/${id(of)}/changes`, { from, to });
export const speakers = (page: { name?: string | undefined; offset?: number | undefined; limit?: number }) => ask<WireSpeakers>("speakers", page);
export const speaker = (of: string) => ask<WireSpeakerProfile>(`speakers/${id(of)}`);
export const formulas = (of: string) => ask<WireFormulas>(`speakers/${id(of)}/formulas`);
export const echoes = (search: EchoSearch, limit = PER_PAGE) => ask<WireEchoes>("echoes", { ...withWindow(search), limit });
/** The lines come oldest first, whatever order the page then puts them in. */
export const phrase = (words: string, search: PhraseSearch) => ask<WirePhrase>("phrases", { ...withWindow(search), words, order: undefined, limit: MOST_LINES });
export const utterances = (search: UtteranceSearch, limit = PER_PAGE) => ask<WireUtterances>("utterances", { ...search, limit });
export const utterance = (of: string) => ask<WireUtterance>(`utterances/${id(of)}`);
export const stories = (search: StorySearch, limit = PER_PAGE) => ask<WireStories>("stories", { ...search, limit });
export const story = (of: string) => ask<WireStory>(`stories/${id(of)}`);
export const storyOfDocument = (of: string) => ask<WireDocumentStory>(`documents/${id(of)}/story`);
export const comparison = (left: string, right: string) => ask<WireComparison>("comparison", { left, right });

export const sources = () => ask<WireSources>("sources");
export const holes = (over: { since?: string | undefined; until?: string | undefined } = {}) => ask<WireHoles>("sources/holes", over);

export const session = () => ask<WireSession>("session");

/** What went wrong, in words for the reader. */
export interface Failure {
  /** HTTP status; 0 when the server could not be reached. */
  readonly status: number;
  readonly detail: string;
}

/** What to tell of anything thrown. */
export const failureOf = (error: unknown): Failure =>
  typeof error === "object" && error !== null && "detail" in error ? (error as Failure) : failure(0, "The answer could not be read. Try again.");

/** @throws Failure */
export async function answer<T>({ url, token }: Ask<T>, signal: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(url, { signal, headers: { accept: "application/json", ...(token !== undefined && { "x-readout-recipient": token }) } });
  } catch (error) {
    if (signal.aborted) throw error;
    throw failure(0, "Readout does not answer. Is it still running? Start it again, then try once more.");
  }
  if (response.ok) return (await response.json()) as T;
  const told: Partial<WireProblem> = await response.json().catch(() => ({}));
  throw failure(response.status, told.detail ?? `The server answered ${response.status}.`);
}

const failure = (status: number, detail: string): Failure => ({ status, detail });
