// Letters to a mail server on this machine: what it gets, that nothing breaks out of a header, and what its answers mean.
import PostalMime, { type Email } from "postal-mime";
import { asyncProperty, assert, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { madeAlert, SITE, telling } from "../suite/alerts.ts";
import { CERTIFICATE } from "../suite/certificate.ts";
import { channelsTo } from "../suite/channels.ts";
import { mailServer, type MailServerGiven } from "../suite/smtp.ts";
import type { SmtpSettings } from "./mail.ts";

const TO = "desk@vale-courier.example";

async function stage(given: MailServerGiven = {}, settings: Partial<SmtpSettings> = {}) {
  const server = await mailServer(given);
  const smtp: SmtpSettings = { host: "127.0.0.1", port: server.port, security: "starttls", user: "", password: "", from: "Readout <readout@vale.example>", authority: CERTIFICATE, ...settings };
  const channels = channelsTo({ hosts: [`127.0.0.1:${server.port}`], smtp });
  const { address } = channels.check({ way: "mail", to: ` ${TO} ` });
  const to = { way: "mail", address } as const;
  const read = (at = 0): Promise<Email> => PostalMime.parse(server.letters[at]?.data ?? "");
  return { server, channels, to, read };
}

test("an alert becomes a letter in text and simple HTML, which says how to end them", async () => {
  const { server, channels, to, read } = await stage();
  expect(await channels.tell(to, telling())).toEqual({ kind: "taken" });
  const { subject, from, to: named, messageId, text, html, headers } = await read();
  expect({ subject, from, named, text, html }).toMatchInlineSnapshot(`
    {
      "from": {
        "address": "readout@vale.example",
        "name": "Readout",
      },
      "html": "<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour talks open in Vale</title></head><body><p><strong><a href="https://readout.example/stories/harbour-talks">Harbour talks open in Vale</a></strong></p><p>Three outlets in ten minutes: the Vale Courier first.</p><ul><li>3 outlets in 10 minutes</li><li>usual: 0.2 an hour</li></ul><hr><p><a href="https://readout.example/alerts">Change or end these letters</a></p></body></html>
    ",
      "named": [
        {
          "address": "desk@vale-courier.example",
          "name": "",
        },
      ],
      "subject": "Harbour talks open in Vale",
      "text": "Harbour talks open in Vale

    Three outlets in ten minutes: the Vale Courier first.

    3 outlets in 10 minutes

    usual: 0.2 an hour

    https://readout.example/stories/harbour-talks

    -- 
    To change or end these letters: https://readout.example/alerts

    ",
    }
  `);
  expect(messageId).toMatch(/^<[\w-]{32}@vale\.example>$/);
  expect(headers.find(({ key }) => key === "list-unsubscribe")?.value).toBe(`<${SITE}/alerts>`);
  expect(headers.find(({ key }) => key === "auto-submitted")?.value).toBe("auto-generated");
  expect(server.letters[0]).toMatchObject({ from: "FROM:<readout@vale.example>", to: [`TO:<${TO}>`] });
});

test("sent again it is the same letter; a correction stands with what it corrects", async () => {
  const { channels, to, read } = await stage();
  for (const alert of [madeAlert(), madeAlert(), madeAlert({ key: "fixed", corrects: madeAlert().key })]) await channels.tell(to, telling(alert));
  const [first, again, correction] = [await read(0), await read(1), await read(2)];
  expect(again.messageId).toBe(first.messageId);
  expect(correction.messageId).not.toBe(first.messageId);
  expect(correction.references).toBe(first.references);
  expect(correction.subject).toBe("Correction: Harbour talks open in Vale");
});

test("several are one letter", async () => {
  const { server, channels, to, read } = await stage();
  await channels.tell(to, telling(...Array.from({ length: 40 }, (_, number) => madeAlert({ key: `k${number}`, title: `Statement ${number}` }))));
  await channels.test(to, { site: SITE, recipient: 7 });
  const { subject, text, html } = await read();
  expect(server.letters).toHaveLength(2);
  expect(subject).toBe("40 alerts");
  for (const number of [0, 39]) for (const body of [text, html]) expect(body).toContain(`Statement ${number}`);
});

test("no words of an alert make a header, a recipient or markup", async () => {
  const { server, channels, to, read } = await stage();
  let sent = 0;
  const hostile = ["\r\nBcc: all@evil.example\r\n\r\n<b>", "\n.\r\nMAIL FROM:<x@evil.example>\r\n", "=?utf-8?q?=0D=0ABcc:_x?=", "</title><script>alert(1)</script>", "\u2028x\u0000y"];
  const check = async (words: string) => {
    expect(await channels.tell(to, telling(madeAlert({ key: `k${sent}`, title: words, body: words, why: [words], path: words, lang: words })))).toEqual({ kind: "taken" });
    const { headers, html = "" } = await read(sent);
    expect(headers.map(({ key }) => key).toSorted()).toEqual(["auto-submitted", "content-type", "date", "from", "list-unsubscribe", "message-id", "mime-version", "references", "subject", "to"]);
    expect(server.letters[sent]).toMatchObject({ from: "FROM:<readout@vale.example>", to: [`TO:<${TO}>`] });
    expect(html.match(/<\/?(?!(?:!doctype|html|head|meta|title|body|p|strong|a|ul|li|br|hr)\b)[a-z!][^>]*/gi)).toBeNull();
    for (const [, link] of html.matchAll(/href="([^"]*)"/g)) expect(link).toMatch(new RegExp(`^${SITE}(/|$)`));
    sent++;
  };
  for (const words of hostile) await check(words);
  await assert(asyncProperty(string({ unit: "binary", maxLength: 80 }), check), { numRuns: 60 });
  expect(server.letters).toHaveLength(sent);
});

test.each(["desk", "a@b", "a b@vale.example", "<desk@vale.example>", "Desk <desk@vale.example>", "a@vale.example, b@vale.example", "a@vale.example\r\nRCPT TO:<b@vale.example>", "a@@vale.example", '"a b"@vale.example', "a@-vale.example", `${"a".repeat(65)}@vale.example`, "a@[127.0.0.1]"])("%j is no mail address", async (to) => {
  const { channels } = await stage();
  expect(() => channels.check({ way: "mail", to })).toThrow(expect.objectContaining({ name: "AddressError" }));
});

describe("encryption", () => {
  test.each([
    ["starttls", {}, true],
    ["tls", { implicit: true }, true],
    ["none", {}, false],
  ] as const)("%s", async (security, given, encrypted) => {
    const { server, channels, to } = await stage(given, { security });
    expect(await channels.tell(to, telling())).toEqual({ kind: "taken" });
    expect(server.letters[0]?.encrypted).toBe(encrypted);
  });

  test("where it was asked for, nothing goes without it, nor to whom nobody vouches for", async () => {
    for (const [given, settings] of [[{ offersTls: false }, {}], [{}, { authority: undefined }], [{ implicit: true }, { security: "tls", authority: undefined }]] as const) {
      const { server, channels, to } = await stage({ ...given, password: "secret" }, { user: "readout", password: "secret", ...settings } as Partial<SmtpSettings>);
      expect(await channels.tell(to, telling())).toMatchObject({ kind: "later" });
      expect(server.letters).toEqual([]);
      expect(server.commands).not.toContain("AUTH");
    }
  });
});

test("it signs in; a wrong password loses no letter", async () => {
  const good = await stage({ password: "secret" }, { user: "readout", password: "secret" });
  expect(await good.channels.tell(good.to, telling())).toEqual({ kind: "taken" });
  expect(good.server.letters[0]?.user).toBe("readout");
  const bad = await stage({ password: "other" }, { user: "readout", password: "secret" });
  expect(await bad.channels.tell(bad.to, telling())).toMatchObject({ kind: "later", reason: expect.not.stringContaining("secret") });
});

test("connections are kept, and no more than two are open", async () => {
  const { server, channels, to } = await stage();
  const outcomes = await Promise.all(Array.from({ length: 20 }, (_, number) => channels.tell(to, telling(madeAlert({ key: `k${number}` })))));
  expect(outcomes.every(({ kind }) => kind === "taken")).toBe(true);
  expect(server.connections()).toBeLessThanOrEqual(2);
});

test.each([
  ["RCPT", "550 5.1.1 no such mailbox", "gone"],
  ["RCPT", "550-5.2.1 The account is\r\n550 5.2.1 disabled", "gone"],
  ["RCPT", "550 5.7.1 not from you", "refused"],
  ["RCPT", "450 4.2.1 later", "later"],
  ["MAIL", "550 5.7.1 sender unknown", "later"],
  ["END", "554 5.7.1 looks like spam", "refused"],
  ["END", "451 4.3.0 full", "later"],
  ["END", null, "later"],
  ["EHLO", null, "later"],
  ["EHLO", "garbage", "later"],
  ["MAIL", "421 4.3.2 going down", "later"],
] as const)("after %s the server says %j: %s", async (command, said, kind) => {
  const { server, channels, to } = await stage({}, { security: "none" });
  server.say = (heard) => (heard === command ? said : heard === "HELO" ? "502 no" : undefined);
  const outcome = await channels.tell(to, telling());
  expect(outcome).toMatchObject({ kind });
  expect(outcome).toMatchObject({ reason: expect.stringMatching(/^[^\p{Cc}]+$/u) });
});

test("a server that is private is reached only where the operator allowed it", async () => {
  const server = await mailServer();
  for (const host of ["127.0.0.1", "localhost", "[::1]", "2130706433"]) {
    const channels = channelsTo({ hosts: [], smtp: { host, port: server.port, security: "none", user: "", password: "", from: "readout@vale.example" } });
    const { address } = channels.check({ way: "mail", to: TO });
    expect(await channels.tell({ way: "mail", address }, telling())).toMatchObject({ reason: expect.stringContaining("not on the public Internet") });
  }
  expect(server.connections()).toBe(0);
});
