// The service fails in every way it can: the document fails with an LlmError that says what to do, and nothing hangs or leaks.
import { expect, test } from "vitest";
import { LlmError, type LlmErrorKind } from "./errors.ts";
import { anthropicMarks, closedUrl, fakeService, marks, type Replied, says } from "./suite/fake-service.ts";
import { documentOf, KEY, readerBy, shown } from "./suite/read-by.ts";

const TEXT = "Tomas Oren denied that he had asked.";
const OREN = { source: "Tomas Oren", cue: "denied", content: ["that he had asked"] };
const READ = ["indirect, Tomas Oren | Tomas Oren | denied | that he had asked"];

async function failure(url: string, settings: Parameters<typeof readerBy>[1] = {}): Promise<LlmError> {
  const reader = await readerBy(url, settings);
  const error: unknown = await reader.read(documentOf(TEXT)).then(() => null, (thrown: unknown) => thrown);
  if (!(error instanceof LlmError)) throw new Error(`no LlmError but ${String(error)}`);
  expect(JSON.stringify([error.message, error.advice, error.stack, String(error.cause)])).not.toContain(KEY);
  return error;
}

const json = (message: string): string => JSON.stringify({ error: { message, type: "error" } });

test.each<[string, LlmErrorKind, number, Replied]>([
  ["an error of the server", "failed", 4, { status: 500, body: json("out of order") }],
  ["overload", "failed", 4, { status: 503, body: "" }],
  ["an error that is a page", "failed", 4, { status: 502, body: "<html><body>Bad gateway</body></html>" }],
  ["a rate limit that stays", "rate-limited", 4, { status: 429, body: json("too many") }],
  ["a rate limit for an hour", "rate-limited", 1, { status: 429, headers: { "retry-after": "3600" }, body: json("too many") }],
  ["a rate limit until a day far away", "rate-limited", 1, { status: 429, headers: { "retry-after": "Fri, 01 Jan 2100 00:00:00 GMT" }, body: json("too many") }],
  ["a key that is not accepted", "not-accepted", 1, { status: 401, body: json(`Incorrect key: ${KEY}`) }],
  ["a model that is not there", "not-found", 1, { status: 404, body: json("no such model") }],
  ["a request refused in either form", "failed", 2, { status: 400, body: json("context too long") }],
  ["a page", "bad-answer", 1, { headers: { "content-type": "text/html" }, body: "<html>Welcome</html>" }],
  ["JSON of another kind", "bad-answer", 1, { body: '{"hello": "world"}' }],
  ["no choices", "bad-answer", 1, { body: '{"choices": []}' }],
  ["nothing at all", "bad-answer", 1, { body: "" }],
  ["words that are no JSON", "bad-answer", 4, says("I am afraid that I cannot do that.")],
  ["half of the JSON", "bad-answer", 4, says('{"statements": [{"source": "Tomas')],
  ["JSON without statements", "bad-answer", 4, says('{"answer": 42}')],
  ["an answer that breaks off", "cut-off", 1, says('{"statements": [', "length")],
  ["a huge answer", "too-large", 1, says("x".repeat(3_000_000))],
  ["a huge error", "too-large", 1, { status: 401, body: "x".repeat(3_000_000) }],
])("%s", async (_, kind, times, reply) => {
  const { url, asked } = await fakeService(() => reply);
  const error = await failure(url);
  expect(error).toMatchObject({ kind, message: expect.stringContaining(new URL(url).host) as string });
  expect(error.message.length).toBeLessThan(300);
  expect(asked).toHaveLength(times);
});

test.each<[string, LlmErrorKind, Replied]>([
  ["Anthropic's rate limit that stays", "rate-limited", { status: 429, body: '{"type": "error", "error": {"type": "rate_limit_error", "message": "slow down"}}' }],
  ["Anthropic's overload", "failed", { status: 529, body: '{"type": "error", "error": {"type": "overloaded_error", "message": "Overloaded"}}' }],
  ["Anthropic's bad key", "not-accepted", { status: 401, body: `{"type": "error", "error": {"type": "authentication_error", "message": "invalid x-api-key ${KEY}"}}` }],
  ["another protocol", "bad-answer", marks(OREN)],
])("%s", async (_, kind, reply) => {
  const { url } = await fakeService(() => reply);
  expect(await failure(url, { provider: "anthropic" })).toMatchObject({ kind });
});

test.each<Replied>(["silent", "stalled"])("a service that is %s is given up after the time set", async (reply) => {
  const { url, asked } = await fakeService(() => reply);
  expect(await failure(url, { limits: { timeoutMs: 300 } })).toMatchObject({ kind: "timeout", message: expect.stringContaining("0.3 seconds") as string });
  expect(asked).toHaveLength(1);
});

test("a service that is not there is not waited for", async () => {
  const url = await closedUrl();
  expect(await failure(url, { limits: { firstWaitMs: 60_000 } })).toMatchObject({ kind: "unreachable", message: `${new URL(url).host} cannot be reached: ECONNREFUSED` });
});

test("a connection that breaks is tried again, then given up", async () => {
  const { url, asked } = await fakeService(() => "broken");
  await failure(url);
  expect(asked).toHaveLength(4);
});

test.each([301, 302, 303, 307, 308])("a redirect (%i) is not followed: the other address hears nothing", async (status) => {
  const other = await fakeService(() => marks(OREN));
  const { url } = await fakeService(() => ({ status, headers: { location: `${other.url}/chat/completions` }, body: "" }));
  expect(await failure(url)).toMatchObject({ kind: "redirect" });
  expect(other.asked).toEqual([]);
});

test.each<[string, Replied]>([
  ["a rate limit", { status: 429, headers: { "retry-after": "0" }, body: "" }],
  ["an error of the server", { status: 500, body: "" }],
  ["words that are no JSON", says("Let me think.")],
  ["a broken connection", "broken"],
])("%s that passes is no failure", async (_, reply) => {
  const { url, asked } = await fakeService((_one, before) => (before < 2 ? reply : marks(OREN)));
  expect(shown(TEXT, await (await readerBy(url)).read(documentOf(TEXT)))).toEqual(READ);
  expect(asked).toHaveLength(3);
});

test("Retry-After is waited for, by both protocols", async () => {
  for (const provider of ["openai-compatible", "anthropic"] as const) {
    const { url } = await fakeService((one, before) => (before === 0 ? { status: 429, headers: { "retry-after": "1" }, body: "" } : provider === "anthropic" ? anthropicMarks(one, OREN) : marks(OREN)));
    const reader = await readerBy(url, { provider });
    const began = performance.now();
    expect(shown(TEXT, await reader.read(documentOf(TEXT)))).toEqual(READ);
    expect(performance.now() - began).toBeGreaterThan(990);
  }
});

test("after a failure the same reader goes on", async () => {
  const { url } = await fakeService((_, before) => (before === 0 ? { status: 401, body: "" } : marks(OREN)));
  const reader = await readerBy(url);
  await expect(reader.read(documentOf(TEXT))).rejects.toBeInstanceOf(LlmError);
  expect(shown(TEXT, await reader.read(documentOf(TEXT)))).toEqual(READ);
});
