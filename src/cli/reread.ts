// `readout reread`: the record read anew by a newer or another reader, or its articles taken anew out of the pages kept.
import type { Command } from "commander";
import type { App } from "../app.ts";
import { type ComparedInput, type Failure, isFailure, type RecordedInput } from "../pipeline.ts";
import { sentences } from "./fault.ts";
import { configOption, dataOption, readerOption, settingsOf, withApp } from "./options.ts";
import { startProgress, startTicking } from "./progress.ts";
import { print, tell } from "./terminal.ts";
import { correctionView } from "./views.ts";

interface RereadFlags {
  readonly fromOriginals?: boolean;
}

export function rereadCommand(program: Command): void {
  program
    .command("reread")
    .description("Read anew what another reader, or another version of it, has read; corrections stay.")
    .option("--from-originals", "Take articles anew out of the pages as received; what comes out otherwise is a new version")
    .addOption(readerOption())
    .addOption(dataOption())
    .addOption(configOption())
    .addHelpText("after", "\nStopped at any moment and run again, it goes on. Ready-made statements stay as they are.\n\nExample:\n  $ readout reread --reader accurate --data my-record\n  $ readout reread --from-originals")
    .action(async ({ fromOriginals }: RereadFlags, command: Command) => {
      const progress = startProgress();
      process.once("SIGINT", () => {
        progress.stop();
        tell("Interrupted. What is read anew stays. Run the same command again to go on.");
        process.exit(130);
      });
      await withApp(settingsOf(command), fromOriginals ? (app) => takeOutAnew(app, progress) : (app) => readAnew(app, progress)).finally(() => progress.stop());
    });
}

type Bar = ReturnType<typeof startProgress>;

async function readAnew(app: App, progress: Bar): Promise<void> {
  const began = performance.now();
  const ticks = startTicking();
  let [done, failed] = [0, 0];
  const { total, outcomes } = await app.reread();
  for await (const outcome of outcomes) {
    if (isFailure(outcome)) {
      failed += 1;
      tellFailure(outcome, progress);
    } else done += 1;
    progress.update(done + failed, total, done + failed);
    ticks(done + failed, total);
  }
  progress.stop();
  const rate = done / Math.max(0.001, (performance.now() - began) / 1000);
  if (done + failed > 0) tell(`${done + failed} documents at ${rate.toFixed(1)} a second`);
  await print(`${done} read anew${failedToo(failed)}`);
}

async function takeOutAnew(app: App, progress: Bar): Promise<void> {
  const tally: Record<RecordedInput["recorded"]["outcome"], number> = { new: 0, same: 0, reread: 0, corrected: 0 };
  let [pages, failed] = [0, 0];
  const { total, outcomes } = await app.takeOutAnew((done) => (pages = done));
  for await (const outcome of outcomes) {
    if (isFailure(outcome)) {
      failed += 1;
      tellFailure(outcome, progress);
    } else await count(outcome);
    progress.update(pages, total, pages);
  }
  progress.stop();
  await print(`${pages} ${pages === 1 ? "page" : "pages"}: ${tally.same + tally.reread} documents come out the same, ${tally.corrected} otherwise, ${tally.new} new${failedToo(failed)}`);

  async function count(outcome: ComparedInput): Promise<void> {
    tally[outcome.recorded.outcome] += 1;
    if (outcome.recorded.outcome !== "corrected") return;
    progress.stop();
    await print(correctionView(outcome));
  }
}

function tellFailure({ input, reason, advice }: Failure, progress: Bar): void {
  process.exitCode = 1;
  progress.stop();
  tell(sentences(`${input}: ${reason}`, advice));
}

const failedToo = (failed: number): string => (failed === 0 ? "" : `, ${failed} failed`);
