// `readout show`: one document on record with its statements marked, or what its versions changed.
import type { Command } from "commander";
import type { Change, RecordedDocument, RecordReader } from "../store/contract.ts";
import { documentLine } from "./contract.ts";
import { NotFoundError } from "./errors.ts";
import { configOption, dataOption, settingsOf, wholeNumber, withApp } from "./options.ts";
import { placeInStory } from "./story-views.ts";
import { print } from "./terminal.ts";
import { changesView, documentView } from "./views.ts";

interface ShowFlags {
  readonly version?: number;
  readonly changes?: boolean;
  readonly jsonl?: boolean;
}

export function showCommand(program: Command): void {
  program
    .command("show")
    .description("Show one document on record with its statements marked.")
    .argument("<id>", "Id of the document, as search and add print it")
    .option("--version <number>", "This version instead of the newest", wholeNumber(1, 1_000_000))
    .option("--changes", "What each version says differently from the one before")
    .addOption(dataOption())
    .addOption(configOption())
    .option("--jsonl", "The document in the JSON of `read`; with --changes one JSON object a line for each change")
    .addHelpText("after", "\nExample:\n  $ readout show korea-talks --changes")
    .action(async (id: string, flags: ShowFlags, command: Command) => {
      await withApp(settingsOf(command), async (app) => {
        const record = await app.record();
        const document = await find(record, id, flags.version);
        if (flags.changes) return printChanges(record, document, flags.jsonl === true);
        if (flags.jsonl) return print(documentLine(document, document));
        await print(documentView(document));
        // After it, since of a large record it takes a while to find.
        const story = await (await app.comparisons()).stories.of(id);
        if (story) await print(`\n${placeInStory(story, id)}`);
      });
    });
}

async function find(record: RecordReader, id: string, version: number | undefined): Promise<RecordedDocument> {
  const document = await record.document(id, version);
  if (document) return document;
  const newest = version === undefined ? null : await record.document(id);
  if (newest) throw new NotFoundError(`Document "${id}" has no version ${version}.`, `It has ${newest.versions.map(({ number }) => number).join(", ")}.`);
  throw new NotFoundError(`There is no document "${id}" on record.`, "Ids stand under what readout search finds.");
}

/** From each version to the next; with --version only those that led to it. */
async function printChanges(record: RecordReader, document: RecordedDocument, jsonl: boolean): Promise<void> {
  for (let to = 2; to <= document.version; to += 1) {
    const changes = await record.changes(document.id, to - 1, to);
    if (jsonl) for (const change of changes) await print(changeLine(to, change));
    else await print(changesView(to, changes));
  }
  if (document.version === 1 && !jsonl) await print("There is one version: nothing has changed.");
}

function changeLine(version: number, { change, before, after }: Change): string {
  return JSON.stringify({ version, change, before: before?.words ?? null, after: after?.words ?? null });
}
