// Echoes of the same utterances told once: the most surprising phrase, and the others that most of them share.
import type { Echo } from "../model/index.ts";
import type { RankedEcho } from "./echoes.ts";

export interface Collapsed extends Echo {
  /** Less surprising phrases of these utterances or some of them, most surprising first. */
  readonly alsoShared: readonly string[];
}

export interface Gathered {
  readonly echo: RankedEcho;
  readonly alsoShared: readonly RankedEcho[];
}

/** `echoes` that count, most surprising first. */
export function collapse(echoes: readonly RankedEcho[]): Gathered[] {
  const gathered: { echo: RankedEcho; groups: ReadonlySet<number>; alsoShared: RankedEcho[] }[] = [];
  for (const echo of echoes) {
    const groups = new Set(echo.groups);
    const same = gathered.find((other) => isMostly(groups, other.groups));
    if (same) same.alsoShared.push(echo);
    else gathered.push({ echo, groups, alsoShared: [] });
  }
  return gathered;
}

/** Two of `some` at least, and half of them. */
function isMostly(some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  const shared = some.intersection(others).size;
  return shared > 1 && shared >= some.size / 2;
}

export function tellGathered({ echo, alsoShared }: Gathered): Collapsed {
  return { ...echo.tell(), alsoShared: alsoShared.map((other) => other.tell().phrase) };
}
