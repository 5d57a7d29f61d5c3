// What a ".json" file beside captions or a transcript says about them: title, date, outlet, url.
import { readFile, stat } from "node:fs/promises";
import { type Draft, address, isObject, words } from "./draft.ts";

/** Endings of files that may have a description beside them. */
const DESCRIBED: ReadonlySet<string> = new Set(["vtt", "srt", "said"]);
const MOST_BYTES = 4 * 1024 * 1024;

export const isDescribed = (ending: string): boolean => DESCRIBED.has(ending);

/** Names of the description of `name` in its folder: "NAME.json", and "NAME.info.json" as yt-dlp writes it. */
export const descriptionsOf = (name: string): readonly string[] => [`${name}.json`, `${name}.info.json`];

/** Empty when there is no description or it cannot be read: it is an extra, never needed. */
export async function described(path: string, ending: string): Promise<Partial<Draft>> {
  if (!isDescribed(ending)) return {};
  for (const beside of descriptionsOf(path.replace(/(\.gz)$/i, "").slice(0, -ending.length - 1))) {
    const value = await readObject(beside);
    if (value) return fieldsOf(isObject(value["fact"]) ? { ...value, ...value["fact"] } : value);
  }
  return {};
}

function fieldsOf(value: Record<string, unknown>): Partial<Draft> {
  return {
    title: words(value["title"]),
    outlet: words(value["outlet"] ?? value["uploader"] ?? value["channel"]),
    url: address(value["url"] ?? value["webpage_url"]),
    published: value["published"] ?? value["date"] ?? value["primaryDate"] ?? value["upload_date"],
  };
}

async function readObject(path: string): Promise<Record<string, unknown> | null> {
  try {
    if ((await stat(path)).size > MOST_BYTES) return null;
    const value: unknown = JSON.parse(await readFile(path, "utf8"));
    return isObject(value) && typeof value["text"] !== "string" ? value : null;
  } catch {
    return null;
  }
}
