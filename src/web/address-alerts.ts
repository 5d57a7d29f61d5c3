// Addresses of the pages about being told.
import { given, number, queryOf, text, texts, wholeNumber } from "./query.ts";

export const ALERT_KINDS = ["breaking", "live", "exclusive", "echo", "changed", "search"] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** What a watch that is about to be made asks for. */
export interface WatchDraft {
  readonly name?: string;
  readonly kinds: readonly AlertKind[];
  readonly speakers: readonly string[];
  readonly words?: string;
  readonly outlets: readonly string[];
}

export type AlertAddress =
  | { readonly page: "alerts" }
  /** The id of a story of which someone wants to hear no more. */
  | { readonly page: "mute"; readonly story: string }
  | { readonly page: "told"; readonly kind?: AlertKind; readonly watch?: number; readonly offset?: number }
  | { readonly page: "watch"; readonly id: number }
  | { readonly page: "new-watch"; readonly draft: WatchDraft }
  | { readonly page: "recipients"; readonly offset?: number }
  | { readonly page: "recipient"; readonly id: number; readonly offset?: number }
  /** Signing in and out, the owner's first password, tokens. */
  | { readonly page: "settings" };

export const ALERT_PAGES: readonly string[] = ["alerts", "mute", "told", "watch", "new-watch", "recipients", "recipient", "settings"] satisfies readonly AlertAddress["page"][];

export function writeAlert(address: AlertAddress): string {
  switch (address.page) {
    case "alerts":
      return "/alerts";
    case "mute":
      return `/alerts${queryOf({ mute: address.story })}`;
    case "told":
      return `/alerts/told${queryOf({ kind: address.kind, watch: address.watch, offset: address.offset })}`;
    case "watch":
      return `/watches/${address.id}`;
    case "new-watch":
      return `/watches/new${queryOf({ name: address.draft.name, kind: address.draft.kinds, speaker: address.draft.speakers, words: address.draft.words, outlet: address.draft.outlets })}`;
    case "recipients":
      return `/recipients${queryOf({ offset: address.offset })}`;
    case "recipient":
      return `/recipients/${address.id}${queryOf({ offset: address.offset })}`;
    case "settings":
      return "/settings";
  }
}

/** Null where the path is none of these pages. */
export function readAlert(room: string, id: string | undefined, query: URLSearchParams): AlertAddress | null {
  const offset = given("offset", number(query, "offset"));
  if (room === "alerts" && id === undefined) {
    const story = text(query, "mute");
    return story === undefined ? { page: "alerts" } : { page: "mute", story };
  }
  if (room === "alerts" && id === "told") return { page: "told", ...given("kind", ALERT_KINDS.find((kind) => kind === query.get("kind"))), ...given("watch", number(query, "watch")), ...offset };
  if (room === "watches" && id === "new") return { page: "new-watch", draft: readDraft(query) };
  const numbered = wholeNumber(id ?? "");
  if (room === "watches" && numbered !== undefined) return { page: "watch", id: numbered };
  if (room === "recipients" && numbered !== undefined) return { page: "recipient", id: numbered, ...offset };
  if (room === "recipients" && id === undefined) return { page: "recipients", ...offset };
  if (room === "settings" && id === undefined) return { page: "settings" };
  return null;
}

const readDraft = (query: URLSearchParams): WatchDraft => ({
  ...given("name", text(query, "name")),
  kinds: ALERT_KINDS.filter((kind) => query.getAll("kind").includes(kind)),
  speakers: texts(query, "speaker"),
  ...given("words", text(query, "words")),
  outlets: texts(query, "outlet"),
});
