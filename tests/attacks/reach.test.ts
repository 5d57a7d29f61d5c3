// Attacks that make the program ask where it must not (SSRF), or read what is no page: the kinds of CVE-2026-27696, CVE-2024-27927, CVE-2026-21885 and CVE-2024-51483.
import { describe, expect, test } from "vitest";
import { client, kindOf, leadingTo, sent, type Site, site, text, to } from "../../src/outward/suite/site.ts";
import type { Resolve } from "../../src/outward/index.ts";
import { receive } from "../../src/sources/index.ts";

const SECRET = "the key of the cloud is 7f3a";
/** A service that only this machine may ask. */
const inside = (routes: Parameters<typeof site>[0] = {}) => site({ "/": sent({}, SECRET), ...routes });
/** As the program is by default: no host is allowed. */
const outsider = (options: Parameters<typeof client>[0] = {}) => client({ allowHosts: [], ...options });

/** Every spelling under which a URL can name this machine, by its port; those in the second column reach it when the host in it is allowed. */
const SPELLINGS: readonly (readonly [string, (port: number) => string, string | null])[] = [
  ["dotted", (port) => `http://127.0.0.1:${port}/`, "127.0.0.1"],
  ["by name", (port) => `http://localhost:${port}/`, "localhost"],
  ["name in capitals", (port) => `http://LOCALHOST:${port}/`, "localhost"],
  ["name with a dot at its end", (port) => `http://localhost.:${port}/`, "localhost."],
  ["short", (port) => `http://127.1:${port}/`, "127.0.0.1"],
  ["decimal", (port) => `http://2130706433:${port}/`, "127.0.0.1"],
  ["hexadecimal", (port) => `http://0x7f000001:${port}/`, "127.0.0.1"],
  ["octal", (port) => `http://0177.0.0.1:${port}/`, "127.0.0.1"],
  ["mixed", (port) => `http://0x7f.1:${port}/`, "127.0.0.1"],
  ["with a dot at its end", (port) => `http://127.0.0.1.:${port}/`, "127.0.0.1"],
  ["per cent signs", (port) => `http://%31%32%37.0.0.1:${port}/`, "127.0.0.1"],
  ["full-width digits", (port) => `http://１２７.０.０.１:${port}/`, "127.0.0.1"],
  ["circled digits", (port) => `http://①②⑦.⓪.⓪.①:${port}/`, "127.0.0.1"],
  ["ideographic full stops", (port) => `http://127。0。0。1:${port}/`, "127.0.0.1"],
  ["unspecified", (port) => `http://0.0.0.0:${port}/`, "0.0.0.0"],
  ["zero", (port) => `http://0:${port}/`, "0.0.0.0"],
  ["IPv6 loopback", (port) => `http://[::1]:${port}/`, null],
  ["IPv6 written out", (port) => `http://[0:0:0:0:0:0:0:1]:${port}/`, null],
  ["IPv6 unspecified", (port) => `http://[::]:${port}/`, null],
  ["IPv4 in IPv6", (port) => `http://[::ffff:127.0.0.1]:${port}/`, null],
  ["IPv4 in IPv6, hexadecimal", (port) => `http://[::ffff:7f00:1]:${port}/`, null],
  ["IPv4-compatible", (port) => `http://[::127.0.0.1]:${port}/`, null],
  ["NAT64", (port) => `http://[64:ff9b::127.0.0.1]:${port}/`, null],
  ["6to4", (port) => `http://[2002:7f00:1::]:${port}/`, null],
  ["Teredo", (port) => `http://[2001:0:7f00:1::]:${port}/`, null],
  ["ISATAP", (port) => `http://[2606:4700::5efe:7f00:1]:${port}/`, null],
  ["a backslash for a slash", (port) => `http:\\\\127.0.0.1:${port}\\`, "127.0.0.1"],
  ["no slashes", (port) => `http:127.0.0.1:${port}/`, "127.0.0.1"],
  ["too many slashes", (port) => `http:////127.0.0.1:${port}/`, "127.0.0.1"],
  ["a tab and line breaks inside", (port) => `ht\ntp://127.0\t.0.1\r:${port}/`, "127.0.0.1"],
  ["blanks around", (port) => ` \u0000http://127.0.0.1:${port}/ `, "127.0.0.1"],
];

