// Speakers as a person reads them in a terminal.
import type { SpeakerDecision, SpeakerProfile, SpeakerSummary } from "../store/contract.ts";
import { printable, styled } from "./terminal.ts";

/** One in the list. */
export function speakerLine({ id, name, office, statements, documents, aliases }: SpeakerSummary): string {
  const also = aliases.length === 0 ? "" : `, also ${aliases.slice(0, 4).map((alias) => alias.name).join(", ")}${aliases.length > 4 ? " …" : ""}`;
  return `${String(statements).padStart(6)}  ${styled("bold", printable(name))}${office === null ? "" : ` (${printable(office)})`}${printable(also)}  ${styled("dim", printable(`${id}, ${documents} documents`))}`;
}

export function speakerObjectLine({ id, kind, name, aliases, office, statements, documents, outlets, first, last }: SpeakerSummary): string {
  const names = aliases.map((alias) => ({ name: alias.name, statements: alias.statements }));
  return JSON.stringify({ id, kind, name, aliases: names, office, statements, documents, outlets, first: first?.date ?? null, last: last?.date ?? null });
}

/** `speakers show`. */
export function speakerView(speaker: SpeakerProfile): string {
  const aliases = speaker.aliases.map(({ name, statements }) => `  also called ${printable(name)} (${statements})`);
  const counted = speaker.counted.map(({ id, by }) => `  ${printable(id)} counts as this one, by ${by === "name" ? "its name" : "a person's decision"}`);
  const notes = speaker.notes.map(({ reason }) => styled("yellow", `  ${printable(reason)}`));
  return [speakerLine(speaker), ...aliases, ...counted, ...speaker.decisions.map((decision) => `  ${decisionLine(decision)}`), ...notes].join("\n");
}

/** A decision with who, when and why. */
export function decisionLine({ id, kind, speaker, other, name, document, at, by, why }: SpeakerDecision): string {
  const called = name === null ? "" : `, called ${name}`;
  const what = {
    merge: `${speaker} counts as ${other}`,
    apart: `${speaker} counts as nobody else`,
    split: `what ${speaker} said ${document === null ? "in single statements" : `in ${document}`} is by ${other}${called}`,
    rename: `${speaker} is shown as ${name}`,
  }[kind];
  const signature = [at.slice(0, 10), by && `by ${by}`, why].filter((part) => part !== null && part !== "").join(", ");
  return printable(`Decision ${id}: ${what} (${signature})`);
}
