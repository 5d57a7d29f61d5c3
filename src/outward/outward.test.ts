// The client against a site on this machine: statuses, methods, headers, redirects, secrets.
import { describe, expect, test } from "vitest";
import { USER_AGENT } from "./errand.ts";
import { client, kindOf, sent, site, text, to } from "./suite/site.ts";

describe("an answer", () => {
  test.each([200, 202, 400, 404, 410, 429, 500, 503])("comes whatever its status: %i", async (status) => {
    const { at } = await site({ "/x": sent({ "retry-after": "7", "X-Twice": "a", "content-type": "Text/HTML; charset=\"latin1\"" }, "words", status) });
    const answer = await client().fetch(at("/x#part"));
    expect(answer).toMatchObject({ url: at("/x"), status, mediaType: "text/html", charset: "latin1", permanent: null, headers: { "retry-after": "7", "x-twice": "a" } });
    expect(await text(answer)).toBe("words");
  });

  test("without a type has none, and headers that are not sent are absent", async () => {
    const { at } = await site({ "/x": sent({}) });
    const { mediaType, charset, headers } = await client().fetch(at("/x"));
    expect([mediaType, charset, headers["constructor"], headers["__proto__"]]).toEqual([null, null, undefined, undefined]);
  });

  test.each(["304", "204", "HEAD"])("without a body is empty, and its turn is over at once: %s", async (which) => {
    const { at } = await site({ "/x": which === "HEAD" ? sent({ "content-length": "99999999" }) : sent({ etag: '"a"', "content-encoding": "gzip" }, "", Number(which)) });
    const outward = client({ perHost: 1 });
    const answers = [];
    for (let round = 0; round < 3; round++) answers.push(await outward.fetch(at("/x"), { method: which === "HEAD" ? "HEAD" : "GET" }));
    expect(await Promise.all(answers.map(text))).toEqual(["", "", ""]);
  });
});

describe("what is sent", () => {
  test("is a GET that says who it is, without cookies", async () => {
    const here = await site({ "/x": sent({ "set-cookie": "a=b" }) });
    const outward = client();
    for (let round = 0; round < 2; round++) await text(await outward.fetch(here.at("/x")));
    expect(here.requests.map(({ method, headers }) => [method, headers["user-agent"], headers.accept, headers.cookie])).toEqual([["GET", USER_AGENT, "*/*", undefined], ["GET", USER_AGENT, "*/*", undefined]]);
  });

  test("may have a method, headers and a body", async () => {
    const { at } = await site({ "/hook": (request, response, body) => response.end(`${request.method} ${request.headers["x-key"]} ${body}`) });
    expect(await text(await client().fetch(at("/hook"), { method: "POST", headers: { "X-Key": "k" }, body: "told" }))).toBe("POST k told");
  });

  test.each([
    ["Host", "other.example"], ["content-length", "3"], ["Transfer-Encoding", "chunked"], ["connection", "upgrade"], ["Accept-Encoding", "compress"], ["proxy-authorization", "x"],
    ["x", "a\r\nHost: other.example"], ["x\r\ny", "a"], ["", "a"], ["x", "☃"],
  ])("has no header %j: %j", async (name, value) => {
    const here = await site({});
    expect(await kindOf(client().fetch(here.at("/"), { headers: { [name]: value } }))).toBe("bad-request");
    expect(here.asked).toEqual([]);
  });
});

