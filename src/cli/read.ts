// `readout read`: the statements of documents, recorded nowhere.
import type { Command } from "commander";
import { isFailure } from "../pipeline.ts";
import { documentLine } from "./contract.ts";
import { type IntakeFlags, inputsOf, reporting, withIntake } from "./intake.ts";
import { settingsOf, withApp } from "./options.ts";
import { print } from "./terminal.ts";
import { readingView } from "./views.ts";

export function readCommand(program: Command): void {
  withIntake(program.command("read"))
    .description("Print who said what in documents; nothing is recorded.")
    .option("--jsonl", "One JSON object a line for each document")
    .addHelpText("after", "\nExample:\n  $ readout read article.html --published 2018-02-06\n  $ readout read - --jsonl < article.txt")
    .action(async (given: string[], flags: IntakeFlags, command: Command) => {
      const inputs = inputsOf(given, command);
      const { intake, fail, quiet } = reporting(flags, { bar: !process.stdout.isTTY, onInterrupt: "The rest was not read." });
      await withApp(settingsOf(command), async (app) => {
        for await (const item of app.read(inputs, intake)) {
          if (isFailure(item)) fail(item);
          else await print(flags.jsonl ? documentLine(item.document, item.reading) : readingView(item.document, item.reading));
        }
      }).finally(quiet);
    });
}
