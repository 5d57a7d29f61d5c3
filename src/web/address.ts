// The app's addresses: all that a page shows is in its URL, so that it can be shared.
import { ALERT_PAGES, type AlertAddress, readAlert, writeAlert } from "./address-alerts.ts";
import { day, flag, given, number, queryOf, text } from "./query.ts";

export const KINDS = ["direct", "mixed", "indirect"] as const;
export const ACTS = ["claim", "denial", "refusal", "question"] as const;
export const ORDERS = ["relevance", "newest", "oldest"] as const;

/** What a search asks for; members not given set no condition. */
export interface Search {
  readonly words?: string;
  readonly speaker?: string;
  readonly outlet?: string;
  readonly kind?: (typeof KINDS)[number];
  readonly act?: (typeof ACTS)[number];
  readonly since?: string;
  readonly until?: string;
  readonly order?: (typeof ORDERS)[number];
  readonly offset?: number;
}

/** The windows within which two speakers meet on the same words, in hours. */
export const WINDOWS = [24, 72, 168, 720] as const;
export type Window = (typeof WINDOWS)[number];

/** By what the lines of a concordance are put in order; l1 is the first word to the left of the phrase, r1 the first to its right. */
export const LINE_ORDERS = ["time", "speaker", "l1", "l2", "l3", "r1", "r2", "r3"] as const;
export type LineOrder = (typeof LINE_ORDERS)[number];

/** Which echoes are asked for. */
export interface EchoSearch {
  readonly since?: string;
  readonly until?: string;
  readonly speaker?: string;
  readonly within?: Window;
  /** The fewest words that count as a phrase. */
  readonly least?: number;
  /** Those that chance explains too, and those that are excluded. */
  readonly all?: true;
  readonly offset?: number;
}

/** Which phrase is looked at, and how. */
export interface PhraseSearch {
  readonly words?: string;
  readonly speaker?: string;
  readonly since?: string;
  readonly until?: string;
  readonly within?: Window;
  readonly order?: LineOrder;
}

/** Which utterances are listed. */
export interface UtteranceSearch {
  readonly speaker?: string;
  readonly outlet?: string;
  readonly since?: string;
  readonly until?: string;
  /** Only what one outlet alone carries. */
  readonly alone?: true;
  readonly offset?: number;
}

/** Which stories are listed. */
export interface StorySearch {
  readonly outlet?: string;
  readonly since?: string;
  readonly until?: string;
  readonly offset?: number;
}

/** What stands side by side, each the id of a statement that tells it; and what is looked for to take the place of one. */
export interface Sides {
  readonly left?: string;
  readonly right?: string;
  readonly choose?: "left" | "right";
  readonly words?: string;
}

export type Address =
  | { readonly page: "search"; readonly search: Search }
  | { readonly page: "documents"; readonly outlet?: string; readonly offset?: number }
  | { readonly page: "document"; readonly id: string; readonly version?: number; readonly since?: number; readonly statement?: string }
  | { readonly page: "speakers"; readonly name?: string; readonly offset?: number }
  | { readonly page: "speaker"; readonly id: string; readonly search: Search }
  | { readonly page: "echoes"; readonly search: EchoSearch }
  | { readonly page: "phrase"; readonly search: PhraseSearch }
  | { readonly page: "utterances"; readonly search: UtteranceSearch }
  | { readonly page: "utterance"; readonly id: string }
  | { readonly page: "stories"; readonly search: StorySearch }
  | { readonly page: "story"; readonly id: string }
  | { readonly page: "compare"; readonly sides: Sides }
  | { readonly page: "sources" }
  | AlertAddress
  | { readonly page: "missing"; readonly path: string };

/** The path and query that lead to an address; `read` finds it again. */
export function write(address: Address): string {
  switch (address.page) {
    case "search":
      return `/${queryOf({ ...address.search })}`;
    case "documents":
      return `/documents${queryOf({ outlet: address.outlet, offset: address.offset })}`;
    case "document": {
      const hash = address.statement === undefined ? "" : `#${encodeURIComponent(address.statement)}`;
      return `/documents/${encodeURIComponent(address.id)}${queryOf({ version: address.version, since: address.since })}${hash}`;
    }
    case "speakers":
      return `/speakers${queryOf({ name: address.name, offset: address.offset })}`;
    case "speaker":
      return `/speakers/${encodeURIComponent(address.id)}${queryOf({ ...address.search })}`;
    case "echoes":
      return `/echoes${queryOf(withWindow(address.search))}`;
    case "phrase":
      return `/phrases${queryOf(withWindow(address.search))}`;
    case "utterances":
      return `/utterances${queryOf({ ...address.search })}`;
    case "utterance":
      return `/utterances/${encodeURIComponent(address.id)}`;
    case "stories":
      return `/stories${queryOf({ ...address.search })}`;
    case "story":
      return `/stories/${encodeURIComponent(address.id)}`;
    case "compare":
      return `/compare${queryOf({ ...address.sides })}`;
    case "sources":
      return "/sources";
    case "missing":
      return address.path;
    default:
      return writeAlert(address);
  }
}

