// `readout correct`: a person's word against the machine's.
import { readFileSync } from "node:fs";
import { type Command, Option } from "commander";
import type { Act, Speaker, SpeakerKind, Statement, StatementKind } from "../model/index.ts";
import type { Correction, Fixes, RecordReader, RecordWriter } from "../store/contract.ts";
import { changedView } from "./correction-views.ts";
import { printCorrections } from "./corrections.ts";
import { readCorrections } from "./kept-corrections.ts";
import { NotFoundError, SpanError } from "./errors.ts";
import { fault } from "./fault.ts";
import { configOption, dataOption, settingsOf, wholeNumber, withApp } from "./options.ts";
import { linesAround, spansOf } from "./spans.ts";
import { print, tell } from "./terminal.ts";

interface CorrectFlags {
  readonly add?: string;
  readonly source?: readonly string[];
  readonly cue?: readonly string[];
  readonly content?: readonly string[];
  /** False where --no-speaker says that nobody is the speaker. */
  readonly speaker?: string | false;
  readonly speakerKind?: SpeakerKind;
  readonly office?: string;
  readonly of?: string;
  readonly kind?: StatementKind;
  readonly act?: Act;
  readonly delete?: boolean;
  readonly undo?: number;
  readonly from?: string;
  readonly list?: boolean;
  readonly by?: string;
  readonly why?: string;
}

const KINDS = ["person", "people", "organization", "unnamed", "group", "document", "other"];
const several = (value: string, before: readonly string[] = []) => [...before, value];

export function correctCommand(program: Command): void {
  program
    .command("correct")
    .description("Put right what a reader got wrong. The text stays; the reading is kept beside it; later readings do not undo it.")
    .argument("[statement]", "Id of the statement, as show and search print it")
    .option("--add <document>", "Add a statement to this document instead; it needs --content")
    .option("--source <words>", 'Who says it: words of the text, or places such as 12-20; again for several; "" for none', several)
    .option("--cue <words>", "The words that say that they say it", several)
    .option("--content <words>", "What they say", several)
    .option("--speaker <name>", "Whom the source means: a name, or @ID for a speaker on record")
    .option("--no-speaker", "Nobody is the speaker")
    .addOption(new Option("--speaker-kind <kind>", "What the speaker is").choices(KINDS))
    .option("--office <office>", 'The post that the speaker holds; "" for none')
    .option("--of <whose>", 'Whose an unnamed speaker or a group is; "" for none')
    .addOption(new Option("--kind <kind>", "Kind of statement").choices(["direct", "indirect", "mixed"]))
    .addOption(new Option("--act <act>", "What the source does").choices(["claim", "denial", "refusal", "question"]))
    .option("--delete", "No statement stands here")
    .option("--undo <correction>", "Take the last change of this correction back", wholeNumber(1, Number.MAX_SAFE_INTEGER))
    .option("--list", "List corrections, as readout corrections does")
    .option("--from <file>", "Take over what readout corrections --jsonl has written; - for standard input")
    .option("--by <name>", "Who says so")
    .option("--why <words>", "Why")
    .addOption(dataOption())
    .addOption(configOption())
    .addHelpText("after", `\nExample:\n  $ readout correct talks#412.400 --speaker "Ilse Varga" --office "Foreign Minister" --by Ada\n  $ readout correct talks#412.400 --content "no ship will sail" --kind indirect\n  $ readout correct --add talks --source Varga --cue added --content "the port stays shut" --speaker "Ilse Varga"\n  $ readout correct --undo 7`)
    .action(async (statement: string | undefined, flags: CorrectFlags, command: Command) => {
      const ways = [statement, flags.add, flags.undo, flags.from, flags.list].filter((way) => way !== undefined);
      if (ways.length !== 1 && !(flags.list && statement !== undefined)) command.error("Name one statement, or one of --add, --undo, --from and --list.");
      await withApp(settingsOf(command), async (app) => {
        if (flags.list) return printCorrections(await app.record(), statement, false);
        const { reader, writer } = await app.desk();
        if (flags.undo !== undefined) {
          await writer.undoCorrection(flags.undo);
          return print(`Correction ${flags.undo} is undone.`);
        }
        if (flags.from !== undefined) return takeOver(writer, flags.from);
        return print(changedView(await (statement === undefined ? add(reader, writer, flags, flags.add ?? "") : correct(reader, writer, flags, statement))));
      });
    });
}

