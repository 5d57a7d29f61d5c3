// Markdown: the body as it is, described by YAML front matter where there is some.
import { parse } from "yaml";
import type { Note } from "../model/index.ts";
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
  const { value, problem } = matter;
  yield {
    text: text.slice(match[0].length),
    title: words(value["title"]),
    outlet: words(value["outlet"]) ?? words(value["site"]) ?? words(value["publisher"]),
    url: address(value["source_url"]) ?? address(value["url"]) ?? address(value["link"]),
    published: value["published_time"] ?? value["published"] ?? value["date"] ?? value["modified_time"],
    notes: [...notes, ...problem],
  };
}

/** null when what stands between the dashes is not meant as fields. */
function fields(yaml: string): { readonly value: Record<string, unknown>; readonly problem: readonly Note[] } | null {
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 100 });
    return isObject(value) ? { value, problem: [] } : null;
  } catch (error) {
    if (!/^[\w-]+:/m.test(yaml)) return null;
    const reason = `The front matter is not valid YAML (${error instanceof Error ? error.message.split("\n")[0] : "unknown"}); nothing is taken from it.`;
    return { value: {}, problem: [note("bad-front-matter", "warning", reason)] };
  }
}