/** The window as it is asked for: "24h". */
export const withWindow = <T extends { readonly within?: Window }>({ within, ...rest }: T) => ({ ...rest, within: within === undefined ? undefined : `${within}h` });

/** Any URL gives an address; parameters that make no sense are left out. */
export function read(url: Pick<URL, "pathname" | "search" | "hash">): Address {
  const query = new URLSearchParams(url.search);
  const [, room = "", id, ...rest] = url.pathname.replace(/(?<=.)\/$/, "").split("/").map(decode);
  if (rest.length > 0) return { page: "missing", path: url.pathname };
  if (room === "" && id === undefined) return { page: "search", search: readSearch(query) };
  if (room === "documents") {
    if (id === undefined) return { page: "documents", ...given("outlet", text(query, "outlet")), ...given("offset", number(query, "offset")) };
    const statement = decode(url.hash.slice(1));
    return {
      page: "document",
      id,
      ...given("version", number(query, "version")),
      ...given("since", number(query, "since")),
      ...given("statement", statement || undefined),
    };
  }
  if (room === "speakers") {
    if (id !== undefined) return { page: "speaker", id, search: readSearch(query) };
    return { page: "speakers", ...given("name", text(query, "name")), ...given("offset", number(query, "offset")) };
  }
  if (room === "utterances") return id === undefined ? { page: "utterances", search: readUtterances(query) } : { page: "utterance", id };
  if (room === "stories") return id === undefined ? { page: "stories", search: readStories(query) } : { page: "story", id };
  const alert = readAlert(room, id, query);
  if (alert !== null) return alert;
  if (id !== undefined) return { page: "missing", path: url.pathname };
  if (room === "echoes") return { page: "echoes", search: readEchoes(query) };
  if (room === "phrases") return { page: "phrase", search: readPhrase(query) };
  if (room === "compare") return { page: "compare", sides: readSides(query) };
  if (room === "sources") return { page: "sources" };
  return { page: "missing", path: url.pathname };
}

const readEchoes = (query: URLSearchParams): EchoSearch => ({
  ...given("since", day(query, "since")),
  ...given("until", day(query, "until")),
  ...given("speaker", text(query, "speaker")),
  ...given("within", window(query)),
  ...given("least", number(query, "least")),
  ...given("all", flag(query, "all")),
  ...given("offset", number(query, "offset")),
});

const readPhrase = (query: URLSearchParams): PhraseSearch => ({
  ...given("words", text(query, "words")),
  ...given("speaker", text(query, "speaker")),
  ...given("since", day(query, "since")),
  ...given("until", day(query, "until")),
  ...given("within", window(query)),
  ...given("order", LINE_ORDERS.find((order) => order === query.get("order"))),
});

const readUtterances = (query: URLSearchParams): UtteranceSearch => ({
  ...given("speaker", text(query, "speaker")),
  ...given("outlet", text(query, "outlet")),
  ...given("since", day(query, "since")),
  ...given("until", day(query, "until")),
  ...given("alone", flag(query, "alone")),
  ...given("offset", number(query, "offset")),
});

const readStories = (query: URLSearchParams): StorySearch => ({
  ...given("outlet", text(query, "outlet")),
  ...given("since", day(query, "since")),
  ...given("until", day(query, "until")),
  ...given("offset", number(query, "offset")),
});

const readSides = (query: URLSearchParams): Sides => ({
  ...given("left", text(query, "left")),
  ...given("right", text(query, "right")),
  ...given("choose", (["left", "right"] as const).find((side) => side === query.get("choose"))),
  ...given("words", text(query, "words")),
});

const readSearch = (query: URLSearchParams): Search => ({
  ...given("words", text(query, "words")),
  ...given("speaker", text(query, "speaker")),
  ...given("outlet", text(query, "outlet")),
  ...given("kind", KINDS.find((kind) => kind === query.get("kind"))),
  ...given("act", ACTS.find((act) => act === query.get("act"))),
  ...given("since", day(query, "since")),
  ...given("until", day(query, "until")),
  ...given("order", ORDERS.find((order) => order === query.get("order"))),
  ...given("offset", number(query, "offset")),
});

const window = (query: URLSearchParams) => WINDOWS.find((hours) => `${hours}h` === query.get("within"));

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Whether anything is asked for: without it the front page is shown. */
export const asksNothing = (search: Search) => Object.keys(search).length === 0;

/** Whether it is one of the pages about being told. */
export const isAlertPage = (address: Address): address is AlertAddress => ALERT_PAGES.includes(address.page);
