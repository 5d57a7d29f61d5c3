// What every reader's drafts go through, however they were found.
import { continueChains } from "./chains.ts";
import type { Draft } from "./draft.ts";
import { nestedDrafts } from "./nested.ts";
import { statesNothing } from "./no-statement.ts";
import { quotedByVerb } from "./quoted-verbs.ts";
import { mendRoles } from "./roles.ts";
import { shareSources } from "./shared-sources.ts";
import { stockRefusals } from "./stock-refusals.ts";
import { addedQuotations, secondHalves, withoutStandIns, withoutTails } from "./tidy-contents.ts";
import { claimBeside, claimFollowing } from "./unclaimed.ts";
import type { View } from "./view.ts";
import { wholeQuotations } from "./whole-quotations.ts";

/** Whole statements from what was found around each cue. A cue without content states nothing and is left out. */
export function settle(seen: View, found: readonly Draft[]): Draft[] {
  const { analysis, structure } = seen;
  const { text } = analysis;
  const sourced = mendRoles(seen, shareSources(seen, withoutStandIns(text, found))).filter((draft) => draft.content.length === 0 || !statesNothing(seen, draft));
  const quoted = claimBeside(text, wholeQuotations(text, sourced, structure), structure);
  const more = [...quoted, ...quotedByVerb(seen, quoted), ...stockRefusals(seen, quoted)];
  const parts = withoutTails(text, addedQuotations(text, secondHalves(text, more, structure), structure), structure);
  const whole = continueChains(claimFollowing(text, parts, structure), structure).filter((draft) => draft.content.length > 0 && !statesNothing(seen, draft));
  return [...whole, ...nestedDrafts(seen, whole)];
}
