// A text with the source, cue and content of its statements marked in place.
import type { Span, Statement } from "../model/index.ts";
import { printable, styled } from "./terminal.ts";

type Role = "source" | "cue" | "content";

interface Mark {
  readonly at: number;
  readonly opens: boolean;
  readonly role: Role;
  /** Number of the statement, from 1. */
  readonly number: number;
}

/** Marks that also say it without colours: [1 content], <source>, {cue}. */
const OPEN: Readonly<Record<Role, string>> = { source: "<", cue: "{", content: "[" };
const CLOSE: Readonly<Record<Role, string>> = { source: ">", cue: "}", content: "]" };
const STYLE = { source: "cyan", cue: "magenta", content: "yellow" } as const satisfies Record<Role, string>;

/** Takes the marks away and the text is as it was, control characters apart. */
export function marked(text: string, statements: readonly Statement[]): string {
  const marks = statements.flatMap((statement, at) => [
    ...marksOf(statement.source, "source", at + 1),
    ...marksOf(statement.cue, "cue", at + 1),
    ...marksOf(statement.content, "content", at + 1),
  ]);
  let out = "";
  let from = 0;
  for (const { at, opens, role, number } of marks.toSorted(byPlace)) {
    out += printable(text.slice(from, at));
    const label = role === "content" ? `${number} ` : "";
    out += styled(STYLE[role], opens ? `${OPEN[role]}${label}` : CLOSE[role]);
    from = at;
  }
  return out + printable(text.slice(from));
}

function marksOf(spans: readonly Span[], role: Role, number: number): Mark[] {
  return spans.flatMap(({ start, end }) => [
    { at: start, opens: true, role, number },
    { at: end, opens: false, role, number },
  ]);
}

/** What ends at a place ends before anything begins there; of nested statements the outer opens first and closes last. */
function byPlace(a: Mark, b: Mark): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.opens !== b.opens) return a.opens ? 1 : -1;
  return a.opens ? a.number - b.number : b.number - a.number;
}
