// `readout echoes`: phrases that different speakers share within a window, the most surprising first.
import type { Command } from "commander";
import type { EchoAnswer, EchoQuery } from "../comparisons/index.ts";
import { echoObject } from "./contract-echoes.ts";
import { echoView, echoesView } from "./echo-views.ts";
import { configOption, dataOption, isoDay, settingsOf, span, wholeNumber, withApp } from "./options.ts";
import { print } from "./terminal.ts";

interface EchoFlags extends Pick<EchoQuery, "since" | "until" | "within" | "speaker" | "all"> {
  readonly minWords: number;
  readonly limit?: number;
  readonly jsonl?: boolean;
}

export function echoesCommand(program: Command): void {
  program
    .command("echoes")
    .description("Find the same words from different speakers within a window, and how surprising that is.")
    .option("--since <date>", "Said on this day or later", isoDay)
    .option("--until <date>", "Said on this day or before", isoDay)
    .option("--within <span>", "Between two utterances at most, in hours or days: 24h, 7d", span, span("24h"))
    .option("--min-words <number>", "Words of a phrase at least, 2 to 40", wholeNumber(2, 40), 2)
    .option("--speaker <name>", "Only with this speaker among them")
    .option("--all", "Every maximal shared run, also what is common or excluded, with the reason")
    .option("--limit <number>", "At most so many (default: 20; with --jsonl all)", wholeNumber(1, 1_000_000))
    .addOption(dataOption())
    .addOption(configOption())
    .option("--jsonl", "One JSON object a line for each echo")
    .addHelpText("after", "\nExample:\n  $ readout echoes --since 2018-02-01 --until 2018-02-10\n  $ readout echoes --all --min-words 4 --within 3d --jsonl")
    .action(async (flags: EchoFlags, command: Command) => {
      await withApp(settingsOf(command), async (app) => {
        const { minWords, jsonl, limit = jsonl ? Infinity : 20, ...query } = flags;
        const found: EchoAnswer = await (await app.comparisons()).echoes({ ...query, least: minWords, limit, offset: 0 });
        for (const echo of found.items) await print(jsonl ? JSON.stringify({ ...echoObject(echo), alsoShared: echo.alsoShared }) : echoView(echo));
        if (!jsonl) await print(echoesView(found));
      });
    });
}
