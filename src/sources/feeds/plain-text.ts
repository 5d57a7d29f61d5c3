// HTML as feeds carry it in titles and summaries, as one line of plain text.
import { decodeReferences } from "./references.ts";
import { tokens } from "./tokens.ts";

/** What nobody sees. */
const SILENT: ReadonlySet<string> = new Set(["script", "style", "template", "iframe", "object", "noscript"]);
/** What stands in a line without breaking it. */
const INLINE: ReadonlySet<string> = new Set([
  "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span",
  "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "nobr",
]);

/** Text without its tags, references resolved, white space collapsed; null when nothing is left. `<` that begins no tag stays. */
export function plainText(html: string | null | undefined): string | null {
  if (!html) return null;
  if (!/[<&]/.test(html)) return clean(html);
  const reader = tokens(html);
  const parts: string[] = [];
  let silent: string | null = null;
  for (let token = reader.next(); token !== null; token = reader.next()) {
    const name = token.type === "open" || token.type === "close" ? token.name.toLowerCase() : "";
    if (silent !== null) {
      if (token.type === "close" && name === silent) silent = null;
    } else if (token.type === "text") parts.push(decodeReferences(token.text));
    else if (token.type === "cdata") parts.push(token.text);
    else if (token.type === "open" && SILENT.has(name) && !token.selfClosing) silent = name;
    else if (name !== "" && !INLINE.has(name)) parts.push(" ");
  }
  return clean(parts.join(""));
}

/** White space collapsed, control characters and half characters left out; null when nothing is left. */
export function clean(text: string | null | undefined): string | null {
  // oxlint-disable-next-line no-control-regex -- control characters are what is left out
  const line = (text ?? "").replace(/[\0-\x08\x0e-\x1f\x7f\ufffe\uffff\u200b\ufeff\u00ad]/g, "").replace(/\s+/g, " ").trim();
  return line === "" ? null : line.toWellFormed();
}
