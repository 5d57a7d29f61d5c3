// What every reader's drafts go through, however they were found.
import { continueChains } from "./chains.ts";
import type { Draft } from "./draft.ts";
import { statesNothing } from "./no-statement.ts";
import { quotedByVerb } from "./quoted-verbs.ts";
import { shareSources } from "./shared-sources.ts";
import { claimBeside, claimFollowing } from "./unclaimed.ts";
import type { View } from "./view.ts";
import { wholeQuotations } from "./whole-quotations.ts";

/** Whole statements from what was found around each cue. A cue without content states nothing and is left out. */
export function settle(seen: View, found: readonly Draft[]): Draft[] {
  const { analysis, structure } = seen;
  const { text } = analysis;
  const sourced = shareSources(seen, found);
  const quoted = claimBeside(text, wholeQuotations(text, sourced, structure), structure);
  const more = [...quoted, ...quotedByVerb(seen, quoted)];
  return continueChains(claimFollowing(text, more, structure), structure).filter((draft) => draft.content.length > 0 && !statesNothing(seen, draft));
}
