// A service on this machine that speaks both protocols and answers as a test wants it to.
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { z } from "zod";

/** One request as it came. */
export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Readonly<Record<string, unknown>>;
  /** The text to mark: what the user's message says. */
  readonly words: string;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** "silent" never answers; "stalled" begins an answer and never ends it; "broken" hangs up in the middle. */
export type Replied = Reply | "silent" | "stalled" | "broken";

export interface FakeService {
  /** Ends with /v1. */
  readonly url: string;
  readonly asked: readonly Asked[];
  /** Most requests that were under way at once. */
  readonly atOnce: () => number;
}

const Request = z.object({ messages: z.array(z.object({ role: z.string(), content: z.union([z.string(), z.array(z.object({ text: z.string() })).transform((parts) => parts.map(({ text }) => text).join(""))]) })) });

/** Listens on loopback until the test ends. `reply` is told the request and how many came before it. */
export async function fakeService(reply: (asked: Asked, before: number) => Replied | Promise<Replied>): Promise<FakeService> {
  const asked: Asked[] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    most = Math.max(most, ++open);
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", async () => {
      const body = JSON.parse(Buffer.concat(chunks).toString() || "{}") as Record<string, unknown>;
      const words = Request.safeParse(body).data?.messages.find(({ role }) => role === "user")?.content ?? "";
      const one = { path: request.url ?? "", headers: request.headers, body, words };
      asked.push(one);
      const given = await reply(one, asked.length - 1);
      open--;
      send(response, given);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, asked, atOnce: () => most };
}

/** Where no service is any more. */
export async function closedUrl(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return `http://127.0.0.1:${port}/v1`;
}

function send(response: ServerResponse, given: Replied): void {
  if (given === "silent") return;
  if (typeof given === "string") {
    response.writeHead(200, { "content-type": "application/json" }).write('{"choices": [');
    if (given === "broken") setTimeout(() => response.destroy(), 20);
    return;
  }
  response.writeHead(given.status ?? 200, { "content-type": "application/json", ...given.headers }).end(given.body);
}

/** The model says `words`, in the form of OpenAI's chat completions. */
export function says(words: string, finish = "stop"): Reply {
  return { body: JSON.stringify({ id: "1", object: "chat.completion", created: 1, model: "fake", choices: [{ index: 0, message: { role: "assistant", content: words }, finish_reason: finish }], usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 } }) };
}

export interface Marked {
  readonly source?: unknown;
  readonly cue?: unknown;
  readonly content?: unknown;
}

export const marks = (...statements: readonly Marked[]): Reply => says(JSON.stringify({ statements }));

/** The same in the form of Anthropic's messages: as text, or in the tool that stands for a schema when one was sent. */
export function anthropicMarks({ body }: Asked, ...statements: readonly Marked[]): Reply {
  const tool = Array.isArray(body["tools"]);
  const content = tool ? [{ type: "tool_use", id: "t1", name: "json", input: { statements } }] : [{ type: "text", text: JSON.stringify({ statements }) }];
  return { body: JSON.stringify({ id: "m1", type: "message", role: "assistant", model: "fake", content, stop_reason: tool ? "tool_use" : "end_turn", stop_sequence: null, usage: { input_tokens: 1, output_tokens: 1 } }) };
}
