// `readout corrections`: what people put right, as a list or as training data.
import type { Command } from "commander";
import type { Correction, RecordReader } from "../store/contract.ts";
import { correctionLine } from "./correction-views.ts";
import { correctionsLine } from "./kept-corrections.ts";
import { configOption, dataOption, settingsOf, withApp } from "./options.ts";
import { print } from "./terminal.ts";

export function correctionsCommand(program: Command): void {
  program
    .command("corrections")
    .description("List what people put right, or write it out as training data.")
    .argument("[document]", "Only those of this document")
    .addOption(dataOption())
    .addOption(configOption())
    .option("--jsonl", "For each document one JSON object a line: as read --jsonl prints it, corrected, with what the machine had read; correct --from takes it back")
    .addHelpText("after", "\nExample:\n  $ readout corrections\n  $ readout corrections --jsonl > corrections.jsonl")
    .action(async (document: string | undefined, { jsonl }: { jsonl?: boolean }, command: Command) => {
      await withApp(settingsOf(command), async (app) => printCorrections(await app.record(), document, jsonl === true));
    });
}

const PAGE = 200;

export async function printCorrections(record: RecordReader, of: string | undefined, jsonl: boolean): Promise<void> {
  let waiting: Correction[] = [];
  const flush = async () => {
    const [first] = waiting;
    const document = first && (await record.document(first.document));
    if (document) await print(correctionsLine(document, waiting));
    waiting = [];
  };
  let seen = 0;
  for (let total = 1; seen < total; ) {
    const page = await record.corrections({ offset: seen, limit: PAGE, ...(of !== undefined && { document: of }) });
    total = page.total;
    if (page.items.length === 0) break;
    seen += page.items.length;
    for (const correction of page.items) {
      if (!jsonl) await print(correctionLine(correction));
      else {
        if (waiting[0] && waiting[0].document !== correction.document) await flush();
        waiting.push(correction);
      }
    }
  }
  await flush();
  if (seen === 0 && !jsonl) await print("Nothing has been corrected.");
}
