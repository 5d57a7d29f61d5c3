// The command: its name, its subcommands, and how it ends.
import { Command, CommanderError } from "commander";
import { packageVersion } from "../app.ts";
import { addCommand } from "./add.ts";
import { alertsCommand } from "./alerts.ts";
import { compareCommand } from "./compare.ts";
import { correctCommand } from "./correct.ts";
import { correctionsCommand } from "./corrections.ts";
import { followCommand } from "./follow.ts";
import { echoesCommand } from "./echoes.ts";
import { enterCallersFolder } from "./callers-folder.ts";
import { fault, sentences } from "./fault.ts";
import { configOption, dataOption } from "./options.ts";
import { ownerCommand } from "./owner.ts";
import { phraseCommand } from "./phrase.ts";
import { readCommand } from "./read.ts";
import { rereadCommand } from "./reread.ts";
import { searchCommand } from "./search.ts";
import { serveCommand } from "./serve.ts";
import { showCommand } from "./show.ts";
import { sourcesCommand } from "./sources.ts";
import { speakersCommand } from "./speakers.ts";
import { storiesCommand } from "./stories.ts";
import { endQuietlyOnBrokenPipe, tell } from "./terminal.ts";
import { utterancesCommand } from "./utterances.ts";

function createProgram(): Command {
  const program = new Command("readout")
    .description("Keeps the record of who said what.")
    .version(packageVersion())
    .addOption(dataOption())
    .addOption(configOption())
    .enablePositionalOptions()
    .configureOutput({ outputError: (message) => tell(sentences(message.replace(/^error: /, "").trim(), "see readout --help")) })
    .exitOverride();
  for (const register of [readCommand, addCommand, searchCommand, showCommand, echoesCommand, phraseCommand, compareCommand, utterancesCommand, storiesCommand, speakersCommand, correctCommand, correctionsCommand, rereadCommand, sourcesCommand, followCommand, alertsCommand, ownerCommand, serveCommand]) register(program);
  return program;
}

async function main(): Promise<void> {
  endQuietlyOnBrokenPipe();
  enterCallersFolder();
  try {
    await createProgram().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    const { line, exitCode } = fault(error);
    tell(line);
    process.exitCode = exitCode;
  }
}

await main();
