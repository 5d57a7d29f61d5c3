// Rows of watches, alerts, recipients and deliveries, and what they are to those who ask.
import type { Alert, Recipient, Watch } from "../../alerts.ts";

/** Columns under the names of the model; lists come as JSON. */
export const WATCH = "w.key AS id, w.name, w.kinds, w.speakers, w.words, w.outlets, w.state, w.created_at AS createdAt";

export const ALERT = `a.key AS id, a.name AS "key", a.at, a.kind, a.story, a.corrects, a.title, a.body, a.why, a.path, a.lang, a.evidence,
  (SELECT json_group_array(watch) FROM alert_watch WHERE alert = a.key) AS watches,
  (SELECT max(key) FROM alert WHERE corrects = a.name) AS correctedBy`;

export const RECIPIENT = `r.key AS id, r.way, r.address, r.place, r.label, r.account, r.manners, r.state, r.added_at AS addedAt,
  max(r.seen_at, coalesce((SELECT max(at) FROM message WHERE recipient = r.key), '')) AS seenAt,
  (SELECT json_group_array(watch) FROM recipient_watch WHERE recipient = r.key) AS watches`;

type AsJson<T, Lists extends keyof T> = { readonly [Name in keyof T]: Name extends Lists ? string : T[Name] };
export type WatchRow = AsJson<Watch, "kinds" | "speakers" | "outlets">;
export type AlertRow = AsJson<Alert, "why" | "evidence" | "watches">;
export type RecipientRow = AsJson<Recipient, "manners" | "watches">;

export const toWatch = (row: WatchRow): Watch => ({
  ...row,
  kinds: JSON.parse(row.kinds) as Watch["kinds"],
  speakers: JSON.parse(row.speakers) as Watch["speakers"],
  outlets: JSON.parse(row.outlets) as Watch["outlets"],
});

export const toAlert = (row: AlertRow): Alert => ({
  ...row,
  why: JSON.parse(row.why) as Alert["why"],
  evidence: JSON.parse(row.evidence) as Alert["evidence"],
  watches: JSON.parse(row.watches) as Alert["watches"],
});

export const toRecipient = (row: RecipientRow): Recipient => ({
  ...row,
  manners: JSON.parse(row.manners) as Recipient["manners"],
  watches: JSON.parse(row.watches) as Recipient["watches"],
});

/** Deliveries that are not done: as the index on them says it, word for word, since SQLite compares no further. */
export const OPEN = "state IN ('waiting', 'held')";

/** What a recipient is reached through: the host of its place, its way where that is no address with one. */
export const serviceOf = ({ way, place }: Pick<Recipient, "way" | "place">): string => {
  const host = URL.parse(place)?.host ?? "";
  return host === "" ? way : host;
};
