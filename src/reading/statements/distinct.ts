// One statement at one place: several rules may find the same one.
import type { Draft } from "./draft.ts";

/** Where content and attribution begin. No two statements of a text share both, and ids are made of them. */
export function placesOf({ content, cue, source }: Draft): string {
  const anchor = cue[0] ?? source[0];
  return `${content[0]!.start}${anchor === undefined ? "" : `.${anchor.start}`}`;
}

/** Of drafts with the same places the most certain, in the order given. */
export function distinct(drafts: readonly Draft[]): Draft[] {
  const best = new Map<string, Draft>();
  for (const draft of drafts) {
    const places = placesOf(draft);
    if (!((best.get(places)?.confidence ?? -1) >= draft.confidence)) best.set(places, draft);
  }
  return drafts.filter((draft) => best.get(placesOf(draft)) === draft);
}
