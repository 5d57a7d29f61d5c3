// Watches and who is told: kept, changed, shown without what somebody is reached with, and each its own.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import type { Stage } from "./suite/telling.ts";
import { browser, MANNERS, signedIn, staged, subscription, WATCH } from "./suite/telling.ts";
import type { WireAlerts, WireDeliveries, WirePreview, WireRecipient, WireRecipientAdded, WireRecipients, WireWatch, WireWatches } from "./wire-alerts.ts";

type Headers = Readonly<Record<string, string>>;
const answered = async <T>({ ask }: Stage, method: string, path: string, body?: unknown, headers?: Headers): Promise<T> => {
  const answer = await ask(method, `/api/${path}`, body, headers);
  expect(answer.ok, `${method} ${path}: ${await answer.clone().text()}`).toBe(true);
  return (await answer.json()) as T;
};
const statusOf = async ({ ask }: Stage, method: string, path: string, body?: unknown, headers?: Headers) => (await ask(method, `/api/${path}`, body, headers)).status;
const READER = "x-readout-recipient";

test("watches are added, changed, paused and removed by the owner, and read by anybody", async () => {
  const there = await staged();
  const owner = await signedIn(there);
  const added = await answered<WireWatch>(there, "POST", "watches", WATCH, owner);
  expect(added).toMatchObject({ ...WATCH, id: 1, state: "active", lastWeek: 0 });
  expect((await answered<WireWatches>(there, "GET", "watches")).items).toEqual([added]);
  expect(await answered(there, "PUT", "watches/1", { ...WATCH, name: "Quay", state: "paused" }, owner)).toMatchObject({ id: 1, name: "Quay", state: "paused" });
  expect(await answered(there, "PUT", "watches/1", WATCH, owner)).toMatchObject({ name: "Harbour", state: "paused" });
  expect(await statusOf(there, "PUT", "watches/2", WATCH, owner)).toBe(404);
  expect(await statusOf(there, "DELETE", "watches/1", undefined, owner)).toBe(204);
  expect(await statusOf(there, "DELETE", "watches/1", undefined, owner)).toBe(404);
  expect(await statusOf(there, "POST", "watches", { ...WATCH, kinds: [] }, owner)).toBe(400);
});

test("a preview keeps nothing, and its days have bounds", async () => {
  const there = await staged();
  const owner = await signedIn(there);
  expect(await answered<WirePreview>(there, "POST", "watches/preview", WATCH, owner)).toMatchObject({ days: 7, total: 0, items: [] });
  expect(await statusOf(there, "POST", "watches/preview", { ...WATCH, days: 91 }, owner)).toBe(400);
  expect((await answered<WireWatches>(there, "GET", "watches")).items).toEqual([]);
});

