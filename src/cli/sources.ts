// `readout sources`: what is followed and how it fares; added, paused, removed, written out.
import type { Command } from "commander";
import type { FollowedReader, SourceGiven, SourceHealth } from "../store/followed.ts";
import { NotFoundError } from "./errors.ts";
import { fault } from "./fault.ts";
import { configOption, dataOption, isoDay, settingsOf, withApp } from "./options.ts";
import { holeLine, holeObjectLine, sourceLine, sourceObjectLine } from "./source-views.ts";
import { print, tell } from "./terminal.ts";

export function sourcesCommand(program: Command): void {
  const sources = program
    .command("sources")
    .description("List the feeds that are followed and how each fares; add, pause and remove them.")
    .addOption(dataOption())
    .addOption(configOption())
    .option("--jsonl", "One JSON object a line for each source")
    .addHelpText("after", "\nExample:\n  $ readout sources add https://harbour.example/ feeds.opml\n  $ readout follow\n  $ readout sources pause 3")
    .action(async ({ jsonl }: { jsonl?: boolean }, command: Command) => {
      await withApp(settingsOf(command), async (app) => {
        const all = await (await app.followed()).sources();
        for (const source of all) await print(jsonl ? sourceObjectLine(source) : sourceLine(source));
        if (!jsonl) await print(all.length === 0 ? "Nothing is followed yet; readout sources add takes feeds, sites and OPML files." : `${all.length} ${all.length === 1 ? "source" : "sources"}`);
      });
    });
  const sub = (name: string, description: string) => sources.command(name).description(description).addOption(dataOption()).addOption(configOption());

  sub("add <inputs...>", "Feeds by address, sites whose feeds are to be found, OPML files")
    .option("--outlet <name>", "Outlet of their items, where the pages name none")
    .action(async (inputs: string[], { outlet }: { outlet?: string }, command: Command) => {
      await withApp(settingsOf(command), async (app) => {
        const found: SourceGiven[] = [];
        for (const input of inputs) {
          try {
            found.push(...(await app.findSources(input)));
          } catch (error) {
            tell(fault(error).line);
            process.exitCode = 1;
          }
        }
        if (found.length === 0) return;
        const { added, same } = await app.addSources(outlet === undefined ? found : found.map((source) => Object.assign({}, source, { outlet })));
        for (const { url } of found) await print(url);
        await print(`${added} added${same > 0 ? `, ${same} followed already` : ""}; readout follow takes them in`);
      });
    });

  for (const [name, state, description, done] of [
    ["pause", "paused", "Ask no more for now", "paused"],
    ["resume", "active", "Ask again, at once", "followed again"],
  ] as const) {
    sub(`${name} <source>`, `${description}; by number or address`).action(async (which: string, _: object, command: Command) => {
      await withApp(settingsOf(command), async (app) => {
        const { reader, writer } = await app.followedDesk();
        const { id, url } = await find(reader, which);
        await writer.setState(id, state, new Date().toISOString());
        await print(`Source ${id}, ${url}, is ${done}.`);
      });
    });
  }

  sub("remove <source>", "Forget a source and its holes; documents stay on record").action(async (which: string, _: object, command: Command) => {
    await withApp(settingsOf(command), async (app) => {
      const { reader, writer } = await app.followedDesk();
      const { id, url } = await find(reader, which);
      await writer.remove(id);
      await print(`Source ${id}, ${url}, is removed; what it brought stays on record.`);
    });
  });

  sub("holes", "When sources were silent, and items that could not be had")
    .option("--since <date>", "On this day or later", isoDay)
    .option("--until <date>", "On this day or before", isoDay)
    .option("--jsonl", "One JSON object a line for each hole")
    .action(async (query: { since?: string; until?: string; jsonl?: boolean }, command: Command) => {
      const { jsonl, ...days } = query;
      await withApp(settingsOf(command), async (app) => {
        const found = await (await app.followed()).holes(days);
        for (const hole of found) await print(jsonl ? holeObjectLine(hole) : holeLine(hole));
        if (!jsonl && found.length === 0) await print("No hole is known.");
      });
    });

  sub("export", "Write the sources as OPML to standard output").action(async (_: object, command: Command) => {
    await withApp(settingsOf(command), async (app) => print((await app.listSources()).trimEnd()));
  });
}

async function find(reader: FollowedReader, which: string): Promise<SourceHealth> {
  const found = (await reader.sources()).find(({ id, url }) => String(id) === which || url === which);
  if (found) return found;
  throw new NotFoundError(`No source is ${which}.`, "readout sources lists them with their numbers.");
}
