// `readout serve`: the web app over a record.
import type { Command } from "commander";
import { settingsForSample } from "../app.ts";
import { fault } from "./fault.ts";
import { follow } from "./follow.ts";
import { configOption, dataOption, settingOption, settingsOf, wholeNumber, withApp } from "./options.ts";
import { print, tell } from "./terminal.ts";

export function serveCommand(program: Command): void {
  program
    .command("serve")
    .description("Open the web app on the record.")
    .addOption(settingOption("port", "--port <number>").argParser(wholeNumber(0, 65_535)))
    .addOption(settingOption("host", "--host <address>"))
    .addOption(dataOption())
    .addOption(configOption())
    .option("--follow", "Follow the sources meanwhile, as readout follow does")
    .option("--sample", "Open on a record of the bundled, invented sample instead of your own")
    .addHelpText("after", "\nExample:\n  $ readout serve --data my-record --port 8080")
    .action(async ({ sample = false, follow: follows = false }: { sample?: boolean; follow?: boolean }, command: Command) => {
      if (sample && follows) command.error("The sample follows nothing: leave out --sample or --follow.");
      const settings = settingsOf(command);
      await withApp(sample ? settingsForSample(settings) : settings, async (app) => {
        const listening = await app.serve({ sample, follows, report: (error) => tell(fault(error).line) });
        await print(`Readout is open at ${listening.url} (Ctrl+C ends it)`);
        if (listening.code !== null) await print(`Nobody owns this record yet: choose the owner's password at ${settings.publicUrl === "" ? listening.url : new URL(settings.publicUrl).origin}/settings with the code ${listening.code}`);
        const stop = new AbortController();
        const following = follows ? follow(app, { once: false, serves: true, jsonl: false, signal: stop.signal }) : null;
        await Promise.race([interrupted(), ...(following ? [following] : [])]);
        stop.abort();
        await following;
        await listening.close();
      });
    });
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}
