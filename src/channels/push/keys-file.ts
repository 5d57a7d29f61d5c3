// The keys by which push services know this sender: made at first run, kept in a file that only its owner can read.
import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { authorizer, makeVapidKeys, type VapidKeys } from "./vapid.ts";

/** A file that should hold the keys and does not. It is never replaced: every subscription was made for its keys and would end. */
export class KeysError extends Error {
  override readonly name = "KeysError";
  readonly advice: string;

  constructor(message: string, advice: string, cause: unknown) {
    super(message, { cause });
    this.advice = advice;
  }
}

/**
 * The keys of the file, made with it where there is none; however many programs start at once, all get the same. Throws KeysError.
 */
export function keptVapidKeys(path: string): VapidKeys {
  const found = readKeys(path);
  if (found !== null) return found;
  makeKeys(path);
  const made = readKeys(path);
  if (made === null) throw new KeysError(`The file ${path} was taken away as it was made.`, "Start again.", null);
  return made;
}

function readKeys(path: string): VapidKeys | null {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new KeysError(`The keys for push messages in ${path} cannot be read: ${(error as Error).message}.`, "Give the user that runs Readout the right to read the file.", error);
  }
  try {
    const { publicKey, privateKey } = JSON.parse(text) as Partial<VapidKeys>;
    if (typeof publicKey !== "string" || typeof privateKey !== "string") throw new TypeError("It does not hold publicKey and privateKey");
    const keys = { publicKey, privateKey };
    authorizer(keys, null, () => new Date(0));
    return keys;
  } catch (error) {
    throw new KeysError(
      `The file ${path} does not hold the keys for push messages: ${(error as Error).message}.`,
      "Put it back from a backup. If there is none, take the file away: new keys are made, and every browser has to switch notifications on again.",
      error,
    );
  }
}

/** Written whole under another name, then given its own, which fails where another program was first. */
function makeKeys(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  try {
    writeFileSync(draft, `${JSON.stringify(makeVapidKeys())}\n`, { mode: 0o600, flag: "wx", flush: true });
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw new KeysError(`The keys for push messages cannot be kept in ${path}: ${(error as Error).message}.`, "Give the user that runs Readout the right to write to the folder.", error);
  } finally {
    rmSync(draft, { force: true });
  }
}