test("what was told is read by anybody: in the list, one by one, and as feeds", async () => {
  const there = await staged();
  const { writer } = there.store.alerts;
  await writer.addWatch({ name: "Harbour", kinds: ["search"], speakers: [], words: "", outlets: [] }, new Date().toISOString());
  const given = { kind: "search", story: "wire", title: "Talks open", body: "Dela Marrow speaks.", why: ["It has the words asked for."], path: "/stories/wire", lang: "en", evidence: [], watches: [1] } as const;
  await writer.judged({ at: new Date().toISOString(), through: 1, alerts: [{ ...given, key: "search:1", corrects: null }, { ...given, key: "correction:1", corrects: "search:1" }], later: [], done: [] });
  const { total, items } = await answered<WireAlerts>(there, "GET", "alerts?kind=search&story=wire&watch=1");
  expect(total).toBe(2);
  expect(items).toMatchObject([{ id: 2, corrects: 1, correctedBy: null, watches: [{ id: 1, name: "Harbour" }], why: given.why }, { id: 1, corrects: null, correctedBy: 2 }]);
  expect(await answered(there, "GET", "alerts/1")).toEqual(items[1]);
  expect(await statusOf(there, "GET", "alerts/9")).toBe(404);
  expect(await statusOf(there, "GET", "alerts?kind=loud")).toBe(400);
  expect((await answered<WireWatches>(there, "GET", "watches")).items[0]?.lastWeek).toBe(2);
  const atom = await there.ask("GET", "/api/watches/1/feed.atom");
  expect(atom.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  expect(await atom.text()).toContain('href="http://readout.test/api/watches/1/feed.atom"');
  expect(await answered(there, "GET", "watches/1/feed.json")).toMatchObject({ feed_url: "http://readout.test/api/watches/1/feed.json" });
  expect(await statusOf(there, "GET", "watches/2/feed.json")).toBe(404);
});

test("the owner adds people by any way; what reaches them is never shown again", async () => {
  const there = await staged();
  const owner = await signedIn(there);
  const { id: watch } = await answered<WireWatch>(there, "POST", "watches", WATCH, owner);
  const push = await answered<WireRecipientAdded>(there, "POST", "recipients", browser("first-secret", [watch]), owner);
  expect(push).toMatchObject({ recipient: { id: 1, way: "push", place: "push.example", watches: [watch], label: "Firefox on Linux", state: "active" }, secret: null });
  const hook = await answered<WireRecipientAdded>(there, "POST", "recipients", { address: { way: "webhook", url: "https://hooks.example/secret-path?key=hidden", secret: null }, label: null, watches: [], manners: MANNERS }, owner);
  expect(hook).toMatchObject({ recipient: { way: "webhook", place: "hooks.example" }, token: null, secret: expect.stringMatching(/.{16}/) });
  const listed = await (await there.ask("GET", "/api/recipients", undefined, owner)).text();
  expect(listed).not.toMatch(/secret|hidden|p256dh|wpush/);
  expect((JSON.parse(listed) as WireRecipients).total).toBe(2);
  expect(await statusOf(there, "DELETE", "recipients/2", undefined, owner)).toBe(204);
  expect(await statusOf(there, "GET", "recipients/2", undefined, owner)).toBe(404);
});

test.each([
  ["a watch that is not there", { watches: [7] }, "watches"],
  ["a time zone that is none", { manners: { ...MANNERS, quiet: { from: "22:00", until: "07:00", timeZone: "Averne/Torsholm" } } }, "timeZone"],
  ["an hour that is none", { manners: { ...MANNERS, digestAt: "24:00" } }, "digestAt"],
  ["a push service that nobody vouched for", { address: { way: "push", subscription: { ...subscription("a"), endpoint: "https://elsewhere.example/x" } } }, "address"],
  ["this machine", { address: { way: "webhook", url: "http://127.0.0.1:1/x", secret: null } }, "address"],
  ["a way that is not set up", { address: { way: "mail", to: "desk@vale-courier.example" } }, "address.way"],
  ["a way that is none", { address: { way: "pigeon", to: "x" } }, "address"],
])("%s is refused", async (_, wrong, parameter) => {
  const there = await staged();
  const answer = await there.ask("POST", "/api/recipients", { ...browser("a"), ...wrong }, await signedIn(there));
  expect(answer.status).toBe(400);
  expect(JSON.stringify(await answer.json())).toContain(parameter);
  expect((await there.store.alerts.reader.recipients({})).total).toBe(0);
});

test("a reader without an account subscribes where that is open, and changes its own alone", async () => {
  const there = await staged({ subscribing: "readers" });
  await there.store.alerts.writer.addWatch({ name: "Harbour", kinds: ["search"], speakers: [], words: "", outlets: [] }, new Date().toISOString());
  const one = await answered<WireRecipientAdded>(there, "POST", "recipients", browser("one", [1]));
  const two = await answered<WireRecipientAdded>(there, "POST", "recipients", browser("two", [1]));
  const me = { [READER]: one.token! };
  expect((await answered<WireRecipients>(there, "GET", "recipients", undefined, me)).items).toEqual([one.recipient]);
  expect(await answered<WireRecipient>(there, "PATCH", "recipients/1", { watches: [], manners: { ...MANNERS, mostADay: 3 } }, me)).toMatchObject({ watches: [], manners: { mostADay: 3 } });
  for (const [method, path, body] of [["GET", "recipients/2"], ["PATCH", "recipients/2", {}], ["DELETE", "recipients/2"], ["GET", "recipients/2/deliveries"], ["POST", "recipients/2/mute", { story: "x" }], ["POST", "recipients/2/test", {}]] as const) {
    expect(await statusOf(there, method, path, body, me), `${method} ${path}`).toBe(404);
  }
  expect((await there.store.alerts.reader.recipient(two.recipient.id))?.watches).toEqual([1]);
  for (const path of ["watches", "tokens"]) expect(await statusOf(there, "POST", path, {}, me)).toBe(401);
  expect(await statusOf(there, "POST", "recipients", { ...browser("x"), address: { way: "slack", url: "https://hooks.example/x" } })).toBe(403);
  expect(await statusOf(there, "DELETE", "recipients/1", undefined, me)).toBe(204);
  expect(await statusOf(there, "GET", "recipients/1", undefined, me)).toBe(401);
});

test("readers who add many in a row wait", async () => {
  const there = await staged({ subscribing: "readers" });
  const statuses: number[] = [];
  for (let round = 0; round < 7; round++) statuses.push(await statusOf(there, "POST", "recipients", browser(`many-${round}`)));
  expect(statuses).toEqual([201, 201, 201, 201, 201, 429, 429]);
});

test("a browser whose subscription changed gives the new one, with its old endpoint and token", async () => {
  const there = await staged();
  const owner = await signedIn(there);
  const first = browser("old");
  const { token } = await answered<WireRecipientAdded>(there, "POST", "recipients", first, owner);
  const me = { [READER]: token! };
  const { endpoint } = first.address.subscription;
  const renewal = { endpoint, subscription: { ...subscription("new"), expirationTime: null } };
  expect(await statusOf(there, "POST", "recipients/renew", renewal)).toBe(401);
  expect(await statusOf(there, "POST", "recipients/renew", renewal, { [READER]: "rdo_another" })).toBe(401);
  expect(await statusOf(there, "POST", "recipients/renew", { ...renewal, endpoint: `${endpoint}x` }, me)).toBe(404);
  expect(await answered(there, "POST", "recipients/renew", renewal, me)).toMatchObject({ id: 1, place: "push.example" });
  expect((await there.store.alerts.reader.recipient(1))?.place).toBe(renewal.subscription.endpoint);
  expect(await statusOf(there, "POST", "recipients/renew", renewal, { ...me, ...owner })).toBe(404);
});

test("muting, and the history of what was told and was not", async () => {
  const there = await staged();
  const owner = await signedIn(there);
  await answered(there, "POST", "watches", WATCH, owner);
  await answered(there, "POST", "recipients", browser("a", [1]), owner);
  await there.store.alerts.writer.judged({
    at: new Date().toISOString(), through: 1, later: [], done: [],
    alerts: [{ kind: "search", key: "search:1", story: "wire", corrects: null, title: "Talks open", body: "", why: ["x"], path: "/stories/wire", lang: "en", evidence: [], watches: [1] }],
  });
  expect(await answered<WireDeliveries>(there, "GET", "recipients/1/deliveries", undefined, owner)).toMatchObject({ total: 1, items: [{ state: "waiting", tries: 0, alert: { id: 1, title: "Talks open" } }] });
  expect(await statusOf(there, "POST", "recipients/1/mute", { story: "wire" }, owner)).toBe(204);
  expect(await statusOf(there, "POST", "recipients/1/mute", { watch: 1 }, owner)).toBe(204);
  expect((await there.store.alerts.reader.recipient(1))?.watches).toEqual([]);
  expect(await statusOf(there, "POST", "recipients/1/mute", { everything: true }, owner)).toBe(400);
});

test("a test message goes out, and says what came of it", async () => {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    request.on("data", (part: Buffer) => heard.push(part.toString()));
    request.on("end", () => response.writeHead(heard.length > 1 ? 410 : 204).end());
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void server.close());
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const there = await staged({ allowHosts: [host] });
  const owner = await signedIn(there);
  await answered(there, "POST", "recipients", { address: { way: "webhook", url: `http://${host}/hook`, secret: null }, label: null, watches: [], manners: MANNERS }, owner);
  expect(await answered(there, "POST", "recipients/1/test", undefined, owner)).toEqual({ outcome: "taken", reason: null });
  expect(heard).toHaveLength(1);
  expect(await answered(there, "POST", "recipients/1/test", undefined, owner)).toMatchObject({ outcome: "gone", reason: expect.stringContaining("410") });
  expect(await answered(there, "GET", "recipients/1", undefined, owner)).toMatchObject({ state: "gone", place: host });
});
