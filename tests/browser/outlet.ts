// An outlet on loopback whose feed announces pages, each given out when a test says so: the moment at which it arrives is known.
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Outlet {
  readonly host: string;
  /** Waits until page `n`, from 0, is asked for, gives it out and says when its last byte was handed over: milliseconds since 1970. */
  release(n: number): Promise<number>;
  close(): Promise<void>;
}

export interface Announced {
  readonly title: string;
  /** Paragraphs of HTML. */
  readonly paragraphs: readonly string[];
}

export async function startOutlet(name: string, pages: readonly Announced[]): Promise<Outlet> {
  const waiting = new Map<number, (response: ServerResponse) => void>();
  const asked = pages.map((_, n) => new Promise<ServerResponse>((resolve) => waiting.set(n, resolve)));
  const published = new Date().toISOString();
  const server = createServer((request, response) => {
    const [, number] = /^\/news\/(\d+)$/.exec(request.url ?? "") ?? [];
    if (request.url === "/feed") response.writeHead(200, { "content-type": "application/atom+xml" }).end(feed());
    else if (number !== undefined) waiting.get(Number(number))?.(response);
    else response.writeHead(404).end();
  });
  const feed = () => {
    // The first is the newest, and read first.
    const entries = pages.map(({ title }, n) => `<entry><id>tag:${name.replaceAll(" ", "-")},${n}</id><title>${title}</title><link href="/news/${n}"/><published>${published}</published></entry>`);
    return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>${name}</title>${entries.join("")}</feed>`;
  };
  const page = ({ title, paragraphs }: Announced) =>
    `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="${name}"><meta property="article:published_time" content="${published}"></head><body><article><h1>${title}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join("")}</article></body></html>`;

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    async release(n) {
      const [response, one] = [await asked[n], pages[n]];
      if (!response || !one) throw new RangeError(`There is no page ${n}`);
      await new Promise<void>((resolve) => response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page(one), resolve));
      return Date.now();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
