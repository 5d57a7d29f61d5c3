// `readout alerts` and `readout owner`, as a user runs them; and a document added by one process while another tells people of it.
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { folder, lines, readout, start } from "./readout.ts";

const PASSWORD = "a lantern over the quay";

interface Heard {
  readonly at: number;
  readonly body: string;
  readonly headers: IncomingMessage["headers"];
}

/** A receiver on this machine; `next` waits for what comes after what it gave before. */
async function receiver() {
  const heard: Heard[] = [];
  let told = 0;
  let wake: (() => void) | null = null;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      heard.push({ at: performance.now(), body: Buffer.concat(parts).toString(), headers: request.headers });
      response.writeHead(204).end();
      wake?.();
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void server.close());
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    heard, host, url: `http://${host}/hook`,
    async next(): Promise<Heard> {
      while (heard.length <= told) await new Promise<void>((resolve) => (wake = resolve));
      return heard[told++]!;
    },
  };
}

/** `readout serve` in `cwd`, until the test ends. */
async function serving(cwd: string, env: Readonly<Record<string, string>>) {
  const child = start(["serve", "--port", "0"], { cwd, env });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  onTestFinished(async () => {
    child.kill("SIGINT");
    await ended;
  });
  let out = "";
  child.stderr.on("data", (part: Buffer) => (out += part.toString()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (part: Buffer) => {
      out += part.toString();
      if (/ends it\)\n/.test(out)) resolve();
    });
    void ended.then((code) => reject(new Error(`ended with ${code}: ${out}`)));
  });
  const says = async (words: RegExp) => {
    while (!words.test(out)) await new Promise((resolve) => child.stdout.once("data", resolve));
    return words.exec(out)!;
  };
  return { url: /http:\S+/.exec(out)![0], said: () => out, says, end: () => (child.kill("SIGINT"), ended) };
}

test("a document that another process adds is told within seconds, once, while readout serve runs", async () => {
  const hook = await receiver();
  const cwd = folder({ "a.txt": 'Ilse Varga said: "The harbour is open to every ship again."\n', "b.txt": 'Ilse Varga said: "The bridge is shut until the summer."\n', "c.txt": 'Ilse Varga said: "The harbour will stay open all through the night."\n' });
  const env = { READOUT_ALLOW_HOSTS: hook.host, READOUT_OWNER_PASSWORD: PASSWORD };
  const run = (...args: string[]) => readout(args, { cwd, env });
  const { url, said, end } = await serving(cwd, env);
  await run("alerts", "add", "Harbour", "--kind", "search", "--words", "harbour");
  expect((await run("alerts", "tell", "webhook", hook.url, "--watch", "harbour")).stdout).toMatch(/^ {3}1 {2}webhook {2}127\.0\.0\.1:\d+\n.*Harbour.*\nKey of its signatures, told this once: \S{16,}\n$/);
  await run("add", "a.txt");
  const added = performance.now();
  const first = await hook.next();
  expect(first.at - added).toBeLessThan(5_000);
  expect(first.body).toContain("Ilse Varga");
  await run("add", "b.txt", "c.txt");
  expect((await hook.next()).body).toContain("stay open");
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(hook.heard).toHaveLength(2);
  const told = lines((await run("alerts", "--jsonl")).stdout) as { kind: string; watches: number[] }[];
  expect(told.map(({ kind, watches }) => [kind, watches])).toEqual([["search", [1]], ["search", [1]]]);
  const { items } = (await (await fetch(`${url}/api/alerts`)).json()) as { items: unknown[] };
  expect(items).toHaveLength(2);
  expect((await run("alerts", "history", "1")).stdout).toMatch(/sent .*\n.*sent .*\n2 in all\n$/);
  expect(said()).not.toMatch(/Nobody owns|readout:/);
  expect(await end()).toBe(0);
});

