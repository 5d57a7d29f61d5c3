// What becomes of feeds and items, one trouble at a time, over real HTTP and a real record.
import { expect, test } from "vitest";
import { type Answer, stage, type Stage } from "./suite/stage.ts";

const feed = (items: string): Answer => ({ body: `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Pier</title>${items}</channel></rss>`, headers: { etag: '"1"' } });
const item = (link: string, more = ""): string => `<item><title>Word</title><link>${link}</link>${more}</item>`;
const whole = "<content:encoded>&lt;p&gt;Words of the feed about the harbour.&lt;/p&gt;</content:encoded>";
const article = (said = "“We will see,” said Odo Brandt."): Answer => ({ body: `<html><head><title>On the page</title></head><body><article><h1>On the page</h1><p>${said} ${"The harbour lay still and nobody came to look at the ships on that day. ".repeat(4)}</p></article></body></html>` });
const MISSING: Answer = { status: 404, body: "nothing" };

/** One feed at a.example with these items. */
const pier = (items: string, answer: (path: string, minutes: number) => Answer, rules = {}) =>
  stage((host, path, minutes) => (path === "/feed" ? feed(items) : path === "/robots.txt" ? MISSING : answer(`${host}${path}`, minutes)), [{ url: "http://a.example:PORT/feed" }], rules);

const askedFor = ({ asked }: Stage, path: string): number[] => asked.filter(([each]) => each === path).map(([, minutes]) => minutes);
const texts = async ({ store }: Stage): Promise<(string | undefined)[]> => {
  const { items } = await store.reader.documents({});
  return Promise.all(items.map(async ({ id }) => (await store.reader.document(id))?.text));
};
const health = async ({ store }: Stage) => (await store.followed.reader.sources())[0];

test("an item's page is fetched once the host has had its pause, and becomes a document", async () => {
  const all = await pier(item("http://a.example:PORT/x"), () => article());
  await all.until(5);
  expect(all.asked.slice(0, 3)).toEqual([["a.example/feed", 0], ["a.example/robots.txt", 0.02], ["a.example/x", 0.03]]);
  expect(await health(all)).toMatchObject({ items: 1, recorded: 1, waiting: 0, title: "Pier" });
  expect(await texts(all)).toEqual([expect.stringContaining("“We will see,”")]);
});

test("a page with statements is looked at after 1, 6 and 24 hours, and one without is not", async () => {
  const all = await pier(item("http://a.example:PORT/x") + item("http://a.example:PORT/plain"), (path, minutes) => (path.endsWith("plain") ? article("Nothing was said.") : article(minutes > 120 ? "“We shall see,” said Odo Brandt." : undefined)));
  await all.until(3000);
  expect(askedFor(all, "a.example/x").map(Math.round)).toEqual([0, 60, 360, 1440]);
  expect(askedFor(all, "a.example/plain")).toHaveLength(1);
  const changed = (await all.store.reader.documents({})).items.find(({ version }) => version === 2);
  expect((await all.store.reader.changes(changed?.id ?? "", 1, 2)).map(({ change }) => change)).toEqual(["reworded"]);
});

test("old news is not looked at again", async () => {
  const all = await pier(item("http://a.example:PORT/x", "<pubDate>Fri, 28 Mar 2031 10:00:00 GMT</pubDate>"), () => article());
  await all.until(3000);
  expect(askedFor(all, "a.example/x")).toHaveLength(1);
});

test.each([403, 402, 451])("status %i: what the feed carries whole is taken, with a note", async (status) => {
  const all = await pier(item("http://a.example:PORT/x", whole), () => ({ status }));
  await all.until(3000);
  expect(await texts(all)).toEqual(["Words of the feed about the harbour."]);
  const [document] = (await all.store.reader.documents({})).items;
  expect((await all.store.reader.document(document?.id ?? ""))?.notes.map(({ rule }) => rule)).toEqual(["from-feed"]);
  expect(askedFor(all, "a.example/x")).toHaveLength(1);
});

test("a page without an article gives way to the feed's text, one with an article does not", async () => {
  const all = await pier(item("http://a.example:PORT/wall", whole) + item("http://a.example:PORT/x", whole), (path) => (path.endsWith("wall") ? { body: "<html><body><p>Accept our cookies</p></body></html>" } : article()));
  await all.until(5);
  expect((await texts(all)).toSorted()).toEqual(["Words of the feed about the harbour.", expect.stringContaining("“We will see,”")]);
});

test("a page that is not there is tried three times, a faulty one six times; both are then holes", async () => {
  const all = await pier(item("http://a.example:PORT/gone") + item("http://a.example:PORT/faulty"), (path) => ({ status: path.endsWith("gone") ? 404 : 500 }));
  await all.until(4000);
  expect(askedFor(all, "a.example/gone").map(Math.round)).toEqual([0, 5, 25]);
  expect(askedFor(all, "a.example/faulty").map(Math.round)).toEqual([0, 5, 25, 85, 325, 1045]);
  expect((await all.store.followed.reader.holes({})).map(({ kind, reason }) => [kind, reason.replace(/:\d+/, "")])).toEqual([
    ["given-up", "http://a.example/gone answers with status 404."], ["given-up", "http://a.example/faulty answers with status 500."],
  ]);
  expect(all.happenings.filter(({ kind }) => kind === "given-up")).toHaveLength(2);
});

