// The llm reader through the whole command, against a service on this machine.
import { expect, test } from "vitest";
import { fakeService, marks } from "../../src/readers/llm/suite/fake-service.ts";
import { documentLines } from "./contract.ts";
import { folder, readout } from "./readout.ts";

const KEY = "key-1a2b3c4d5e6f";
const FILES = { "good.txt": "Ilse Varga said that the door is open.\n", "bad.txt": "Ilse Varga denied that the door is shut.\n", "key": `${KEY}\n` };

const service = () =>
  fakeService(({ words }) =>
    words.includes("denied")
      ? { status: 403, body: JSON.stringify({ error: { message: `${KEY} may not` } }) }
      : marks({ source: "Ilse Varga", cue: "said", content: ["that the door is open"] }, { source: "Ilse Varga", cue: "said", content: ["that all doors are open"] }));

test("it reads what the service answers for; what it does not is reported, without the key, and the rest goes on", async () => {
  const { url, asked } = await service();
  const cwd = folder(FILES);
  const env = { READOUT_READER: "llm", READOUT_LLM_PROVIDER: "openai-compatible", READOUT_LLM_MODEL: "fake", READOUT_LLM_URL: url, READOUT_LLM_KEY_FILE: "key" };
  const { code, stdout, stderr, complaints } = await readout(["read", "bad.txt", "good.txt", "--jsonl"], { cwd, env });
  expect(code).toBe(1);
  expect(complaints).toEqual([expect.stringMatching(/bad\.txt.*answers 403: \[key\] may not\. Check the setting llmKey/)]);
  const [document, ...others] = documentLines(stdout);
  expect(others).toEqual([]);
  expect(document).toMatchObject({ id: "good", text: FILES["good.txt"] });
  expect(document?.statements.map(({ source, cue, content }) => [source, cue, content].flat().map(({ start, end }) => document.text.slice(start, end)))).toEqual([["Ilse Varga", "said", "that the door is open"]]);
  expect(document?.notes.map(({ rule }) => rule)).toEqual(["llm-span-not-in-text", "llm-uncalibrated"]);
  expect(asked.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${KEY}`, `Bearer ${KEY}`]);
  expect(stdout + stderr).not.toContain(KEY);
});

test("what is recorded names the model and the version of the questions", async () => {
  const { url } = await service();
  const cwd = folder(FILES);
  const env = { READOUT_LLM_PROVIDER: "ollama", READOUT_LLM_MODEL: "fake:7b", READOUT_LLM_URL: url };
  expect(await readout(["add", "good.txt", "--reader", "llm"], { cwd, env })).toMatchObject({ code: 0, stderr: "" });
  const { stdout } = await readout(["show", "good"], { cwd });
  expect(stdout).toContain("reader llm fake:7b 1");
});

test.each<[string, Record<string, string>, RegExp]>([
  ["nothing set", {}, /reader llm is off.*llmProvider \(READOUT_LLM_PROVIDER\).*llmModel \(READOUT_LLM_MODEL\)/],
  ["no model", { READOUT_LLM_PROVIDER: "anthropic" }, /READOUT_LLM_MODEL/],
  ["no address", { READOUT_LLM_PROVIDER: "openai-compatible", READOUT_LLM_MODEL: "fake" }, /READOUT_LLM_URL/],
  ["an unknown provider", { READOUT_LLM_PROVIDER: "oracle", READOUT_LLM_MODEL: "fake" }, /READOUT_LLM_PROVIDER.*"oracle"/],
  ["an address of another kind", { READOUT_LLM_PROVIDER: "ollama", READOUT_LLM_MODEL: "fake", READOUT_LLM_URL: "ftp://example.org" }, /READOUT_LLM_URL.*http/],
  ["an address with a password", { READOUT_LLM_PROVIDER: "ollama", READOUT_LLM_MODEL: "fake", READOUT_LLM_URL: `http://me:${KEY}@example.org/` }, /READOUT_LLM_URL.*password/],
  ["a key with a blank", { READOUT_LLM_PROVIDER: "anthropic", READOUT_LLM_MODEL: "fake", READOUT_LLM_KEY: `${KEY} x` }, /READOUT_LLM_KEY.*blanks/],
])("with %s it says in one line what to set", async (_, env, message) => {
  const { code, stdout, stderr, complaints } = await readout(["read", "good.txt", "--reader", "llm"], { cwd: folder(FILES), env });
  expect(code).toBe(2);
  expect(stdout).toBe("");
  expect(complaints).toEqual([expect.stringMatching(message)]);
  expect(stderr).not.toContain(KEY);
});
