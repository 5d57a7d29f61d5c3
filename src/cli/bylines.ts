// Who said something, when and how, in one line of a terminal.
import type { Day, Speaker, Statement } from "../model/index.ts";
import { printable, styled } from "./terminal.ts";

/** Who, when and how. */
export function byline({ kind, act, speaker, saidOn }: Statement): string {
  const parts = [speakerName(speaker), saidOn && dayName(saidOn), kind, act === "claim" ? null : act].filter((part) => part !== null);
  return styled("cyan", printable(parts.join(" · ")));
}

export function speakerName(speaker: Speaker | null): string {
  if (speaker === null) return "no speaker given";
  const { name, mention, office, of, kind } = speaker;
  const known = name ?? `${mention ?? "someone"} (${kind === "unnamed" && of !== null ? `unnamed, ${of}` : kind})`;
  return office === null || name === null ? known : `${known} (${office})`;
}

export function dayName({ date, precision }: Day): string {
  return precision === "day" || precision === "time" ? date.slice(0, 10) : `${precision === "week" ? "week of" : precision} ${date}`;
}

export function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, " ").trim();
}
