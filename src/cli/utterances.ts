// `readout utterances`: acts of speaking with all who carry them; one of them with its variants.
import type { Command } from "commander";
import type { UtteranceQuery } from "../comparisons/index.ts";
import { listedUtteranceLine, utteranceLine } from "./contract-echoes.ts";
import { utteranceHeading, utteranceView } from "./echo-views.ts";
import { oneLine } from "./bylines.ts";
import { NotFoundError } from "./errors.ts";
import { configOption, dataOption, isoDay, settingsOf, wholeNumber, withApp } from "./options.ts";
import { print } from "./terminal.ts";

interface UtteranceFlags extends Omit<UtteranceQuery, "offset"> {
  readonly jsonl?: boolean;
}

export function utterancesCommand(program: Command): void {
  program
    .command("utterances")
    .description("List acts of speaking with all who carry them; or show one with its variants.")
    .argument("[statement]", "Id of a statement that tells it; none lists the latest")
    .option("--speaker <id>", "Only this speaker's, by id")
    .option("--outlet <name>", "Only what this outlet carries")
    .option("--alone", "Only what one outlet alone carries")
    .option("--since <date>", "Said on this day or later", isoDay)
    .option("--until <date>", "Said on this day or before", isoDay)
    .option("--limit <number>", "At most so many", wholeNumber(1, 1_000_000), 20)
    .addOption(dataOption())
    .addOption(configOption())
    .option("--jsonl", "One JSON object a line for each utterance")
    .addHelpText("after", "\nExample:\n  $ readout utterances --alone --since 2018-02-01\n  $ readout utterances talks-1#3")
    .action(async (statement: string | undefined, { jsonl, ...query }: UtteranceFlags, command: Command) => {
      await withApp(settingsOf(command), async (app) => {
        const comparisons = await app.comparisons();
        if (statement !== undefined) {
          const found = await comparisons.utterance(statement);
          if (!found) throw new NotFoundError(`There is no statement "${statement}" on record.`, "Ids stand under what readout search finds.");
          return print(jsonl ? utteranceLine(found) : utteranceView(found));
        }
        const { total, items } = await comparisons.utterances({ ...query, offset: 0 });
        for (const item of items) await print(jsonl ? listedUtteranceLine(item) : `${utteranceHeading(item)}  ${item.id}\n  ${oneLine(item.tellings[0]?.content.map(({ text }) => text).join(" … ") ?? "")}`);
        if (!jsonl) await print(total === 0 ? "No utterance fits." : `${items.length} of ${total} utterances`);
        return undefined;
      });
    });
}
