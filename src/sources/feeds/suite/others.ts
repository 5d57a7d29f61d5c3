// Cases of RDF, JSON Feed and sitemaps.
import { type Case, json, one } from "./case.ts";

const rdf = (inner: string): string => `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">${inner}</rdf:RDF>`;
const sitemap = (inner: string): string => `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">${inner}</urlset>`;

export const RDF_CASES: readonly Case[] = [
  ["RSS 1.0", rdf(`<channel rdf:about="https://courier.example/rdf"><title>The Vale Courier</title><link>https://courier.example/</link><items><rdf:Seq><rdf:li rdf:resource="https://courier.example/1"/></rdf:Seq></items></channel><item rdf:about="https://courier.example/1"><title>One</title><link>https://courier.example/1</link><description>D</description><dc:date>2018-02-06</dc:date><dc:creator>Mara Arden</dc:creator></item>`),
    { format: "rdf", title: "The Vale Courier", site: "https://courier.example/", ...one({ id: "https://courier.example/1", url: "https://courier.example/1", title: "One", summary: "D", published: "2018-02-06", byline: "Mara Arden" }) }],
  ["RSS 0.90", `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>Old</title></channel><item><title>One</title><link>https://courier.example/1</link></item></rdf:RDF>`, { format: "rdf", title: "Old", ...one({ id: "https://courier.example/1" }) }],
  ["rdf:about that is no address", rdf(`<item rdf:about="urn:1"><title>One</title><link>/1</link></item>`), one({ id: "urn:1", url: "https://courier.example/1" })],
  ["rdf:about stands in for the link", rdf(`<item rdf:about="https://courier.example/1"><title>One</title></item>`), one({ url: "https://courier.example/1" })],
  ["items that the list of contents forgets", rdf(`<channel><title>T</title><items><rdf:Seq><rdf:li rdf:resource="https://courier.example/1"/></rdf:Seq></items></channel><item rdf:about="https://courier.example/1"><title>One</title></item><item rdf:about="https://courier.example/2"><title>Two</title></item>`), { items: [{ title: "One" }, { title: "Two" }] }],
  ["a picture beside the channel", rdf(`<channel><title>T</title></channel><image><title>Logo</title><url>https://courier.example/l.png</url></image><item><title>One</title></item>`), { title: "T", ...one({ title: "One" }) }],
  ["content:encoded and syndication", rdf(`<channel><title>T</title><sy:updatePeriod>weekly</sy:updatePeriod></channel><item><title>One</title><content:encoded><![CDATA[<p>All</p>]]></content:encoded></item>`), { ttl: 10080, ...one({ content: "<p>All</p>" }) }],
  ["every name of RSS with a prefix", `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:rss="http://purl.org/rss/1.0/"><rss:channel><rss:title>T</rss:title></rss:channel><rss:item rdf:about="urn:1"><rss:title>One</rss:title></rss:item></rdf:RDF>`, { title: "T", ...one({ id: "urn:1", title: "One" }) }],
  ["RDF as the default, RSS with a prefix", `<RDF xmlns="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:r="http://purl.org/rss/1.0/"><r:channel><r:title>T</r:title></r:channel><r:item about="urn:1"><r:title>One</r:title></r:item></RDF>`, { format: "rdf", title: "T", ...one({ id: "urn:1", title: "One" }) }],
];

