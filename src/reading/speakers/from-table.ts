// Persons whom the table of offices brings into a text, and the notes that say so.
import type { Note, Span, Speaker } from "../../model/index.ts";
import { dayOfIso, isoOf } from "../days/calendar.ts";
import { samePerson } from "../offices/index.ts";
import type { Held } from "./by-office.ts";
import { genderOfFirstName } from "./gender.ts";
import type { Person } from "./people.ts";
import { officeOf, type Scene, type Sourced } from "./scene.ts";
import { sameRole } from "./titles.ts";

/** The person of the text whom the table names; null where the text does not name them. */
export function namedInText(scene: Scene, holder: string): Person | null {
  const known = scene.holders.get(holder);
  if (known !== undefined) return known;
  let found: Person | null = null;
  for (const person of scene.people.all) {
    if (samePerson(person.name, holder) && (found === null || person.parts.length > found.parts.length)) found = person;
  }
  scene.holders.set(holder, found);
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
  scene.holders.set(holder, person);
  return person;
}

/** "President Dorn" of a text that never says more: the first name by the table, where one holder of such an office has that surname. */
export function completeNames(scene: Scene): void {
  const published = dayOfIso(scene.document.published);
  if (published === null) return;
  const day = isoOf(published);
  for (const person of scene.people.all) {
    const post = person.parts.length === 1 ? officeOf(scene, person) : null;
    if (post === null) continue;
    const fitting = new Map<string, Held>();
    for (const { office } of scene.offices.called(post.split(/\s+/), null)) {
      const [holder, ...others] = scene.offices.holders(office, day);
      if (holder !== undefined && others.length === 0 && samePerson(holder, person.name)) fitting.set(holder, { office, holder, ownerTold: false, day });
    }
    const [found, ...others] = fitting.values();
    if (found?.holder === undefined || found.holder === null || others.length > 0) continue;
    scene.completed.set(person, found);
    person.name = found.holder;
    person.parts = found.holder.toLowerCase().split(" ");
  }
}

/** One note for each name that the table completed, at the first statement of its bearer. */
export function completionNotes(scene: Scene, statements: readonly Sourced[], speakers: readonly (Speaker | null)[]): Note[] {
  return [...scene.completed].flatMap(([{ name }, held]) => {
    const at = statements[speakers.findIndex((speaker) => speaker?.kind === "person" && speaker.name === name)]?.source[0];
    return at === undefined ? [] : [{ rule: "office-by-date", ...at, reason: `The text gives only a surname for this ${inFull(held)}; on ${held.day} that was ${name}, by the table of offices.`, severity: "info" as const }];
  });
}

/** "Secretary of State (United States)" */
const inFull = ({ office }: Held): string => (office.of === null ? office.name : `${office.name} (${office.of})`);

/** What the table, not the text, says about a source at a place. */
export function officeNote({ start, end }: Span, held: Held): Note {
  const unsaid = `The text does not say who is ${inFull(held)}`;
  if (held.holder === null) return { rule: "office-unsettled", start, end, reason: `${unsaid}, and about ${held.day} the office changed hands.`, severity: "info" };
  return { rule: "office-by-date", start, end, reason: `${unsaid}; on ${held.day} that was ${held.holder}, by the table of offices.`, severity: "info" };
}
