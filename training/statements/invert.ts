// Turns "Experts say that it will fail." round into "It will fail, say experts.", which news writes often and PolNeAR has seldom.
import type { Span } from "../../src/model/index.ts";
import type { Article, Attribution } from "../polnear.ts";

const LONGEST_SOURCE = 80;
const PRONOUN = /^(?:I|you|he|she|it|we|they|who|which|that|this|those|these)$/i;
/** Words that lose their capital inside a sentence. */
const COMMON = /^(?:The|A|An|Some|Many|Most|Several|Other|Two|Three|Few|One|Another|His|Her|Their|Its|Our|My|Critics|Experts|Officials|Supporters|Opponents|Analysts|Aides|Sources|People|Voters)\b/;

/** Source, cue and content follow each other and fill one sentence without quotation marks. */
function canTurn(text: string, { source, cue, content }: Attribution): boolean {
  const [who, says, what] = [source[0], cue[0], content[0]];
  if (who === undefined || says === undefined || what === undefined || source.length + content.length > 2) return false;
  const begins = who.start === 0 || /[.!?\n]\s*$/.test(text.slice(Math.max(0, who.start - 3), who.start));
  const ends = /^\.?\s*(?:\n|$|[A-Z])/.test(text.slice(what.end, what.end + 3));
  const joined = text.slice(who.end, says.start) === " " && text.slice(says.end, what.start) === " ";
  const words = text.slice(who.start, what.end);
  const one = /^[a-z]+$/.test(text.slice(says.start, says.end));
  return begins && ends && joined && one && !/["“”\n.!?;:]/.test(words) && who.end - who.start < LONGEST_SOURCE && !PRONOUN.test(text.slice(who.start, who.end));
}

/** One article of turned sentences, a paragraph each. */
export function inverted(articles: readonly Article[]): Article {
  let text = "";
  const attributions: Attribution[] = [];
  const put = (words: string): Span => {
    const span = { start: text.length, end: text.length + words.length };
    text += words;
    return span;
  };
  for (const article of articles) {
    for (const attribution of article.attributions) {
      if (!canTurn(article.text, attribution)) continue;
      const [who = "", says = "", what = ""] = [attribution.source[0], attribution.cue[0], attribution.content[0]].map((span) => (span === undefined ? "" : article.text.slice(span.start, span.end)));
      const said = what.replace(/^that /, "").replace(/[.,]$/, "");
      const content = put(said.charAt(0).toUpperCase() + said.slice(1));
      put(", ");
      const cue = put(says);
      put(" ");
      const source = put(COMMON.test(who) ? who.charAt(0).toLowerCase() + who.slice(1) : who);
      put(".\n\n");
      attributions.push({ source: [source], cue: [cue], content: [content] });
    }
  }
  return { name: "inverted", text, attributions };
}