/** Which other parts of a URL a second parser could take for the host. */
const DIFFERENCES: readonly (readonly [string, (port: number) => string])[] = [
  ["a host before @", (port) => `http://news.example@127.0.0.1:${port}/`],
  ["a host after @", (port) => `http://127.0.0.1:${port}@news.example/`],
  ["a port and a host after @", (port) => `http://news.example:80@127.0.0.1:${port}/`],
  ["two @", (port) => `http://a@127.0.0.1:${port}@news.example/`],
  ["a backslash before @", (port) => `http://127.0.0.1:${port}\\@news.example/`],
  ["a fragment before @", (port) => `http://127.0.0.1:${port}#@news.example/`],
  ["a question before @", (port) => `http://127.0.0.1:${port}?@news.example/`],
  ["a semicolon before @", (port) => `http://127.0.0.1;@news.example:${port}/`],
];

describe("directly (CVE-2026-27696)", () => {
  test.each(SPELLINGS)("this machine, %s", async (_, spelled, reached) => {
    const here = await inside();
    const refused = await kindOf(outsider({ resolve: leadingTo("127.0.0.1") }).fetch(spelled(here.port)));
    expect(["forbidden-address", "bad-url"]).toContain(refused);
    expect(here.asked).toEqual([]);
    // The same address is fetched where the operator allows it: what refused was the guard.
    if (reached !== null) expect(await text(await client({ allowHosts: [reached], resolve: leadingTo("127.0.0.1") }).fetch(spelled(here.port)))).toBe(SECRET);
  });

  test.each(DIFFERENCES)("this machine, hidden by what parsers differ in: %s", async (_, spelled) => {
    const here = await inside();
    expect(["forbidden-address", "bad-url"]).toContain(await kindOf(outsider({ resolve: leadingTo("127.0.0.1") }).fetch(spelled(here.port))));
    // Neither does allowing the one host let the other be reached.
    const elsewhere = await kindOf(client({ allowHosts: ["news.example"], resolve: leadingTo("127.0.0.2") }).fetch(spelled(here.port)));
    expect(["forbidden-address", "bad-url", "network"]).toContain(elsewhere);
    expect(here.asked).toEqual([]);
  });

  test.each([
    ["169.254.169.254", "metadata of most clouds"], ["[fd00:ec2::254]", "the same by IPv6"], ["100.100.100.200", "metadata"], ["192.0.0.192", "metadata"], ["168.63.129.16", "a cloud's wire server"], ["10.0.0.1", "private"], ["172.16.5.4", "private"],
    ["192.168.1.1", "private"], ["100.64.0.1", "shared by customers of one network"], ["169.254.1.1", "link-local"], ["224.0.0.1", "multicast"], ["255.255.255.255", "broadcast"], ["240.0.0.1", "reserved"], ["198.18.0.1", "measurements"], ["[fe80::1]", "link-local"], ["[ff02::1]", "multicast"], ["[fc00::1]", "local"], ["[2001:db8::1]", "documentation"],
  ])("%s: %s", async (host) => {
    expect(await kindOf(outsider().fetch(`http://${host}/latest/meta-data/`))).toBe("forbidden-address");
    expect(await kindOf(outsider({ resolve: leadingTo(host.replace(/[[\]]/g, "")) }).fetch("http://news.example/"))).toBe("forbidden-address");
  });

  test.each(["http://", "http:///", "http://:80/", "http://[::1", "http://[not an address]/", "http://a b/", "http://256.256.256.256/", "http://exa<mple/", "//127.0.0.1/", "127.0.0.1", ""])("no address at all: %j", async (address) => {
    expect(await kindOf(outsider().fetch(address))).toMatch(/bad-url|network/);
  });

  test.each([22, 25, 6667])("port %i, where a request is a message of another protocol", async (port) => {
    await expect(outsider({ resolve: leadingTo("127.0.0.1") }).fetch(`http://news.example:${port}/`)).rejects.toThrow(`Port ${port}`);
  });
});

