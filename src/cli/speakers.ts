// `readout speakers`: who is on record, and a person's word on who is who.
import type { Command } from "commander";
import type { RecordReader, SpeakerProfile } from "../store/contract.ts";
import { NotFoundError } from "./errors.ts";
import { configOption, dataOption, settingsOf, wholeNumber, withApp } from "./options.ts";
import { decisionLine, speakerLine, speakerObjectLine, speakerView } from "./speaker-views.ts";
import { print } from "./terminal.ts";

interface Signed {
  readonly by?: string;
  readonly why?: string;
}

export function speakersCommand(program: Command): void {
  const speakers = program
    .command("speakers")
    .description("List speakers, those with most statements first; and say who is who.")
    .argument("[name...]", "Only those with these words in a name")
    .option("--limit <number>", "At most so many, 1 to 200", wholeNumber(1, 200), 20)
    .addOption(dataOption())
    .addOption(configOption())
    .option("--jsonl", "One JSON object a line for each speaker")
    .addHelpText("after", `\nExample:\n  $ readout speakers Varga\n  $ readout speakers merge ilse-m-varga "Ilse Varga" --by Ada\n  $ readout speakers split ilse-varga --document mayor-of-lusk --name "Ilse Varga (Lusk)"`)
    .action(async (words: string[], { limit, jsonl }: { limit: number; jsonl?: boolean }, command: Command) => {
      await withApp(settingsOf(command), async (app) => {
        const { total, items } = await (await app.record()).speakers({ limit, ...(words.length > 0 && { name: words.join(" ") }) });
        for (const item of items) await print(jsonl ? speakerObjectLine(item) : speakerLine(item));
        if (!jsonl) await print(total === 0 ? "No speaker has such a name." : items.length < total ? `${items.length} of ${total} speakers; --limit shows more` : `${total} speakers`);
      });
    });
  const sub = (name: string, description: string) => speakers.command(name).description(description).addOption(dataOption()).addOption(configOption());

  sub("show <speaker>", "One speaker: names, who counts as it, and who says so; by id or name").action(async (speaker: string, _: object, command: Command) => {
    await withApp(settingsOf(command), async (app) => print(speakerView(await find(await app.record(), speaker))));
  });

  signing(sub("merge <speaker> <into>", "Two speakers are one: all of the first counts as the second")).action(async (speaker: string, into: string, flags: Signed, command: Command) => {
    await withApp(settingsOf(command), async (app) => {
      const { reader, writer } = await app.desk();
      const [one, other] = [await find(reader, speaker), await find(reader, into)];
      const [decision] = await writer.decide({ decide: "merge", speaker: one.id, into: other.id, ...signed(flags) });
      await print(`Decision ${decision}: ${one.name} (${one.id}) counts as ${other.name} (${other.id}).`);
    });
  });

  signing(
    sub("split <speaker>", "One name is two people: these documents or statements are by another")
      .option("--document <id>", "All by this speaker in this document, also in its later versions; again for several", several)
      .option("--statement <id>", "This statement; again for several", several)
      .option("--alias <id>", "A speaker that counts as this one and is somebody else, as speakers show lists them")
      .option("--name <name>", "What the other is to be called"),
  ).action(async (speaker: string, flags: Signed & { document?: string[]; statement?: string[]; alias?: string; name?: string }, command: Command) => {
    if (flags.alias === undefined && !flags.document && !flags.statement) command.error("Name what is by somebody else: --document, --statement or --alias.");
    await withApp(settingsOf(command), async (app) => {
      const { reader, writer } = await app.desk();
      const { id, counted } = await find(reader, speaker);
      if (flags.alias !== undefined) {
        if (!counted.some((each) => each.id === flags.alias)) throw new NotFoundError(`"${flags.alias}" does not count as ${id}.`, "readout speakers show lists who does.");
        const [decision] = await writer.decide({ decide: "apart", speaker: flags.alias, ...signed(flags) });
        await print(`Decision ${decision}: ${flags.alias} counts as nobody else.`);
      }
      if (!flags.document && !flags.statement) return;
      const given = { ...(flags.document && { documents: flags.document }), ...(flags.statement && { statements: flags.statement }), ...(flags.name !== undefined && { name: flags.name }) };
      const made = await writer.decide({ decide: "split", speaker: id, ...given, ...signed(flags) });
      const decisions = (await reader.decisions()).filter((decision) => made.includes(decision.id));
      for (const decision of decisions) await print(decisionLine(decision));
    });
  });

  signing(sub("rename <speaker> <name>", "Show a speaker by this name")).action(async (speaker: string, name: string, flags: Signed, command: Command) => {
    await withApp(settingsOf(command), async (app) => {
      const { reader, writer } = await app.desk();
      const { id } = await find(reader, speaker);
      const [decision] = await writer.decide({ decide: "rename", speaker: id, name, ...signed(flags) });
      await print(`Decision ${decision}: ${id} is shown as ${name}.`);
    });
  });

  sub("decisions", "What people decided about who is who").action(async (_: object, command: Command) => {
    await withApp(settingsOf(command), async (app) => {
      const decisions = await (await app.record()).decisions();
      for (const decision of decisions) await print(decisionLine(decision));
      if (decisions.length === 0) await print("Nobody has decided anything.");
    });
  });

  const undo = sub("undo", "Take a decision back, by its number").argument("<decision>", "Its number", wholeNumber(1, Number.MAX_SAFE_INTEGER));
  undo.action(async (number: number, _: object, command: Command) => {
    await withApp(settingsOf(command), async (app) => (await app.desk()).writer.undoDecision(number));
    await print(`Decision ${number} is undone.`);
  });
}

const signing = (command: Command) => command.option("--by <name>", "Who says so").option("--why <words>", "Why");
const several = (value: string, before: readonly string[] = []) => [...before, value];
const signed = ({ by, why }: Signed) => ({ by: by ?? null, why: why ?? null });

/** By id; else the only one that is shown by this name, in any case. */
async function find(record: RecordReader, given: string): Promise<SpeakerProfile> {
  const byId = await record.speaker(given);
  if (byId) return byId;
  const { items } = await record.speakers({ name: given, limit: 200 });
  const [only, ...others] = items.filter(({ name }) => name.toLowerCase() === given.toLowerCase());
  const found = only && others.length === 0 ? await record.speaker(only.id) : null;
  if (found) return found;
  const ids = items.slice(0, 8).map(({ id }) => id);
  throw new NotFoundError(`${only ? "More than one speaker is" : "No speaker is"} called "${given}".`, ids.length > 0 ? `Give an id: ${ids.join(", ")}.` : "readout speakers lists them.");
}
