// What a webhook's receiver gets and how it checks it, and what its answers mean.
import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { madeAlert, SITE, telling } from "../suite/alerts.ts";
import { channelsTo, NOW } from "../suite/channels.ts";
import { type Got, receiver } from "../suite/receiver.ts";

async function stage(secret: string | null = null) {
  const here = await receiver();
  const channels = channelsTo({ hosts: [here.host] });
  const checked = channels.check({ way: "webhook", url: here.url("/hook?key=1"), secret });
  return { here, channels, checked, to: { way: "webhook", address: checked.address } as const };
}

/** As a receiver does it, after https://www.standardwebhooks.com/. */
function signatureOf({ headers, body }: Got, secret: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  return `v1,${createHmac("sha256", key).update(`${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body.toString()}`).digest("base64")}`;
}

test("the JSON of an alert is as documented", async () => {
  const { here, channels, to } = await stage();
  expect(await channels.tell(to, telling(madeAlert()))).toEqual({ kind: "taken" });
  expect(here.got[0]).toMatchObject({ method: "POST", path: "/hook?key=1" });
  expect(JSON.parse(here.got[0]?.body.toString() ?? "")).toMatchInlineSnapshot(`
    {
      "data": {
        "alerts": [
          {
            "at": "2031-04-02T09:10:00.000Z",
            "body": "Three outlets in ten minutes: the Vale Courier first.",
            "corrects": null,
            "evidence": [
              {
                "document": "vale-courier-1",
                "outlet": "Vale Courier",
                "published": "2031-04-02T09:00:00Z",
                "statement": null,
                "url": "https://vale-courier.example/harbour",
              },
            ],
            "id": 12,
            "key": "breaking:harbour-talks",
            "kind": "breaking",
            "lang": "en",
            "story": "harbour-talks",
            "title": "Harbour talks open in Vale",
            "url": "https://readout.example/stories/harbour-talks",
            "watches": [
              4,
            ],
            "why": [
              "3 outlets in 10 minutes",
              "usual: 0.2 an hour",
            ],
          },
        ],
        "body": "Three outlets in ten minutes: the Vale Courier first.",
        "title": "Harbour talks open in Vale",
        "url": "https://readout.example/stories/harbour-talks",
      },
      "timestamp": "2031-04-02T09:10:00.000Z",
      "type": "alert",
    }
  `);
});

test("it is signed with the key that was told once, under the alert's own id, however often it is sent", async () => {
  const { here, channels, to, checked } = await stage();
  expect(checked.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(checked.place).toBe(here.url("/hook?key=1"));
  for (const alert of [madeAlert(), madeAlert(), madeAlert({ key: "other" })]) await channels.tell(to, telling(alert));
  const [first, again, other] = here.got;
  for (const got of here.got) expect(got.headers["webhook-signature"]).toBe(signatureOf(got, checked.secret ?? ""));
  expect(first?.headers["webhook-timestamp"]).toBe(String(NOW.getTime() / 1000));
  expect(again?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
  expect(other?.headers["webhook-id"]).not.toBe(first?.headers["webhook-id"]);
});

test("a key of one's own signs, and is not told again; what is no key is refused", async () => {
  const secret = `whsec_${Buffer.alloc(24, 9).toString("base64")}`;
  const { here, channels, to, checked } = await stage(secret);
  expect(checked.secret).toBeNull();
  await channels.tell(to, telling());
  expect(here.got[0]?.headers["webhook-signature"]).toBe(signatureOf(here.got[0] as Got, secret));
  for (const bad of ["correct horse battery staple", "whsec_short", `whsec_${"A".repeat(200)}`]) {
    expect(() => channels.check({ way: "webhook", url: here.url("/"), secret: bad })).toThrow(expect.objectContaining({ name: "AddressError" }));
  }
});

test("corrections, digests and tests have types of their own", async () => {
  const { here, channels, to } = await stage();
  await channels.tell(to, telling(madeAlert({ key: "b", corrects: "a" })));
  await channels.tell(to, telling(madeAlert({ key: "b" }), madeAlert({ key: "c" })));
  await channels.test(to, { site: SITE, recipient: 7 });
  const bodies = here.got.map(({ body }) => JSON.parse(body.toString()) as { readonly type: string; readonly data: { readonly alerts: readonly { readonly corrects: string | null }[] } });
  expect(bodies.map(({ type, data }) => [type, data.alerts.length])).toEqual([["correction", 1], ["digest", 2], ["test", 0]]);
  expect(bodies[0]?.data.alerts[0]?.corrects).toBe("a");
});

test.each([
  [204, {}, "taken"], [410, {}, "gone"], [404, {}, "later"], [401, {}, "later"], [302, { location: "http://169.254.169.254/" }, "later"], [429, { "retry-after": "7" }, "later"], [500, {}, "later"],
])("%i: %s %s", async (status, headers, kind) => {
  const { here, channels, to } = await stage();
  here.answer = (response) => void response.writeHead(status, headers).end("no".repeat(5_000_000));
  expect(await channels.tell(to, telling())).toMatchObject({ kind });
  expect(here.got).toHaveLength(1);
});

test("garbage, silence and an endless answer are told later; nothing waits longer than it may", async () => {
  const { here, channels, to } = await stage();
  here.answer = (response) => void response.socket?.end("HTTP/9.9 what\r\n\r\n");
  expect(await channels.tell(to, telling())).toMatchObject({ kind: "later", reason: expect.not.stringContaining("key=1") });
  here.answer = () => {};
  expect(await channels.tell(to, telling())).toMatchObject({ kind: "later" });
  here.answer = (response) => {
    response.writeHead(500);
    const more = setInterval(() => response.write("x"), 20);
    response.on("close", () => clearInterval(more));
  };
  expect(await channels.tell(to, telling())).toMatchObject({ kind: "later" });
});
