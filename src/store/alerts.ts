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
  readonly dueAt: string;
  readonly tries: number;
  /** When it was first tried; null before that. */
  readonly triedAt: string | null;
  /** When this recipient was sent messages since `countedSince` of the claim, oldest first; alerts told together are one. */
  readonly sentLately: readonly string[];
  /** Whether it was sent another alert of the same story before. */
  readonly toldOfStory: boolean;
  /** Whether it was sent the alert that this one puts right. */
  readonly toldOfCorrected: boolean;
  /** Whether it asked to hear no more of the story, or no more by any watch that this came by. */
  readonly muted: boolean;
}

/** What was done about claimed deliveries of one recipient: those told in one message, or one of which something else was decided. */
export interface Settled {
  readonly recipient: number;
  /** Ids, at least one. */
  readonly alerts: readonly number[];
  readonly state: DeliveryState;
  /** For waiting and held: when they are due again; null: as before. */
  readonly dueAt: string | null;
  readonly reason: string | null;
  /** Whether it was tried to tell them. */
  readonly tried: boolean;
  /**
   * Of "gone": the address at which nobody is. The recipient is gone with it, in the same transaction, unless it has another address by
   * now; then they wait on, to be sent there.
   */
  readonly address?: string;
  /** The lease of the claim: with it the recipient is given free, all else that it waits for included. */
  readonly lease: string;
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
  /**
   * Those whose key is known already are left out. Each becomes a delivery for every active recipient of its watches; a correction one
   * for every active recipient that was told what it puts right, or is to be told yet.
   */
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
  /** What one recipient was told, or was not and why; latest first. */
  deliveries(query: { readonly recipient: number; readonly limit?: number; readonly offset?: number }): Promise<Page<Delivery>>;
  /** When the outbox has something due; null when it is empty. */
  dueAt(): Promise<string | null>;
  /** What recipients are reached through (the host of their place; their way where it has none) and when each has something due that nobody is at; the longest due first. */
  services(at: string): Promise<readonly { readonly service: string; readonly at: string }[]>;
}

/** Each call is one transaction that survives power loss, but for claims, which survive the end of the program alone. */
export interface AlertsWriter {
  addWatch(given: Wanted & Pick<Watch, "name">, at: string): Promise<Watch>;
  /** Null when there is none. */
  changeWatch(id: number, changes: Partial<Wanted & Pick<Watch, "name" | "state">>): Promise<Watch | null>;
  /** Its alerts stay in the history. */
  removeWatch(id: number): Promise<boolean>;
  /** Gives the alerts that are new. The cursor never goes back; when others have judged the same meanwhile, nothing is added that their keys have. */
  judged(judged: Judged): Promise<readonly Alert[]>;
  /**
   * Adds one, or renews the one of the same way and place. What one account added another cannot take over (PlaceTakenError), but for a
   * browser: whoever holds its subscription sits in front of it.
   */
  addRecipient(given: RecipientGiven, at: string): Promise<Recipient>;
  /** Null when there is none. Throws PlaceTakenError when the new place is another recipient's. */
  changeRecipient(id: number, changes: Partial<Pick<Recipient, "address" | "place" | "label" | "watches" | "manners" | "state">>, at: string): Promise<Recipient | null>;
  /** With all that it was told. */
  removeRecipient(id: number): Promise<boolean>;
  /** It hears no more of the story, or by the watch, which is then none of its own until it is chosen again. */
  mute(recipient: number, what: { readonly story: string } | { readonly watch: number }, at: string): Promise<void>;
  /**
   * Takes what is due by `at` at one service, the longest due first, `most` deliveries and with those held all others that are held for
   * the same recipient and due. Their recipients are nobody else's until `lease`. `countedSince`: since when `sentLately` tells.
   */
  claim(query: { readonly service: string; readonly at: string; readonly lease: string; readonly most: number; readonly countedSince: string }): Promise<readonly Claimed[]>;
  /** What is done already stays as it is. */
  settle(settled: readonly Settled[], at: string): Promise<void>;
}

export interface Alerts {
  readonly reader: AlertsReader;
  readonly writer: AlertsWriter;
}
