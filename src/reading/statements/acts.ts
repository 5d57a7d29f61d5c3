// What a source does by its words: claims, denies, refuses to say, asks.
import type { Act } from "../../model/index.ts";
import type { Draft } from "./draft.ts";
import type { View } from "./view.ts";

export function actOf(_seen: View, _draft: Draft): Act {
  return "claim";
}
