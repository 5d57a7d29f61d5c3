// Inputs as asked for, to the single places to read: folders walked in name order, hidden files left out.
import { readdir, realpath, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { isKnownEnding } from "./detect.ts";
import { SourceError, asSourceError } from "./errors.ts";
import { nameAndEnding } from "./opened.ts";
import { descriptionsOf, isDescribed } from "./sidecar.ts";

export type Place =
  | { readonly kind: "stdin"; readonly input: string }
  | { readonly kind: "url"; readonly input: string }
  /** `asked` when named itself, not met in a folder. */
  | { readonly kind: "file"; readonly input: string; readonly path: string; readonly asked: boolean; readonly bytes: number };

export const isUrl = (input: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(input);

/** In the order of `inputs`; what cannot be walked is a SourceError in its place. */
export async function* places(inputs: readonly string[], cwd: string): AsyncGenerator<Place | SourceError> {
  for (const input of inputs) {
    if (input === "-") yield { kind: "stdin", input };
    else if (isUrl(input)) yield { kind: "url", input };
    else yield* onDisk(input, resolve(cwd, input));
  }
}

async function* onDisk(input: string, path: string): AsyncGenerator<Place | SourceError> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      let files = 0;
      for await (const place of folder(input, path, new Set())) {
        if (!(place instanceof SourceError)) files++;
        yield place;
      }
      if (files === 0) yield new SourceError("no-files", input, `${input} holds no file that can be read.`, "Readable are .txt, .md, .html, .vtt, .srt, .jsonl, .json, .csv, .tsv, .eml, .mbox, .warc and .wet, each also as .gz.");
    } else yield { kind: "file", input, path, asked: true, bytes: found.size };
  } catch (error) {
    yield asSourceError(error, input);
  }
}

/** `seen` holds the real paths of folders walked, so that links never lead round in circles or to a folder twice. */
async function* folder(input: string, path: string, seen: Set<string>): AsyncGenerator<Place | SourceError> {
  const real = await realpath(path);
  if (seen.has(real)) {
    yield new SourceError("loop", input, `${input} leads to a folder that was read already.`, "Nothing is missing; remove the link to silence this.", "warning");
    return;
  }
  seen.add(real);
  const names = (await readdir(path)).filter((name) => !name.startsWith(".")).toSorted(byCodeUnit);
  const descriptions = new Set(names.map(nameAndEnding).flatMap(({ name, ending }) => (isDescribed(ending) ? descriptionsOf(name) : [])));
  const unknown = new Map<string, number>();
  for (const name of names) {
    if (descriptions.has(name)) continue;
    const { ending } = nameAndEnding(name);
    try {
      if (!isKnownEnding(ending) && (await stat(join(path, name))).isFile()) {
        unknown.set(ending, (unknown.get(ending) ?? 0) + 1);
        continue;
      }
      yield* member(join(input, name), join(path, name), seen);
    } catch (error) {
      yield asSourceError(error, join(input, name));
    }
  }
  for (const [ending, count] of unknown) yield skipped(input, `holds ${count === 1 ? "a file" : `${count} files`} ending in .${ending}, left out`);
}

async function* member(input: string, path: string, seen: Set<string>): AsyncGenerator<Place | SourceError> {
  const found = await stat(path);
  if (found.isDirectory()) yield* folder(input, path, seen);
  else if (!found.isFile()) yield skipped(input, "is not an ordinary file; it was left out");
  else yield { kind: "file", input, path, asked: false, bytes: found.size };
}

const skipped = (input: string, reason: string): SourceError =>
  new SourceError("unknown-format", input, `${input} ${reason}.`, "Name a file itself to have it read as what it holds.", "warning");

/** The same order on every machine, whatever its language. */
const byCodeUnit = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