test("a host that asks for time gets it, for all that it has; another host does not wait", async () => {
  const items = ["a.example:PORT/one", "a.example:PORT/two", "b.example:PORT/x"].map((at) => item(`http://${at}`)).join("");
  const all = await pier(items, (path, minutes) => (path.startsWith("a.") && minutes < 40 ? { status: 429, headers: { "retry-after": "2400" } } : article()));
  await all.until(60);
  expect(all.asked.filter(([path, minutes]) => /^a.*(one|two)/.test(path) && minutes < 40)).toHaveLength(1);
  expect(askedFor(all, "b.example/x")[0]).toBeLessThan(1);
  expect(await health(all)).toMatchObject({ recorded: 3 });
});

test("redirects wait for their turn at the next host and heed its robots.txt; private addresses are not reached", async () => {
  const items = ["/to-b", "/to-shut", "/to-private", "/round", "/to-file"].map((path) => item(`http://a.example:PORT${path}`)).join("");
  const leads: Record<string, string> = { "a.example/to-b": "http://b.example:PORT/x", "a.example/to-shut": "http://b.example:PORT/shut/x", "a.example/to-private": "http://private.example:PORT/x", "a.example/round": "/round", "a.example/to-file": "file:///etc/passwd" };
  const all = await stage((host, path) => {
    if (path === "/feed") return feed(items);
    if (path === "/robots.txt") return host === "b.example" ? { body: "User-agent: *\nDisallow: /shut/", headers: { "content-type": "text/plain" } } : MISSING;
    const location = leads[`${host}${path}`];
    return location === undefined ? article() : { status: 302, headers: { location } };
  }, [{ url: "http://a.example:PORT/feed" }]);
  await all.until(3000);
  expect(all.asked.map(([path]) => path).filter((path) => path.includes("private") && !path.startsWith("a."))).toEqual([]);
  expect(askedFor(all, "b.example/shut/x")).toEqual([]);
  expect(await health(all)).toMatchObject({ recorded: 1, givenUp: 4 });
  const reasons = (await all.store.followed.reader.holes({})).map(({ page, reason }) => [new URL(page ?? "").pathname, reason.replace(/:\d+/g, "")]);
  expect(Object.fromEntries(reasons)).toEqual({
    "/to-shut": "The robots.txt of b.example does not allow it.", "/to-private": expect.stringContaining("not on the public Internet"),
    "/round": "http://a.example/round redirects more than 5 times.", "/to-file": expect.stringContaining("status 302"),
  });
});

const shut = (host: string, path: string): Answer => (path === "/robots.txt" ? { body: "User-agent: *\nDisallow: /feed", headers: { "content-type": "text/plain" } } : host === "a.example" && path === "/feed" ? feed("") : MISSING);

test("a feed that was found is not asked against robots.txt, and one that was given is", async () => {
  const found = await stage(shut, [{ url: "http://a.example:PORT/feed", found: true }]);
  await found.until(10);
  expect([askedFor(found, "a.example/feed"), (await health(found))?.outage?.reason]).toEqual([[], expect.stringMatching(/robots\.txt of a\.example.* does not allow/)]);
  const asked = await stage(shut, [{ url: "http://a.example:PORT/feed" }]);
  await asked.until(1);
  expect(askedFor(asked, "a.example/feed")).toEqual([0]);
});

test("a feed that fails is asked later and later, Retry-After is obeyed, and the owner hears once of the silence and once of its end", async () => {
  const all = await stage((_, path, minutes) => (path !== "/feed" ? MISSING : minutes < 10 ? feed(item("http://a.example:PORT/x")) : minutes < 400 ? { status: 503, headers: minutes < 60 ? { "retry-after": "3600" } : {} } : feed("")), [{ url: "http://a.example:PORT/feed" }], { bounds: { least: 600_000, most: 1_200_000 } });
  await all.until(2000);
  const failed = askedFor(all, "a.example/feed").filter((minutes) => minutes >= 10 && minutes < 400);
  expect((failed[1] ?? 0) - (failed[0] ?? 0)).toBeGreaterThanOrEqual(60);
  expect(all.owner.map(({ kind }) => kind)).toEqual(["silent", "back"]);
  expect(all.owner[1]?.outage).toMatchObject({ attempts: failed.length, until: expect.any(String) });
});

test("410 ends a feed at once; 301 moves it at the third answer in a row", async () => {
  const ended = await stage((_, path) => (path === "/feed" ? { status: 410 } : MISSING), [{ url: "http://a.example:PORT/feed" }]);
  await ended.until(3000);
  expect([askedFor(ended, "a.example/feed").length, (await health(ended))?.state, ended.owner.length]).toEqual([1, "gone", 1]);
  const moved = await stage((host, path) => (path !== "/feed" ? MISSING : host === "a.example" ? { status: 301, headers: { location: "http://b.example:PORT/feed" } } : feed("")), [{ url: "http://a.example:PORT/feed" }], { bounds: { least: 60_000, most: 600_000 } });
  await moved.until(60);
  expect(askedFor(moved, "a.example/feed")).toHaveLength(3);
  expect(askedFor(moved, "b.example/feed").length).toBeGreaterThan(3);
  expect((await health(moved))?.url).toMatch(/^http:\/\/b\.example/);
});

test("a body without end is cut, and the other feeds do not notice", async () => {
  const all = await stage((host, path) => (path !== "/feed" ? MISSING : host === "a.example" ? { body: "x".repeat(3_000_000) } : feed(item("http://b.example:PORT/x"))), [{ url: "http://a.example:PORT/feed" }, { url: "http://b.example:PORT/feed" }]);
  await all.until(1);
  const [large, other] = await all.store.followed.reader.sources();
  expect(large?.outage?.reason).toContain("larger than");
  expect(other).toMatchObject({ items: 1, outage: null });
});
