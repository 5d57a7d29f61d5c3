// `readout alerts recipients`, `tell`, `forget`, `history`, `test`: who is told, by which way, and what came of it.
import { readFileSync } from "node:fs";
import { type Command, InvalidArgumentError } from "commander";
import type { AddressGiven } from "../app.ts";
import type { AlertsReader, Manners, Recipient } from "../store/alerts.ts";
import { deliveryView, recipientView } from "./alert-views.ts";
import { deliveryLine, recipientLine, shownPlace } from "./contract-alerts.ts";
import { NotFoundError } from "./errors.ts";
import { settingsOf, wholeNumber, withApp } from "./options.ts";
import { print } from "./terminal.ts";
import { findWatch, several } from "./watches.ts";

const WAYS = ["webhook", "mail", "ntfy", "slack", "matrix"] as const;
const PAGE = 200;

interface TellFlags {
  readonly watch?: readonly string[];
  readonly label?: string;
  readonly secretFile?: string;
  readonly room?: string;
  readonly quiet?: Pick<NonNullable<Manners["quiet"]>, "from" | "until">;
  readonly zone: string;
  readonly most: number;
  readonly digest?: string;
}

export function addRecipientCommands(sub: (name: string, description: string) => Command): void {
  sub("recipients", "Who is told, by which way and for which watches")
    .option("--jsonl", "One JSON object a line for each recipient")
    .action(async ({ jsonl }: { jsonl?: boolean }, command: Command) => {
      await withApp(settingsOf(command), async (app) => {
        const reader = await app.alerts();
        const names = new Map((await reader.watches()).map(({ id, name }) => [id, name]));
        let told = 0;
        for (let page = await reader.recipients({ limit: PAGE }); page.items.length > 0; page = await reader.recipients({ limit: PAGE, offset: told })) {
          for (const recipient of page.items) await print(jsonl ? recipientLine(recipient) : recipientView(recipient, names));
          told += page.items.length;
        }
        if (!jsonl) await print(told === 0 ? "Nobody is told yet; readout alerts tell adds one, and the web app a browser." : `${told} ${told === 1 ? "recipient" : "recipients"}`);
      });
    });

  sub("tell <way> <address>", `Tell somebody by ${WAYS.join(", ")}; adding the same address again changes it`)
    .option("--watch <watch>", "What by this watch, by number or name; again for several", several)
    .option("--label <name>", "Call it so")
    .option("--secret-file <file>", "File with what the address needs besides: the key of a webhook's signatures, the token of ntfy or Matrix")
    .option("--room <id>", "Of Matrix: the room")
    .option("--quiet <hours>", "Hours in which nothing is sent, as 22:00-07:00", hours)
    .option("--zone <zone>", "Time zone of the hours, as Europe/Lisbon", zone, "UTC")
    .option("--most <number>", "Messages a day at most, 1 to 1000", wholeNumber(1, 1000), 20)
    .option("--digest <hour>", "Tell all of a day together at this hour, as 08:00", hour)
    .action(async (way: string, given: string, flags: TellFlags, command: Command) => {
      const address = addressOf(way, given, flags, command);
      await withApp(settingsOf(command), async (app) => {
        const { reader, writer } = await app.alertsDesk();
        const watches = await Promise.all((flags.watch ?? []).map(async (watch) => (await findWatch(reader, watch)).id));
        const { address: kept, place, secret } = await app.checkAddress(address);
        const quiet = flags.quiet ? { ...flags.quiet, timeZone: flags.zone } : null;
        const manners = { quiet, mostADay: flags.most, digestAt: flags.digest ?? null };
        const recipient = await writer.addRecipient({ way: address.way, address: kept, place, label: flags.label ?? null, account: null, watches, manners, tokenHash: null }, new Date().toISOString());
        await print(recipientView(recipient, new Map((await reader.watches()).map(({ id, name }) => [id, name]))));
        if (secret !== null) await print(`Key of its signatures, told this once: ${secret}`);
      });
    });

  sub("forget <recipient>", "Tell somebody no more, and forget the address; by number").action(async (which: string, _: object, command: Command) => {
    await withApp(settingsOf(command), async (app) => {
      const { reader, writer } = await app.alertsDesk();
      const recipient = await find(reader, which);
      await writer.removeRecipient(recipient.id);
      await print(`Recipient ${recipient.id}, ${recipient.way} at ${shownPlace(recipient)}, is told no more.`);
    });
  });

  sub("history <recipient>", "What somebody was told, or was not and why; latest first")
    .option("--limit <number>", "At most so many, 1 to 200", wholeNumber(1, 200), 20)
    .option("--jsonl", "One JSON object a line for each")
    .action(async (which: string, { limit, jsonl }: { limit: number; jsonl?: boolean }, command: Command) => {
      await withApp(settingsOf(command), async (app) => {
        const reader = await app.alerts();
        const { total, items } = await reader.deliveries({ recipient: (await find(reader, which)).id, limit });
        for (const item of items) await print(jsonl ? deliveryLine(item) : deliveryView(item));
        if (!jsonl) await print(total === 0 ? "Nothing was to be told yet." : items.length < total ? `${items.length} of ${total}; --limit shows more` : `${total} in all`);
      });
    });

  sub("test <recipient>", "Send somebody a test message; by number").action(async (which: string, _: object, command: Command) => {
    await withApp(settingsOf(command), async (app) => {
      const outcome = await app.testRecipient(await find(await app.alerts(), which));
      if (outcome.kind === "taken") return print("The message was taken.");
      process.exitCode = 1;
      await print(`The message was not taken (${outcome.kind}): ${outcome.reason}`);
    });
  });
}

function addressOf(way: string, address: string, { secretFile, room }: TellFlags, command: Command): AddressGiven {
  const secret = secretFile === undefined ? null : readFileSync(secretFile, "utf8").trim();
  switch (way) {
    case "webhook": return { way, url: address, secret };
    case "mail": return { way, to: address };
    case "ntfy": return { way, url: address, token: secret };
    case "slack": return { way, url: address };
    case "matrix":
      if (room === undefined || secret === null) return command.error("Matrix needs --room with the room's id and --secret-file with a file that holds the token.");
      return { way, homeserver: address, room, token: secret };
    default: return command.error(`"${way}" is no way to tell somebody here: give one of ${WAYS.join(", ")}. A browser is added in the web app.`);
  }
}

async function find(reader: AlertsReader, which: string): Promise<Recipient> {
  const found = /^[1-9]\d{0,14}$/.test(which) ? await reader.recipient(Number(which)) : null;
  if (found) return found;
  throw new NotFoundError(`There is no recipient "${which}".`, "readout alerts recipients lists them.");
}

function hour(value: string): string {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(value)) throw new InvalidArgumentError("Give an hour of the day, for example 08:00.");
  return value;
}

function hours(value: string): TellFlags["quiet"] {
  const [from = "", until = "", ...rest] = value.split("-");
  if (rest.length > 0) throw new InvalidArgumentError("Give two hours of the day, for example 22:00-07:00.");
  return { from: hour(from), until: hour(until) };
}

function zone(value: string): string {
  try {
    return Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    throw new InvalidArgumentError(`There is no time zone "${value}"; give one like Europe/Lisbon.`);
  }
}
