// A web address as input: nothing private is fetched unless it was allowed by name.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { documentLines } from "./contract.ts";
import { readout } from "./readout.ts";

const WORDS = "<p>Ilse Varga, the foreign minister, said on Tuesday that the door was open and that the talks could begin within days of an answer.</p>";
const PAGE = `<!doctype html><html lang="en"><head><title>The door</title></head><body><nav>Watch live</nav><article><h1>The door</h1>${WORDS.repeat(5)}</article></body></html>`;

async function site(): Promise<{ host: string; asked: () => number }> {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    if (request.url === "/missing") response.writeHead(404).end("gone");
    else response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked: () => asked };
}

test("an address on this machine is refused and not asked", async () => {
  const { host, asked } = await site();
  const { code, stdout, complaints } = await readout(["read", `http://${host}/door`, "--jsonl"]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(complaints).toEqual([expect.stringContaining(host)]);
  expect(asked()).toBe(0);
});

test("one that is allowed is read, with its address", async () => {
  const { host } = await site();
  const { code, stdout, complaints } = await readout(["read", `http://${host}/door`, `http://${host}/missing`, "--jsonl"], { env: { READOUT_ALLOW_HOSTS: host } });
  expect(code).toBe(1);
  expect(complaints).toEqual([expect.stringContaining("404")]);
  expect(documentLines(stdout)).toMatchObject([{ url: `http://${host}/door`, title: "The door", text: expect.stringContaining("the door was open") }]);
});
