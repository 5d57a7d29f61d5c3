// Persons that a document's title names with their posts: "Press Briefing by Press Secretary Jen Psaki".
import { isFirstName } from "./gender.ts";
import { bare, TITLE_WORDS } from "./titles.ts";
import { isCapitalized } from "./letters.ts";

export interface TitleName {
  readonly name: string;
  /** "Press Secretary"; null when the title gives none. */
  readonly office: string | null;
}

const BEFORE_POST = new Set(["by", "with", "and", "of", "from", "between", "&", ""]);
const WITHIN_POST = new Set(["of", "for", "to", "the"]);
const AFTER_NAME = new Set("and & with on at in to before after during from of for | - – —".split(" "));
const NO_NAME = /^(?:Before|During|After|On|At|In|To|With|From|For|By|And|Of|The|A|An|As|About|Over|Ahead|Announcing|\p{Lu}\p{Ll}{2,}ing|January|February|March|April|May|June|July|August|September|October|November|December)$/u;
const strip = (word: string): string => word.replace(/^[“"'‘(]+|[,;:”"'’)]+$/g, "");

export function namesInTitle(title: string | null): TitleName[] {
  const words = (title ?? "").split(/\s+/).filter((word) => word !== "");
  const isPost = (i: number) => TITLE_WORDS.has(bare(strip(words[i] ?? ""))) && isCapitalized(strip(words[i] ?? ""));
  const isName = (i: number) => isCapitalized(strip(words[i] ?? "")) && !isPost(i) && !NO_NAME.test(strip(words[i] ?? ""));
  const closed = (i: number) => /[,;:)]$/.test(words[i] ?? "");
  const found: TitleName[] = [];
  for (let i = 0; i < words.length; i++) {
    let from = i;
    while (isPost(i) || (i > from && WITHIN_POST.has(words[i] ?? "") && isCapitalized(words[i + 1] ?? "") && !closed(i - 1))) i++;
    const office = i > from ? words.slice(from, i).map(strip).join(" ") : null;
    if (office !== null && !BEFORE_POST.has((words[from - 1] ?? "").toLowerCase())) continue;
    from = i;
    if (!isName(i)) continue;
    let run = i + 1;
    while (!closed(run - 1) && isName(run)) run++;
    // After a post, two names are one person's, whether or not the first is known ("Press Secretary Karine Jean-Pierre").
    const full = run > i + 1 && (isFirstName(strip(words[i]!)) || (office !== null && run === i + 2 && (closed(run - 1) || run === words.length || AFTER_NAME.has(words[run]!.toLowerCase()))));
    if (!full && office === null) continue;
    let to = full ? i + 2 : i + 1;
    if (full && /^\p{Lu}\.$/u.test(words[i + 1] ?? "") && isName(i + 2)) to++;
    found.push({ name: words.slice(from, to).map(strip).join(" "), office });
    i = to - 1;
  }
  return found;
}
