// Connections and turns: kept and used again, so many at once to one host, each in its order, no host in another's way.
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { client, kindOf, leadingTo, type Route, sent, site, text, to } from "./suite/site.ts";

describe("connections", () => {
  test.each([1, 2, 4])("are kept: twenty requests take no more than the %i at once", async (perHost) => {
    const here = await site({ "/x": sent({}, "x"), "/y": to("/x") });
    const outward = client({ perHost });
    for (let round = 0; round < 10; round++) await text(await outward.fetch(here.at("/y")));
    expect(here.asked).toHaveLength(20);
    expect(here.connections()).toBeLessThanOrEqual(perHost);
  });

  test("that the other end has closed in the meantime are no failure", async () => {
    let round = 0;
    const here = await site({ "/x": (request, response) => (++round === 2 ? request.socket.destroy() : response.end("x")) });
    const outward = client({ perHost: 1 });
    expect([await text(await outward.fetch(here.at("/x"))), await text(await outward.fetch(here.at("/x")))]).toEqual(["x", "x"]);
    expect(here.connections()).toBe(2);
  });

  test("that break at the first request are one, and what changes something is not sent twice", async () => {
    let round = 0;
    const here = await site({ "/gone": (request) => request.socket.destroy(), "/hook": (request, response) => (++round === 2 ? request.socket.destroy() : response.end("x")) });
    expect(await kindOf(client().fetch(here.at("/gone")))).toBe("network");
    const outward = client({ perHost: 1 });
    await text(await outward.fetch(here.at("/hook"), { method: "POST", body: "a" }));
    expect(await kindOf(outward.fetch(here.at("/hook"), { method: "POST", body: "b" }))).toBe("network");
    expect(here.asked).toEqual(["GET /gone", "POST /hook", "POST /hook"]);
  });

  test("end with the client, and so does what is under way or waits", async () => {
    const { at } = await site({ "/silent": () => {} });
    const outward = client({ perHost: 1 });
    const kinds = [kindOf(outward.fetch(at("/silent"))), kindOf(outward.fetch(at("/silent")))];
    await wait(50);
    await outward.close();
    expect(await Promise.all([...kinds, kindOf(outward.fetch(at("/silent")))])).toEqual(["closed", "closed", "closed"]);
  });
});

/** Counts how many are under way at once. */
function counting(): { readonly route: Route; readonly most: () => number } {
  let [open, most] = [0, 0];
  return {
    route: (_, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        response.end("x");
      }, 10);
    },
    most: () => most,
  };
}

describe("turns", () => {
  test.each([1, 2, 5])("no more than %i at once, in the order asked", async (perHost) => {
    const { route, most } = counting();
    const paths = Array.from({ length: 20 }, (_, number) => `/${number}`);
    const here = await site(Object.fromEntries(paths.map((path) => [path, route])));
    const outward = client({ perHost });
    const done: string[] = [];
    await Promise.all(paths.map(async (path) => done.push(`${path}${await text(await outward.fetch(here.at(path)))}`)));
    expect(most()).toBe(perHost);
    expect(done).toHaveLength(20);
    if (perHost === 1) expect(here.asked).toEqual(paths.map((path) => `GET ${path}`));
  });

  test("a host that answers nobody keeps no other waiting", async () => {
    const here = await site({ "/silent": () => {}, "/x": sent({}, "x") });
    const names = ["slow.example", "fast.example"];
    const outward = client({ allowHosts: names, resolve: leadingTo("127.0.0.1"), limits: { answerMs: 60_000 } });
    const slow = Array.from({ length: 10 }, () => kindOf(outward.fetch(here.at("/silent", "slow.example"))));
    expect(await Promise.race([outward.fetch(here.at("/x", "fast.example")).then(text), ...slow])).toBe("x");
    await outward.close();
    await Promise.all(slow);
  });

  test("an answer that nobody reads gives its turn back when its time is over, and one that is closed at once", async () => {
    const { at } = await site({ "/slow": (_, response) => void response.writeHead(200).write("a"), "/x": sent({}, "x") });
    const outward = client({ perHost: 1 });
    await outward.fetch(at("/slow"), { limits: { answerMs: 100 } });
    expect(await text(await outward.fetch(at("/x")))).toBe("x");
    (await outward.fetch(at("/slow"))).close();
    expect(await text(await outward.fetch(at("/x")))).toBe("x");
  });

  test("waiting is not counted as answering, and can be given up", async () => {
    const here = await site({ "/later": (_, response) => void setTimeout(() => response.end("x"), 1200), "/x": sent({}, "x") });
    const outward = client({ perHost: 1, limits: { answerMs: 3000 } });
    const stop = new AbortController();
    const all = Promise.all([0, 1, 2].map(async () => text(await outward.fetch(here.at("/later")))));
    const given = outward.fetch(here.at("/x"), { signal: stop.signal });
    stop.abort(new Error("enough"));
    await expect(given).rejects.toThrow("enough");
    expect(await all).toEqual(["x", "x", "x"]);
    expect(here.asked).not.toContain("GET /x");
  });
});
