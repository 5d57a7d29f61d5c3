// Markup in pieces, in one pass that no input breaks and none makes slow: tags, text, CDATA.

export type Token =
  | { readonly type: "text"; readonly text: string }
  /** `start` is where its text begins; `closed` is false when the section has no end: then it holds the rest of the input. */
  | { readonly type: "cdata"; readonly text: string; readonly start: number; readonly closed: boolean }
  | { readonly type: "open"; readonly name: string; readonly attributes: string; readonly selfClosing: boolean }
  | { readonly type: "close"; readonly name: string }
  /** A document type with its internal subset. */
  | { readonly type: "doctype"; readonly text: string };

export interface Tokens {
  /** The next piece; null at the end. Comments and processing instructions are passed over. */
  next(): Token | null;
  /** Goes on from here instead. */
  readonly moveTo: (at: number) => void;
}

/** No element of a feed or of HTML has a name longer than these. */
const NAME = /[A-Za-z_][\w.-]{0,99}(?::[A-Za-z_][\w.-]{0,99})?(?=[\s/>])/y;
const [LESS, GREATER, DOUBLE, SINGLE] = [0x3c, 0x3e, 0x22, 0x27];

export function tokens(source: string): Tokens {
  let at = 0;
  /** Code units that may be passed over in quotes: markup whose quotes never pair up is then read as if it had none. */
  let patience = 4 * source.length + 1000;
  /** Closings that were looked for and do not come any more, so that none is looked for twice. */
  const gone = new Set<string>();

  function find(closing: string, from: number): number {
    if (gone.has(closing)) return -1;
    const found = source.indexOf(closing, from);
    if (found === -1) gone.add(closing);
    return found;
  }

  /** The ">" that ends the tag, outside quotes; -1 when another tag begins before. */
  function tagEnd(from: number): number {
    for (let cursor = from; cursor < source.length; cursor++) {
      const code = source.charCodeAt(cursor);
      if (code === GREATER) return cursor;
      if (code === LESS) return -1;
      if ((code === DOUBLE || code === SINGLE) && patience > 0 && opensValue(cursor)) {
        const partner = find(code === DOUBLE ? '"' : "'", cursor + 1);
        if (partner === -1) continue;
        patience -= partner - cursor;
        cursor = partner;
      }
    }
    return -1;
  }

  const opensValue = (quote: number): boolean => /[=\s]/.test(source[quote - 1] ?? "");

  function tag(): Token | null {
    const isClose = source[at + 1] === "/";
    NAME.lastIndex = at + (isClose ? 2 : 1);
    const name = NAME.exec(source)?.[0];
    if (name === undefined) return null;
    const end = tagEnd(NAME.lastIndex);
    if (end === -1) return null;
    const rest = source.slice(NAME.lastIndex, end);
    at = end + 1;
    if (isClose) return { type: "close", name };
    const selfClosing = rest.endsWith("/");
    return { type: "open", name, attributes: selfClosing ? rest.slice(0, -1) : rest, selfClosing };
  }

  /** What stands between `opening` and `closing`; the rest when it is not closed. */
  function section(opening: string, closing: string): { readonly text: string; readonly closed: boolean } {
    const end = find(closing, at + opening.length);
    const text = source.slice(at + opening.length, end === -1 ? source.length : end);
    at = end === -1 ? source.length : end + closing.length;
    return { text, closed: end !== -1 };
  }

  function doctype(): Token {
    const start = at;
    const plain = find(">", at);
    const subset = plain === -1 ? -1 : source.slice(at, plain).indexOf("[");
    const end = subset === -1 ? plain : find("]", at + subset);
    const close = end === -1 ? -1 : find(">", end);
    at = close === -1 ? source.length : close + 1;
    return { type: "doctype", text: source.slice(start, at) };
  }

  function next(): Token | null {
    while (at < source.length) {
      if (source[at] === "<") {
        if (source.startsWith("<![CDATA[", at)) return { type: "cdata", start: at + "<![CDATA[".length, ...section("<![CDATA[", "]]>") };
        if (source.startsWith("<!--", at) && find("-->", at + 4) !== -1) {
          section("<!--", "-->");
          continue;
        }
        if (source[at + 1] === "?" && find("?>", at + 2) !== -1) {
          section("<?", "?>");
          continue;
        }
        if (source[at + 1] === "!" && /^<!doctype/i.test(source.slice(at, at + 9))) return doctype();
        const found = tag();
        if (found) return found;
      }
      const end = source.indexOf("<", at + 1);
      const text = source.slice(at, end === -1 ? source.length : end);
      at += text.length;
      return { type: "text", text };
    }
    return null;
  }

  return { next, moveTo: (place) => { at = place; } };
}

const ATTRIBUTE = /([A-Za-z_][\w.:-]*)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Names in lower case with their values as written; of two with one name the first. */
export function attributesOf(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", double, single, bare] of source.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, double ?? single ?? bare ?? "");
  }
  return found;
}
