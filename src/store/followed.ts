// What the record keeps about following: the feeds, what they announced, when they were silent; the contract of its two halves.

/** "gone": the feed itself said that it ended, or it moved to where another one is followed already. */
export type SourceState = "active" | "paused" | "gone";

/** A feed that is followed. Times are ISO 8601 date-times, UTC. */
export interface Source {
  /** A number that stays its own. */
  readonly id: number;
  /** Where it is asked for now; it changes when the feed has moved for good. */
  readonly url: string;
  readonly state: SourceState;
  /** Found on a site, and not given by its own address: robots.txt then counts for it too. */
  readonly found: boolean;
  readonly addedAt: string;
  /** When it is to be asked next. */
  readonly dueAt: string;
  readonly title: string | null;
  /** Outlet of its items where their pages say none. */
  readonly outlet: string | null;
  readonly site: string | null;
  readonly language: string | null;
  readonly format: string | null;
  /** Validators of the last whole answer, stored with all that it announced. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** What the schedule has learnt: JSON of `following/`, opaque here. */
  readonly habits: string | null;
  /** Minutes that usually lie between two of its items; null until it is known. */
  readonly gap: number | null;
  /** Failed attempts in a row. */
  readonly failures: number;
  /** Last attempt; last one that was answered with the feed or "not modified"; last one that brought something new. */
  readonly askedAt: string | null;
  readonly heardAt: string | null;
  readonly renewedAt: string | null;
  /** Where the last answers said that it has moved for good, and how many in a row did. */
  readonly movedTo: string | null;
  readonly moves: number;
  /** Hub and topic that the feed names (WebSub). */
  readonly hub: string | null;
  readonly topic: string | null;
}

/** A stretch in which a source was not heard, or after which nothing in it was known any more. */
export interface Outage {
  readonly id: number;
  readonly source: number;
  /** silence: every attempt failed. overrun: it answered, but all that it listed was new, so that more may have passed by. */
  readonly kind: "silence" | "overrun";
  /** When it was last heard before; the moment it was added when it never was. */
  readonly since: string;
  /** Null while it lasts. */
  readonly until: string | null;
  /** Failed attempts. */
  readonly attempts: number;
  /** HTTP status of the last failed attempt, where there was one. */
  readonly status: number | null;
  readonly reason: string;
  readonly advice: string;
  /** When its owner was told. */
  readonly toldAt: string | null;
  /** Whether the first answer after it still listed something known, so that nothing can have passed by; null while it lasts. */
  readonly caughtUp: boolean | null;
}

/** A source with how it fares. */
export interface SourceHealth extends Source {
  /** Items that it announced, and what became of their pages. */
  readonly items: number;
  readonly recorded: number;
  readonly waiting: number;
  readonly givenUp: number;
  /** The silence that lasts now. */
  readonly outage: Outage | null;
  /** When a hub's subscription for it ends; null when there is none that holds. */
  readonly subscribedUntil: string | null;
}

/** A stretch or an item of a source that the record does not have, or may not have. */
export interface Hole {
  readonly source: number;
  readonly url: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** given-up: an item's page could not be had. */
  readonly kind: Outage["kind"] | "given-up";
  /** For an item given up: when it was published, else first seen; `until` is the same moment. */
  readonly since: string;
  readonly until: string | null;
  /** The page that was given up. */
  readonly page: string | null;
  readonly reason: string;
  /** See Outage; false for what was given up. */
  readonly caughtUp: boolean | null;
}

/** A page that an item leads to, or an item that is its own page (`fetched` false). */
export interface FollowedPage {
  readonly id: number;
  /** Without its fragment; of an item without an address, the feed's with the item's id after "#". */
  readonly url: string;
  readonly fetched: boolean;
  /** Where redirects have led, to be asked in its place; null before any. */
  readonly at: string | null;
  /** Redirects followed since the last answer that was none. */
  readonly hops: number;
  readonly state: "waiting" | "recorded" | "given-up";
  /** As the feed gives them, for a page that says none of its own. */
  readonly title: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  /** The article as the feed carries it (HTML). */
  readonly content: string | null;
  readonly seenAt: string;
  /** Failed attempts in a row. */
  readonly tries: number;
  /** Times that it was looked at, the first included. */
  readonly visits: number;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Id of the document that it became; the first, where it holds several. */
  readonly document: string | null;
  /** Why the last attempt failed. */
  readonly reason: string | null;
}

/** What is due at a host. */
export type Due = { readonly source: Source; readonly page?: undefined } | { readonly page: FollowedPage; readonly source?: undefined };

/** What a host has to do next. */
export interface HostDue {
  /** Host with its port where that is not the usual one. */
  readonly host: string;
  readonly at: string;
}

