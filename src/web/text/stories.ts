// Stories in words: how many tell it, what of a document stands in another.
import type { WireStoryDocument, WireStoryInShort } from "../../api/wire-stories.ts";
import { period } from "./days.ts";
import { counted } from "./words.ts";

/** "12 documents of 9 outlets, in the words of 5" */
export function spreadInWords({ documents, outlets, voices }: Pick<WireStoryInShort, "documents" | "outlets" | "voices">): string {
  const all = `${counted(documents, "document")} of ${counted(outlets, "outlet")}`;
  return voices < outlets ? `${all}, ${voices === 1 ? "all in the words of one" : `in the words of ${voices}`}` : all;
}

export const daysInWords = ({ since, until }: Pick<WireStoryInShort, "since" | "until">): string => period(since, until);

/** What a document has of an earlier one, as a mark and what it means; null where it has nothing of any. */
export function takingInWords({ taking }: Pick<WireStoryDocument, "taking">): { readonly word: string; readonly means: string } | null {
  if (!taking) return null;
  const share = `${Math.round(100 * taking.share)}%`;
  const means = `${share} of it stands word for word in an earlier document`;
  return { word: taking.relation === "part" ? `${share} taken over` : taking.relation, means };
}

/** "Coast Wire", or "Coast Wire contributed"; null where the text credits nobody. */
export function creditsInWords({ credits }: Pick<WireStoryDocument, "credits">): string | null {
  const parts = credits.map(({ name, how }) => (how === "dateline" ? `credited to ${name}` : `${name} contributed`));
  return parts.length === 0 ? null : parts.join(", ");
}

/** Reports in order, each with its copies and updates. */
export function folded(timeline: readonly WireStoryDocument[]): readonly { readonly report: WireStoryDocument; readonly copies: readonly WireStoryDocument[] }[] {
  return timeline.filter(({ original }) => original === null).map((report) => ({ report, copies: timeline.filter(({ original }) => original === report.document.id) }));
}
