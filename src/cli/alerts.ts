// `readout alerts`: what was told and why; the watches that ask for it; judging and sending once.
import type { Command } from "commander";
import { alertView, previewView, sentView, watchView } from "./alert-views.ts";
import { addRecipientCommands } from "./alert-recipients.ts";
import { alertLine, previewLine, watchLine } from "./contract-alerts.ts";
import { fault } from "./fault.ts";
import { configOption, dataOption, isoDay, settingsOf, wholeNumber, withApp } from "./options.ts";
import { print, tell } from "./terminal.ts";
import { asking, findWatch, KINDS, named, wantedOf, type WatchFlags } from "./watches.ts";

interface HistoryFlags {
  readonly watch?: string;
  readonly since?: string;
  readonly limit: number;
  readonly jsonl?: boolean;
}

export function alertsCommand(program: Command): void {
  const alerts = program
    .command("alerts")
    .description("List what was told and why, latest first; say what is worth telling, and whom to tell.")
    .option("--watch <watch>", "Only by this watch, by number or name")
    .option("--since <date>", "Told on this day or later", isoDay)
    .option("--limit <number>", "At most so many, 1 to 200", wholeNumber(1, 200), 20)
    .addOption(dataOption())
    .addOption(configOption())
    .option("--jsonl", "One JSON object a line for each alert")
    .addHelpText("after", `\nExample:\n  $ readout alerts add Harbour --kind breaking --kind exclusive --words harbour\n  $ readout alerts preview Harbour --days 30\n  $ readout alerts tell webhook https://hooks.example/readout --watch Harbour\n  $ readout serve --follow`)
    .action(async ({ watch, since, limit, jsonl }: HistoryFlags, command: Command) => {
      await withApp(settingsOf(command), async (app) => {
        const reader = await app.alerts();
        const only = watch === undefined ? {} : { watch: (await findWatch(reader, watch)).id };
        const { total, items } = await reader.alerts({ limit, ...only, ...(since !== undefined && { since }) });
        for (const item of items) await print(jsonl ? alertLine(item) : alertView(item));
        if (!jsonl) await print(total === 0 ? "Nothing was told yet." : items.length < total ? `${items.length} of ${total} alerts; --limit shows more` : `${total} ${total === 1 ? "alert" : "alerts"}`);
      });
    });
  const sub = (name: string, description: string) => alerts.command(name).description(description).addOption(dataOption()).addOption(configOption());

  sub("watches", "The watches: what each asks for")
    .option("--jsonl", "One JSON object a line for each watch")
    .action(async ({ jsonl }: { jsonl?: boolean }, command: Command) => {
      await withApp(settingsOf(command), async (app) => {
        const all = await (await app.alerts()).watches();
        for (const watch of all) await print(jsonl ? watchLine(watch) : watchView(watch));
        if (!jsonl) await print(all.length === 0 ? "Nothing is watched for yet; readout alerts add takes what is worth telling." : `${all.length} ${all.length === 1 ? "watch" : "watches"}`);
      });
    });

  asking(sub("add <name>", "Add a watch")).action(async (name: string, flags: WatchFlags, command: Command) => {
    if (!flags.kind) command.error(`Say what is worth telling: --kind ${KINDS.join(" | ")}`);
    await withApp(settingsOf(command), async (app) => {
      const watch = await (await app.alertsDesk()).writer.addWatch({ name: named(name), ...wantedOf(flags) }, new Date().toISOString());
      await print(watchView(watch));
    });
  });

  asking(sub("change <watch>", "Change what a watch asks for; what is not given stays"))
    .option("--name <name>", "Call it so", named)
    .option("--pause", "Judge nothing by it for now")
    .option("--resume", "Judge by it again")
    .action(async (which: string, flags: WatchFlags & { name?: string; pause?: boolean; resume?: boolean }, command: Command) => {
      if (flags.pause && flags.resume) command.error("Give --pause or --resume, not both.");
      await withApp(settingsOf(command), async (app) => {
        const { reader, writer } = await app.alertsDesk();
        const found = await findWatch(reader, which);
        const state = flags.pause ? { state: "paused" as const } : flags.resume ? { state: "active" as const } : {};
        const changed = await writer.changeWatch(found.id, { ...wantedOf(flags, found), ...(flags.name !== undefined && { name: flags.name }), ...state });
        await print(watchView(changed ?? found));
      });
    });

  sub("remove <watch>", "Remove a watch; what it told stays in the history").action(async (which: string, _: object, command: Command) => {
    await withApp(settingsOf(command), async (app) => {
      const { reader, writer } = await app.alertsDesk();
      const { id, name } = await findWatch(reader, which);
      await writer.removeWatch(id);
      await print(`Watch ${id}, ${name}, is removed; what it told stays in the history.`);
    });
  });

  asking(sub("preview [watch]", "What a watch, or one with these conditions, would have told in the last days of the record"))
    .option("--days <number>", "So many days, 1 to 3650", wholeNumber(1, 3650), 7)
    .option("--jsonl", "One JSON object a line for each alert")
    .action(async (which: string | undefined, { days, jsonl, ...flags }: WatchFlags & { days: number; jsonl?: boolean }, command: Command) => {
      if (which === undefined && !flags.kind) command.error(`Name a watch, or say what is worth telling: --kind ${KINDS.join(" | ")}`);
      await withApp(settingsOf(command), async (app) => {
        const wanted = wantedOf(flags, which === undefined ? undefined : await findWatch(await app.alerts(), which));
        const { total, items, since, until } = await app.preview(wanted, days);
        for (const item of items) await print(jsonl ? previewLine(item) : previewView(item));
        if (!jsonl) await print(`This would have told you ${total} ${total === 1 ? "time" : "times"} from ${since.slice(0, 10)} to ${until.slice(0, 10)}.`);
      });
    });

  sub("send", "Judge what was recorded and send what is due, then end").action(async (_: object, command: Command) => {
    await withApp(settingsOf(command), async (app) => {
      const { alerts: found, settled } = await app.sendAlerts((error) => {
        tell(fault(error).line);
        process.exitCode = 1;
      });
      await print(sentView(found, settled));
    });
  });

  addRecipientCommands(sub);
}
