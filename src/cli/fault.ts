// What went wrong, in one line with what to do about it.
import { SettingError } from "../config.ts";

/** The line and the exit code: 2 for usage, 1 for the rest. */
export function fault(error: unknown): { readonly line: string; readonly exitCode: 1 | 2 } {
  if (!(error instanceof Error)) return { line: sentences(String(error)), exitCode: 1 };
  if (error instanceof SettingError) return { line: sentences(error.message), exitCode: 2 };
  if ("advice" in error && typeof error.advice === "string") return { line: sentences(error.message, error.advice), exitCode: 1 };
  const known = SYSTEM[(error as NodeJS.ErrnoException).code ?? ""];
  if (known !== undefined) return { line: sentences(error.message, known), exitCode: 1 };
  const place = error.stack?.split("\n").find((line) => line.trimStart().startsWith("at "))?.trim() ?? "";
  return { line: sentences(`${error.name}: ${error.message} ${place}`, "This should not happen: please report it with this line"), exitCode: 1 };
}

/** A reason, which may begin with a file's name, and what to do about it. */
export function sentences(reason: string, advice = ""): string {
  const parts = [reason, advice.charAt(0).toUpperCase() + advice.slice(1)].filter((part) => part !== "");
  return parts.map((part) => (/[.!?]$/.test(part) ? part : `${part}.`)).join(" ");
}

/** What to do, by the system's error codes. */
const SYSTEM: Readonly<Record<string, string>> = {
  EADDRINUSE: "Choose another port with --port, or 0 for any free one",
  EADDRNOTAVAIL: "Choose an address of this machine with --host",
  EACCES: "Choose another place or port, or run as a user who may",
  EPERM: "Choose another place, or run as a user who may",
  EROFS: "Choose a place that can be written to with --data",
  ENOSPC: "Make room on the disk and run the same command again",
  ENOENT: "Look whether it is there; if it belongs to readout, install readout again",
  ENOTDIR: "Choose another place: a file stands where a folder should",
  EEXIST: "Choose another place: a file stands where a folder should",
};
