// Speakers as documents give them, each kept once, with the words they are found by.
import type { Speaker } from "../../model/index.ts";
import { type Identity, identityOf } from "../identity.ts";
import { fold } from "../words.ts";
import type { Prepared } from "./prepared.ts";
import type { Writing } from "./writing.ts";

/** For each speaker its attribution's key, made where it is new; null for null. A speaker with an id is who that says, else whom the name says. */
export function attributionKeys(one: Writing, speakers: readonly (Speaker | null)[]): (number | null)[] {
  const keys = new Map<string, number>();
  return speakers.map((speaker) => {
    if (speaker === null) return null;
    const { kind, name, office, of, id } = speaker;
    const given = JSON.stringify(id === null ? [kind, name, office, of] : [kind, name, office, of, id]);
    const key = keys.get(given) ?? attributionKey(one, given, speaker);
    keys.set(given, key);
    return key;
  });
}

interface KnownAttribution {
  readonly key: number;
  readonly speaker: number | null;
  readonly surname: string | null;
}

function attributionKey(one: Writing, given: string, speaker: Speaker): number {
  const { touched } = one;
  const known = one.get<KnownAttribution>("SELECT a.key, a.speaker, p.surname FROM attribution a LEFT JOIN speaker p ON p.key = a.speaker WHERE a.given = (SELECT ?)", given);
  if (known) {
    if (known.speaker !== null) touched.speakers.add(known.speaker);
    if (known.surname !== null) (/ of /i.test(speaker.office ?? "") ? touched.surnames : touched.told).add(known.surname);
    return known.key;
  }
  const identity = speaker.id === null ? identityOf(speaker) : { id: speaker.id, kind: speaker.kind, surname: null, aloneAs: null };
  const identified = identity && speakerKey(one, identity);
  if (identified !== null) touched.speakers.add(identified);
  if (identity?.surname) touched.surnames.add(identity.surname);
  const { kind, name, office, of } = speaker;
  const key = one.add("attribution", { given, kind, name, office, of, speaker: identified, statements: 0 });
  one.indexed.attributions.set(key, fold(`${name ?? ""} ${of ?? ""}`));
  return key;
}

/** A new speaker is the same as itself until settleSpeakers has looked at its surname. */
export function speakerKey(one: Prepared, { id, kind, surname, aloneAs }: Identity): number {
  const known = one.get<{ key: number; surname: string | null }>("SELECT key, surname FROM speaker WHERE id = ?", id);
  if (known) {
    // Made for somebody's decision, before any document gave the name.
    if (known.surname === null && surname !== null) one.run("UPDATE speaker SET surname = ?, alone_as = ? WHERE key = ?", surname, aloneAs, known.key);
    return known.key;
  }
  const key = nextKey(one, "speaker");
  return one.add("speaker", { key, id, kind, surname, alone_as: aloneAs, same_as: key, meant: key, statements: 0 });
}

/** For rows whose key must be known beforehand. */
export function nextKey(one: Prepared, table: "speaker" | "statement"): number {
  return (one.get<{ last: number | null }>(`SELECT max(key) AS last FROM ${table}`)?.last ?? 0) + 1;
}

/** `more` statements of newest versions have it; below zero, fewer. */
export function countAttribution(one: Prepared, key: number, more: number): void {
  one.run("UPDATE attribution SET statements = statements + ? WHERE key = ?", more, key);
}
