// Who is the same as whom, and how much each has said, after a transaction has changed names, statements or decisions.
import type { SpeakerKind } from "../../model/index.ts";
import { type Candidate, sameButForInitials, slug, whoIsMeant } from "../identity.ts";
import { type Held, officesApart, officesExclude } from "../offices-apart.ts";
import { fold } from "../words.ts";
import { speakerKey } from "./attributions.ts";
import { baseOf } from "./doubts.ts";
import { followed, mergesIn, type Merges } from "./merges.ts";
import type { Writing } from "./writing.ts";

/** Everything is worked out from the names on record and people's decisions, so that it does not depend on the order in which they came. */
export function settleSpeakers(one: Writing): void {
  const { speakers, surnames, told, decided } = one.touched;
  for (const { surname } of one.all<{ surname: string }>("DELETE FROM unsettled RETURNING surname")) surnames.add(surname);
  for (const surname of told) if (!surnames.has(surname) && isWeighed(one, surname)) surnames.add(surname);
  const merges = mergesIn(one);
  const counted = new Set<number>();
  for (const key of speakers) counted.add(sameAs(one, key));
  for (const surname of surnames) {
    for (const key of tellApart(one, surname)) {
      counted.add(key);
      speakers.add(key);
    }
    for (const key of settleSurname(one, surname, merges)) counted.add(key);
  }
  if (merges.size > 0 || decided.size > 0) {
    for (const key of followDecisions(one, merges, decided)) counted.add(key);
  }
  for (const key of counted) countStatements(one, key);
  for (const key of speakers) dropUnused(one, key);
}

/** Whether somebody is known by the surname and an office alone: then it matters how often others are told with it. */
function isWeighed(one: Writing, surname: string): boolean {
  return one.get("SELECT 1 FROM speaker WHERE surname = ? AND alone_as <> ''", surname) !== undefined;
}

function sameAs(one: Writing, key: number): number {
  return one.get<{ same_as: number }>("SELECT same_as FROM speaker WHERE key = ?", key)?.same_as ?? key;
}

/** Of those of one name, gives each of whom offices say that it is another an identity of its own. Returns whose names changed. */
function tellApart(one: Writing, surname: string): Set<number> {
  const rows = one.all<GivenOffice>(
    `SELECT s.key, s.id, s.kind, a.key AS attribution, a.office FROM speaker s JOIN attribution a ON a.speaker = s.key
    WHERE s.surname = (SELECT ?) AND s.alone_as IS NULL AND a.office IS NOT NULL ORDER BY a.key`,
    surname,
  );
  const changed = new Set<number>();
  for (const [base, given] of Map.groupBy(rows, ({ id }) => baseOf(id))) {
    const offices = [...new Set(given.map(({ office }) => fold(office)))];
    const apart = offices.some((each) => offices.some((other) => officesExclude(each, other))) ? officesApart(heldBy(one, given)) : new Map<string, string>();
    for (const { key, id, kind, attribution, office } of given) {
      const standing = apart.get(fold(office));
      const own = standing === undefined ? base : `${base}@${slug(standing)}`;
      if (own === id) continue;
      const to = speakerKey(one, { id: own, kind, surname, aloneAs: null });
      one.run("UPDATE attribution SET speaker = ? WHERE key = ?", to, attribution);
      for (const each of [key, to]) changed.add(each);
    }
  }
  return changed;
}

interface GivenOffice {
  readonly key: number;
  readonly id: string;
  readonly kind: SpeakerKind;
  readonly attribution: number;
  readonly office: string;
}

function heldBy(one: Writing, given: readonly GivenOffice[]): Held[] {
  const rows = one.all<{ office: string; version: number; day: string }>(
    `SELECT DISTINCT a.office, s.version, s.day FROM attribution a JOIN statement s ON s.attribution = a.key
    WHERE a.key IN (SELECT value FROM json_each(?)) AND s.current = 1 AND s.day IS NOT NULL`,
    JSON.stringify(given.map(({ attribution }) => attribution)),
  );
  return [...Map.groupBy(rows, ({ office }) => fold(office))].map(([office, told]) => {
    const days = told.map(({ day }) => day).toSorted();
    return { office, first: days[0] ?? "", last: days.at(-1) ?? "", versions: new Set(told.map(({ version }) => version)) };
  });
}

