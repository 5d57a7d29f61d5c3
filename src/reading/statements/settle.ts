// What every reader's drafts go through, however they were found.
import { continueChains } from "./chains.ts";
import type { Draft } from "./draft.ts";
import { shareSources } from "./shared-sources.ts";
import { claimQuotations } from "./unclaimed.ts";
import type { View } from "./view.ts";

/** Whole statements from what was found around each cue. A cue without content states nothing and is left out. */
export function settle(seen: View, found: readonly Draft[]): Draft[] {
  const { analysis, structure } = seen;
  return continueChains(claimQuotations(analysis.text, shareSources(seen, found), structure), structure).filter(({ content }) => content.length > 0);
}
