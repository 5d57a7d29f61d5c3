// `readout serve`: one URL, loopback, the sample read once, a clean end.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { folder, readout, start } from "./readout.ts";

interface Served {
  readonly url: string;
  /** Ctrl+C; resolves with the exit code. */
  end(): Promise<number | null>;
}

async function serve(cwd: string, ...args: string[]): Promise<Served> {
  const child = start(["serve", "--port", "0", ...args], { cwd });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const url = await new Promise<string>((resolve, reject) => {
    let out = "";
    child.stdout.on("data", (part: Buffer) => {
      out += part.toString();
      const found = /http:\S+/.exec(out);
      if (found && out.includes("\n")) resolve(found[0]);
    });
    void ended.then((code) => reject(new Error(`ended with ${code} before it listened: ${out}`)));
  });
  return { url, end: () => (child.kill("SIGINT"), ended) };
}

const Counts = z.object({ sample: z.boolean(), documents: z.number(), statements: z.number(), speakers: z.number() });
const counts = async (url: string) => Counts.parse(await (await fetch(`${url}/api/record`)).json());

test("opens on the sample, read once, and ends cleanly", async () => {
  const cwd = folder();
  const first = await serve(cwd, "--sample");
  expect(new URL(first.url).hostname).toBe("127.0.0.1");
  const read = await counts(first.url);
  expect(read.sample).toBe(true);
  expect(read.documents).toBeGreaterThanOrEqual(28);
  expect(read.statements).toBeGreaterThan(100);
  expect(await first.end()).toBe(0);
  const [sample] = readdirSync(join(cwd, ".readout"));
  const recorded = statSync(join(cwd, ".readout", sample ?? "", "record.sqlite"));

  const second = await serve(cwd, "--sample");
  expect(await counts(second.url)).toEqual(read);
  expect(await second.end()).toBe(0);
  expect(readdirSync(join(cwd, ".readout"))).toEqual([sample]);
  expect(statSync(join(cwd, ".readout", sample ?? "", "record.sqlite")).mtimeMs).toBe(recorded.mtimeMs);
});

test("opens on one's own record, and sees what is added meanwhile", async () => {
  const cwd = folder({ "a.txt": 'Ilse Varga said: "The door is open."\n', "b.txt": 'Ilse Varga said: "The door is ajar."\n' });
  await readout(["add", "a.txt"], { cwd });
  const { url, end } = await serve(cwd);
  expect(await counts(url)).toMatchObject({ sample: false, documents: 1 });
  await readout(["add", "b.txt"], { cwd });
  expect(await counts(url)).toMatchObject({ documents: 2 });
  expect(await end()).toBe(0);
});

test("a port that is taken is one line and what to do", async () => {
  const cwd = folder();
  const { url, end } = await serve(cwd);
  const { code, complaints } = await readout(["serve", "--port", new URL(url).port], { cwd });
  expect(code).toBe(1);
  expect(complaints).toEqual([expect.stringMatching(/EADDRINUSE.*--port/)]);
  expect(await end()).toBe(0);
});
