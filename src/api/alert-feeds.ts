// The alerts of a watch for feed readers: Atom (RFC 4287) and JSON Feed 1.1, from the same entries. Pure.
import { hash } from "node:crypto";
import { generateAtomFeed, generateJsonFeed } from "feedsmith";
import type { Alert, Watch } from "../model/index.ts";

export interface FeedPlace {
  /** Origin of the web app. */
  readonly site: string;
  /** The feed's own address. */
  readonly self: string;
}

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly html: string;
  readonly text: string;
  readonly lang: string;
  /** ISO 8601 date-times, UTC. */
  readonly published: string;
  readonly updated: string;
  readonly kind: string;
}

const AUTHOR = "Readout";
const TOLD_PATH = "/alerts/told";

export function atomOf(watch: Watch, alerts: readonly Alert[], { site, self }: FeedPlace): string {
  const entries = entriesOf(alerts, site);
  return generateAtomFeed({
    id: uuidOf("feed", self),
    title: { value: titleOf(watch) },
    updated: updatedOf(watch, entries),
    authors: [{ name: AUTHOR }],
    links: [{ href: self, rel: "self", type: "application/atom+xml" }, { href: `${site}${TOLD_PATH}`, rel: "alternate", type: "text/html" }],
    entries: entries.map(({ id, title, url, html, published, updated, kind }) => ({
      id,
      title: { value: title },
      links: [{ href: url, rel: "alternate", type: "text/html" }],
      published,
      updated,
      categories: [{ term: kind }],
      content: { value: html, type: "html" },
    })),
  });
}

export function jsonOf(watch: Watch, alerts: readonly Alert[], { site, self }: FeedPlace): string {
  const feed = generateJsonFeed({
    title: titleOf(watch),
    home_page_url: `${site}${TOLD_PATH}`,
    feed_url: self,
    authors: [{ name: AUTHOR }],
    items: entriesOf(alerts, site).map(({ id, title, url, html, text, lang, published, updated, kind }) => ({
      id, url, title, content_html: html, content_text: text, date_published: published, date_modified: updated, tags: [kind], language: lang,
    })),
  });
  return JSON.stringify(feed);
}

/** Latest first. A correction is the entry that it corrects, written anew: of the same id, and the later one stands. */
function entriesOf(alerts: readonly Alert[], site: string): readonly Entry[] {
  const byPlace = Map.groupBy(alerts, ({ key, corrects }) => corrects ?? key);
  return [...byPlace].map(([key, same]) => entryOf(key, same.toSorted((a, b) => a.at.localeCompare(b.at)), site)).toSorted((a, b) => b.updated.localeCompare(a.updated));
}

function entryOf(key: string, same: readonly Alert[], site: string): Entry {
  const [first, last] = [same[0]!, same.at(-1)!];
  const { title, body, why, path, lang, kind, corrects, evidence, at } = last;
  const shown = sayable(corrects === null ? title : `Correction: ${title}`) || AUTHOR;
  const seen = evidence.flatMap(({ outlet, url }) => (url !== null && /^https?:\/\//i.test(url) ? [`<li><a href="${escaped(url)}">${escaped(outlet ?? url)}</a></li>`] : []));
  const items = [...why.map((reason) => `<li>${escaped(reason)}</li>`), ...seen].join("");
  return {
    id: uuidOf("alert", key),
    title: shown,
    url: pageOf(path, site),
    html: `<p>${escaped(body)}</p>${items === "" ? "" : `<ul>${items}</ul>`}`,
    text: [body, ...why].map(sayable).filter((line) => line !== "").join("\n") || shown,
    lang,
    published: first.at,
    updated: at,
    kind,
  };
}

const titleOf = ({ name }: Watch): string => sayable(`${name} (${AUTHOR})`);
const updatedOf = ({ createdAt }: Watch, [latest]: readonly Entry[]): string => latest?.updated ?? createdAt;

/** A page of the app, whatever the record says its path is. */
function pageOf(path: string, site: string): string {
  const url = URL.parse(path, site);
  return url?.origin === new URL(site).origin ? url.href : site;
}

/** A name that stays the same wherever Readout is served from: a UUID of version 8 (RFC 9562, 5.8) out of a hash. */
function uuidOf(kind: string, name: string): string {
  const digits = hash("sha256", JSON.stringify([kind, name]));
  return `urn:uuid:${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

/** One line of characters that XML can hold. */
const sayable = (text: string): string => text.toWellFormed().replace(/[\p{Cc}\uFFFE\uFFFF\u2028\u2029]+/gu, " ").trim();
const escaped = (text: string): string => sayable(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
