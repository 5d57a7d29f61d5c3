// Whom people say a speaker is.
import type { Prepared } from "./prepared.ts";

/** From the id of a speaker to the id of whom a person says it is; to its own where it is nobody else. */
export type Merges = ReadonlyMap<string, string>;

/** The last word on each. */
export function mergesIn(one: Prepared): Merges {
  const rows = one.all<{ speaker: string; other: string | null }>("SELECT speaker, other FROM decision WHERE kind IN ('merge', 'apart') ORDER BY key");
  return new Map(rows.map(({ speaker, other }) => [speaker, other ?? speaker]));
}

interface Known {
  readonly key: number;
  readonly id: string;
  readonly meant: number | null;
}

/** The key of whom a speaker is in the end. A person's word goes before the name's; where they lead in a ring, the least id of it stands for all. */
export function followed(one: Prepared, from: Known, merges: Merges): number {
  const path: Known[] = [];
  for (let at = from; ; ) {
    const before = path.findIndex(({ key }) => key === at.key);
    if (before >= 0) return path.slice(before).toSorted((a, b) => (a.id < b.id ? -1 : 1))[0]?.key ?? at.key;
    path.push(at);
    const to = merges.get(at.id);
    const next = to === at.id ? undefined : to === undefined ? byKey(one, at.meant ?? at.key) : byId(one, to);
    if (!next || next.key === at.key) return at.key;
    at = next;
  }
}

const byKey = (one: Prepared, key: number) => one.get<Known>("SELECT key, id, meant FROM speaker WHERE key = ?", key);
const byId = (one: Prepared, id: string) => one.get<Known>("SELECT key, id, meant FROM speaker WHERE id = ?", id);
