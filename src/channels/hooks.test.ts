// ntfy, Slack and Matrix: what each gets, that no words break out, and what their answers mean.
import { expect, test } from "vitest";
import { madeAlert, SITE, telling } from "./suite/alerts.ts";
import { channelsTo } from "./suite/channels.ts";
import { type Receiver, receiver } from "./suite/receiver.ts";
import type { AddressGiven, Telling } from "./telling.ts";

const WAYS = {
  ntfy: (here: Receiver): AddressGiven => ({ way: "ntfy", url: here.url("/vale-news"), token: "tk_secret" }),
  slack: (here: Receiver): AddressGiven => ({ way: "slack", url: here.url("/services/T/B/x") }),
  matrix: (here: Receiver): AddressGiven => ({ way: "matrix", homeserver: here.url("/"), room: "!vale:home.example", token: "syt_secret" }),
};

async function stage(way: keyof typeof WAYS) {
  const here = await receiver();
  const channels = channelsTo({ hosts: [here.host] });
  const { address } = channels.check(WAYS[way](here));
  const tell = (told: Telling) => channels.tell({ way, address }, told);
  return { here, tell, test: () => channels.test({ way, address }, { site: SITE, recipient: 7 }), json: (at = 0): unknown => JSON.parse(here.got[at]?.body.toString() ?? "") };
}

test("ntfy gets title, words, priority and a link, and the key of what it replaces", async () => {
  const { here, tell, json } = await stage("ntfy");
  expect(await tell(telling())).toEqual({ kind: "taken" });
  expect(here.got[0]).toMatchObject({ method: "POST", path: "/", headers: { authorization: "Bearer tk_secret" } });
  expect(json()).toMatchInlineSnapshot(`
    {
      "click": "https://readout.example/stories/harbour-talks",
      "message": "Three outlets in ten minutes: the Vale Courier first.",
      "priority": 4,
      "sequence_id": "Pk6hV8V88rIimDctNVTcMIgfdiWwtSlX",
      "tags": [
        "breaking",
      ],
      "title": "Harbour talks open in Vale",
      "topic": "vale-news",
    }
  `);
  await tell(telling(madeAlert({ key: "fixed", corrects: madeAlert().key })));
  expect(json(1)).toMatchObject({ sequence_id: (json() as { readonly sequence_id: string }).sequence_id, priority: 3, tags: ["correction"] });
});

test("Slack gets text and blocks in which nothing calls a channel or ends a link", async () => {
  const { tell, json } = await stage("slack");
  await tell(telling(madeAlert({ title: "<!channel> a|b & c>", body: "<https://evil.example|here> &amp;", path: "/stories/a|b>c" })));
  expect(json()).toMatchInlineSnapshot(`
    {
      "blocks": [
        {
          "text": {
            "text": "*<https://readout.example/stories/a%7Cb%3Ec|&lt;!channel&gt; a¦b &amp; c&gt;>*
    &lt;https://evil.example|here&gt; &amp;amp;",
            "type": "mrkdwn",
          },
          "type": "section",
        },
      ],
      "text": "<https://readout.example/stories/a%7Cb%3Ec|&lt;!channel&gt; a¦b &amp; c&gt;>
    &lt;https://evil.example|here&gt; &amp;amp;",
    }
  `);
});

test("Matrix gets a notice, its words escaped, under an id that makes it once", async () => {
  const { here, tell, json } = await stage("matrix");
  for (const _ of [1, 2]) await tell(telling(madeAlert({ title: "<b>Talks</b>", body: 'One & "two"\nthree', why: ["<script>alert(1)</script>"] })));
  const [first, again] = here.got;
  expect(first?.method).toBe("PUT");
  expect(first?.path).toMatch(/^\/_matrix\/client\/v3\/rooms\/!vale%3Ahome\.example\/send\/m\.room\.message\/[\w-]{32}$/);
  expect(again?.path).toBe(first?.path);
  expect(first?.headers["authorization"]).toBe("Bearer syt_secret");
  expect(json()).toMatchInlineSnapshot(`
    {
      "body": "<b>Talks</b>

    One & "two"
    three

    <script>alert(1)</script>

    https://readout.example/stories/harbour-talks",
      "format": "org.matrix.custom.html",
      "formatted_body": "<p><strong><a href="https://readout.example/stories/harbour-talks">&#60;b&#62;Talks&#60;/b&#62;</a></strong></p><p>One &#38; &#34;two&#34;<br>three</p><ul><li>&#60;script&#62;alert(1)&#60;/script&#62;</li></ul>",
      "msgtype": "m.notice",
    }
  `);
});

test.each(["ntfy", "slack", "matrix"] as const)("%s: a digest of hundreds, and words without end, stay within what it takes", async (way) => {
  const { here, tell, test: trial } = await stage(way);
  const long = madeAlert({ title: "Ü".repeat(100_000), body: "🦭<&".repeat(100_000), why: Array.from({ length: 50 }, () => "w".repeat(10_000)) });
  const many = Array.from({ length: 300 }, (_, number) => ({ ...long, key: `k${number}` }));
  for (const one of [telling(long), telling(...many)]) expect(await tell(one)).toEqual({ kind: "taken" });
  expect(await trial()).toEqual({ kind: "taken" });
  for (const { body } of here.got) expect(body.length).toBeLessThan(65_536);
  if (way === "ntfy") for (const { body } of here.got) expect(Buffer.byteLength((JSON.parse(body.toString()) as { readonly message: string }).message)).toBeLessThanOrEqual(4096);
  if (way === "slack") {
    const texts = here.got.flatMap(({ body }) => (JSON.parse(body.toString()) as { readonly blocks: readonly { readonly text: { readonly text: string } }[] }).blocks.map(({ text }) => text.text.length));
    expect(Math.max(...texts)).toBeLessThanOrEqual(3000);
  }
});

test.each([
  ["ntfy", 429, "later"], ["ntfy", 403, "refused"], ["ntfy", 500, "later"],
  ["slack", 404, "gone"], ["slack", 410, "gone"], ["slack", 403, "refused"], ["slack", 429, "later"],
  ["matrix", 403, "refused"], ["matrix", 404, "refused"], ["matrix", 429, "later"], ["matrix", 502, "later"],
] as const)("%s answers %i: %s", async (way, status, kind) => {
  const { here, tell } = await stage(way);
  here.answer = (response) => void response.writeHead(status, { "retry-after": "2" }).end(JSON.stringify({ error: "line\r\nbreak\u0007" }));
  expect(await tell(telling())).toMatchObject({ kind, reason: expect.stringMatching(/^status \d+: [^\p{Cc}]+$/u) });
});
