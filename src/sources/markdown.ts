// Markdown: the body as it is, described by YAML front matter where there is some.
import { parse } from "yaml";
import { decode } from "./characters.ts";
import { type Draft, address, isObject, words } from "./draft.ts";
import type { Limits } from "./limits.ts";
import { note } from "./notes.ts";
import { type Opened, whole } from "./opened.ts";

/** As Jekyll defined it: a first line of three dashes, YAML, a line of three dashes or dots. */
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([^]*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** Longer front matter is no front matter but a text between two rules. */
const FRONT_MATTER_MOST = 65_536;

export async function* markdown(opened: Opened, limits: Limits): AsyncGenerator<Draft> {
  const { text, notes } = decode(await whole(opened.bytes, opened.input, limits.documentBytes), opened.charset);
  const match = FRONT_MATTER.exec(text.slice(0, FRONT_MATTER_MOST));
  const matter = match ? fields(match[1] ?? "") : null;
  if (!match || matter === null) {
    yield { text, notes };
    return;
  }
  if (typeof matter === "string") {
    yield { text, notes: [...notes, note("bad-front-matter", "warning", `The front matter is not valid YAML (${matter}); nothing is taken from it, and it stays in the text.`)] };
    return;
  }
  yield {
    text: text.slice(match[0].length),
    title: words(matter["title"]),
    outlet: words(matter["outlet"]) ?? words(matter["site"]) ?? words(matter["publisher"]),
    url: address(matter["source_url"]) ?? address(matter["url"]) ?? address(matter["link"]),
    published: matter["published_time"] ?? matter["published"] ?? matter["date"] ?? matter["modified_time"],
    notes,
  };
}

/** null when what stands between the dashes is not meant as fields; what is wrong with it when it is. */
function fields(yaml: string): Record<string, unknown> | string | null {
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 100 });
    return isObject(value) ? value : null;
  } catch (error) {
    if (!/^[\w-]+:/m.test(yaml)) return null;
    return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  }
}
