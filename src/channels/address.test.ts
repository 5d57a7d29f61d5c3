// Which addresses are taken, whatever the way, and that nothing private is reached.
import { expect, test } from "vitest";
import { telling } from "./suite/alerts.ts";
import { channelsTo } from "./suite/channels.ts";
import { receiver } from "./suite/receiver.ts";
import type { AddressGiven } from "./telling.ts";

const refused = expect.objectContaining({ name: "AddressError", message: expect.stringMatching(/\.$/), advice: expect.stringMatching(/\.$/) });

const withUrl = (url: string): readonly AddressGiven[] => [
  { way: "webhook", url, secret: null },
  { way: "slack", url },
  { way: "ntfy", url, token: null },
  { way: "matrix", homeserver: url, room: "!room:home.example", token: "t" },
];

test.each(["http://hooks.example/topic", "ftp://hooks.example/topic", "javascript:alert(1)", "https://user:secret@hooks.example/topic", "hooks.example/topic", "", `https://hooks.example/${"a".repeat(3000)}`])("%j is no address of any way", (url) => {
  const channels = channelsTo({ hosts: [] });
  for (const given of withUrl(url)) expect(() => channels.check(given)).toThrow(refused);
});

test("http is for hosts that the operator allowed, host and port", () => {
  const channels = channelsTo({ hosts: ["127.0.0.1:8080"] });
  expect(channels.check({ way: "slack", url: "http://127.0.0.1:8080/hook" }).place).toBe("http://127.0.0.1:8080/hook");
  expect(() => channels.check({ way: "slack", url: "http://127.0.0.1:8081/hook" })).toThrow(refused);
});

test.each<AddressGiven>([
  { way: "ntfy", url: "https://ntfy.example/", token: null },
  { way: "ntfy", url: "https://ntfy.example/a/b", token: null },
  { way: "ntfy", url: "https://ntfy.example/my%20topic", token: null },
  { way: "ntfy", url: "https://ntfy.example/topic?auth=x", token: null },
  { way: "ntfy", url: "https://ntfy.example/topic", token: "tk_1\r\nx: y" },
  { way: "matrix", homeserver: "https://home.example/client", room: "!room:home.example", token: "t" },
  { way: "matrix", homeserver: "https://home.example", room: "#alias:home.example", token: "t" },
  { way: "matrix", homeserver: "https://home.example", room: "!room:home.example", token: "a b" },
  { way: "mail", to: "desk" },
])("what its way cannot use is refused: %j", (given) => {
  expect(() => channelsTo({ hosts: [] }).check(given)).toThrow(refused);
});

test("what cannot be sent is not offered", () => {
  const channels = channelsTo({ hosts: [] });
  expect(channels.ways).toEqual(["push", "webhook", "ntfy", "slack", "matrix"]);
  expect(() => channels.check({ way: "mail", to: "desk@vale-courier.example" })).toThrow(refused);
});

test("an address that came to be private is not reached, by whichever way", async () => {
  const here = await receiver();
  const open = channelsTo({ hosts: [here.host] });
  const shut = channelsTo({ hosts: [] });
  for (const given of withUrl(here.url("/topic").replace(/\/topic$/, "/topic")).filter(({ way }) => way !== "matrix")) {
    const { address } = open.check(given);
    expect(await shut.tell({ way: given.way, address }, telling())).toMatchObject({ kind: "refused" });
  }
  const { address } = open.check({ way: "matrix", homeserver: here.url("/"), room: "!r:x", token: "t" });
  expect(await shut.tell({ way: "matrix", address }, telling())).toMatchObject({ kind: "refused" });
  expect(here.got).toEqual([]);
});
