// `readout search`: statements on record by their words and circumstances.
import { type Command, Option } from "commander";
import type { StatementHit } from "../store/contract.ts";
import type { Act, StatementKind } from "../model/index.ts";
import { statementObject } from "./contract.ts";
import { configOption, dataOption, isoDay, settingsOf, wholeNumber, withApp } from "./options.ts";
import { print } from "./terminal.ts";
import { hitView, pageView } from "./views.ts";

interface SearchFlags {
  readonly speaker?: string;
  readonly outlet?: string;
  readonly kind?: StatementKind;
  readonly act?: Act;
  readonly since?: string;
  readonly until?: string;
  readonly limit: number;
  readonly jsonl?: boolean;
}

export function searchCommand(program: Command): void {
  program
    .command("search")
    .description("Find statements on record.")
    .argument("[words...]", 'Words of what was said; "double quotes" inside ask for a phrase, a trailing * for a beginning; none finds all')
    .option("--speaker <name>", "Only what this speaker said")
    .option("--outlet <name>", "Only what this outlet published")
    .addOption(new Option("--kind <kind>", "Only statements of this kind").choices(["direct", "indirect", "mixed"]))
    .addOption(new Option("--act <act>", "Only statements that claim, deny, refuse or ask").choices(["claim", "denial", "refusal", "question"]))
    .option("--since <date>", "Said on this day or later", isoDay)
    .option("--until <date>", "Said on this day or before", isoDay)
    .option("--limit <number>", "At most so many, 1 to 200", wholeNumber(1, 200), 20)
    .addOption(dataOption())
    .addOption(configOption())
    .option("--jsonl", "One JSON object a line for each statement")
    .addHelpText("after", `\nExample:\n  $ readout search '"we will see"' --speaker "Mike Pence" --since 2018-02-01`)
    .action(async (words: string[], { jsonl, ...filters }: SearchFlags, command: Command) => {
      await withApp(settingsOf(command), async (app) => {
        const page = await (await app.record()).search({ ...filters, ...(words.length > 0 && { words: words.join(" ") }) });
        for (const hit of page.items) await print(jsonl ? hitLine(hit) : hitView(hit));
        if (!jsonl) await print(pageView(page));
      });
    });
}

function hitLine({ statement, contents, document, context }: StatementHit): string {
  const { id, url, title, outlet, published, version } = document;
  return JSON.stringify({ document: { id, url, title, outlet, published, version }, statement: statementObject(statement), contents, context });
}
