// Whether two names mean the same speaker: the rules of score-speakers.
import type { Speaker } from "../src/model/index.ts";

type Named = Pick<Speaker, "name"> & { readonly kind: string };

const normal = (name: string): string =>
  name.toLowerCase().replaceAll("’", "'").replaceAll(/[^\p{L}\p{N}_\s&]/gu, " ").replaceAll(/\b(?:jr|sr|iii|ii|mr|mrs|ms|dr|sen|rep|gov)\b/g, " ").trim().replaceAll(/\s+/g, " ").replace(/^the /, "");

function samePerson(one: string, other: string): boolean {
  const a = normal(one).split(" ");
  const b = normal(other).split(" ");
  if (a.at(-1) !== b.at(-1)) return false;
  const [first = ""] = a;
  const [second = ""] = b;
  return a.length === 1 || b.length === 1 || first[0] === second[0] || b.includes(first) || a.includes(second);
}

/** Persons by surname and compatible first names; others when one name holds the other. Nameless speakers are the same. */
export function sameName(gold: Named | null, found: Named | null): boolean {
  const [one, other] = [gold?.name ?? null, found?.name ?? null];
  if (one === null || other === null) return one === other;
  if (gold?.kind === "person") return samePerson(one, other);
  if (gold?.kind === "people") return one.split(" and ").every((name) => other.split(" and ").some((also) => samePerson(name, also)));
  const [a, b] = [` ${normal(one)} `, ` ${normal(other)} `];
  return a.includes(b) || b.includes(a);
}
