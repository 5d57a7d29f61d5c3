// `readout compare`: two statements side by side, with the words they share.
import type { Command } from "commander";
import { comparisonLine } from "./contract-echoes.ts";
import { comparisonView } from "./echo-views.ts";
import { NotFoundError } from "./errors.ts";
import { configOption, dataOption, settingsOf, withApp } from "./options.ts";
import { print } from "./terminal.ts";

export function compareCommand(program: Command): void {
  program
    .command("compare")
    .description("Show two statements side by side: the words they share, and what each has alone.")
    .argument("<left>", "Id of a statement, as search and echoes print it")
    .argument("<right>", "Id of another")
    .addOption(dataOption())
    .addOption(configOption())
    .option("--jsonl", "One JSON object")
    .addHelpText("after", "\nExample:\n  $ readout compare talks-1#3 briefing#12")
    .action(async (left: string, right: string, { jsonl }: { jsonl?: boolean }, command: Command) => {
      await withApp(settingsOf(command), async (app) => {
        const comparisons = await app.comparisons();
        const found = await comparisons.compare(left, right);
        if (!found) throw new NotFoundError(`There is no statement "${(await comparisons.utterance(left)) ? right : left}" on record.`, "Ids stand under what readout search finds.");
        await print(jsonl ? comparisonLine(found) : comparisonView(found));
      });
    });
}
