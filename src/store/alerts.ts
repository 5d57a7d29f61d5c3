// What the record keeps about telling people: watches, what was judged, alerts, who is told, and the outbox; the contract of its two halves.
import type { Alert, AlertGiven, AlertKind, Wanted, Watch } from "../model/index.ts";
import type { Page } from "./contract.ts";

export type { Alert, AlertGiven, AlertKind, Wanted, Watch };

/** By what someone is told. */
export type Way = "push" | "webhook" | "mail" | "ntfy" | "slack" | "matrix";

/** When and how often someone wants to be told. */
export interface Manners {
  /** Hours ("22:00") of a time zone (IANA) in which nothing is sent; what comes meanwhile is told together afterwards. Null: none. */
  readonly quiet: { readonly from: string; readonly until: string; readonly timeZone: string } | null;
  /** Messages a day of that time zone (UTC without one) at most; what is beyond is told together the next day. */
  readonly mostADay: number;
  /** Hour ("08:00") at which all of a day is told together, in place of one by one; null: at once. */
  readonly digestAt: string | null;
}

/** Someone who is told by one way: a browser, an address. */
export interface Recipient {
  /** A number that stays its own. */
  readonly id: number;
  readonly way: Way;
  /** How it is reached: JSON of `channels/`, opaque here. */
  readonly address: string;
  /** What tells it from others of its way: a push endpoint, a URL, a mail address. Adding it again renews it. */
  readonly place: string;
  /** "Firefox on Linux"; null where nobody named it. */
  readonly label: string | null;
  /** Id of the account that added it; null for a reader without one. */
  readonly account: string | null;
  /** Ids of watches. */
  readonly watches: readonly number[];
  readonly manners: Manners;
  /** "gone": its service says that nobody is there any more. */
  readonly state: "active" | "gone";
  readonly addedAt: string;
  /** When it last visited, or was told. */
  readonly seenAt: string;
}

export type RecipientGiven = Omit<Recipient, "id" | "state" | "addedAt" | "seenAt"> & {
  /** SHA-256, base64url, of what a reader without an account changes it with; null where only accounts may. */
  readonly tokenHash: string | null;
};

/**
 * What became of telling one recipient of one alert. waiting: due at `dueAt`. held: to be told together with others at `dueAt`.
 * sent: taken by its service. folded: not told, since the story was told before. muted: not told, as asked. gone, refused, given-up: it
 * could not be told.
 */
export type DeliveryState = "waiting" | "held" | "sent" | "folded" | "muted" | "gone" | "refused" | "given-up";

export interface Delivery {
  readonly alert: Alert;
  readonly recipient: number;
  readonly state: DeliveryState;
  readonly dueAt: string;
  readonly sentAt: string | null;
  readonly tries: number;
  /** Why it is in that state, where that is not plain. */
  readonly reason: string | null;
}

/** A delivery whose turn it is, with what deciding about it needs. */
export interface Claimed {
  readonly alert: Alert;
  readonly recipient: Recipient;
  readonly state: "waiting" | "held";
  readonly tries: number;
  /** Messages that this recipient was sent since `countedSince` of the claim. */
  readonly sentLately: number;
  /** Whether it was sent another alert of the same story before. */
  readonly toldOfStory: boolean;
  /** Whether it was sent the alert that this one puts right. */
  readonly toldOfCorrected: boolean;
  /** Whether it asked to hear no more of the story or of every watch that this came by. */
  readonly muted: boolean;
}

/** What was done about a claimed delivery. */
export interface Settled {
  readonly alert: number;
  readonly recipient: number;
  readonly state: DeliveryState;
  /** For waiting and held: when it is due again. */
  readonly dueAt: string | null;
  readonly reason: string | null;
}

/** Something to judge later: an utterance that one outlet has alone, once it had it long enough. */
export interface Pending {
  /** Of the rule that asked for it ("exclusive"). */
  readonly kind: AlertKind;
  /** What to look at again: an id that the rule knows. */
  readonly subject: string;
  readonly dueAt: string;
}

/** The outcome of judging what was recorded; one transaction, so that nothing is judged twice and nothing is told by halves. */
export interface Judged {
  readonly at: string;
  /** Place in the order of recording (`PlacedVersion.place`) up to which all is judged now. */
  readonly through: number;
  /** Those whose key is known already are left out. Each becomes a delivery for every active recipient of its watches. */
  readonly alerts: readonly AlertGiven[];
  readonly later: readonly Pending[];
  /** Those of `pending` that are done. */
  readonly done: readonly Pick<Pending, "kind" | "subject">[];
}

/** Cannot write. */
export interface AlertsReader {
  /** In the order of adding. */
  watches(): Promise<readonly Watch[]>;
  watch(id: number): Promise<Watch | null>;
  /** Up to where all is judged; null before anything ever was. */
  judgedThrough(): Promise<number | null>;
  /** What is to be looked at again by `at`, the longest due first. */
  pending(at: string): Promise<readonly Pending[]>;
  /** When something is to be looked at again; null when nothing is. */
  pendingAt(): Promise<string | null>;
  /** Latest first. */
  alerts(query: { readonly watch?: number; readonly kind?: AlertKind; readonly story?: string; readonly since?: string; readonly limit?: number; readonly offset?: number }): Promise<Page<Alert>>;
  alert(which: number | string): Promise<Alert | null>;
  /** In the order of adding: all, those of an account, or the one with that token's hash. */
  recipients(query: { readonly account?: string; readonly tokenHash?: string; readonly limit?: number; readonly offset?: number }): Promise<Page<Recipient>>;
  recipient(id: number): Promise<Recipient | null>;
  /** The one that `addRecipient` would renew. */
  recipientAt(way: Way, place: string): Promise<Recipient | null>;
  /** What one recipient was told, or was not and why; latest first. */
  deliveries(query: { readonly recipient: number; readonly limit?: number; readonly offset?: number }): Promise<Page<Delivery>>;
  /** When the outbox has something due; null when it is empty. */
  dueAt(): Promise<string | null>;
}

/** Each call is one transaction that survives power loss. */
export interface AlertsWriter {
  addWatch(given: Wanted & Pick<Watch, "name">, at: string): Promise<Watch>;
  /** Null when there is none. */
  changeWatch(id: number, changes: Partial<Wanted & Pick<Watch, "name" | "state">>): Promise<Watch | null>;
  /** Its alerts stay in the history. */
  removeWatch(id: number): Promise<boolean>;
  /** Gives the alerts that are new. */
  judged(judged: Judged): Promise<readonly Alert[]>;
  /** Adds one, or renews the one of the same way and place. */
  addRecipient(given: RecipientGiven, at: string): Promise<Recipient>;
  changeRecipient(id: number, changes: Partial<Pick<Recipient, "address" | "place" | "label" | "watches" | "manners" | "state">>, at: string): Promise<Recipient | null>;
  removeRecipient(id: number): Promise<boolean>;
  /** It hears no more of the story, or by the watch. */
  mute(recipient: number, what: { readonly story: string } | { readonly watch: number }, at: string): Promise<void>;
  /**
   * Takes what is due by `at`, nobody else's until `lease`; the longest due first, all of a recipient's held ones together. `countedSince`:
   * since when `sentLately` counts.
   */
  claim(query: { readonly at: string; readonly lease: string; readonly most: number; readonly countedSince: string }): Promise<readonly Claimed[]>;
  settle(settled: readonly Settled[], at: string): Promise<void>;
}

export interface Alerts {
  readonly reader: AlertsReader;
  readonly writer: AlertsWriter;
}
