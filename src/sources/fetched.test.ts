// What was fetched already, or came in a feed, becomes the same documents as an address given by hand.
import { expect, test } from "vitest";
import { type FetchedPage, type FromFeed, receiveFetched } from "./fetched.ts";
import { gathered, NOW } from "./testing.ts";

const WORDS = "<p>Ilse Varga, the foreign minister, said on Tuesday that the door was open and that the talks could begin within days of an answer.</p>".repeat(3);
const item = (more: Partial<FromFeed> = {}): FromFeed => ({ url: "https://harbour.example/door", fetched: true, title: "In the feed", outlet: "The Harbour", published: "2026-05-01", content: null, ...more });

function page(html: string, more: Partial<FetchedPage> = {}): FetchedPage {
  async function* bytes() {
    yield Buffer.from(html);
  }
  return { url: "https://harbour.example/door", mediaType: "text/html", charset: "utf-8", bytes: bytes(), ...more };
}

const received = (from: FetchedPage | null, of: FromFeed) => gathered(receiveFetched(from, of, { now: NOW }));

test("the feed's title, outlet and date count where the page says nothing", async () => {
  expect(await received(page(`<html><body><article>${WORDS}</article></body></html>`), item())).toMatchObject([
    { document: { url: "https://harbour.example/door", origin: "https://harbour.example/door", title: "In the feed", outlet: "The Harbour", published: "2026-05-01" }, notes: [] },
  ]);
  const head = '<title>On the page</title><meta property="og:site_name" content="Quayside"><meta property="article:published_time" content="2026-05-02T10:00:00Z">';
  expect(await received(page(`<html><head>${head}</head><body><article>${WORDS}</article></body></html>`), item())).toMatchObject([
    { document: { title: "On the page", outlet: "Quayside", published: "2026-05-02T10:00:00Z" } },
  ]);
});

test("the page's final address is its origin, and its canonical one before that", async () => {
  expect(await received(page(`<article>${WORDS}</article>`, { url: "https://harbour.example/moved" }), item())).toMatchObject([{ document: { origin: "https://harbour.example/moved" } }]);
  const canonical = '<link rel="canonical" href="https://harbour.example/lasting">';
  expect(await received(page(`<html><head>${canonical}</head><body><article>${WORDS}</article></body></html>`), item())).toMatchObject([{ document: { origin: "https://harbour.example/lasting" } }]);
});

test("an article that the feed carries is noted where its page could not be had, and is a document of its own where there is none", async () => {
  const [stood] = await received(null, item({ content: "<p>“No,” said Odo Brandt.</p><p>He left.</p>" }));
  expect(stood).toMatchObject({ document: { url: "https://harbour.example/door", text: "“No,” said Odo Brandt.\n\nHe left.", title: "In the feed" }, notes: [{ rule: "from-feed" }] });
  const [alone] = await received(null, item({ url: "https://harbour.example/feed#7", fetched: false, content: "<p>“No,” said Odo Brandt.</p>" }));
  expect(alone).toMatchObject({ document: { url: null, origin: "https://harbour.example/feed#7", id: expect.stringMatching(/^harbour\.example-[0-9a-f]{8}$/) }, notes: [] });
});

test("what gives no document says why", async () => {
  expect(await received(page("%PDF-1.7 and so on", { mediaType: "application/pdf" }), item())).toMatchObject([{ input: "https://harbour.example/door", error: { kind: "binary" } }]);
  expect(await received(null, item({ content: " " }))).toMatchObject([{ error: { kind: "empty" } }]);
});
