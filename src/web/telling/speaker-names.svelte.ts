// Names of the speakers that a watch asks for by their ids.
import { SvelteMap } from "svelte/reactivity";
import { answer, speaker } from "../ask.ts";

/** Grows as answers come; words of a name stay what they are. */
export function speakerNames(ids: () => readonly string[]): { readonly all: ReadonlyMap<string, string> } {
  const all = new SvelteMap<string, string>();
  const asked = new Set<string>();
  $effect(() => {
    for (const id of ids()) {
      if (asked.has(id)) continue;
      asked.add(id);
      answer(speaker(id), new AbortController().signal).then(({ name }) => all.set(id, name), () => undefined);
    }
  });
  return { all };
}
