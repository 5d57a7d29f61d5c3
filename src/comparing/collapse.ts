// Echoes of the same utterances told once: the most surprising phrase, and the others that they share.
import type { Echo } from "../model/index.ts";

export interface Collapsed extends Echo {
  /** Less surprising phrases of these utterances or some of them, most surprising first. */
  readonly alsoShared: readonly string[];
}

/** `echoes` most surprising first; those that are excluded stay as they are. */
export function collapse(echoes: readonly Echo[]): Collapsed[] {
  const told: { echo: Echo; utterances: ReadonlySet<string>; alsoShared: string[] }[] = [];
  for (const echo of echoes) {
    const utterances = new Set(echo.utterances.map(({ utterance }) => utterance.id));
    const same = echo.excluded === null ? told.find((other) => other.echo.excluded === null && utterances.isSubsetOf(other.utterances)) : undefined;
    if (same) same.alsoShared.push(echo.phrase);
    else told.push({ echo, utterances, alsoShared: [] });
  }
  return told.map(({ echo, alsoShared }) => Object.assign({}, echo, { alsoShared }));
}