/** Cannot write. */
export interface FollowedReader {
  /** All, in the order of adding. */
  sources(): Promise<readonly SourceHealth[]>;
  /** By id or address; null when it is not followed. */
  source(which: number | string): Promise<Source | null>;
  /** What touches the days from `since` to `until` (ISO days or date-times, inclusive), oldest first. Silences shorter than the source's usual gap are left out. */
  holes(query: { readonly since?: string; readonly until?: string }): Promise<readonly Hole[]>;
  /** The earliest that is due at each host that has anything to do, now or later. */
  hosts(): Promise<readonly HostDue[]>;
  /** What one host has to do by `at`: feeds before pages, the longest due first; null when nothing is. */
  next(host: string, at: string): Promise<Due | null>;
  /** When a host has something to do again; null when it has nothing. */
  dueAt(host: string): Promise<string | null>;
  subscription(token: string): Promise<Subscription | null>;
  /** Active sources that name a hub and have no subscription that holds until `until`, but for those whose hub was asked since `asked`. */
  toSubscribe(query: { readonly until: string; readonly asked: string }): Promise<readonly ToSubscribe[]>;
}

/** `token` and `secret` are those of the subscription that ends, to be kept; null when there is none at this hub for this topic. */
export interface ToSubscribe extends Pick<Subscription, "source" | "hub" | "topic"> {
  readonly token: string | null;
  readonly secret: string | null;
}

/** WebSub: a hub's promise to send what is new. */
export interface Subscription {
  readonly source: number;
  readonly hub: string;
  readonly topic: string;
  /** Part of the callback's address that nobody can guess. */
  readonly token: string;
  /** Key of the signatures. */
  readonly secret: string;
  readonly askedAt: string;
  /** Null until the hub's challenge was answered. */
  readonly until: string | null;
}

export interface SourceGiven {
  readonly url: string;
  readonly found: boolean;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly site: string | null;
}

/** An item as a feed announces it; `url` is null where it has none. */
export interface Announced {
  readonly id: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  /** When the feed says that it last changed. */
  readonly modified: string | null;
  readonly content: string | null;
}

/** What an answer of a feed brought. */
export interface Heard {
  readonly at: string;
  /** Decides, by what is new, when to ask next. */
  readonly plan: (fresh: readonly Announced[]) => { readonly dueAt: string; readonly habits: string; readonly gap: number | null };
  /** Null after "not modified": facts, validators and items stay. */
  readonly feed: {
    readonly title: string | null;
    readonly site: string | null;
    readonly language: string | null;
    readonly format: string;
    readonly hub: string | null;
    readonly topic: string | null;
    readonly etag: string | null;
    readonly lastModified: string | null;
    readonly items: readonly Announced[];
  } | null;
  /** Where the answer said that the feed has moved for good. */
  readonly movedTo: string | null;
  /** Sent by a hub: it says nothing about whether the feed itself answers, and plans nothing. */
  readonly pushed?: boolean;
}

export interface HeardOutcome {
  /** Items whose pages were not known. */
  readonly fresh: number;
  /** Items that say that they changed since their page was looked at. */
  readonly changed: number;
  /** The silence that this answer ended. */
  readonly ended: Outage | null;
}

export interface Failed {
  readonly at: string;
  readonly dueAt: string;
  readonly status: number | null;
  readonly reason: string;
  readonly advice: string;
  /** It ends for good. */
  readonly gone: boolean;
}

/** What came of looking at a page. */
export type Visited =
  | { readonly outcome: "recorded"; readonly document: string | null; readonly dueAt: string | null; readonly etag: string | null; readonly lastModified: string | null }
  | { readonly outcome: "failed"; readonly reason: string; readonly dueAt: string }
  /** `documents` that it had become before stay. */
  | { readonly outcome: "given-up"; readonly reason: string };

/** Each call is one transaction that survives power loss. */
export interface FollowedWriter {
  /** Due at once. What is followed already stays as it is, but is active again. */
  add(given: readonly SourceGiven[], at: string): Promise<{ readonly added: number; readonly same: number }>;
  setState(source: number, state: SourceState, at: string): Promise<void>;
  /** With its items; pages that are on record, and documents, stay. */
  remove(source: number): Promise<void>;
  /** The feed's new state with every item that it announced, or nothing of both: a "not modified" can hide none after a crash. */
  heard(source: number, heard: Heard): Promise<HeardOutcome>;
  /** Moved for good; false, and the source is gone, when the address is followed already. */
  move(source: number, url: string): Promise<boolean>;
  /** Gives the outage that this belongs to. */
  failed(source: number, failed: Failed): Promise<Outage>;
  told(outage: number, at: string): Promise<void>;
  /** After its document is on record, so that a crash in between only repeats what changes nothing. */
  visited(page: number, visited: Visited): Promise<void>;
  /** The page is asked for at another address, in its host's turn. */
  redirected(page: number, to: string, at: string): Promise<void>;
  /** Asked again later, for no fault of its own. */
  postpone(due: Due, dueAt: string): Promise<void>;
  /** Asked for; one with the same token goes on until the hub has answered. */
  subscribe(subscription: Omit<Subscription, "until">): Promise<void>;
  /** The hub agreed until then, or (null) ended it. */
  subscribed(token: string, until: string | null): Promise<void>;
}

export interface Followed {
  readonly reader: FollowedReader;
  readonly writer: FollowedWriter;
}
