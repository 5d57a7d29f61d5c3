// Helpers of this room's tests: a folder of its own for each, and all that comes out of it.
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { receive } from "./receive.ts";
import type { Received, ReceivedDocument, ReceiveOptions, Refused } from "./received.ts";

/** Before all dates of the tests that are meant to lie in the future, after all others. */
export const NOW = new Date("2026-06-01T12:00:00Z");

/** A new folder holding the files given. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "readout-sources-"));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return path;
}

export async function all(inputs: readonly string[], cwd: string, options: Partial<ReceiveOptions> = {}): Promise<readonly Received[]> {
  return gathered(receive(inputs, { cwd, now: NOW, ...options }));
}

export async function gathered<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** The documents, after making sure that nothing was refused. */
export async function documents(inputs: readonly string[], cwd: string, options: Partial<ReceiveOptions> = {}): Promise<readonly ReceivedDocument[]> {
  return (await all(inputs, cwd, options)).map((received) => {
    if ("error" in received) throw received.error;
    return received;
  });
}

/** The one document of one file with this content. */
export async function only(name: string, content: string | Uint8Array, options: Partial<ReceiveOptions> = {}): Promise<ReceivedDocument> {
  const [document, ...more] = await documents([name], await folderOf({ [name]: content }), options);
  if (!document || more.length > 0) throw new Error(`${name} gave ${more.length + (document ? 1 : 0)} documents`);
  return document;
}

/** Why the one file with this content is refused. */
export async function refusal(name: string, content: string | Uint8Array, options: Partial<ReceiveOptions> = {}): Promise<Refused["error"]> {
  const [received] = await all([name], await folderOf({ [name]: content }), options);
  if (!received || !("error" in received)) throw new Error(`${name} was not refused`);
  return received.error;
}

export const rules = (received: ReceivedDocument): readonly string[] => received.notes.map((noted) => noted.rule);
