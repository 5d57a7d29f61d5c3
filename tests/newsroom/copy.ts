// What the newsroom writes: pages and feeds of invented news.
import { seeded } from "./chance.ts";
import { type Desk, HOUR, type Item, markOf, pageUrl } from "./desk.ts";

const FIRST = ["Ilse", "Odo", "Mara", "Tomas"];
const POSTS = ["the harbour minister", "the mayor of Lusk", "who speaks for the council", "a pilot"];
const THINGS = ["the bridge", "the strait", "every ship", "the budget", "the old ferry", "a second letter", "the lighthouse", "the customs shed"];
const VERBS = ["will not be sold", "opens before the winter", "costs more than we were told", "belongs to the town", "has to be mended first", "is not for one of us to decide"];

/** Words of nobody's, so that what is said on one pier is not said on all. */
function strange(random: () => number): string {
  const letter = (from: string): string => from[Math.floor(random() * from.length)] ?? "";
  return Array.from({ length: 2 + Math.floor(random() * 2) }, () => letter("bdfgklmnprstvz") + letter("aeiou") + letter("lmnrst")).join("");
}

/** Each pier has four people of its own. */
function speakerOf(pier: number, random: () => number): string {
  const at = Math.floor(random() * FIRST.length);
  const name = strange(seeded(pier * 13 + at));
  return `${FIRST[at]} ${name.slice(0, 1).toUpperCase()}${name.slice(1)}, ${POSTS[at]}`;
}

const pick = (from: readonly string[], random: () => number): string => from[Math.floor(random() * from.length)] ?? "";

/** Paragraphs; after `edits` changes of what was said. */
export function paragraphs(desk: Desk, item: Item, edits: number): readonly string[] {
  const random = seeded(desk.pages * 100_003 + item.number);
  const [speaker, thing, verb, other] = [speakerOf(desk.pages, random), pick(THINGS, random), pick(VERBS, random), pick(THINGS, random)];
  const [one, two, three] = [strange(random), strange(random), strange(random)];
  return [
    `Ships lay at ${markOf(desk, item)}this morning while the harbour waited for word of ${other}, which had been promised for the spring and again for the summer.`,
    `“${one} near ${two}: ${thing} of ${three} ${verb}${edits > 0 ? ", or so we hope" : ""},” said ${speaker}, on the quay of pier ${desk.pages} in the ${item.number}th hour of the talks.`,
    `Nobody else on the quay wanted to speak, and the harbour office kept its shutters down until the evening, as it had on most days of that week.`,
  ];
}

export const titleOf = (desk: Desk, item: Item): string => `Pier ${desk.pages}: word ${item.number} from the quay`;

export function page(desk: Desk, item: Item, edits: number): string {
  const published = desk.kind === "misdated" ? "" : `<meta property="article:published_time" content="${new Date(item.published).toISOString()}">`;
  const body = paragraphs(desk, item, edits).map((text) => `<p>${text}</p>`).join("\n");
  return `<!doctype html><html lang="en"><head><title>${titleOf(desk, item)}</title>${published}<meta property="og:site_name" content="Pier ${desk.pages} Post"></head>
<body><nav><a href="/">Home</a> <a href="/weather">Weather</a></nav><main><article><h1>${titleOf(desk, item)}</h1>\n${body}\n</article></main><footer>All rights reserved</footer></body></html>`;
}

/** What an item says of itself in a feed at a moment. */
interface Entry {
  readonly id: string | null;
  readonly url: string | null;
  readonly title: string;
  readonly published: string | null;
  readonly modified: string | null;
  readonly content: string | null;
}

/** When a desk changes an item after it was published. */
export const EDITED_AFTER = 2 * HOUR;

function entry(desk: Desk, item: Item, now: number, port: number): Entry {
  const { kind, number } = desk;
  const url = pageUrl(desk, item, port);
  const day = Math.floor(now / (24 * HOUR));
  const id = kind === "sameIds" ? "item" : kind === "lostIds" && day % 2 === 0 ? null : kind === "echoing" ? `echo-${item.number}` : `tag:${number},${item.number}`;
  const date = kind !== "misdated" ? item.published : [0, Date.parse("2099-01-01T00:00:00Z"), null][item.number % 3] ?? null;
  const edited = kind === "edited" && now >= item.published + EDITED_AFTER ? item.published + EDITED_AFTER : item.published;
  const whole = kind === "carried" || kind === "alone";
  return {
    id: kind === "alone" ? `tag:${number},${item.number}` : id,
    url: url !== null && kind === "tracked" ? `http://t.newsroom.example:${port}/to?u=${encodeURIComponent(url)}` : url,
    title: titleOf(desk, item),
    published: date === null ? null : new Date(date).toISOString(),
    modified: kind === "misdated" ? null : new Date(edited).toISOString(),
    content: whole ? paragraphs(desk, item, 0).map((text) => `<p>${text}</p>`).join("") : null,
  };
}

const xml = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
const tag = (name: string, value: string | null): string => (value === null ? "" : `<${name}>${xml(value)}</${name}>`);

/** The feed with these items. */
export function feed(desk: Desk, items: readonly Item[], now: number, port: number): { readonly type: string; readonly body: string } {
  const entries = items.map((item) => entry(desk, item, now, port));
  const [title, home] = [`Pier ${desk.number} Post`, `http://${desk.host}:${port}/`];
  if (desk.format === "json") {
    const listed = entries.map(({ id, url, title: name, published, modified, content }) => ({ id: id ?? undefined, url: url ?? undefined, title: name, date_published: published ?? undefined, date_modified: modified ?? undefined, content_html: content ?? undefined, summary: name }));
    return { type: "application/feed+json", body: JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title, home_page_url: home, items: listed }) };
  }
  if (desk.format === "atom") {
    const listed = entries.map(({ id, url, title: name, published, modified, content }) =>
      `<entry>${tag("id", id)}${url === null ? "" : `<link href="${xml(url)}"/>`}${tag("title", name)}${tag("published", published)}${tag("updated", modified)}${content === null ? "" : `<content type="html">${xml(content)}</content>`}</entry>`);
    return { type: "application/atom+xml; charset=utf-8", body: `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>${title}</title><link href="${home}"/>${listed.join("\n")}</feed>` };
  }
  if (desk.format === "rdf") {
    const listed = entries.map(({ id, url, title: name, published, modified }) =>
      `<item${id === null ? "" : ` rdf:about="${xml(id)}"`}>${tag("title", name)}${tag("link", url)}${tag("dc:date", published)}${tag("dcterms:modified", modified)}</item>`);
    return { type: "application/rdf+xml", body: `<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><channel><title>${title}</title><link>${home}</link></channel>${listed.join("\n")}</rdf:RDF>` };
  }
  const listed = entries.map(({ id, url, title: name, published, modified, content }) =>
    `<item>${id === null ? "" : `<guid isPermaLink="false">${xml(id)}</guid>`}${tag("title", name)}${tag("link", url)}${published === null ? "" : `<pubDate>${new Date(published).toUTCString()}</pubDate>`}${tag("dcterms:modified", modified)}${content === null ? "" : `<content:encoded>${xml(content)}</content:encoded>`}</item>`);
  return { type: "application/rss+xml; charset=utf-8", body: `<?xml version="1.0"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dcterms="http://purl.org/dc/terms/"><channel><title>${title}</title><link>${home}</link>${listed.join("\n")}</channel></rss>` };
}
