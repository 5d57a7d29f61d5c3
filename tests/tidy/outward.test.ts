// Nothing but src/outward/ reaches another machine: no import, no global, no package of ours does.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { content, files, isTest, ROOT, roomOf } from "./tree.ts";
import { SOCKETS } from "./walls.ts";

/** The app asks the API that served it, and its policy allows no other. */
const OWN_API = ["src/web/ask.ts", "src/web/change.ts"];

const bare = (code: string): string => code.replace(/\/\*[^]*?\*\//g, "").replace(/(?<![:"'`\\])\/\/.*$/gm, "");

/** What in `code` could open a connection. A name `fetch` of its own is not the global one. */
function openersIn(code: string): string[] {
  const own = /\b(?:const|let|function)\s+fetch\b|\bfetch\s*[:=]\s*\(/.test(code);
  return SOCKETS.flatMap((sign) => sign.exec(bare(code))?.[0] ?? []).filter((found) => !own || !found.startsWith("fetch"));
}

describe("the measure", () => {
  test.each([
    "await fetch(url)", "return fetch (url)", "const get = fetch;", "connect({ fetch })", "connect({ fetch: fetch, url })", "retry(fetch)", "globalThis.fetch(url)", 'globalThis["fetch"](url)', "window.fetch(url)", "new WebSocket(url)", "new EventSource(url)",
    "new XMLHttpRequest()", "navigator.sendBeacon(url)", "const require = createRequire(import.meta.url)", 'process.getBuiltinModule("net")', "process.binding('tcp_wrap')", "await import(name)", "await import(`node:${name}`)", "/* harmless */ fetch(url) // so it is",
  ])("sees %s", (code) => {
    expect(openersIn(code)).not.toEqual([]);
  });

  test.each(["outward.fetch(url)", "// fetch(url)", "/* new WebSocket */", "const fetch = endpoint(url); connect({ fetch })", "listen({ fetch: app.fetch })", 'import("./store/index.ts")', "prefetch(url)", "the documents that we fetch, and those that we do not"])("lets %s be", (code) => {
    expect(openersIn(code)).toEqual([]);
  });
});

test("no other room opens a connection", () => {
  const code = files("src/**/*.{ts,svelte}").filter((path) => !isTest(path) && !path.endsWith("/testing.ts") && roomOf(path) !== "outward" && !OWN_API.includes(path));
  expect(code.length).toBeGreaterThan(100);
  expect(code.flatMap((path) => openersIn(content(path)).map((sign) => `${path}: ${sign}`))).toEqual([]);
  for (const path of OWN_API) expect(openersIn(content(path))).toEqual(["fetch("]);
  for (const path of OWN_API) expect(content(path)).toMatch(/\bfetch\((?:url|`\/api\/)/);
});

const packageFiles = (name: string): string[] =>
  globSync("**/*.{js,mjs,cjs}", { cwd: join(ROOT, "node_modules", name), exclude: ["node_modules/**", "**/test/**", "**/tests/**"] }).map((path) => join(ROOT, "node_modules", name, path));

/** Packages that are shipped and can open or take connections: ours to call, the one server, and what those bring along. */
const KNOWN: Readonly<Record<string, string>> = {
  "undici": "outward/ alone imports it",
  "better-auth": "it signs people in; accounts/ alone imports it, with telemetry off",
  "nodemailer": "it writes mail and speaks SMTP over a connection that outward/ opened; channels/ alone imports it",
  "@hono/node-server": "takes connections; api/ alone imports it",
};

test("no package that we import opens connections by itself, but those known to", () => {
  const { dependencies } = z.object({ dependencies: z.record(z.string(), z.string()) }).parse(JSON.parse(content("package.json")));
  const network = /(?:require\(|from\s?|import\s?\(?)["'](?:node:)?(?:https?|http2|net|tls|dgram)["']/;
  const opening = Object.keys(dependencies).filter((name) => packageFiles(name).some((path) => network.test(readFileSync(path, "utf8"))));
  expect(opening.toSorted()).toEqual(Object.keys(KNOWN).toSorted());
});
