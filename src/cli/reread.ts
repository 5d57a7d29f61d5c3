// `readout reread`: the record read anew by a newer or another reader.
import type { Command } from "commander";
import { isFailure } from "../pipeline.ts";
import { sentences } from "./fault.ts";
import { configOption, dataOption, readerOption, settingsOf, withApp } from "./options.ts";
import { startProgress, startTicking } from "./progress.ts";
import { print, tell } from "./terminal.ts";

export function rereadCommand(program: Command): void {
  program
    .command("reread")
    .description("Read anew what another reader, or another version of it, has read; corrections stay.")
    .addOption(readerOption())
    .addOption(dataOption())
    .addOption(configOption())
    .addHelpText("after", "\nStopped at any moment and run again, it goes on. Ready-made statements stay as they are.\n\nExample:\n  $ readout reread --reader accurate --data my-record")
    .action(async (_: object, command: Command) => {
      const began = performance.now();
      const progress = startProgress();
      const ticks = startTicking();
      process.once("SIGINT", () => {
        progress.stop();
        tell("Interrupted. What is read anew stays. Run the same command again to go on.");
        process.exit(130);
      });
      let [done, failed] = [0, 0];
      await withApp(settingsOf(command), async (app) => {
        const { total, outcomes } = await app.reread();
        for await (const outcome of outcomes) {
          if (isFailure(outcome)) {
            failed += 1;
            process.exitCode = 1;
            progress.stop();
            tell(sentences(`${outcome.input}: ${outcome.reason}`, outcome.advice));
          } else done += 1;
          progress.update(done + failed, total, done + failed);
          ticks(done + failed, total);
        }
      }).finally(() => progress.stop());
      const rate = done / Math.max(0.001, (performance.now() - began) / 1000);
      if (done + failed > 0) tell(`${done + failed} documents at ${rate.toFixed(1)} a second`);
      await print(`${done} read anew${failed === 0 ? "" : `, ${failed} failed`}`);
    });
}
