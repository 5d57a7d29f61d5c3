// `readout follow`: takes in what the followed sources announce, until it is interrupted.
import type { Command } from "commander";
import type { App, FollowOptions } from "../app.ts";
import { oneLine } from "./bylines.ts";
import { fault, sentences } from "./fault.ts";
import { configOption, dataOption, readerOption, settingsOf, withApp } from "./options.ts";
import { print, tell } from "./terminal.ts";

type Happening = Parameters<FollowOptions["tell"]>[0];

export function followCommand(program: Command): void {
  program
    .command("follow")
    .description("Follow the sources: fetch what they announce, record and compare it, until interrupted.")
    .option("--once", "End when nothing is due any more")
    .addOption(readerOption())
    .addOption(dataOption())
    .addOption(configOption())
    .option("--jsonl", "One JSON object a line for each document")
    .addHelpText("after", "\nExample:\n  $ readout sources add https://harbour.example/\n  $ readout follow")
    .action(async ({ once = false, jsonl = false }: { once?: boolean; jsonl?: boolean }, command: Command) => {
      await withApp(settingsOf(command), async (app) => {
        if ((await app.addSources([])).added === 0 && (await (await app.followed()).sources()).length === 0) {
          command.error("Nothing is followed yet. Add a feed, a site or an OPML file with readout sources add.");
        }
        const stop = new AbortController();
        for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
        await follow(app, { once, serves: false, jsonl, signal: stop.signal });
      });
    });
}

/** Documents go to standard output, everything else to standard error. */
export async function follow(app: App, { jsonl, ...options }: Pick<FollowOptions, "once" | "serves" | "signal"> & { readonly jsonl: boolean }): Promise<void> {
  await app.follow({ ...options, tell: createTelling(jsonl), unheard: (reason) => tell(sentences(reason, "look at the setting ownerWebhook")) });
}

/** The same fault is told once: what goes wrong for months would fill the terminal. */
function createTelling(jsonl: boolean): (happening: Happening) => void {
  const faults = new Set<string>();
  return (happening) => {
    const { kind } = happening;
    if (kind === "fault") {
      const { line } = fault(happening.error);
      if (!faults.has(line)) tell(line);
      faults.add(line);
    } else if (kind === "document") void printDocument(happening, jsonl);
    else tell(lineOf(happening));
  };
}

type DocumentHappening = Extract<Happening, { kind: "document" }>;

async function printDocument({ item, page }: DocumentHappening, jsonl: boolean): Promise<void> {
  const { recorded, document, statements, echoes } = item;
  const { outcome, id, version } = recorded;
  if (jsonl) return print(JSON.stringify({ page: page.url, outcome, id, version, title: document.title, outlet: document.outlet, published: document.published, statements, echoes: echoes.map(({ phrase }) => phrase) }));
  if (outcome === "same") return;
  const what = outcome === "new" ? "new" : `version ${version}, ${recorded.changes.length} changed`;
  await print(`${what}: ${oneLine(document.title ?? id)} (${oneLine(document.outlet ?? id)}), ${statements} ${statements === 1 ? "statement" : "statements"}`);
  for (const { phrase } of echoes.slice(0, 3)) await print(`  echo: “${oneLine(phrase)}”`);
}

function lineOf(happening: Exclude<Happening, DocumentHappening | { kind: "fault" }>): string {
  if (happening.kind === "given-up") return sentences(`given up: ${happening.reason}`);
  const { source } = happening;
  const name = source.title ?? source.url;
  if (happening.kind === "moved") return happening.merged ? `${name} has moved to ${happening.to}, which is followed already` : `${name} has moved for good to ${happening.to}`;
  const { outage } = happening;
  if (happening.kind === "back") return `${name} is back after a silence since ${outage.since}${outage.caughtUp === true ? "; nothing was missed" : "; items may be missing"}`;
  return sentences(`${name} is silent since ${outage.since}: ${outage.reason}`, outage.advice);
}
