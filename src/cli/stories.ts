// `readout stories`: documents about the same happening; one story with who was first, copies and who speaks.
import type { Command } from "commander";
import type { StoryQuery } from "../comparisons/index.ts";
import { storyLine } from "./contract-stories.ts";
import { NotFoundError } from "./errors.ts";
import { configOption, dataOption, isoDay, settingsOf, wholeNumber, withApp } from "./options.ts";
import { listedStoryView, storyView } from "./story-views.ts";
import { print } from "./terminal.ts";

interface StoryFlags extends Omit<StoryQuery, "offset"> {
  readonly jsonl?: boolean;
}

export function storiesCommand(program: Command): void {
  program
    .command("stories")
    .description("List happenings that several documents tell of, copies counted once; or show one story.")
    .argument("[document]", "Id of any of its documents; none lists the latest stories")
    .option("--outlet <name>", "Only what this outlet carries")
    .option("--since <date>", "Told of on this day or later", isoDay)
    .option("--until <date>", "Told of on this day or before", isoDay)
    .option("--limit <number>", "At most so many", wholeNumber(1, 1_000_000), 20)
    .addOption(dataOption())
    .addOption(configOption())
    .option("--jsonl", "One JSON object a line for each story")
    .addHelpText("after", "\nExample:\n  $ readout stories --since 2018-02-01\n  $ readout stories talks-1")
    .action(async (document: string | undefined, { jsonl, ...query }: StoryFlags, command: Command) => {
      await withApp(settingsOf(command), async (app) => {
        const { stories } = await app.comparisons();
        if (document !== undefined) {
          const found = await stories.told(document);
          if (!found) throw new NotFoundError(`There is no story of a document "${document}".`, "Ids stand under what readout search finds; a document without a date has no story.");
          return print(jsonl ? storyLine(found) : storyView(found));
        }
        const { total, items } = await stories.list({ ...query, offset: 0 });
        for (const item of items) await print(jsonl ? storyLine(item) : listedStoryView(item));
        if (!jsonl) await print(total === 0 ? "No two documents on record are about the same." : items.length < total ? `${items.length} of ${total} stories; --limit shows more` : `${total} ${total === 1 ? "story" : "stories"}`);
      });
    });
}
