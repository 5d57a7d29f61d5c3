// RSS, RDF and sitemaps, once they are plain RSS: feedsmith's reading of it as drafts.
import { parseRssFeed } from "feedsmith";
import { type FeedDraft, type ItemDraft, asHtml, names, personName, syndicationTtl } from "./draft.ts";
import { ORIGINAL } from "./leaf.ts";
import { plainText } from "./plain-text.ts";

type RssFeed = ReturnType<typeof parseRssFeed<string>>;
type RssItem = NonNullable<RssFeed["items"]>[number];

export function rssDraft(xml: string): FeedDraft {
  const feed = parseRssFeed<string>(xml);
  const links = feed.atom?.links ?? [];
  const linked = (rel: string) => links.filter((link) => relation(link.rel) === rel).map((link) => link.href);
  return {
    title: plainText(feed.title) ?? plainText(feed.dc?.titles?.[0]) ?? plainText(feed.atom?.title?.value),
    sites: [feed.link, ...linked("alternate")],
    languages: [feed.language, feed.dc?.languages?.[0]],
    self: linked("self"), hub: linked("hub"), next: [...linked("next"), ...linked("prev-archive")],
    ttl: feed.ttl ?? syndicationTtl(feed.sy),
    skipHours: feed.skipHours ?? [], skipDays: feed.skipDays ?? [],
    items: (feed.items ?? []).map(item),
  };
}

function item(given: RssItem): ItemDraft {
  // An author is handed on as a contributor: feedsmith takes longer to tell names from addresses the longer they are, by the square.
  const { guid, dc, dcterms, atom, media, itunes, prism } = given;
  const links = atom?.links ?? [];
  const linked = (rel: string) => links.filter((link) => relation(link.rel) === rel);
  const atomContent = atom?.content?.value;
  const medias = [...(media?.contents ?? []), ...(media?.groups ?? []).flatMap((group) => group.contents ?? [])];
  return {
    id: guid?.value ?? atom?.id,
    urls: [...linked(ORIGINAL).map((link) => link.href), given.link, ...linked("alternate").map((link) => link.href), guid?.isPermaLink === false ? null : fullUrl(guid?.value)],
    title: plainText(given.title) ?? plainText(dc?.titles?.[0]) ?? plainText(atom?.title?.value) ?? plainText(itunes?.title) ?? plainText(media?.title?.value),
    published: [given.pubDate, dcterms?.issued?.[0], dc?.dates?.[0], atom?.published, prism?.publicationDates?.[0], dcterms?.created?.[0], dcterms?.dates?.[0]],
    modified: [dcterms?.modified?.[0], atom?.updated],
    bylines: [
      names(dc?.creators), names(dc?.contributors), names(atom?.authors?.map((author) => author.name)), personName(itunes?.author),
      names(media?.credits?.filter((credit) => credit.role === "author").map((credit) => credit.value)),
    ],
    outlets: [given.source?.title, prism?.publicationName, dc?.publishers?.[0]],
    languages: [dc?.languages?.[0]],
    summary: plainText(given.description) ?? plainText(dc?.descriptions?.[0]) ?? plainText(atom?.summary?.value) ?? plainText(itunes?.summary) ?? plainText(itunes?.subtitle) ?? plainText(media?.description?.value),
    content: given.content?.encoded ?? (atomContent === undefined ? null : atom?.content?.type === "text" ? asHtml(atomContent) : atomContent),
    enclosures: [
      ...(given.enclosures ?? []).map(({ url, type, length }) => ({ url, type, bytes: length })),
      ...linked("enclosure").map(({ href, type, length }) => ({ url: href, type, bytes: length })),
      ...medias.map(({ url, type, fileSize }) => ({ url, type, bytes: fileSize })),
    ],
    categories: [...(given.categories ?? []).map(({ name }) => name), ...(dc?.subjects ?? [])],
  };
}

/** A guid is an address only when it is a whole one. */
const fullUrl = (value: string | undefined): string | null => (value !== undefined && /^https?:\/\//i.test(value) ? value : null);

/** A link's relation, registered ones also as addresses; "alternate" when none is given (RFC 4287, 4.2.7.2). */
export const relation = (rel: string | undefined): string => rel?.trim().toLowerCase().replace(/^https?:\/\/www\.iana\.org\/assignments\/relation\//, "") || "alternate";
