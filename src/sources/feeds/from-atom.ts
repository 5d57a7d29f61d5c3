// Atom, once it is plain: feedsmith's reading of it as drafts.
import { parseAtomFeed } from "feedsmith";
import { type FeedDraft, type ItemDraft, asHtml, names, syndicationTtl } from "./draft.ts";
import { relation } from "./from-rss.ts";
import { ORIGINAL } from "./leaf.ts";
import { clean, plainText } from "./plain-text.ts";

type AtomFeed = ReturnType<typeof parseAtomFeed<string>>;
type Entry = NonNullable<AtomFeed["entries"]>[number];
type Link = NonNullable<Entry["links"]>[number];

export function atomDraft(xml: string): FeedDraft {
  const feed = parseAtomFeed<string>(xml);
  const linked = (rel: string) => (feed.links ?? []).filter((link) => relation(link.rel) === rel).map((link) => link.href);
  const authors = names(feed.authors?.map((author) => author.name));
  return {
    title: words(feed.title),
    sites: pages(feed.links ?? []).map((link) => link.href),
    languages: [feed.dc?.languages?.[0]],
    self: linked("self"), hub: linked("hub"), next: [...linked("next"), ...linked("prev-archive")],
    ttl: syndicationTtl(feed.sy),
    skipHours: [], skipDays: [],
    items: (feed.entries ?? []).map((entry) => item(entry, authors)),
  };
}

function item(entry: Entry, feedAuthors: string | null): ItemDraft {
  const { dc, dcterms, media, source } = entry;
  const links = entry.links ?? [];
  const linked = (rel: string) => links.filter((link) => relation(link.rel) === rel);
  const medias = [...(media?.contents ?? []), ...(media?.groups ?? []).flatMap((group) => group.contents ?? [])];
  const outOfLine = entry.content?.src !== undefined && /html/.test(entry.content.type ?? "html");
  return {
    id: entry.id,
    urls: [...linked(ORIGINAL).map((link) => link.href), ...pages(links).map((link) => link.href), outOfLine ? entry.content?.src : null, fullUrl(entry.id)],
    title: words(entry.title) ?? plainText(dc?.titles?.[0]) ?? plainText(media?.title?.value),
    published: [entry.published, dcterms?.issued?.[0], dc?.dates?.[0], dcterms?.created?.[0], entry.updated],
    modified: [entry.updated, dcterms?.modified?.[0]],
    bylines: [names(entry.authors?.map((author) => author.name)), names(dc?.creators), names(source?.authors?.map((author) => author.name)), feedAuthors],
    outlets: [words(source?.title), dc?.publishers?.[0]],
    languages: [dc?.languages?.[0]],
    summary: words(entry.summary) ?? plainText(media?.description?.value) ?? plainText(media?.groups?.[0]?.description?.value),
    content: content(entry.content),
    enclosures: [
      ...linked("enclosure").map(({ href, type, length }) => ({ url: href, type, bytes: length })),
      ...medias.map(({ url, type, fileSize }) => ({ url, type, bytes: fileSize })),
    ],
    categories: [...(entry.categories ?? []).map(({ label, term }) => label ?? term), ...(dc?.subjects ?? [])],
  };
}

/** Alternates, those that are pages first. */
function pages(links: readonly Link[]): readonly Link[] {
  const alternates = links.filter((link) => relation(link.rel) === "alternate");
  const isPage = ({ type }: Link) => type === undefined || /html/.test(type);
  return [...alternates.filter(isPage), ...alternates.filter((link) => !isPage(link))];
}

/** Text said to be text is taken at its word; text of no said type is often HTML. */
const words = (text: { readonly value?: string; readonly type?: string } | undefined): string | null =>
  text?.type === "text" || text?.type === "text/plain" ? clean(text.value) : plainText(text?.value);

function content(given: Entry["content"]): string | null {
  if (given?.value === undefined) return null;
  const type = given.type ?? "text";
  if (/html/.test(type)) return given.value;
  if (!/^text(?:\/plain)?$/.test(type)) return null;
  return given.type === undefined && /<\/?(?:p|a|br|div|b|i|em|strong|img|span|ul|li|h\d|blockquote)\b[^<>]*>/i.test(given.value) ? given.value : asHtml(given.value);
}

const fullUrl = (value: string | undefined): string | null => (value !== undefined && /^https?:\/\//i.test(value) ? value : null);
