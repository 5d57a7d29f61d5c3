// What stands around an article, and what only looks like it.
import { describe, expect, test } from "vitest";
import { only } from "./testing.ts";

const STORY = Array.from({ length: 4 }, (_, at) => `<p>${at}. The minister said that nothing had been decided, and two officials who were in the room had heard otherwise.</p>`);
const textOf = async (more: string, where: "in" | "around" = "in") => {
  const [inside, around] = where === "in" ? [more, ""] : ["", more];
  const { document } = await only("a.html", `<html><body>${around}<main><article><h1>The door is open</h1>${STORY.slice(0, 2).join("")}${inside}${STORY.slice(2).join("")}</article></main></body></html>`);
  return document.text;
};
const BARE = STORY.map((line) => line.replace(/<\/?p>/g, "")).join("\n\n");

describe("in the article and no part of it", () => {
  test.each([
    ["a list of links", '<ul><li><a href="/a">Ferry queues grow longer this autumn</a></li><li><a href="/b">What we know of the law</a></li></ul>'],
    ["a box of related articles", '<div class="c-related"><h3>Related</h3><p>The ferry owners say that nobody has ever asked them about any of it.</p></div>'],
    ["a newsletter box without a name", "<div class='x1'><p>Get the best of it in your inbox</p><p>By signing up you agree to our terms and privacy policy</p></div>"],
    ["an advertisement's label", "<div class='k9'>Advertisement</div><p>- Advertisement -</p><p>Werbung</p>".replace("<p>Werbung</p>", '<div class="werbung">Kaufen Sie jetzt</div>')],
    ["a picture with caption and credit", "<figure><img src='/a.jpg'><figcaption>The pier on Monday. Photo: Ida Lund</figcaption></figure><p class='wp-caption-text'>The pier, seen from the sea.</p>"],
    ["a pull quote", '<div class="z"><blockquote>nothing had been decided, and two officials</blockquote></div>'],
    ["a byline and a date", "<p>By Ana Rook</p><p>By Ana Rook and Tomas Kell, 5 March 2025</p><p>Published: 5 March 2025</p>"],
    ["a note about the author", '<div class="author-bio"><p>Ana Rook has covered the northern harbours for eleven years and lives by the sea.</p></div>'],
    ["what other languages say", "<p>Lesen Sie auch: Wer zahlt</p><p>À lire aussi : Qui paie</p><p>Te puede interesar</p><p>Leggi anche: chi paga</p><p>Читайте также: кто платит</p><p>関連記事</p><p>责任编辑： 陆海</p><p>무단 전재 금지</p>"],
    ["who wrote and edited it, at a wire", "<p>Reporting by Ana Rook; Editing by Tomas Kell</p><p>Our Standards: The Principles</p><p>Words by Ana Rook. Photographs by Tomas Kell</p>"],
    ["AMP's own elements", "<amp-ad><p>An offer that nobody who reads this page would ever want to refuse.</p></amp-ad><amp-embed><p>Stories from around the web that you may or may not like to read.</p></amp-embed>"],
  ])("%s", async (_, more) => {
    expect(await textOf(more)).toBe(BARE);
  });
});

describe("around the article", () => {
  const WORDS = "We and our partners store and read data on your device, and you can change your mind about it whenever you like.";
  test.each([
    ["a consent wall by its program's name", `<div id="usercentrics-root"><p>${WORDS.repeat(9)}</p></div>`],
    ["a consent wall that nothing names", "<div class='q'><p>We use cookies and similar things to make our pages better, and ask you to agree to that.</p></div>"],
    ["comments longer than the article", `<section id="comments">${`<p>I said years ago that this would happen, and nobody listened to a word of it. ${WORDS}</p>`.repeat(20)}</section>`],
    ["a header with a standfirst", "<header><p>Read all of today's news at one glance, every morning before seven, wherever you are.</p></header>"],
  ])("%s", async (_, more) => {
    expect(await textOf(more, "around")).toBe(BARE);
  });
});

