// The client against a real server on the loopback, which must be allowed by name: limits, redirects, encodings, tricks.
import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createOutward, type OutwardOptions, USER_AGENT } from "../outward/index.ts";
import { type ClientOptions, fetchUrl } from "./client.ts";
import type { SourceErrorKind } from "./errors.ts";
import { LIMITS } from "./limits.ts";
import { all, documents, gathered } from "./testing.ts";

const PAGE = "<html><head><link rel=canonical href='https://other.example/stolen'></head><body><article><p>The minister said on Monday that nothing had been decided, and that nobody should read anything into it.</p><p>“We will see what happens,” she told reporters in the rain.</p></article></body></html>";
type Route = (request: IncomingMessage, response: ServerResponse) => void;
const sent = (headers: Record<string, string>, body: string | Buffer, status = 200): Route => (_, response) => response.writeHead(status, headers).end(body);
const to = (location: string, status = 302): Route => sent({ location }, "", status);

const ROUTES: Readonly<Record<string, Route>> = {
  "/page": sent({ "content-type": "text/html; charset=utf-8" }, PAGE),
  "/latin": sent({ "content-type": "text/html; charset=ISO-8859-1" }, Buffer.from(PAGE.replace("rain", "Fähre").replace(/[“”]/g, '"'), "latin1")),
  "/plain.txt": sent({ "content-type": "text/plain" }, "Exactly\r\nas sent."),
  "/list.jsonl.gz": sent({ "content-type": "application/octet-stream" }, gzipSync('{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}')),
  "/gzip": sent({ "content-type": "text/html", "content-encoding": "gzip" }, gzipSync(PAGE)),
  "/deflate": sent({ "content-type": "text/html", "content-encoding": "deflate" }, deflateSync(PAGE)),
  "/br": sent({ "content-type": "text/html", "content-encoding": "br" }, brotliCompressSync(PAGE)),
  "/twice": sent({ "content-type": "text/html", "content-encoding": "gzip, gzip" }, gzipSync(gzipSync(PAGE))),
  "/cut": sent({ "content-type": "text/html", "content-encoding": "gzip" }, gzipSync(PAGE).subarray(0, 60)),
  "/odd": sent({ "content-encoding": "compress" }, "x"),
  "/bomb": sent({ "content-type": "text/html", "content-encoding": "gzip" }, gzipSync(Buffer.alloc(30_000_000, "a"))),
  "/huge": sent({ "content-length": "99999999999" }, ""),
  "/endless": (_, response) => {
    const more = (): void => {
      while (response.write("a".repeat(65_536)));
      response.once("drain", more);
    };
    more();
  },
  "/slow": (_, response) => void response.writeHead(200).write("<p>"),
  "/silent": () => {},
  "/short": (_, response) => {
    response.writeHead(200, { "content-length": "1000", "content-type": "text/html" }).write("<p>half");
    setTimeout(() => response.destroy(), 50);
  },
  "/agent": (request, response) => response.end(`${request.headers["user-agent"]} ${request.headers.cookie ?? "no cookie"}`),
  "/picture": sent({ "content-type": "image/png" }, Buffer.from("\x89PNG\r\n\x1a\n", "latin1")),
  "/feed": sent({ "content-type": "application/rss+xml" }, '<?xml version="1.0"?><rss></rss>'),
  "/empty": sent({ "content-type": "text/html" }, ""),
  "/403": sent({}, "no", 403), "/404": sent({}, "no", 404), "/429": sent({}, "no", 429), "/500": sent({}, "no", 500),
  "/moved": to("/page", 301), "/loop": to("/loop"), "/to-file": to("file:///etc/passwd"), "/to-secret": to("http://u:p@127.0.0.1/"), "/to-nowhere": to("http://"),
  "/to-metadata": to("http://169.254.169.254/latest/meta-data/"), "/to-localhost": (_, response) => response.writeHead(302, { location: `http://localhost:${port}/page` }).end(),
  "/to-decimal": (_, response) => response.writeHead(307, { location: `//2130706433:${port + 1}/page` }).end(),
};

