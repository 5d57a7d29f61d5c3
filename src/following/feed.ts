// What following needs of a feed that was read.

export interface Feed {
  readonly format: string;
  readonly title: string | null;
  readonly site: string | null;
  readonly language: string | null;
  readonly self: string | null;
  readonly hub: string | null;
  readonly ttl: number | null;
  readonly skipHours: readonly number[];
  readonly skipDays: readonly string[];
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  readonly id: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly outlet: string | null;
  readonly summary: string | null;
  readonly content: string | null;
}

export type ReadFeed = (bytes: Uint8Array, about: { readonly url: string; readonly charset: string | null; readonly mediaType: string | null; readonly now: Date }) => Feed;
