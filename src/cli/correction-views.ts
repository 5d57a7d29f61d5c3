// Corrections as a person reads them in a terminal.
import type { Statement } from "../model/index.ts";
import type { Correction, RecordedStatement } from "../store/contract.ts";
import { printable, styled } from "./terminal.ts";
import { byline, oneLine } from "./bylines.ts";

/** `correct`: what it was and what it is. */
export function changedView(correction: Correction): string {
  const { id, machine, corrected, text } = correction;
  const head = machine === null ? `Added as correction ${id}.` : corrected === null ? `Deleted as correction ${id}.` : `Corrected as correction ${id}.`;
  const lines = [machine && styled("red", `  - ${said(text, machine)}`), corrected && styled("green", `  + ${said(text, corrected)}`)];
  return [head, ...lines.filter((line) => line !== null)].join("\n");
}

/** `corrections`: one with who, when and why. */
export function correctionLine(correction: Correction): string {
  const { id, document, at, by, why, placed, machine, corrected, text } = correction;
  const state = placed ? "" : styled("yellow", " not placeable: its words do not stand exactly once in the newest version");
  const signature = [at.slice(0, 10), by && `by ${by}`, why].filter((part) => part !== null && part !== "").join(", ");
  const lines = [machine && `      - ${said(text, machine)}`, corrected && `      + ${said(text, corrected)}`];
  return [`${styled("bold", String(id).padStart(4))}  ${printable(document)}  ${styled("dim", printable(signature))}${state}`, ...lines.filter((line) => line !== null)].join("\n");
}

function said(text: string, statement: Statement): string {
  const part = (spans: Statement["content"]) => spans.map(({ start, end }) => oneLine(text.slice(start, end))).join(" … ");
  const roles = [part(statement.source) && `<${part(statement.source)}>`, part(statement.cue) && `{${part(statement.cue)}}`, `[${part(statement.content)}]`];
  return `${byline(statement)}: ${roles.filter((role) => role !== "").join(" ")}`;
}

/** What stands after a corrected statement's byline. */
export function correctedMark({ corrected }: Pick<RecordedStatement, "corrected">): string {
  if (corrected === null) return "";
  const what = corrected.machine === null ? "added" : `corrected: ${corrected.fields.join(", ")}`;
  return styled("yellow", ` (${what}${corrected.by === null ? "" : ` by ${printable(corrected.by)}`})`);
}