let server: Server;
let port: number;
let hits: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    hits.push(request.url ?? "");
    const hop = /^\/hop\/(\d+)$/.exec(request.url ?? "");
    const route = hop ? to(hop[1] === "0" ? "/page" : `/hop/${Number(hop[1]) - 1}`) : (ROUTES[request.url ?? ""] ?? sent({}, "", 404));
    route(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
beforeEach(() => {
  hits = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const here = (path: string): string => `http://127.0.0.1:${port}${path}`;
const through = (options: OutwardOptions = {}): ClientOptions => ({ outward: createOutward(options), limits: LIMITS });
const allowed = (): ClientOptions => through({ allowHosts: [`127.0.0.1:${port}`] });

async function text(path: string, options: Partial<ClientOptions> = {}): Promise<string> {
  const { bytes } = await fetchUrl(here(path), { ...allowed(), ...options });
  return Buffer.concat(await gathered(bytes)).toString("latin1");
}

async function kindOf(fetching: Promise<unknown>): Promise<SourceErrorKind | "fetched"> {
  try {
    await fetching;
    return "fetched";
  } catch (error) {
    expect(error).toMatchObject({ name: "SourceError", advice: expect.stringMatching(/\w/) });
    return (error as { kind: SourceErrorKind }).kind;
  }
}

describe("a URL as a document", () => {
  test("is the page's article under the address it ended at, whatever other site it claims to be", async () => {
    const [received] = await documents([here("/moved#top")], "/", { outward: createOutward({ allowHosts: [`127.0.0.1:${port}`] }) });
    expect(received?.document).toMatchObject({ url: here("/page"), origin: here("/page"), id: expect.stringMatching(/^127\.0\.0\.1-page-/) });
    expect(received?.document.text).toContain("“We will see what happens,” she told reporters in the rain.");
    expect(received?.notes.map((note) => note.rule)).toEqual(["foreign-canonical"]);
  });

  test("may be plain text, JSON Lines, or a page in another character set", async () => {
    const options = { outward: createOutward({ allowHosts: ["127.0.0.1"] }) };
    expect(await documents([here("/plain.txt")], "/", options)).toMatchObject([{ document: { text: "Exactly\r\nas sent.", url: here("/plain.txt") } }]);
    expect(await documents([here("/list.jsonl.gz")], "/", options)).toMatchObject([{ document: { id: "a" } }, { document: { id: "b" } }]);
    expect((await documents([here("/latin")], "/", options))[0]?.document.text).toContain("Fähre");
  });

  test("that holds none is refused with its reason, and the next goes on", async () => {
    const received = await all(["/picture", "/feed", "/empty", "/404", "/plain.txt"].map(here), "/", { outward: createOutward({ allowHosts: ["127.0.0.1"] }) });
    expect(received.map((item) => ("error" in item ? item.error.kind : "read"))).toEqual(["binary", "unknown-format", "empty", "http-status", "read"]);
  });
});

describe("encodings", () => {
  test.each(["/gzip", "/deflate", "/br", "/twice"])("%s", async (path) => {
    expect(await text(path)).toBe(Buffer.from(PAGE).toString("latin1"));
  });

  test("cut off, unknown, or of a body that ends early", async () => {
    expect(await kindOf(text("/cut"))).toBe("truncated");
    expect(await kindOf(text("/odd"))).toBe("network");
    expect(await kindOf(text("/short"))).toBe("network");
  });
});

describe("limits", () => {
  test("bytes: announced, endless, or unpacked", async () => {
    expect(await kindOf(text("/huge"))).toBe("too-large");
    expect(await kindOf(text("/endless"))).toBe("too-large");
    expect(await kindOf(text("/bomb"))).toBe("too-large");
  });

  test("time: to the first byte and to the last", async () => {
    const limits = { ...LIMITS, answerMs: 300 };
    expect(await kindOf(text("/silent", { limits }))).toBe("timeout");
    expect(await kindOf(text("/slow", { limits }))).toBe("timeout");
  });

  test("redirects: five are followed, six are not", async () => {
    expect(await kindOf(text("/hop/4"))).toBe("fetched");
    expect(await kindOf(text("/hop/5"))).toBe("too-many-redirects");
    expect(await kindOf(text("/loop"))).toBe("too-many-redirects");
  });

  test("aborting throws the reason", async () => {
    const controller = new AbortController();
    const fetching = text("/silent", { signal: controller.signal });
    controller.abort(new Error("enough"));
    await expect(fetching).rejects.toThrow("enough");
  });
});

describe("statuses and manners", () => {
  test.each(["/403", "/404", "/429", "/500"])("%s is refused with advice", async (path) => {
    expect(await kindOf(text(path))).toBe("http-status");
  });

  test("it says who it is and sends no cookies", async () => {
    expect(await text("/agent")).toBe(`${USER_AGENT} no cookie`);
  });
});

/** Spellings of this machine. */
const tricks = (): readonly string[] => [
  `http://127.0.0.1:${port}/page`, `http://localhost:${port}/page`, `http://2130706433:${port}/page`, `http://0x7f000001:${port}/page`, `http://127.1:${port}/page`, `http://0:${port}/page`,
  `http://[::ffff:127.0.0.1]:${port}/page`, `http://[::1]:${port}/page`, `http://LOCALHOST:${port}/page`,
];

describe("the guard", () => {
  test("without the allow list, no spelling of this machine is reached", async () => {
    for (const address of tricks()) expect([address, await kindOf(fetchUrl(address, through()))]).toEqual([address, "forbidden-address"]);
    expect(hits).toEqual([]);
  });

  test("with it they are: the server answers, so it was the guard that refused", async () => {
    for (const address of tricks().slice(0, 6)) expect(await kindOf(fetchUrl(address, through({ allowHosts: ["127.0.0.1", "localhost", "0.0.0.0"] })))).toBe("fetched");
    expect(hits).toHaveLength(6);
  });

  test.each(["/to-localhost", "/to-decimal", "/to-metadata"])("a redirect is checked again: %s", async (path) => {
    expect(await kindOf(text(path))).toBe("forbidden-address");
    expect(hits).toEqual([path]);
  });

  test.each(["/to-file", "/to-secret", "/to-nowhere"])("a redirect to what is no page: %s", async (path) => {
    expect(await kindOf(text(path))).toBe("bad-url");
  });

  test("a name is resolved once, and refused when any of its addresses is not public", async () => {
    for (const addresses of [["127.0.0.1"], ["93.184.216.34", "127.0.0.1"], ["::1"], ["10.1.2.3", "93.184.216.34"], ["::ffff:127.0.0.1"]]) {
      let asked = 0;
      const fetching = fetchUrl(`http://rebind.example:${port}/page`, through({
        resolve: (_, __, callback) => {
          asked++;
          // Public on every later question, as a rebinding server would answer to pass a check made apart from the connection.
          callback(null, (asked === 1 ? addresses : ["93.184.216.34"]).map((address) => ({ address, family: address.includes(":") ? 6 : 4 })));
        },
      }));
      expect(await kindOf(fetching)).toBe("forbidden-address");
      expect(asked).toBe(1);
    }
    expect(hits).toEqual([]);
  });

  test("names without an address are said to be so", async () => {
    const none = Object.assign(new Error("none"), { code: "ENOTFOUND" });
    expect(await kindOf(fetchUrl("http://none.example/", through({ resolve: (_, __, callback) => callback(none, []) })))).toBe("network");
  });
});
