// `readout add`: documents read and put on record.
import type { Command } from "commander";
import type { Echo } from "../model/index.ts";
import { type ComparedInput, isFailure } from "../pipeline.ts";
import { echoObject } from "./contract-echoes.ts";
import { echoView } from "./echo-views.ts";
import { type IntakeFlags, inputsOf, reporting, withIntake } from "./intake.ts";
import { dataOption, settingsOf, withApp } from "./options.ts";
import { print, tell } from "./terminal.ts";
import { correctionView, summaryView, type Tally } from "./views.ts";

export function addCommand(program: Command): void {
  withIntake(program.command("add"))
    .description("Read documents and record them; the same again changes nothing.")
    .addOption(dataOption())
    .option("--statements", "Inputs are ready-made statements, not prose: JSON Lines or tables (CSV, TSV)")
    .option("--jsonl", "One JSON object a line for each document: what came of it")
    .addHelpText("after", "\nExample:\n  $ readout add news/ https://example.org/article --data my-record\n  $ readout add --statements posts.jsonl --data my-record")
    .action(async (given: string[], flags: IntakeFlags, command: Command) => {
      const inputs = inputsOf(given, command);
      const { intake, fail, quiet } = reporting(flags, { bar: true, onInterrupt: "What is on record stays. Run the same command again to go on." });
      const tally: Tally = { new: 0, same: 0, reread: 0, corrected: 0, failed: 0, statements: 0 };
      const settings = settingsOf(command);
      const echoes: Echo[] = [];
      let otherwise = 0;
      await withApp(settings, async (app) => {
        for await (const item of app.add(inputs, intake)) {
          if (isFailure(item)) {
            if (item.severity !== "warning") tally.failed += 1;
            fail(item);
            continue;
          }
          tally[item.recorded.outcome] += 1;
          tally.statements += item.statements;
          echoes.push(...item.echoes);
          if (item.recorded.outcome === "same" && ![settings.reader, "given"].includes(item.reader.split(" ", 1)[0] ?? "")) otherwise += 1;
          if (flags.jsonl) await print(outcomeLine(item));
          else if (item.recorded.outcome === "corrected") {
            quiet();
            await print(correctionView(item));
          }
        }
      }).finally(quiet);
      if (!flags.jsonl) {
        await print(summaryView(tally));
        for (const line of echoLines(echoes)) await print(line);
      }
      if (otherwise > 0) tell(`${otherwise} of the same were read by another reader and stay as they are; readout reread reads them anew with ${settings.reader}`);
    });
}

/** Echoes shown of those that came in. */
const SHOWN = 5;

/** The most surprising, each phrase once: what arrives later may say more of it. */
function echoLines(echoes: readonly Echo[]): string[] {
  const last = [...new Map(echoes.map((echo) => [echo.phrase, echo])).values()].toSorted((a, b) => (a.surprise?.p ?? 1) - (b.surprise?.p ?? 1));
  if (last.length === 0) return [];
  const more = last.length > SHOWN ? "; these are the most surprising, readout echoes lists them" : "";
  return [`${last.length} surprising ${last.length === 1 ? "echo" : "echoes"} came in${more}:\n`, ...last.slice(0, SHOWN).map((echo) => echoView({ ...echo, alsoShared: [] }))];
}

function outcomeLine({ input, statements, recorded, echoes }: ComparedInput): string {
  const { outcome, id, version } = recorded;
  const changes = recorded.changes.map(({ change, before, after }) => ({ change, before: before?.words ?? null, after: after?.words ?? null }));
  return JSON.stringify({ input, outcome, id, version, statements, changes, echoes: echoes.map(echoObject) });
}
