// A small press for the command's tests: some hosts on loopback, each with feeds and pages of its own.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

const SPEAKERS = ["Ilse Varga", "Odo Brandt", "Mara Lind", "Tomas Reuss"];
const ABOUT = ["the harbour", "the bridge", "the strait", "the council", "a letter", "every ship", "the budget"];

export interface Press {
  readonly hosts: readonly string[];
  /** How often each path of any host was asked for: "0/item/3". */
  readonly asked: ReadonlyMap<string, number>;
  /** For as long as it is set, what every request is answered with. */
  broken: number | null;
}

/** `hosts` servers with `items` pages each, announced by `/feed` (Atom, with an ETag), and a front page that names it. */
export async function press(hosts: number, items: number): Promise<Press> {
  const asked = new Map<string, number>();
  const made: Press = { hosts: [], asked, broken: null };
  const names: string[] = [];
  for (let host = 0; host < hosts; host++) {
    const server = createServer((request, response) => answer(host, request, response));
    await new Promise<void>((resolve) => server.listen(0, `127.0.0.${host + 1}`, resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    names.push(`127.0.0.${host + 1}:${(server.address() as AddressInfo).port}`);
  }

  function answer(host: number, { url = "/", headers }: IncomingMessage, response: ServerResponse): void {
    asked.set(`${host}${url}`, (asked.get(`${host}${url}`) ?? 0) + 1);
    const send = (status: number, type: string, body: string): void => void response.writeHead(status, { "content-type": type, "etag": '"same"' }).end(body);
    if (made.broken !== null) return send(made.broken, "text/plain", "broken");
    const [, number] = /^\/item\/(\d+)$/.exec(url) ?? [];
    if (url === "/") return send(200, "text/html", `<html><head><title>Pier ${host}</title><link rel="alternate" type="application/atom+xml" href="/feed"></head><body>Welcome</body></html>`);
    if (url === "/feed" && headers["if-none-match"] === '"same"') return send(304, "text/plain", "");
    if (url === "/feed") return send(200, "application/atom+xml", feed(host));
    if (number !== undefined && Number(number) < items) return send(200, "text/html; charset=utf-8", page(host, Number(number)));
    send(404, "text/plain", "nothing here");
  }

  function feed(host: number): string {
    const entries = Array.from({ length: items }, (_, at) => `<entry><id>tag:pier${host},${at}</id><title>Word ${at} from pier ${host}</title><link href="/item/${at}"/><published>2026-0${1 + (at % 9)}-11T10:00:00Z</published></entry>`);
    return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Pier ${host}</title>${entries.join("")}</feed>`;
  }

  return Object.assign(made, { hosts: names });
}

function page(host: number, at: number): string {
  const said = Array.from({ length: 3 }, (_, line) => `<p>“We will speak of ${ABOUT[(at * 3 + line) % ABOUT.length]} and of pier ${host}, berth ${at},” ${SPEAKERS[(at + line) % SPEAKERS.length]} said on Tuesday, while the boats lay still.</p>`);
  return `<!doctype html><html><head><title>Word ${at} from pier ${host}</title></head><body><article><h1>Word ${at} from pier ${host}</h1>${said.join("")}</article></body></html>`;
}
