// One act of speaking, told by one or more statements.
import type { Said } from "./said.ts";
import type { Speaker } from "./speaker.ts";
import type { Day } from "./statement.ts";

export interface Utterance {
  /** Id of its first telling, so that it stays while later ones come. */
  readonly id: string;
  readonly speaker: Speaker;
  /** The most exact day that a telling gives; the earliest of several. Null when none does. */
  readonly saidOn: Day | null;
  /** Earliest published first; never empty. The first is who carried it first. */
  readonly tellings: readonly Said[];
}
