// What `read` and `add` share: their inputs, their options, and how they tell what failed.
import { type Command, InvalidArgumentError } from "commander";
import type { Intake } from "../app.ts";
import type { Failure } from "../pipeline.ts";
import { sentences } from "./fault.ts";
import { configOption, isoDay, readerOption } from "./options.ts";
import { type Progress, startProgress } from "./progress.ts";
import { tell } from "./terminal.ts";

export interface IntakeFlags {
  readonly published?: string;
  readonly outlet?: string;
  readonly statements?: boolean;
  readonly jsonl?: boolean;
}

export function withIntake(command: Command): Command {
  return command
    .argument("[inputs...]", "Files, folders, URLs; - or nothing for standard input")
    .usage("[options] [FILE|DIR|URL|-]...")
    .option("--published <date>", "Day of publication of documents that do not state theirs, as YYYY-MM-DD", isoDay)
    .option("--outlet <name>", "Outlet of documents that do not state theirs", notEmpty)
    .addOption(readerOption())
    .addOption(configOption());
}

/** The inputs asked for; standard input where none is, unless that is a terminal. */
export function inputsOf(given: readonly string[], command: Command): readonly string[] {
  if (given.length > 0) return given;
  if (process.stdin.isTTY) command.error("Nothing to read. Name a file, a folder or a URL, or - for standard input.");
  return ["-"];
}

export interface Reporting {
  readonly intake: Intake;
  /** Tells of an input that came to nothing and lets the command end with 1. */
  fail(failure: Failure): void;
  /** Takes the bar away; to be called before anything else is written to the terminal, and at the end. */
  quiet(): void;
}

export function reporting(flags: IntakeFlags, { bar, onInterrupt }: { bar: boolean; onInterrupt: string }): Reporting {
  const progress: Progress | null = bar ? startProgress() : null;
  const quiet = () => progress?.stop();
  process.once("SIGINT", () => {
    quiet();
    tell(`Interrupted. ${onInterrupt}`);
    process.exit(130);
  });
  return {
    intake: {
      published: flags.published,
      outlet: flags.outlet,
      statements: flags.statements,
      onProgress: ({ bytes, totalBytes, documents }) => progress?.update(bytes, totalBytes, documents),
    },
    fail({ reason, advice, severity }) {
      quiet();
      tell(sentences(reason, advice));
      if (severity !== "warning") process.exitCode = 1;
    },
    quiet,
  };
}

function notEmpty(value: string): string {
  if (value.trim() === "") throw new InvalidArgumentError("Give a name.");
  return value;
}
