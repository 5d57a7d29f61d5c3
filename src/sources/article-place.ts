// Where a page says that its article stands: by markup made for it, or by names that most systems give that place.
import { nameParts } from "./furniture.ts";

const WHAT: ReadonlySet<string> = new Set(["article", "story", "post", "entry", "news", "blog", "print", "artikel", "articulo", "noticia", "notizia", "press", "release"]);
const BODY: ReadonlySet<string> = new Set(["body", "content", "text", "copy", "paragraphs", "txt", "markup", "cuerpo", "contenu", "corpo"]);
const WHOLE: ReadonlySet<string> = new Set(["articlebody", "storybody", "postbody", "entrycontent", "postcontent", "articlecontent", "storycontent", "articletext", "storytext", "newstext", "newscontent", "wysiwyg", "govspeak", "bodytext", "bodycopy"]);
const NEVER: ReadonlySet<string> = new Set(["HTML", "BODY", "P", "SPAN", "A", "H1", "H2", "H3", "H4", "LI", "IMG", "FIGURE", "TIME", "META", "LINK"]);
/** Groups tried. */
const MOST = 12;

/** Groups of elements that go by one such name, in the order of the page, none inside another of its group. */
export function namedPlaces(root: Element): readonly (readonly Element[])[] {
  const groups = new Map<string, Element[]>();
  for (const element of root.querySelectorAll("[class], [id], [itemprop], section[name], [data-component], [data-testid], [data-gu-name]")) {
    if (NEVER.has(element.nodeName)) continue;
    for (const name of namesOf(element)) {
      const group = groups.get(name);
      if (!group) groups.set(name, [element]);
      // In the order of the page, only the last one can hold it.
      else if (group.at(-1)?.contains(element) !== true) group.push(element);
    }
  }
  return [...groups.values()].slice(0, MOST);
}

/** Share of the page's running text from which a named place is where its article stands. */
const MAIN_SHARE = 0.4;

/** The elements of the place with most of the running text, and all that they stand in: none of it is furniture, however it is named. */
export function mainPlace(root: Element, prose: ReadonlyMap<Node, number>): readonly Element[] {
  const length = (group: readonly Element[]): number => group.reduce((sum, element) => sum + (prose.get(element) ?? 0), 0);
  const [best = []] = namedPlaces(root).toSorted((a, b) => length(b) - length(a));
  if (length(best) < (prose.get(root) ?? 0) * MAIN_SHARE) return [];
  const spared = new Set<Element>();
  for (const element of best) for (let at: Element | null = element; at && !spared.has(at); at = at.parentElement) spared.add(at);
  return [...spared];
}

function namesOf(element: Element): ReadonlySet<string> {
  const names = new Set<string>();
  if (/\barticleBody\b/.test(`${element.getAttribute("itemprop") ?? ""} ${element.getAttribute("name") ?? ""}`)) names.add("articlebody");
  for (const parts of nameParts(element, ["class", "id", "data-component", "data-testid"])) {
    for (const [at, part] of parts.entries()) {
      const next = parts[at + 1] ?? "";
      if (WHOLE.has(part)) names.add(part);
      if (WHAT.has(part) && BODY.has(next)) names.add(`${part} ${next}`);
      if (part === "body" && (next === "copy" || next === "text" || next === "content" || next === "markup")) names.add(`${part} ${next}`);
    }
  }
  return names;
}
