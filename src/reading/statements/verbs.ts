// Which tags are verbs'.
import { TAGS } from "../analysis/labels.ts";

/** By tag: 1 at verbs, modals apart. */
export const VERB_TAGS: Uint8Array = Uint8Array.from(TAGS, (tag) => (tag.startsWith("VB") ? 1 : 0));
