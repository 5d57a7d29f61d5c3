// Persons whom the table of offices brings into a text, and the notes that say so.
import type { Note, Span } from "../../model/index.ts";
import { samePerson } from "../offices/index.ts";
import type { Held } from "./by-office.ts";
import { genderOfFirstName } from "./gender.ts";
import type { Person } from "./people.ts";
import type { Scene } from "./scene.ts";
import { sameRole } from "./titles.ts";

/** The person of the text whom the table names; null where the text does not name them. */
export function namedInText(scene: Scene, holder: string): Person | null {
  let found: Person | null = null;
  for (const person of scene.people.all) {
    if (samePerson(person.name, holder) && (found === null || person.parts.length > found.parts.length)) found = person;
  }
  return found;
}

/** The holder as a person of the text, to be spoken of again as "he" and by the office. */
export function bringIn(scene: Scene, holder: string, held: Held): Person {
  const { people, roles, byRole, salience, fromTable } = scene;
  const parts = holder.toLowerCase().split(" ");
  const person: Person = { index: people.all.length, name: holder, parts, gender: genderOfFirstName(parts[0]!), genderIsSure: false, mentions: [] };
  const pieces = held.office.name.split(/[\s-]+/).map(sameRole).filter((word) => word !== "of" && word !== "the");
  const noun = held.office.name.split(" ").find((_, i, all) => all[i + 1] === "of") ?? held.office.name.split(/[\s-]+/).at(-1)!;
  people.all.push(person);
  roles.push([{ noun: sameRole(noun), words: new Set(pieces), whose: new Set(), people: new Set(), office: held.office.name }]);
  for (const word of pieces) byRole.set(word, [...(byRole.get(word) ?? []), person]);
  salience.add();
  fromTable.set(person, held);
  return person;
}

/** "Secretary of State (United States)" */
const inFull = ({ office }: Held): string => (office.of === null ? office.name : `${office.name} (${office.of})`);

/** What the table, not the text, says about a source at a place. */
export function officeNote(at: Span, held: Held): Note {
  const { start, end } = at;
  const reason = held.holder === null
    ? `The text names nobody as ${inFull(held)}, and about ${held.day} the office changed hands.`
    : `The text names nobody as ${inFull(held)}; on ${held.day} that was ${held.holder}, by the table of offices.`;
  return { rule: held.holder === null ? "office-unsettled" : "office-by-date", start, end, reason, severity: "info" };
}
