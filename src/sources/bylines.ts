// Who wrote it, as a page shows it.
import { words } from "./draft.ts";

const MARKED = ["[itemprop~='author'] [itemprop~='name']", "[itemprop~='author']", "a[rel~='author']"];
const NAMED = "[class*='byline'], [class*='Byline'], [class*='author'], [class*='Author'], [data-testid*='yline']";
const ELSEWHERE = "[id*='comment'], [class*='comment'], [class*='related'], aside, footer, nav";
const BY = /^(?:(?:words|text|story|report|von|par|por|di|door|od|av|af)|by)(?: by)?:? (?=\p{L})/iu;
const LONGEST = 100;
const MOST = 10;
/** Elements looked at; a page with more has lists of other articles. */
const MOST_SEEN = 200;

/** By markup that says so, else by a line that says "By". */
export function visibleByline(document: Document, isElsewhere: (element: Element) => boolean): string | null {
  for (const selector of MARKED) {
    const names = Array.from(document.querySelectorAll(selector)).slice(0, MOST_SEEN).filter((element) => element.closest(ELSEWHERE) === null && !isElsewhere(element)).slice(0, MOST).map((element) => cleaned(element.getAttribute("content") ?? element.textContent));
    const found = [...new Set(names.filter((name) => name !== null))];
    if (found.length > 0) return found.join(", ");
  }
  for (const element of Array.from(document.querySelectorAll(NAMED)).slice(0, MOST)) {
    const line = words(element.textContent) ?? "";
    if (BY.test(line) && element.closest(ELSEWHERE) === null && !isElsewhere(element)) {
      const found = cleaned(line);
      if (found !== null) return found;
    }
  }
  return null;
}

/** "By Ana Rook | April 2" is "Ana Rook"; what is no name is null. */
function cleaned(text: string | null): string | null {
  const [name = ""] = (words(text) ?? "").replace(BY, "").split(/ [|•·] |, \d|(?<=\p{L}) \(/u);
  return name === "" || name.length > LONGEST || /\d|https?:/.test(name) || !/\p{L}/u.test(name) ? null : name.trim();
}