export const JSON_CASES: readonly Case[] = [
  ["JSON Feed 1.1: the feed's own fields", json({ home_page_url: "https://courier.example/", feed_url: "https://courier.example/feed.json", next_url: "?page=2", language: "en-GB", hubs: [{ type: "rssCloud", url: "https://no.example/" }, { type: "WebSub", url: "https://hub.example/" }] }),
    { format: "json", title: "The Vale Courier", site: "https://courier.example/", self: "https://courier.example/feed.json", next: "https://courier.example/feeds/world.xml?page=2", language: "en-GB", hub: "https://hub.example/", items: [] }],
  ["JSON Feed 1.1: an item's own fields", json({ items: [{ id: "1", url: "https://courier.example/1", title: "Toll repealed", content_html: "<p>All</p>", summary: "Short", date_published: "2018-02-06T10:00:00+01:00", date_modified: "2018-02-07T10:00:00Z", authors: [{ name: "Mara Arden" }, { name: "Ivo Falk" }], tags: ["tolls"], language: "cy", attachments: [{ url: "https://v.example/1.mp3", mime_type: "audio/mpeg", size_in_bytes: 5 }] }] }),
    one({ id: "1", url: "https://courier.example/1", title: "Toll repealed", content: "<p>All</p>", summary: "Short", published: "2018-02-06T10:00:00+01:00", modified: "2018-02-07T10:00:00Z", byline: "Mara Arden, Ivo Falk", categories: ["tolls"], language: "cy", enclosures: [{ url: "https://v.example/1.mp3", mediaType: "audio/mpeg", bytes: 5 }] })],
  ["JSON Feed 1.0: one author", json({ version: "https://jsonfeed.org/version/1", author: { name: "Desk" }, items: [{ id: "1", author: { name: "Mara Arden" } }, { id: "2" }] }), { items: [{ byline: "Mara Arden" }, { byline: "Desk" }] }],
  ["an id that is a number", json({ items: [{ id: 17, title: "T" }] }), one({ id: "17" })],
  ["an id that is an address", json({ items: [{ id: "https://courier.example/1" }] }), one({ url: "https://courier.example/1" })],
  ["no id", json({ items: [{ url: "https://courier.example/1?utm_source=feed" }] }), one({ id: "https://courier.example/1", url: "https://courier.example/1?utm_source=feed" })],
  ["external_url when there is no url", json({ items: [{ id: "1", external_url: "https://herald.example/1" }] }), one({ url: "https://herald.example/1" })],
  ["text as content", json({ items: [{ id: "1", content_text: "Tolls < taxes" }] }), one({ content: "Tolls &lt; taxes" })],
  ["a title with references", json({ items: [{ id: "1", title: "Bread &amp; salt" }] }), one({ title: "Bread & salt" })],
  ["a feed without version", JSON.stringify({ title: "T", items: [{ id: "1" }] }), { format: "json", ...one({ id: "1" }) }],
  ["keys in another case", JSON.stringify({ VERSION: "https://jsonfeed.org/version/1", Title: "T", Items: [{ ID: "1", Url: "/1" }] }), "unknown-format", "JSON tells cases apart, and nobody writes a JSON Feed so; other JSON must not pass for a feed."],
  ["JSON that is no feed", JSON.stringify({ status: "ok", articles: [] }), "unknown-format"],
  ["JSON that is a list", `[{"id":"1"}]`, "unknown-format"],
  ["JSON that is cut off", json({ items: [{ id: "1" }] }).slice(0, -3), "unknown-format", "Half of a JSON text is no JSON; the next answer will be whole."],
  ["items that are no items", json({ items: [null, 7, "x", [], { id: "1" }] }), one({ id: "1" })],
  ["fields of the wrong kind", json({ home_page_url: {}, items: [{ id: "1", title: { a: 1 }, url: ["https://courier.example/1"], tags: "x", date_published: true, authors: "Mara Arden" }] }), { site: null, items: [{ id: "1", title: null, url: "https://courier.example/1", byline: "Mara Arden", published: null }] }],
  ["a byte order mark before JSON", `\uFEFF${json({ items: [{ id: "1" }] })}`, one({ id: "1" })],
];

export const SITEMAP_CASES: readonly Case[] = [
  ["a news sitemap", sitemap(`<url><loc>https://courier.example/1</loc><news:news><news:publication><news:name>The Vale Courier</news:name><news:language>en</news:language></news:publication><news:publication_date>2018-02-06T10:00:00Z</news:publication_date><news:title>Toll repealed</news:title><news:keywords>tolls</news:keywords></news:news></url>`),
    { format: "sitemap", title: null, sitemaps: [], ...one({ id: "https://courier.example/1", url: "https://courier.example/1", title: "Toll repealed", published: "2018-02-06T10:00:00Z", outlet: "The Vale Courier", language: "en", categories: ["tolls"] }) }],
  ["a plain sitemap", sitemap(`<url><loc>https://courier.example/1</loc><lastmod>2018-02-06</lastmod><changefreq>daily</changefreq><priority>0.5</priority></url><url><loc>/2</loc></url>`), { items: [{ url: "https://courier.example/1", published: null, modified: "2018-02-06" }, { url: "https://courier.example/2" }] }],
  ["pictures of a sitemap are not its pages", sitemap(`<url><image:image><image:loc>https://courier.example/1.jpg</image:loc><image:title>Harbour</image:title></image:image><loc>https://courier.example/1</loc></url>`), one({ url: "https://courier.example/1", title: null })],
  ["a sitemap without its namespace", `<urlset><url><loc>https://courier.example/1</loc></url></urlset>`, { format: "sitemap", ...one({ url: "https://courier.example/1" }) }],
  ["the news namespace with another prefix", `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://courier.example/1</loc><n:news><n:title>T</n:title></n:news></url></urlset>`, one({ title: "T" })],
  ["an ampersand in an address", sitemap(`<url><loc>https://courier.example/?a=1&b=2</loc></url>`), one({ url: "https://courier.example/?a=1&b=2" })],
  ["an index of sitemaps", `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://courier.example/news.xml</loc><lastmod>2018-02-06T10:00:00+01:00</lastmod></sitemap><sitemap><loc>/old.xml.gz</loc></sitemap><sitemap><loc>file:///etc/hosts</loc></sitemap></sitemapindex>`,
    { format: "sitemap-index", items: [], sitemaps: [{ url: "https://courier.example/news.xml", modified: "2018-02-06T10:00:00+01:00" }, { url: "https://courier.example/old.xml.gz", modified: null }], rules: ["bad-url"] }],
  ["an empty sitemap", sitemap(""), { format: "sitemap", items: [] }],
];