describe("through a page that sends on (CVE-2024-27927, CVE-2026-21885)", () => {
  const ways = [301, 302, 303, 307, 308];
  test.each(ways)("%i to this machine, in every spelling", async (status) => {
    const secret = await inside();
    for (const [, spelled] of SPELLINGS) {
      const open = await site({ "/": (_, response) => void response.writeHead(status, { location: Buffer.from(spelled(secret.port).replace(/[\0\r\n\t]/g, "")).toString("latin1") }).end() });
      const kind = await kindOf(client({ allowHosts: [`127.0.0.1:${open.port}`], resolve: leadingTo("127.0.0.1") }).fetch(open.at("/")));
      if (spelled(1).startsWith("http://")) expect(kind).toBe("forbidden-address");
    }
    expect(secret.asked).toEqual([]);
  });

  test("after others that are harmless, and to another port of the host allowed", async () => {
    const secret = await inside();
    const open: Site = await site({ "/a": to("/b"), "/b": to(secret.at("/")) });
    expect(await kindOf(client({ allowHosts: [`127.0.0.1:${open.port}`] }).fetch(open.at("/a")))).toBe("forbidden-address");
    expect([open.asked, secret.asked]).toEqual([["GET /a", "GET /b"], []]);
  });

  test("to what needs no connection: file:, data:, gopher: and the like (CVE-2024-51483)", async () => {
    for (const location of ["file:///etc/passwd", "data:text/plain,secret", "gopher://127.0.0.1/_x", "ftp://127.0.0.1/x", "javascript:alert(1)", "blob:http://127.0.0.1/x", "FILE:/etc/passwd", "jar:file:///x"]) {
      const open = await site({ "/": to(location) });
      expect([location, await kindOf(client().fetch(open.at("/")))]).toEqual([location, "bad-url"]);
    }
  });
});

/** Answers in turn, the last one for ever. */
function answering(...rounds: readonly (readonly string[])[]): { readonly resolve: Resolve; readonly asked: () => number } {
  let asked = 0;
  return { resolve: (hostname, options, callback) => leadingTo(...(rounds[Math.min(asked++, rounds.length - 1)] ?? []))(hostname, options, callback), asked: () => asked };
}

describe("by a name that leads here, now or later (DNS rebinding)", () => {
  test.each([["127.0.0.1"], ["::1"], ["::ffff:127.0.0.1"], ["64:ff9b::7f00:1"], ["10.1.2.3"], ["169.254.169.254"], ["0.0.0.0"]])("a name that leads to %s alone or beside a public address", async (address) => {
    const here = await inside();
    for (const addresses of [[address], ["93.184.216.34", address], [address, "93.184.216.34"]]) expect(await kindOf(outsider({ resolve: leadingTo(...addresses) }).fetch(here.at("/", "news.example")))).toBe("forbidden-address");
    expect(here.asked).toEqual([]);
  });

  test("what was found is what is connected to: the name is asked for once a connection", async () => {
    const here = await site({ "/": sent({}, "first") }, "127.0.0.1");
    const there = await site({ "/": sent({}, "second") }, "127.0.0.2", here.port);
    const { resolve, asked } = answering(["127.0.0.1"], ["127.0.0.2"]);
    const outward = client({ allowHosts: ["news.example"], resolve, perHost: 1 });
    for (let round = 0; round < 3; round++) expect(await text(await outward.fetch(here.at("/", "news.example")))).toBe("first");
    expect([asked(), there.asked]).toEqual([1, []]);
  });

  test("a later connection is looked at like the first", async () => {
    const here = await site({ "/": (_, response) => void response.writeHead(200, { connection: "close" }).end("x") });
    const open = client({ allowHosts: ["friend.example"], resolve: leadingTo("127.0.0.1") });
    expect(await text(await open.fetch(here.at("/", "friend.example")))).toBe("x");
    // The address turns private between check and connection: read once it is public, read again it is not.
    let reads = 0;
    const turning: Resolve = (_, __, callback) => callback(null, [{ get address() { return reads++ === 0 ? "93.184.216.34" : "127.0.0.1"; }, family: 4 }]);
    expect(await kindOf(outsider({ resolve: turning }).fetch(here.at("/", "news.example")))).toBe("forbidden-address");
    expect(reads).toBeGreaterThan(1);
    expect(here.asked).toEqual(["GET /"]);
  });
});

describe("by the inputs of the commands", () => {
  test.each(["file:///etc/passwd", "FILE:///etc/passwd", "file:////etc/passwd", "gopher://127.0.0.1/_x", "ftp://127.0.0.1/x", "data://text/plain,x", "dict://127.0.0.1:11211/stat", "view-source://127.0.0.1/"])("%s is not read", async (input) => {
    for await (const received of receive([input], { cwd: "/", outward: outsider() })) expect(received).toMatchObject({ error: { kind: "bad-url" } });
  });

  test("without the client that is handed over nothing is fetched", async () => {
    const here = await inside();
    for await (const received of receive([here.at("/")], { cwd: "/" })) expect(received).toMatchObject({ error: { kind: "network" } });
    expect(here.asked).toEqual([]);
  });
});
