// Live blogs: a document for each post, the same one whenever the page is received again.
import { describe, expect, test } from "vitest";
import { documents, folderOf, only } from "./testing.ts";
import { html } from "./html.ts";
import { LIMITS } from "./limits.ts";
import { gathered } from "./testing.ts";

const URL = "https://news.example/live/talks";
async function posts(source: string) {
  async function* bytes() {
    yield Buffer.from(source);
  }
  return gathered(html({ input: URL, name: "talks", ending: "", origin: URL, url: URL, mediaType: "text/html", charset: null, bytes: bytes(), close: () => {} }, LIMITS));
}

const post = (id: string, time: string, words: string, more = ""): string =>
  `<article class="post" id="${id}"><time datetime="2031-11-04T${time}:00Z">${time}</time><h3>Title of ${id}</h3>${more}<p>${words}</p><div class="share">Share</div></article>`;
const page = (...inner: string[]): string => `<title>Talks</title><meta property="og:site_name" content="Sund Radio"><meta property="og:title" content="Talks at the strait"><body><nav>Home</nav><main class="live-blog"><h1>Talks at the strait</h1><p>The delegations have been in the room since dawn, our reporters say.</p>${inner.join("")}</main></body>`;

const FIRST = post("p1", "07:00", "The cars have arrived.");
const SECOND = post("p2", "08:30", "Tomas Kell: “We will see what happens.”", '<span class="author">By Ana Rook</span>');

describe("in markup", () => {
  test("the head and each post are documents; posts have their own address, time, title and author", async () => {
    const [head, second, first, ...more] = await posts(page(SECOND, FIRST));
    expect(more).toEqual([]);
    expect(head).toMatchObject({ url: URL, title: "Talks at the strait", text: "The delegations have been in the room since dawn, our reporters say." });
    expect(second).toMatchObject({ kind: "post", url: `${URL}#p2`, title: "Title of p2", published: "2031-11-04T08:30:00Z", outlet: "Sund Radio", text: "Tomas Kell: “We will see what happens.”", page: { byline: "Ana Rook" } });
    expect(first).toMatchObject({ kind: "post", url: `${URL}#p1`, text: "The cars have arrived.", page: { byline: null } });
  });

  test("received again with more posts, those of before are what they were", async () => {
    const before = await posts(page(SECOND, FIRST));
    const after = await posts(page(post("p3", "09:00", "A pause."), SECOND, FIRST));
    const known = (drafts: typeof before) => drafts.map(({ url, text, published, title }) => ({ url, text, published, title }));
    expect(known(after).filter(({ url }) => url !== `${URL}#p3`)).toEqual(known(before));
  });

  test("posts that nothing names are told apart by their times", async () => {
    const bare = [post("x", "08:30", "The second of them."), post("x", "07:00", "The first of them.")].map((one) => one.replace(' id="x"', ""));
    const [, ...found] = await posts(page(...bare));
    expect(found.map(({ url }) => url)).toEqual([`${URL}#post-20311104t083000z`, `${URL}#post-20311104t070000z`]);
  });

  test("comments under an article are no posts, and an article with sections is no live blog", async () => {
    const { document } = await only("a.html", `<article><h1>Talks</h1><p>${"The delegations have been in the room since dawn. ".repeat(6)}</p></article><ol id="comments"><li id="c1"><time>08:00</time>Nonsense.</li><li id="c2"><time>09:00</time>Well said.</li></ol>`);
    expect(document.kind).toBe("article");
  });

  test("a list with times beside an article makes no live blog, whatever it is called", async () => {
    const list = `<div class="live-updates"><ul><li><time>08:00</time> They have come</li><li><time>09:00</time> They have gone</li></ul></div>`;
    const { document } = await only("a.html", `${list}<article><h1>Talks</h1><p>${"The delegations have been in the room since dawn. ".repeat(8)}</p></article>`);
    expect(document.kind).toBe("article");
  });

  test("in a file, posts are named by the file and their anchors", async () => {
    const found = await documents(["talks.html"], await folderOf({ "talks.html": page(SECOND, FIRST) }));
    expect(found.map(({ document: { id } }) => id)).toEqual(["talks", "talks-p2", "talks-p1"]);
    expect(new Set(found.map(({ document: { origin } }) => origin)).size).toBe(3);
  });
});

const data = (...updates: object[]) => `<script type="application/ld+json">${JSON.stringify({ "@type": "LiveBlogPosting", "headline": "Talks at the strait", "datePublished": "2031-11-04T06:00:00Z", "author": { name: "Mina Carr" }, "liveBlogUpdate": updates })}</script>`;
const update = (id: string, more: object = {}) => ({ "@type": "BlogPosting", "url": `${URL}?page=with:${id}#${id}`, "articleBody": `Words of ${id}.`, "datePublished": "2031-11-04T07:00:00Z", "author": [{ name: "Ana Rook" }], ...more });

describe("in JSON-LD", () => {
  test("a page that shows nothing gives the posts of its data", async () => {
    const [head, one, two] = await posts(`${data(update("p1", { headline: "It opens" }), update("p2", { dateModified: "2031-11-04T09:00:00Z", articleBody: "<p>One.</p><p>Two.</p>" }))}<body><main></main></body>`);
    expect(head).toMatchObject({ url: URL, text: "Talks at the strait", page: { byline: "Mina Carr" } });
    expect(one).toMatchObject({ url: `${URL}#p1`, title: "It opens", text: "Words of p1.", page: { byline: "Ana Rook" } });
    expect(two).toMatchObject({ url: `${URL}#p2`, text: "One.\n\nTwo.", page: { modified: "2031-11-04T09:00:00Z" } });
  });

  test("posts that are shown are told once, and completed by the data", async () => {
    const found = await posts(`${data(update("p1"), update("p9"))}${page(SECOND, FIRST)}`);
    expect(found.map(({ url }) => url)).toEqual([URL, `${URL}#p2`, `${URL}#p1`, `${URL}#p9`]);
    expect(found[2]).toMatchObject({ text: "The cars have arrived.", page: { byline: "Ana Rook" } });
  });
});