describe("what stays", () => {
  test.each([
    ["a heading that quotes the text", "<h2>Nothing had been decided</h2>", "Nothing had been decided"],
    ["a quotation that the text does not repeat", "<blockquote>We will see what happens, and then we will see again.</blockquote>", "We will see what happens, and then we will see again."],
    ["a list of what was said", "<ul><li>Karst will deliver every cubic metre.</li><li>Ostria waits for the court.</li></ul>", "Karst will deliver every cubic metre.\n\nOstria waits for the court."],
    ["a table of what was said", "<table><tr><td>Kell</td><td>“There will be no fee.”</td></tr></table>", "Kell “There will be no fee.”"],
    ["a sentence about cookies by somebody", "<p>“We use cookies and we are not ashamed of it,” said our host.</p>", "“We use cookies and we are not ashamed of it,” said our host."],
    ["a deal whose terms nobody wants", "<p>Ostria will not agree to the terms of the deal, its envoy said on Monday.</p>", "Ostria will not agree to the terms of the deal, its envoy said on Monday."],
    ["news of reports and pictures", "<p>Pictures by Marten Sol were stolen from the hall, police said.</p>", "Pictures by Marten Sol were stolen from the hall, police said."],
    ["news of members", "<p>Already a member of the pact, Karst said it would stay.</p>", "Already a member of the pact, Karst said it would stay."],
    ["a paragraph that begins as a byline does", "<p>By Monday the council had decided nothing at all.</p>", "By Monday the council had decided nothing at all."],
  ])("%s", async (_, more, words) => {
    expect(await textOf(more)).toContain(`\n\n${words}\n\n`);
  });

  test("the parts of an article in places that are named like a sidebar", async () => {
    const { document } = await only("a.html", `<h1>The door is open</h1>${STORY.map((line) => `<div class="sidebar-grid"><section class="article__content">${line}</section></div>`).join("<div class='ad'>Buy this now</div>")}`);
    expect(document.text).toBe(BARE);
  });

  test("a first paragraph above the place of the rest, a quotation in a box of its own, and what is hidden from some", async () => {
    const lead = await only("a.html", `<div class="story"><h1>The door is open</h1><p class="intro">${STORY[0]}</p><div class="story-content">${STORY[1]}${STORY[2]}</div><div class="story-content">${STORY[3]}</div></div>`);
    expect(lead.document.text).toBe(BARE);
    expect(await textOf(`<div class="author-quote"><p>We will see what happens.</p></div><div class="hidden-print"><p>And then we see.</p></div>`)).toContain("We will see what happens.\n\nAnd then we see.");
  });

  test("an article of two short sentences, and not the comments under it", async () => {
    const { document } = await only("a.html", `<article><h1>Explosion heard</h1><div class="article-content"><p>An explosion was heard in Port Amsel early on Friday, police say.</p><p>More follows.</p></div></article><div class="comment-list">${"<p>We'll see is what they always say when they have no plan at all for any of this.</p>".repeat(5)}</div>`);
    expect(document.text).toBe("An explosion was heard in Port Amsel early on Friday, police say.\n\nMore follows.");
  });

  test("cells of a page that is laid out by tables are lines of their own", async () => {
    const { document } = await only("a.html", `<table><tr><td><a href="/">Home news</a><br><a href="/w">World</a></td><td>${STORY[0]}${STORY[1]}</td></tr></table>`);
    expect(document.text).toBe(BARE.split("\n\n").slice(0, 2).join("\n\n"));
  });
});

test("a hostile page of places within places takes no more than seconds", async () => {
  const began = performance.now();
  await only("a.html", `<h1>Live</h1><div class="live-blog">${'<div class="article-body" id="a"><time>1</time></div>'.repeat(3_000)}</div>${'<div class="article-body story-text">'.repeat(900)}${STORY.join("")}`);
  expect(performance.now() - began).toBeLessThan(30_000);
}, 60_000);
