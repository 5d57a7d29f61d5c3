// A push service on this machine that answers each subscriber in its own way, and remembers what it was sent.
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** What a subscriber's first messages are answered; from then on they are taken, but for whom nobody is there: that stays so. */
export const TROUBLES = {
  none: [],
  busy: [429, 429],
  failing: [500, 503],
  silent: ["silence"],
  garbled: ["garbage"],
  cut: ["end"],
  gone: [410],
  unknown: [404],
} as const satisfies Readonly<Record<string, readonly (number | "silence" | "garbage" | "end")[]>>;
export type Trouble = keyof typeof TROUBLES;

export interface Sent {
  readonly endpoint: string;
  readonly topic: string;
  readonly taken: boolean;
}

export interface PushService {
  /** "127.0.0.1:port" */
  readonly host: string;
  /** Everything that came, in order. */
  readonly sent: readonly Sent[];
  /** Hears of each message as it comes. */
  came: () => void;
}

/** Endpoints are http://HOST/push/TROUBLE/NUMBER. */
export async function pushService(): Promise<PushService> {
  const sent: Sent[] = [];
  const met = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    const topic = String(request.headers["topic"]);
    const before = met.get(path) ?? 0;
    met.set(path, before + 1);
    const trouble = path.split("/")[2] as Trouble;
    const answer = TROUBLES[trouble][trouble === "gone" || trouble === "unknown" ? 0 : before] ?? 201;
    sent.push({ endpoint: `http://${service.host}${path}`, topic, taken: answer === 201 });
    request.resume().on("end", () => reply(response, answer));
    service.came();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const service: PushService = { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, sent, came: () => {} };
  return service;
}

function reply(response: ServerResponse, answer: number | "silence" | "garbage" | "end"): void {
  if (answer === "silence") return;
  if (answer === "garbage") response.socket?.end("HTTP/9.9 what\r\n\r\n");
  else if (answer === "end") response.socket?.destroy();
  else response.writeHead(answer, answer === 429 ? { "retry-after": "1" } : {}).end(answer < 300 ? "" : "<h1>No</h1>");
}