test("readout alerts send judges and sends once, without a server", async () => {
  const hook = await receiver();
  const cwd = folder({ "a.txt": 'Ilse Varga said: "The gate is open to all of us."\n', "b.txt": 'Ilse Varga said: "The harbour is open to every ship again."\n' });
  const run = (...args: string[]) => readout(args, { cwd, env: { READOUT_ALLOW_HOSTS: hook.host } });
  await run("add", "a.txt");
  await run("alerts", "add", "Varga", "--kind", "search", "--speaker", "Varga");
  await run("alerts", "tell", "webhook", hook.url, "--watch", "1", "--label", "The desk");
  await run("add", "b.txt");
  expect((await run("alerts", "send")).stdout).toBe("1 new alert; 1 sent\n");
  expect((await run("alerts", "send")).stdout).toBe("0 new alerts; nothing was due\n");
  expect(hook.heard).toHaveLength(1);
  expect((await run("alerts", "test", "1")).stdout).toBe("The message was taken.\n");
  expect(hook.heard).toHaveLength(2);
  expect((await run("alerts")).stdout).toMatch(/^ {3}1 {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}search {2}.*Varga.*\n(.*\n)*1 alert\n$/);
});

test("what is followed is told as soon as it is on record, without a server", async () => {
  const hook = await receiver();
  const news = createServer(({ url = "/" }, response) => {
    const at = new Date().toISOString();
    const page = `<!doctype html><html><head><title>Quay opens</title></head><body><article><h1>Quay opens</h1><p>“The harbour is open to every ship again,” Ilse Varga said, while the boats lay still and the council waited.</p></article></body></html>`;
    const feed = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Pier</title><entry><id>tag:pier,1</id><title>Quay opens</title><link href="/quay"/><published>${at}</published></entry></feed>`;
    if (url === "/feed") response.writeHead(200, { "content-type": "application/atom+xml" }).end(feed);
    else if (url === "/quay") response.writeHead(200, { "content-type": "text/html" }).end(page);
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => news.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void (news.closeAllConnections(), news.close()));
  const host = `127.0.0.1:${(news.address() as AddressInfo).port}`;
  const cwd = folder();
  const run = (...args: string[]) => readout(args, { cwd, env: { READOUT_ALLOW_HOSTS: `${hook.host},${host}`, READOUT_HOST_GAP: "0", READOUT_REVISITS: "" } });
  await run("sources", "add", `http://${host}/feed`);
  await run("alerts", "add", "Harbour", "--kind", "search", "--words", "harbour");
  await run("alerts", "tell", "webhook", hook.url, "--watch", "Harbour");
  expect(await run("follow", "--once")).toMatchObject({ code: 0, stderr: "" });
  expect(hook.heard.map(({ body }) => body)).toEqual([expect.stringContaining("Ilse Varga")]);
});

test("watches and recipients are listed, changed and removed; a preview says what would have been told", async () => {
  const cwd = folder({ "a.txt": 'Ilse Varga said: "The harbour is open to every ship again."\n' });
  const run = (...args: string[]) => readout(["alerts", ...args, "--data", "record"], { cwd });
  expect((await readout(["add", "a.txt", "--published", "2021-03-04", "--data", "record"], { cwd })).code).toBe(0);
  expect((await run("watches")).stdout).toMatch(/^Nothing is watched for yet/);
  expect((await run("add", "Harbour", "--kind", "search", "--kind", "breaking", "--words", "harbour", "--outlet", "Averne Post")).stdout).toBe("   1  Harbour\n      search, breaking · with harbour · in Averne Post\n");
  expect((await run("change", "harbour", "--kind", "search", "--name", "Quay", "--pause")).stdout).toBe("   1  Quay  paused\n      search · with harbour · in Averne Post\n");
  expect(lines((await run("watches", "--jsonl")).stdout)).toEqual([{ id: 1, name: "Quay", state: "paused", kinds: ["search"], speakers: [], words: "harbour", outlets: ["Averne Post"], createdAt: expect.any(String) }]);
  expect((await run("preview", "--kind", "search", "--words", "harbour")).stdout).toMatch(/search.*\n(.*\n)*This would have told you 1 time from 2021-02-\d\d to 2021-03-04\.\n$/);
  expect((await run("preview", "quay")).stdout).toMatch(/told you 0 times/);
  const tell = await run("tell", "ntfy", "https://ntfy.example/harbour", "--watch", "Quay", "--quiet", "22:00-07:00", "--zone", "Europe/Lisbon", "--most", "3", "--digest", "08:00");
  expect(tell.stdout).toBe("   1  ntfy  ntfy.example\n      Quay · together at 08:00 · 3 a day at most · quiet from 22:00 to 07:00 (Europe/Lisbon)\n");
  expect(lines((await run("recipients", "--jsonl")).stdout)).toMatchObject([{ id: 1, way: "ntfy", place: "ntfy.example", watches: [1], manners: { mostADay: 3, digestAt: "08:00" } }]);
  expect((await run("history", "1")).stdout).toBe("Nothing was to be told yet.\n");
  expect((await run("forget", "1")).stdout).toBe("Recipient 1, ntfy at ntfy.example, is told no more.\n");
  expect((await run("remove", "Quay")).stdout).toMatch(/^Watch 1, Quay, is removed/);
  expect((await run()).stdout).toBe("Nothing was told yet.\n");
});

test.each([
  [["alerts"], 1, /no record/],
  [["alerts", "add", "Harbour"], 2, /--kind breaking/],
  [["alerts", "add", "Harbour", "--kind", "loud"], 2, /Give one of breaking/],
  [["alerts", "tell", "push", "https://push.example/x"], 2, /no way to tell somebody here/],
  [["alerts", "tell", "matrix", "https://matrix.example"], 2, /--room/],
  [["alerts", "tell", "slack", "https://hooks.example/x", "--quiet", "22-7"], 2, /hour of the day/],
  [["alerts", "tell", "slack", "https://hooks.example/x", "--zone", "Averne"], 2, /no time zone/],
  [["alerts", "preview"], 2, /Name a watch/],
] as const)("readout %j ends with %i and one line", async (args, code, line) => {
  const ended = await readout(args, { cwd: folder() });
  expect(ended.code).toBe(code);
  expect(ended.complaints).toEqual([expect.stringMatching(line)]);
});

test.each([
  [["alerts", "tell", "slack", "http://127.0.0.1:1/x"], /https/],
  [["alerts", "tell", "slack", "https://hooks.example/x", "--watch", "nothing"], /no watch "nothing"/],
  [["alerts", "remove", "7"], /no watch "7"/],
  [["alerts", "history", "7"], /no recipient "7"/],
  [["alerts", "test", "x"], /no recipient "x"/],
] as const)("readout %j ends with 1 and one line", async (args, line) => {
  const cwd = folder({ "a.txt": "The quay." });
  await readout(["add", "a.txt"], { cwd });
  const ended = await readout(args, { cwd });
  expect(ended.code).toBe(1);
  expect(ended.complaints).toEqual([expect.stringMatching(line)]);
});

test("the owner's password is set and reset from the terminal; the printed code is for whoever has none", async () => {
  const cwd = folder();
  const first = await serving(cwd, {});
  const [, page, code] = await first.says(/^Nobody owns this record yet: .* at (\S+) with the code ([A-Z2-9-]{24})$/m);
  expect(page).toBe(`${first.url}/settings`);
  const claimed = await fetch(`${first.url}/api/owner`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ password: PASSWORD, code }) });
  expect(claimed.status).toBe(201);
  const cookie = claimed.headers.getSetCookie()[0]!.split(";")[0]!;
  const signedIn = async () => ((await (await fetch(`${first.url}/api/session`, { headers: { cookie } })).json()) as { signedIn: boolean }).signedIn;
  expect(await signedIn()).toBe(true);
  expect((await readout(["owner"], { cwd, stdin: "short\n" })).complaints).toEqual([expect.stringContaining("12 to 500")]);
  expect((await readout(["owner"], { cwd, stdin: "another, just as long\n" })).stdout).toMatch(/every session has ended/);
  expect(await signedIn()).toBe(false);
  expect(await first.end()).toBe(0);
  const second = await serving(cwd, { READOUT_OWNER_PASSWORD: "from the environment" });
  expect(second.said()).not.toContain("Nobody owns");
  const signIn = (password: string) => fetch(`${second.url}/api/session`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ password }) });
  expect((await signIn("from the environment")).status).toBe(401);
  expect((await signIn("another, just as long")).status).toBe(200);
});
