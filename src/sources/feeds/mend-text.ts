// Text between tags whose references may be broken or declared by the feed itself.

const ENTITY = /<!ENTITY\s+([A-Za-z][\w.-]{0,30})\s+(?:"([^"<&%]{0,100})"|'([^'<&%]{0,100})')\s*>/g;
/** Code units that a text may grow by through entities: beyond, they stay as they are written. */
const MOST_GROWTH = 20_000;
/** Code units of a document type that are looked at, and entities that are kept. */
const LONGEST_DOCTYPE = 20_000;
const MOST_ENTITIES = 100;

/** Entities that stand for a few plain characters. Those made of others, and those to be fetched, are never expanded. */
export function declaredEntities(doctype: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", double, single] of doctype.slice(0, LONGEST_DOCTYPE).matchAll(ENTITY)) {
    if (found.size < MOST_ENTITIES && !found.has(name)) found.set(name, double ?? single ?? "");
  }
  return found;
}

const PIECE = /&(?:#\d{1,8};|#[xX][\da-fA-F]{1,7};|([A-Za-z][\w.-]{0,30});)?|[<>]|\]\]>/g;

/** The same text with every "&" and "<" that means itself escaped; `broken` counts these. */
export function mendReferences(source: string, entities: ReadonlyMap<string, string>): { readonly text: string; readonly broken: number } {
  let broken = 0;
  let growth = 0;
  const text = source.replace(PIECE, (piece, name?: string) => {
    if (piece === ">" ) return "&gt;";
    if (piece === "]]>") return "";
    if (piece === "<") {
      broken++;
      return "&lt;";
    }
    if (piece === "&") {
      broken++;
      return "&amp;";
    }
    const said = name === undefined ? undefined : entities.get(name);
    if (said === undefined || growth > MOST_GROWTH) return piece;
    growth += said.length;
    return said;
  });
  return { text, broken };
}
