// The newsroom's web server: every feed with its habit, every page, by a clock that is given.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { seeded } from "./chance.ts";
import { EDITED_AFTER, feed, page } from "./copy.ts";
import { type Desk, HOUR, isDown, type Item, middle } from "./desk.ts";

const MINUTE = 60_000;

/** What was asked for, for the checks. */
export interface Asked {
  feeds: number;
  notModified: number;
  robots: number;
  pages: number;
  /** Requests that came sooner after the one before at their host than a polite one does; but for feeds that redirect within their host, which is followed at once. */
  hasty: number;
  /** Requests for what robots.txt forbids. */
  forbidden: number;
  /** Requests to hosts that should never be reached. */
  unreachable: number;
}

interface Newsroom {
  readonly desks: readonly Desk[];
  readonly now: () => number;
  /** When the simulation ends: the middle is where feeds end and move. */
  readonly end: number;
  /** Milliseconds that must lie between two requests to one host. */
  readonly gap: number;
  /** Milliseconds that "late" ones take; those that hang never answer. */
  readonly late: number;
}

export function newsroomServer({ desks, now, end, gap, late }: Newsroom): { readonly server: Server; readonly asked: Asked } {
  const asked: Asked = { feeds: 0, notModified: 0, robots: 0, pages: 0, hasty: 0, forbidden: 0, unreachable: 0 };
  const byHost = new Map(desks.map((desk) => [desk.host, desk]));
  const last = new Map<string, number>();
  const limited = new Map<string, number>();
  const bomb = gzipSync(Buffer.alloc(30_000_000, 0x20));

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const host = (request.headers.host ?? "").replace(/:\d+$/, "");
    const port = Number(/:(\d+)$/.exec(request.headers.host ?? "")?.[1] ?? 80);
    const time = now();
    const redirects = /^(?:loop|detour)$/.test(byHost.get(host)?.kind ?? "");
    if (!redirects && time - (last.get(host) ?? Number.NEGATIVE_INFINITY) < gap) asked.hasty += 1;
    last.set(host, time);
    const url = new URL(request.url ?? "/", "http://newsroom.example");
    if (host === "t.newsroom.example") {
      if (url.pathname === "/robots.txt") return robots(response, "");
      return send(response, 302, "", { location: url.searchParams.get("u") ?? "/" });
    }
    const desk = byHost.get(host.replace(/^moved-/, ""));
    if (!desk) return send(response, 404, "Nobody of this name");
    if (desk.kind === "rebinding") asked.unreachable += 1;
    if (url.pathname === "/robots.txt") return robots(response, desk.kind === "carried" || desk.kind === "forbidden" ? "User-agent: *\nDisallow: /item/\n" : "");
    const [, number] = /^\/item\/(\d+)$/.exec(url.pathname) ?? [];
    if (number !== undefined) return onePage(desk, desk.items[Number(number)], request, response);
    if (/^\/(feed|new|latest)$/.test(url.pathname)) return oneFeed(desk, { host, port, path: url.pathname }, request, response);
    send(response, 404, "Nothing here");
  }

  function robots(response: ServerResponse, rules: string): void {
    asked.robots += 1;
    send(response, rules === "" ? 404 : 200, rules, { "content-type": "text/plain" });
  }

  function onePage(desk: Desk, item: Item | undefined, request: IncomingMessage, response: ServerResponse): void {
    const time = now();
    asked.pages += 1;
    if (desk.kind === "carried" || desk.kind === "forbidden") asked.forbidden += 1;
    const age = item ? time - item.published : -1;
    if (!item || age < 0 || (desk.kind === "early" && age < 10 * MINUTE)) return send(response, 404, "Not yet");
    if (desk.kind === "faulty" && age < HOUR) return send(response, 500, "Out of order");
    const edits = (desk.kind === "edited" || desk.kind === "quiet") && age >= EDITED_AFTER ? 1 : 0;
    conditional(request, response, `"${desk.number}-${item.number}-${edits}"`, () => ({ type: "text/html; charset=utf-8", body: page(desk, item, edits) }));
  }

  function oneFeed(desk: Desk, at: { readonly host: string; readonly port: number; readonly path: string }, request: IncomingMessage, response: ServerResponse): void {
    const time = now();
    asked.feeds += 1;
    const half = time >= middle(end);
    switch (desk.kind) {
      case "bomb": return send(response, 200, bomb, { "content-encoding": "gzip", "content-type": "application/rss+xml" });
      case "endless": return endless(response);
      case "hanging": return;
      case "loop": return send(response, 302, "", { location: at.path === "/feed" ? "/new" : "/feed" });
      case "nonsense": return send(response, 200, "<html><body>Welcome to our hosting!</body></html>", { "content-type": "text/html" });
      case "flapping":
        if (isDown(desk.number, time)) return send(response, 503, "Down");
        break;
      case "limited": {
        const before = limited.get(at.host) ?? Number.NEGATIVE_INFINITY;
        if (time - before < 30 * MINUTE) return send(response, 429, "Slowly", { "retry-after": desk.number % 2 === 0 ? "1800" : new Date(time + 30 * MINUTE).toUTCString() });
        limited.set(at.host, time);
        break;
      }
      case "ended":
        if (half) return send(response, 410, "It was nice");
        break;
      case "moved":
        if (half && !at.host.startsWith("moved-")) return send(response, 301, "", { location: `http://moved-${desk.host}:${at.port}/new` });
        break;
      case "detour":
        if (at.path === "/feed") return send(response, 302, "", { location: "/latest" });
        break;
    }
    const listed = desk.items.filter(({ published }) => published <= time).slice(-desk.listed).toReversed();
    const random = seeded(time);
    const items = desk.kind === "shuffled" ? listed.map((item) => [random(), item] as const).toSorted(([a], [b]) => a - b).map(([, item]) => item) : listed;
    const { type, body } = feed(desk, items, time, at.port);
    const whole = () => ({ type, body });
    if (desk.kind === "unvalidated") return send(response, 200, body, { "content-type": type });
    const edition = `"${desk.number}-${items.map(({ number }) => number).join(".")}-${desk.kind === "edited" ? Math.floor(time / (20 * MINUTE)) : 0}"`;
    if (desk.kind === "late") return void setTimeout(() => conditional(request, response, edition, whole), late);
    conditional(request, response, edition, whole);
  }

  function conditional(request: IncomingMessage, response: ServerResponse, etag: string, whole: () => { readonly type: string; readonly body: string }): void {
    if (request.headers["if-none-match"] === etag) {
      asked.notModified += 1;
      return send(response, 304, "", { etag });
    }
    const { type, body } = whole();
    send(response, 200, body, { "content-type": type, etag });
  }

  return { server: createServer(answer), asked };
}

function send(response: ServerResponse, status: number, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { "content-type": "text/plain", ...headers }).end(body);
}

function endless(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "application/rss+xml" });
  const part = Buffer.alloc(65_536, 0x61);
  const more = (): void => {
    while (!response.destroyed && response.write(part));
  };
  response.on("drain", more);
  response.on("error", () => {});
  more();
}
