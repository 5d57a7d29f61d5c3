// Lists of feeds as other readers write and read them: OPML 1.0 to 2.0.
import { SourceError } from "../errors.ts";
import { absolute } from "./addresses.ts";
import { clean } from "./plain-text.ts";
import { decodeReferences, escaped } from "./references.ts";
import { mendReferences } from "./mend-text.ts";
import { attributesOf, tokens } from "./tokens.ts";

/** One feed of a list. */
export interface ListedFeed {
  readonly url: string;
  readonly title: string | null;
  readonly site: string | null;
  /** Names of the folders that it lies in, the outermost first. */
  readonly folder: readonly string[];
}

/** Folders nested deeper are read as if they ended here. */
const MOST_DEPTH = 20;

/**
 * The feeds of a list, each address once, in the order of the list. Names of attributes may be in any case; `title` wins over `text`.
 * Throws SourceError "unknown-format" when it is no OPML.
 */
export function readOpml(text: string): readonly ListedFeed[] {
  const reader = tokens(text);
  const found = new Map<string, ListedFeed>();
  /** What each open outline adds to the path: a folder's name, or nothing. */
  const open: (string | null)[] = [];
  let isOpml = false;
  for (let token = reader.next(); token !== null; token = reader.next()) {
    const name = token.type === "open" || token.type === "close" ? token.name.toLowerCase().replace(/^.*:/, "") : "";
    if (name === "opml" || (name === "outline" && token.type === "open" && /xmlurl/i.test(token.attributes))) isOpml = true;
    if (name !== "outline") continue;
    if (token.type === "close") open.pop();
    if (token.type !== "open") continue;
    const attributes = attributesOf(token.attributes);
    const said = (key: string) => decodeReferences(mendReferences(attributes.get(key) ?? "", new Map()).text);
    const url = absolute(said("xmlurl"), null) ?? (/^(?:rss|atom|feed|link)$/i.test(said("type")) ? absolute(said("url"), null) : null);
    const title = clean(said("title")) ?? clean(said("text"));
    if (url !== null && !found.has(url)) {
      const folder = open.filter((part) => part !== null).slice(0, MOST_DEPTH);
      found.set(url, { url, title, site: absolute(said("htmlurl"), null), folder });
    }
    if (!token.selfClosing) open.push(url === null && attributes.get("xmlurl") === undefined ? title : null);
  }
  if (!isOpml) throw new SourceError("unknown-format", "OPML", "This is no OPML.", "Export the list of feeds as OPML from the program that has it.");
  return [...found.values()];
}

/** OPML 2.0 that `readOpml` reads as the same feeds. Feeds of one folder stand together, where the first of them stood. */
export function writeOpml(feeds: readonly ListedFeed[], { title, now }: { readonly title: string; readonly now: Date }): string {
  const root: Folder = { feeds: [], folders: new Map() };
  for (const feed of feeds) folderAt(root, feed.folder).feeds.push(feed);
  const lines = [
    `<?xml version="1.0" encoding="UTF-8"?>`, `<opml version="2.0">`, `  <head>`,
    `    <title>${escaped(title)}</title>`, `    <dateCreated>${now.toUTCString()}</dateCreated>`, `  </head>`, `  <body>`,
    ...outlines(root, "    "), `  </body>`, `</opml>`,
  ];
  return `${lines.join("\n")}\n`;
}

interface Folder {
  readonly feeds: ListedFeed[];
  readonly folders: Map<string, Folder>;
}

function folderAt(root: Folder, path: readonly string[]): Folder {
  let folder = root;
  for (const name of path) {
    const next = folder.folders.get(name) ?? { feeds: [], folders: new Map<string, Folder>() };
    folder.folders.set(name, next);
    folder = next;
  }
  return folder;
}

function outlines({ feeds, folders }: Folder, indent: string): readonly string[] {
  return [
    ...feeds.map(({ url, title, site }) => {
      const name = escaped(title ?? "");
      return `${indent}<outline type="rss" text="${name}"${title === null ? "" : ` title="${name}"`} xmlUrl="${escaped(url)}"${site === null ? "" : ` htmlUrl="${escaped(site)}"`}/>`;
    }),
    ...Array.from(folders, ([name, folder]) => [`${indent}<outline text="${escaped(name)}" title="${escaped(name)}">`, ...outlines(folder, `${indent}  `), `${indent}</outline>`]).flat(),
  ];
}
