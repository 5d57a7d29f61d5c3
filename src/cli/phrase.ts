// `readout phrase`: one phrase in its contexts, as a concordance.
import { type Command, Option } from "commander";
import type { PhraseAnswer, PhraseQuery } from "../comparisons/index.ts";
import { concordanceObject } from "./contract-echoes.ts";
import { concordanceView, differenceView, phraseView } from "./echo-views.ts";
import { NotFoundError } from "./errors.ts";
import { configOption, dataOption, isoDay, settingsOf, span, wholeNumber, withApp } from "./options.ts";
import { print } from "./terminal.ts";

const SORTS = ["time", "left", "right", "speaker"] as const;

interface PhraseFlags extends Omit<PhraseQuery, "words"> {
  readonly sort: (typeof SORTS)[number];
  readonly limit: number;
  readonly jsonl?: boolean;
}

/** Columns where the terminal does not say. */
const WIDTH = 120;

export function phraseCommand(program: Command): void {
  program
    .command("phrase")
    .description("Show a phrase in its contexts: who said it, when, and how common it is.")
    .argument("<words...>", "The phrase")
    .option("--speaker <name>", "Only this speaker's, with changed wordings of it; by id or name")
    .option("--since <date>", "Said on this day or later", isoDay)
    .option("--until <date>", "Said on this day or before", isoDay)
    .option("--within <span>", "Window in which two speakers meet, in hours or days", span, span("24h"))
    .addOption(new Option("--sort <order>", "Order of the lines: by time, by the words to the left or right, by speaker").choices(SORTS).default("time"))
    .option("--limit <number>", "At most so many lines", wholeNumber(1, 1_000_000), 200)
    .addOption(dataOption())
    .addOption(configOption())
    .option("--jsonl", "One JSON object a line for each place")
    .addHelpText("after", `\nExample:\n  $ readout phrase "we'll see" --sort right\n  $ readout phrase "always open" --speaker "Isaura Penhallick"`)
    .action(async (words: string[], { sort, limit, jsonl, speaker, ...query }: PhraseFlags, command: Command) => {
      await withApp(settingsOf(command), async (app) => {
        const id = speaker === undefined ? undefined : await speakerId(app, speaker);
        const found = await (await app.comparisons()).phrase({ ...query, words: words.join(" "), ...(id !== undefined && { speaker: id }) });
        if (!found) return command.error("There is no word in the phrase: give letters or digits.");
        const lines = sorted(found.lines, sort).slice(0, limit);
        if (jsonl) for (const line of lines) await print(JSON.stringify(concordanceObject(line)));
        else {
          for (const line of concordanceView(lines, process.stdout.columns ?? WIDTH)) await print(line);
          await print(phraseView(found));
          for (const { line, difference } of found.changed.slice(0, limit)) await print(`  changed ${line.said.day?.date.slice(0, 10) ?? ""}: ${differenceView(difference)}`);
        }
        return undefined;
      });
    });
}

async function speakerId(app: Parameters<Parameters<typeof withApp>[1]>[0], asked: string): Promise<string> {
  const record = await app.record();
  if (await record.speaker(asked)) return asked;
  const [first] = (await record.speakers({ name: asked, limit: 1 })).items;
  if (!first) throw new NotFoundError(`There is no speaker "${asked}" on record.`, "readout speakers NAME lists who is.");
  return first.id;
}

type Line = PhraseAnswer["lines"][number];

/** To the left the nearest word counts first. */
const KEYS: Readonly<Record<(typeof SORTS)[number], (line: Line) => string>> = {
  time: () => "",
  left: ({ left }) => left.toLowerCase().match(/[\p{L}\p{N}'’]+/gu)?.toReversed().join(" ") ?? "",
  right: ({ right }) => right.toLowerCase().match(/[\p{L}\p{N}'’]+/gu)?.join(" ") ?? "",
  speaker: ({ said: { speaker } }) => speaker?.name ?? speaker?.mention ?? "",
};

function sorted(lines: readonly Line[], sort: (typeof SORTS)[number]): readonly Line[] {
  const keyed = lines.map((line) => ({ line, key: KEYS[sort](line) }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ line }) => line);
}