/** Returns the speakers whose statements are to be counted again. */
function settleSurname(one: Writing, surname: string, merges: Merges): Set<number> {
  const rows = one.all<NameRow>(
    `SELECT s.key, s.id, s.alone_as, s.same_as, s.meant, a.key AS attribution, a.office, a.statements
    FROM speaker s LEFT JOIN attribution a ON a.speaker = s.key WHERE s.surname = (SELECT ?) ORDER BY s.key`,
    surname,
  );
  const changed = new Set<number>();
  const put = (row: NameRow, meant: number) => {
    const to = merges.size === 0 ? meant : followed(one, { ...row, meant }, merges);
    if (to === row.same_as && meant === row.meant) return to;
    for (const each of [row.key, row.same_as, to]) changed.add(each);
    one.run("UPDATE speaker SET same_as = ?, meant = ? WHERE key = ?", to, meant, row.key);
    return to;
  };

  const full = rows.filter(({ alone_as, attribution }) => alone_as === null && attribution !== null);
  const keys = new Map(rows.map(({ id, key }) => [id, key]));
  const initials = sameButForInitials([...new Set(full.map(({ id }) => id))]);
  const standing = new Map<string, number>();
  for (const row of unique(rows.filter(({ alone_as }) => alone_as === null))) {
    const plain = initials.get(row.id);
    standing.set(row.id, put(row, (plain === undefined ? undefined : keys.get(plain)) ?? row.key));
  }

  const candidates = candidatesAmong(full, standing);
  for (const row of unique(rows.filter(({ alone_as }) => alone_as !== null))) {
    const meant = whoIsMeant(row.alone_as ?? "", candidates);
    put(row, meant === null ? row.key : Number(meant));
  }
  return changed;
}

interface NameRow {
  readonly key: number;
  readonly id: string;
  readonly alone_as: string | null;
  readonly same_as: number;
  readonly meant: number | null;
  readonly attribution: number | null;
  readonly office: string | null;
  readonly statements: number | null;
}

/** A speaker has a row for each attribution. */
const unique = (rows: readonly NameRow[]) => [...new Map(rows.map((row) => [row.key, row])).values()];

/** Those whom full names that some document gives stand for, each once, with the offices that documents give them. */
function candidatesAmong(full: readonly NameRow[], standing: ReadonlyMap<string, number>): Candidate[] {
  return [...Map.groupBy(full, ({ id }) => standing.get(id))].map(([key, given]) => ({
    id: String(key),
    offices: timesTold(given),
  }));
}

function timesTold(given: readonly NameRow[]): Map<string, number> {
  const told = new Map<string, number>();
  for (const { office, statements } of given) {
    const folded = fold(office ?? "");
    if (folded !== "") told.set(folded, (told.get(folded) ?? 0) + (statements ?? 0));
  }
  return told;
}

/** Decisions reach speakers of any name: those decided on, all that count as them, and those whom they now count as. */
function followDecisions(one: Writing, merges: Merges, decided: ReadonlySet<string>): Set<number> {
  const named = JSON.stringify([...merges.keys(), ...merges.values(), ...decided]);
  const changed = new Set<number>();
  for (;;) {
    const rows = one.all<{ key: number; id: string; meant: number | null; same_as: number }>(
      `WITH named AS (SELECT key, same_as FROM speaker WHERE id IN (SELECT value FROM json_each(?))),
        near AS (SELECT key FROM named UNION SELECT same_as FROM named)
      SELECT key, id, meant, same_as FROM speaker
      WHERE key IN (SELECT key FROM near) OR same_as IN (SELECT key FROM near) OR meant IN (SELECT key FROM near) ORDER BY key`,
      named,
    );
    let settled = true;
    for (const row of rows) {
      const to = followed(one, row, merges);
      if (to === row.same_as) continue;
      settled = false;
      for (const each of [row.key, row.same_as, to]) changed.add(each);
      one.run("UPDATE speaker SET same_as = ? WHERE key = ?", to, row.key);
    }
    if (settled) return changed;
  }
}

/** A speaker's statements are also those of all who are the same as it; who is the same as another has none of its own. */
function countStatements(one: Writing, key: number): void {
  one.run(
    `UPDATE speaker SET statements = coalesce(
      (SELECT sum(a.statements) FROM speaker s JOIN attribution a ON a.speaker = s.key WHERE s.same_as = speaker.key), 0)
    WHERE key = ?`,
    key,
  );
}

/** Those whom no statement of any version names any more, after a rereading, unless a person has decided something about them. */
function dropUnused(one: Writing, key: number): void {
  one.run(
    `DELETE FROM speaker WHERE key = ?
      AND NOT EXISTS (SELECT 1 FROM attribution a WHERE a.speaker = speaker.key)
      AND NOT EXISTS (SELECT 1 FROM speaker o WHERE (o.same_as = speaker.key OR o.meant = speaker.key) AND o.key <> speaker.key)
      AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.speaker = speaker.id OR d.other = speaker.id)`,
    key,
  );
}
