// A watch as the command takes it: found by number or name, and what it asks for as flags.
import { type Command, InvalidArgumentError } from "commander";
import type { AlertKind, Wanted, Watch } from "../model/index.ts";
import type { AlertsReader } from "../store/alerts.ts";
import { NotFoundError } from "./errors.ts";

export const KINDS: readonly AlertKind[] = ["breaking", "live", "exclusive", "echo", "changed", "search"];

export interface WatchFlags {
  readonly kind?: readonly AlertKind[];
  readonly speaker?: readonly string[];
  readonly words?: string;
  readonly outlet?: readonly string[];
}

export async function findWatch(reader: AlertsReader, which: string): Promise<Watch> {
  const all = await reader.watches();
  const found = all.find(({ id }) => String(id) === which) ?? all.find(({ name }) => name.toLowerCase() === which.trim().toLowerCase());
  if (found) return found;
  throw new NotFoundError(`There is no watch "${which}".`, "readout alerts watches lists them.");
}

export const asking = (command: Command) =>
  command
    .option("--kind <kind>", `What is worth telling: ${KINDS.join(", ")}; again for several`, severalKinds)
    .option("--speaker <name>", "Only by this speaker, by id or name; again for several", several)
    .option("--words <words>", "Only with these words, as in readout search")
    .option("--outlet <name>", "Only in this outlet; again for several", several);

/** What is not given is as in `before`. */
export function wantedOf({ kind, speaker, words, outlet }: WatchFlags, before: Wanted = { kinds: [], speakers: [], words: "", outlets: [] }): Wanted {
  return { kinds: kind ?? before.kinds, speakers: speaker ?? before.speakers, words: words ?? before.words, outlets: outlet ?? before.outlets };
}

export function several(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

function severalKinds(value: string, before: readonly AlertKind[] | undefined): readonly AlertKind[] {
  const kind = KINDS.find((each) => each === value);
  if (kind === undefined) throw new InvalidArgumentError(`Give one of ${KINDS.join(", ")}.`);
  return [...new Set([...(before ?? []), kind])];
}

export function named(name: string): string {
  const trimmed = name.trim();
  if (trimmed === "" || trimmed.length > 100) throw new InvalidArgumentError("Give a name of 1 to 100 characters.");
  return trimmed;
}
