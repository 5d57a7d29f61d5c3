// The language that a page declares.
import type { Node } from "./linked-data.ts";
import { words } from "./draft.ts";

/** BCP 47 tag by the root's `lang`, else JSON-LD, else metas; null where none holds. Never guessed from the words. */
export function languageOf(document: Document, meta: (name: string) => string | null, article: Node | undefined): string | null {
  const root = document.documentElement;
  const given = [
    root.getAttribute("lang"), root.getAttribute("xml:lang"), document.body?.getAttribute("lang"), words(article?.["inLanguage"]), meta("og:locale"), meta("content-language"), meta("language"), meta("dc.language"), meta("dcterms.language"),
  ];
  return given.map(tag).find((one) => one !== null) ?? null;
}

/** "en_GB" is "en-GB"; what is no tag of two or three letters with its parts is null. */
function tag(given: string | null | undefined): string | null {
  const text = given?.trim().replaceAll("_", "-") ?? "";
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text)) return null;
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    return null;
  }
}
