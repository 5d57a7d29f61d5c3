// Whose a government that speaks is: the state's that is named before it, or the one that somebody named there leads.
import { dayOfIso, isoOf } from "../days/calendar.ts";
import { bodyAt } from "../offices/index.ts";
import type { Phrase } from "./phrase.ts";
import type { Scene } from "./scene.ts";

const GOVERNMENTS = new Set(["government", "regime", "administration"]);

/** "Ithmere" for "the Ithmerean government", "the government of Ithmere" and, while Velin leads it, "Velin's government"; null for none, or where it cannot be told. */
export function stateGoverned({ words, people, offices, document }: Scene, { noun, core, head, after }: Phrase): string | null {
  if (!GOVERNMENTS.has(noun)) return null;
  const published = dayOfIso(document.published);
  const isOf = after !== null && words.lower[after.from - 1] === "of";
  for (let token = core.from; token < (isOf ? after.to : head); token++) {
    const person = people.at.get(token);
    if (person === undefined) {
      const body = bodyAt(offices.bodies, words.word, token, words.count);
      if (body !== null) return body.name;
      continue;
    }
    const led = published === null ? [] : offices.ledBy(person.name, isoOf(published));
    return led.length === 1 ? led[0]! : null;
  }
  return null;
}