describe("redirects", () => {
  const chain = { "/page": sent({}, "page"), "/301": to("/page", 301), "/308": to("/page", 308), "/302": to("/page", 302), "/307": to("/page", 307), "/303": to("/page", 303), "/301-302": to("/302", 301), "/302-301": to("/301", 302), "/301-308": to("/308#part", 301) };

  test.each([["/page", null], ["/301", "/page"], ["/308", "/page"], ["/301-308", "/page"], ["/302", null], ["/307", null], ["/303", null], ["/301-302", "/302"], ["/302-301", null]])("%s has moved for good to %s", async (from, permanent) => {
    const { at } = await site(chain);
    expect(await client().fetch(at(from))).toMatchObject({ url: at("/page"), status: 200, permanent: permanent === null ? null : at(permanent) });
  });

  test("are followed as often as the limit says, or less often, or not at all", async () => {
    const hops = Object.fromEntries(Array.from({ length: 9 }, (_, hop) => [`/${hop}`, hop === 0 ? sent({}, "there") : to(`/${hop - 1}`)] as const));
    const { at } = await site(hops);
    const outward = client();
    expect(await kindOf(outward.fetch(at("/5")))).toBe("fetched");
    expect(await kindOf(outward.fetch(at("/6")))).toBe("too-many-redirects");
    expect(await kindOf(outward.fetch(at("/6"), { redirects: 50 }))).toBe("too-many-redirects");
    expect(await kindOf(outward.fetch(at("/2"), { redirects: 1 }))).toBe("too-many-redirects");
    expect(await outward.fetch(at("/2"), { redirects: 0 })).toMatchObject({ status: 302, url: at("/2"), headers: { location: "/1" } });
  });

  test("their addresses are UTF-8, relative to where they stand; a fragment leads nowhere else", async () => {
    const { at } = await site({ "/a/from": (_, response) => void response.writeHead(302, { location: Buffer.from("../b/Fähre#x").toString("latin1") }).end(), "/b/F%C3%A4hre": sent({}, "ferry") });
    const answer = await client().fetch(at("/a/from"));
    expect([answer.url, await text(answer)]).toEqual([at("/b/F%C3%A4hre"), "ferry"]);
  });

  test.each([301, 302, 307, 308])("%i: what changes something at the other end is not sent again", async (status) => {
    const here = await site({ "/hook": to("/other", status) });
    expect(await client().fetch(here.at("/hook"), { method: "POST", body: "told" })).toMatchObject({ status, url: here.at("/hook") });
    expect(here.asked).toEqual(["POST /hook"]);
  });

  test("303: its outcome is read, without the body", async () => {
    const here = await site({ "/hook": to("/done", 303), "/done": (request, response, body) => response.end(`${request.headers["content-type"] ?? "no type"} ${body}`) });
    expect(await text(await client().fetch(here.at("/hook"), { method: "POST", headers: { "content-type": "text/plain" }, body: "told" }))).toBe("no type ");
    expect(here.asked).toEqual(["POST /hook", "GET /done"]);
  });

  test("to another origin carry no key and no cookie; to the same they do", async () => {
    const there = await site({ "/x": sent({}, "there") });
    const here = await site({ "/away": to(there.at("/x")), "/same": to("/end"), "/end": sent({}, "end") });
    const headers = { "Authorization": "Bearer k", "cookie": "a=b", "x-api-key": "k", "if-none-match": '"e"', "accept-language": "no" };
    for (const path of ["/away", "/same"]) await text(await client().fetch(here.at(path), { headers }));
    const heard = (request: (typeof here.requests)[number] | undefined) => Object.keys(headers).filter((name) => request?.headers[name.toLowerCase()] !== undefined);
    expect(heard(here.requests.find(({ url }) => url === "/end"))).toEqual(Object.keys(headers));
    expect(heard(there.requests[0])).toEqual(["if-none-match", "accept-language"]);
  });
});

describe("limits and secrets", () => {
  test("more headers than 64 KB are too large", async () => {
    const { at } = await site({ "/much": sent({ "x-much": "a".repeat(40_000) }), "/more": sent({ "x-much": "a".repeat(70_000) }) });
    expect(await kindOf(client().fetch(at("/much")))).toBe("fetched");
    expect(await kindOf(client().fetch(at("/more")))).toBe("too-large");
  });

  test("an address that holds a secret is called what the caller says", async () => {
    const { at } = await site({ "/secret": to("/secret") });
    await expect(client().fetch(at("/secret"), { as: "the channel" })).rejects.toThrow(/^the channel redirects/);
    await expect(client().fetch("http://[secret", { as: "the channel" })).rejects.toThrow(/^(?!.*secret)/);
  });

  test("aborting throws the caller's reason: before, at the headers, in the body", async () => {
    const { at } = await site({ "/silent": () => {}, "/slow": (_, response) => void response.writeHead(200).write("a") });
    const outward = client();
    const reason = new Error("enough");
    await expect(outward.fetch(at("/slow"), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    for (const path of ["/silent", "/slow"]) {
      const stop = new AbortController();
      const reading = outward.fetch(at(path), { signal: stop.signal }).then(text);
      setTimeout(() => stop.abort(reason), 50);
      await expect(reading).rejects.toBe(reason);
    }
  });
});
