// Refusals in set phrases, whatever the models make of them: "did not respond to a request for comment".
import { relationIndex } from "../analysis/index.ts";
import type { Draft } from "./draft.ts";
import { spanOf, tokensOf } from "./places.ts";
import type { View } from "./view.ts";

const SUBJECT = relationIndex("nsubj");
/** Cue, then content. */
const PHRASES = [
  /\b((?:did|do|does|has|have|had) ?(?:not|n['’]t) (?:immediately |yet |publicly )*(?:respond|reply|responded|replied) to) ((?:an? |the |our |several |multiple |repeated |numerous |further )*(?:\w+ ){0,2}?(?:requests?|questions?|e-?mails?|messages?|inquiry|inquiries|enquiries|calls?)(?: for (?:a )?(?:comment|response|interview)| seeking (?:a )?(?:comment|response))?)/giu,
  /\b((?:did|do|does|has|have|had) ?(?:not|n['’]t) (?:immediately |yet )*return(?:ed)?) ((?:an? |the |our |several |multiple |repeated )*(?:\w+ ){0,2}?(?:calls?|e-?mails?|messages?|requests?|inquiry|inquiries)(?: for comment| seeking comment)?)/giu,
  /\b(declined|declines|refused|refuses) (to (?:publicly |immediately )?comment)\b/giu,
  /\b((?:(?:would|could|will|can) )?neither confirm(?:ed)? nor den(?:y|ied)|(?:would|could|will|can|did|does) ?(?:not|n['’]t) confirm or deny) ([^.!?;,"“”\n]{3,160})/giu,
];
/** A word of each: a cheap look before them. */
const ANY = /respon|repl|return|comment|confirm/iu;
const CERTAIN = 0.9;

/** Statements for those phrases of which no other has the cue, and whose subject the sentence names. */
export function stockRefusals(seen: View, drafts: readonly Draft[]): Draft[] {
  const { analysis, structure } = seen;
  if (!ANY.test(analysis.text)) return [];
  const taken = drafts.flatMap(({ cue, content }) => (content.length === 0 ? [] : cue));
  return structure.blocks.flatMap(({ kind, body }) => {
    if (kind !== "prose") return [];
    const words = analysis.text.slice(body.start, body.end);
    if (!ANY.test(words)) return [];
    return PHRASES.flatMap((phrase) => Array.from(words.matchAll(phrase))).flatMap((match) => {
      const start = body.start + match.index;
      const cue = { start, end: start + match[1]!.length };
      const content = { start: start + match[0].length - match[2]!.length, end: start + match[0].length };
      if (taken.some((span) => span.start < content.end && start < span.end)) return [];
      const subject = subjectIn(seen, tokensOf(seen, cue));
      return subject === null ? [] : [{ source: [spanOf(seen, { from: seen.low[subject]!, to: Math.min(seen.high[subject]! + 1, tokensOf(seen, cue).from) })], cue: [cue], content: [content], confidence: CERTAIN, layout: false, turn: null }];
    });
  });
}

function subjectIn(seen: View, { from, to }: { readonly from: number; readonly to: number }): number | null {
  for (let token = from; token < to; token++) {
    for (let child = seen.firstChild[token]!; child >= 0; child = seen.nextSibling[child]!) if (seen.analysis.relation[child] === SUBJECT && child < from) return child;
  }
  return null;
}