async function correct(reader: RecordReader, writer: RecordWriter, flags: CorrectFlags, id: string): Promise<Correction> {
  const found = await reader.statement(id);
  if (!found) throw new NotFoundError(`There is no statement "${id}" on record.`, "Ids of statements stand under what readout search finds and readout show lists.");
  const fixes = await fixesOf(reader, flags, found.document.text, found.statement);
  return writer.correct({ statement: id, fixes, ...signed(flags) });
}

async function add(reader: RecordReader, writer: RecordWriter, flags: CorrectFlags, id: string): Promise<Correction> {
  const document = await reader.document(id);
  if (!document) throw new NotFoundError(`There is no document "${id}" on record.`, "Ids stand under what readout search finds.");
  if (!flags.content) throw new SpanError("A statement needs content.", "Give its words with --content.");
  return writer.correct({ document: id, fixes: await fixesOf(reader, flags, document.text, null), ...signed(flags) });
}

const signed = ({ by, why }: CorrectFlags) => ({ by: by ?? null, why: why ?? null });

async function fixesOf(reader: RecordReader, flags: CorrectFlags, text: string, statement: Statement | null): Promise<Fixes> {
  const own = statement ? [...statement.source, ...statement.cue, ...statement.content] : [];
  const content = flags.content && spansOf(text, flags.content, linesAround(text, own));
  const near = linesAround(text, [...own, ...(content ?? [])]);
  const speaker = await speakerOf(reader, flags, statement?.speaker ?? null);
  return {
    ...(flags.source && { source: spansOf(text, flags.source, near) }),
    ...(flags.cue && { cue: spansOf(text, flags.cue, near) }),
    ...(content && { content }),
    ...(speaker !== undefined && { speaker }),
    ...(flags.kind && { kind: flags.kind }),
    ...(flags.act && { act: flags.act }),
    ...(flags.delete && { deleted: true as const }),
  };
}

/** Undefined when nothing is said of the speaker. Another name brings no office of the one before along. */
async function speakerOf(reader: RecordReader, flags: CorrectFlags, before: Speaker | null): Promise<Speaker | null | undefined> {
  const { speaker, speakerKind, office, of } = flags;
  if (speaker === false) return null;
  if ([speaker, speakerKind, office, of].every((flag) => flag === undefined)) return undefined;
  if (speaker?.startsWith("@")) {
    const known = await reader.speaker(speaker.slice(1));
    if (!known) throw new NotFoundError(`There is no speaker "${speaker.slice(1)}" on record.`, "readout speakers lists them.");
    return { kind: speakerKind ?? known.kind, name: known.name, id: known.id, mention: null, office: orNone(office) ?? null, of: orNone(of) ?? null };
  }
  const same = speaker === undefined || speaker === before?.name ? before : null;
  const kind = speakerKind ?? (speaker !== undefined && (before === null || before.kind === "unnamed") ? "person" : (before?.kind ?? "unnamed"));
  return { kind, name: speaker ?? before?.name ?? null, id: null, mention: null, office: orNone(office) ?? same?.office ?? null, of: orNone(of) ?? same?.of ?? null };
}

/** `office: ""` takes it away. */
const orNone = (value: string | undefined) => (value === "" ? null : value);

/** Document by document, so that one that is not on record keeps none of the others from it. */
async function takeOver(writer: RecordWriter, file: string): Promise<void> {
  const total = { added: 0, same: 0 };
  for (const [at, line] of readFileSync(file === "-" ? 0 : file, "utf8").split("\n").entries()) {
    if (line.trim() === "") continue;
    try {
      const { added, same } = await writer.restoreCorrections(readCorrections(line));
      total.added += added;
      total.same += same;
    } catch (error) {
      tell(`${file}:${at + 1}: ${fault(error).line}`);
      process.exitCode = 1;
    }
  }
  await print(`${total.added} added, ${total.same} here already`);
}
