// Dates that a page shows: marked as times, or in a line of its own near the title.
import type { TextBlock } from "./blocks.ts";
import { isoDate } from "./dates.ts";
import { words } from "./draft.ts";

export interface PageDates {
  /** The likelier first; as the page writes them. */
  readonly published: readonly string[];
  readonly modified: readonly string[];
}

const MARKED = "time[pubdate], time[itemprop~='datePublished'], [itemprop~='datePublished'][datetime]";
const IN_HEAD = "header time[datetime], article time[datetime], main time[datetime], time[datetime]";
/** What has times of its own. */
const ELSEWHERE = "[id*='comment'], [class*='comment'], [class*='related'], [class*='latest'], aside, footer, nav, li article";
const UPDATED = /^\W*(?:last )?(?:updated|modified|revised|edited|aktualisiert|mis à jour|modifié|actualizado|aggiornato|atualizado|bijgewerkt|обновлено|更新|수정)/i;
/** Lines on either side of the title that may tell the day. */
const REACH = 12;
const LINE = 80;
const MOST_TIMES = 5;

export function visibleDates(document: Document, lines: readonly TextBlock[], title: string | null, isElsewhere: (element: Element) => boolean): PageDates {
  const [published, modified]: [string[], string[]] = [[], []];
  for (const element of document.querySelectorAll("[itemprop~='dateModified'], time.updated")) push(modified, valueOf(element));
  for (const element of document.querySelectorAll(MARKED)) push(published, valueOf(element));
  let times = 0;
  for (const element of document.querySelectorAll(IN_HEAD)) {
    if (times >= MOST_TIMES) break;
    if (element.closest(ELSEWHERE) !== null || isElsewhere(element)) continue;
    times += 1;
    const before = words(element.parentElement?.textContent) ?? "";
    push(UPDATED.test(before) || UPDATED.test(element.textContent ?? "") ? modified : published, valueOf(element));
  }
  const at = lines.findIndex(({ text }) => text === title);
  for (const { text } of lines.slice(Math.max(0, at - REACH), at + REACH + 1)) {
    for (const part of text.length > LINE * 2 ? [] : text.split(/\n| \| | \/ /)) {
      if (part.length <= LINE && isoDate(bare(part)) !== null) push(UPDATED.test(part) ? modified : published, bare(part));
    }
  }
  return { published, modified };
}

const push = (list: string[], value: string | null): void => void (value !== null && list.push(value));
const valueOf = (element: Element): string | null => element.getAttribute("datetime") ?? element.getAttribute("content") ?? words(element.textContent);
/** Without the word that says what the date is of. */
const bare = (line: string): string => line.replace(/^\W*\p{L}[\p{L} ]{2,20}:\s*/u, "").trim();
