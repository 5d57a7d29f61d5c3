// Every setting: its name, default, unit and help, and where its value may come from.
import { readFileSync } from "node:fs";
import { z } from "zod";

/** Names of the readers that `--reader` takes. */
export const READERS = ["fast", "accurate", "llm"] as const;

/** A whole number, or its digits: the environment knows only text. */
function whole(least: number, most: number) {
  const number = z.number("it is not a whole number").int("it is not a whole number").min(least).max(most);
  return z.preprocess((value) => (typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value), number);
}

/** Hours, rising, as milliseconds: "1, 6, 24". */
function hours(list: string): readonly number[] {
  return list.split(/[\s,]+/).filter((hour) => hour !== "").map((hour) => Number(hour) * 3_600_000);
}

const isRisingHours = (list: string): boolean => hours(list).every((hour, at, all) => hour > (all[at - 1] ?? 0) && hour <= 8760 * 3_600_000);

/** "" or an address that a key can be sent to. */
function isServiceUrl(address: string): boolean {
  if (address === "") return true;
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
}

/** "" or whom a push service can write to: RFC 8292, 2.1. */
function isContact(contact: string): boolean {
  return contact === "" || /^mailto:[^\s@]+@[^\s@]+$/.test(contact) || (isServiceUrl(contact) && contact.startsWith("https:"));
}

function eachOf(words: string): readonly string[] {
  return words.split(/[\s,]+/).filter((word) => word !== "");
}

/** One row a setting; docs/configuration.md is checked against it. */
export const SETTINGS = {
  data: {
    schema: z.string().min(1),
    default: ".readout",
    unit: "folder",
    help: "Where the record lives.",
  },
  reader: {
    schema: z.enum(READERS),
    default: "fast",
    unit: "name",
    help: "What reads documents.",
  },
  llmProvider: {
    schema: z.enum(["", "openai-compatible", "anthropic", "ollama"]),
    default: "",
    unit: "name",
    help: "What the service of the reader `llm` speaks: openai-compatible, anthropic or ollama. Without it that reader is off.",
  },
  llmModel: {
    schema: z.string().regex(/^[\x21-\x7e]*$/, "it has blanks or other characters that no model's name has"),
    default: "",
    unit: "name",
    help: "Model that it asks, by the service's name for it.",
  },
  llmUrl: {
    schema: z.string().refine(isServiceUrl, "it is no http or https address, or has a user name or password in it"),
    default: "",
    unit: "URL",
    help: "Where the service's API begins. Anthropic's own and Ollama on this machine are known without it.",
    secret: true,
  },
  llmKey: {
    schema: z.string().regex(/^[\x21-\x7e]*$/, "it has blanks or other characters that no key has"),
    default: "",
    unit: "secret",
    help: "Key that the service asks for.",
    secret: true,
  },
  llmTimeout: {
    schema: whole(1, 3600),
    default: 120,
    unit: "seconds",
    help: "Time that one request to the service may take.",
  },
  llmConcurrency: {
    schema: whole(1, 64),
    default: 4,
    unit: "requests",
    help: "Requests to the service at once.",
  },
  offices: {
    schema: z.string(),
    default: "",
    unit: "file",
    help: "Table of office holders of your own, before the one that comes along; docs/offices.md shows its form.",
  },
  leastConfidence: {
    schema: whole(0, 100),
    default: 0,
    unit: "percent",
    help: "Statements of less confidence are not put on record, but noted.",
  },
  keepOriginals: {
    schema: z.union([z.boolean(), z.enum(["yes", "no"]).transform((word) => word === "yes")], "it is neither yes nor no"),
    default: "yes",
    unit: "yes or no",
    help: "Whether pages are kept as they were received, packed, so that their articles can be taken out anew.",
  },
  batch: {
    schema: whole(1, 10_000),
    default: 32,
    unit: "documents",
    help: "Documents recorded in one transaction; more is faster, fewer is sooner on record.",
  },
  documentSize: {
    schema: whole(1, 1024),
    default: 64,
    unit: "MB",
    help: "Largest document that is read, unpacked. JSON Lines, tables, mailboxes and web archives as a whole may be of any size.",
  },
  lineSize: {
    schema: whole(1, 1024),
    default: 16,
    unit: "MB",
    help: "Largest single line of JSON Lines or row of a table that is read.",
  },
  fetchTimeout: {
    schema: whole(1, 3600),
    default: 20,
    unit: "seconds",
    help: "Time that one URL may take from connection to last byte, redirects included.",
  },
  allowHosts: {
    schema: z.string().transform(eachOf),
    default: "",
    unit: "hosts",
    help: "Hosts, with a port where one is meant, that may be fetched although their address is private; commas between them.",
  },
  pollLeast: {
    schema: whole(1, 1440),
    default: 2,
    unit: "minutes",
    help: "Time between two requests for one feed at least.",
  },
  pollMost: {
    schema: whole(1, 43_200),
    default: 180,
    unit: "minutes",
    help: "Time between two requests for one feed at most.",
  },
  hostGap: {
    schema: whole(0, 3600),
    default: 2,
    unit: "seconds",
    help: "Pause after each request to a host while following; longer where its robots.txt asks for it.",
  },
  hostsAtOnce: {
    schema: whole(1, 256),
    default: 16,
    unit: "hosts",
    help: "Hosts that are asked at once while following, each for one thing.",
  },
  pageTries: {
    schema: whole(1, 20),
    default: 6,
    unit: "attempts",
    help: "Failed attempts after which the page of a feed's item is given up.",
  },
  revisits: {
    schema: z.string().refine(isRisingHours, "it is no rising list of hours").transform(hours),
    default: "1, 6, 24",
    unit: "hours",
    help: "When the page of a new item with statements is looked at again for quiet changes, counted from the first look; empty for never.",
  },
  ownerWebhook: {
    schema: z.string().refine(isServiceUrl, "it is no http or https address, or has a user name or password in it"),
    default: "",
    unit: "URL",
    help: "Gets one JSON POST when a followed source is broken and one when it is back.",
    secret: true,
  },
  publicUrl: {
    schema: z.string().refine(isServiceUrl, "it is no http or https address, or has a user name or password in it"),
    default: "",
    unit: "URL",
    help: "Address at which others see `readout serve`: hubs bring news there while it follows (WebSub), and messages link to it.",
  },
  contact: {
    schema: z.string().refine(isContact, "it is neither mailto: with an address nor an https address"),
    default: "",
    unit: "mailto: or https:",
    help: "Whom push services may write to about what is pushed from here; Apple's takes nothing without it, and no localhost.",
  },
  pushHosts: {
    schema: z.string().transform(eachOf),
    default: "fcm.googleapis.com, .push.services.mozilla.com, .push.apple.com, .notify.windows.com",
    unit: "hosts",
    help: "Push services that may be sent to; a dot in front takes every name under it, and a port takes http too.",
  },
  pushThreads: {
    schema: whole(1, 32),
    default: 2,
    unit: "threads",
    help: "Threads that seal push messages and send them; they start with the first one.",
  },
  smtpHost: {
    schema: z.string().regex(/^[\w.:[\]-]*$/, "it is no name of a host"),
    default: "",
    unit: "host",
    help: "Mail server to which letters are given; without it no mail is sent. One with a private address needs allowHosts too.",
  },
  smtpPort: {
    schema: whole(1, 65_535),
    default: 587,
    unit: "port",
    help: "Its port: 587 for starttls, 465 for tls.",
  },
  smtpSecurity: {
    schema: z.enum(["starttls", "tls", "none"]),
    default: "starttls",
    unit: "name",
    help: "How the connection is encrypted: after a first word (starttls), from the first byte (tls), or not at all (none).",
  },
  smtpUser: {
    schema: z.string(),
    default: "",
    unit: "name",
    help: "Who signs in there; empty for nobody.",
  },
  smtpPassword: {
    schema: z.string(),
    default: "",
    unit: "secret",
    help: "With which password.",
    secret: true,
  },
  smtpFrom: {
    schema: z.string().regex(/^(|[^<>@\r\n]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, "it is no mail address"),
    default: "",
    unit: "address",
    help: "Who letters are from: `readout@example.org`, or with a name before it: `Readout <readout@example.org>`.",
  },
  ownerPassword: {
    schema: z.string().refine((password) => password === "" || password.length >= 12, "it has fewer than 12 characters"),
    default: "",
    unit: "secret",
    help: "Password that the owner gets when `readout serve` starts on a record that has no owner yet.",
    secret: true,
  },
  subscribing: {
    schema: z.enum(["owner", "readers"]),
    default: "owner",
    unit: "name",
    help: "Who may be told by push notifications: the owner alone, or any reader.",
  },
  host: {
    schema: z.string().min(1),
    default: "127.0.0.1",
    unit: "address",
    help: "Address that `readout serve` listens on. Anything but a loopback address shows the record to the network.",
  },
  port: {
    schema: whole(0, 65_535),
    default: 8710,
    unit: "port",
    help: "Port that `readout serve` listens on; 0 takes any free one.",
  },
} as const satisfies Record<string, Setting>;

export interface Setting {
  readonly schema: z.ZodType;
  readonly default: string | number | boolean;
  readonly unit: string;
  readonly help: string;
  /** Its value is never shown. */
  readonly secret?: boolean;
}

export type SettingName = keyof typeof SETTINGS;
export type Settings = { readonly [Name in SettingName]: z.output<(typeof SETTINGS)[Name]["schema"]> };

/** A value that a setting cannot take; the message names the setting, where the value came from, and what would do. */
export class SettingError extends Error {
  override readonly name = "SettingError";
}

/** READOUT_DATA for `data`. */
export function environmentName(setting: string): string {
  return `READOUT_${setting.replace(/[A-Z]/g, (capital) => `_${capital}`).toUpperCase()}`;
}

interface Origins {
  /** From the command line, already named as in SETTINGS; undefined means not given. */
  readonly flags?: Readonly<Record<string, unknown>>;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Path of a settings file that must exist; without it, readout.json in the working folder is read when it is there. */
  readonly file?: string;
}

/** Flags go before the environment, the environment before the file, the file before the defaults. Throws SettingError. */
export function loadSettings({ flags = {}, environment = {}, file }: Origins): Settings {
  const path = file ?? environment["READOUT_CONFIG"];
  const written = readSettingsFile(path ?? "readout.json", path !== undefined);
  const unknown = Object.keys(written).find((name) => !(name in SETTINGS));
  if (unknown !== undefined) {
    throw new SettingError(`${path ?? "readout.json"}: no setting is called "${unknown}"; there are ${Object.keys(SETTINGS).join(", ")}`);
  }
  const entries = Object.entries<Setting>(SETTINGS).map(([name, setting]) => {
    const candidates: [unknown, string][] = [
      [flags[name], `--${name}`],
      fromEnvironment(name, environment),
      [written[name], `"${name}" in ${path ?? "readout.json"}`],
      [setting.default, "the default"],
    ];
    const [value, origin] = candidates.find(([candidate]) => candidate !== undefined) ?? [setting.default, "the default"];
    const parsed = setting.schema.safeParse(value);
    if (parsed.success) return [name, parsed.data];
    throw new SettingError(`${origin} cannot be ${setting.secret ? "what it is" : `"${String(value)}"`}: ${parsed.error.issues[0]?.message ?? "invalid"} (${setting.help})`);
  });
  return Object.fromEntries(entries) as Settings;
}

/** READOUT_X, or the content of the file that READOUT_X_FILE names (so that a secret need not stand in the environment). */
function fromEnvironment(name: string, environment: Readonly<Record<string, string | undefined>>): [unknown, string] {
  const variable = environmentName(name);
  const value = environment[variable] || undefined;
  const path = environment[`${variable}_FILE`] || undefined;
  if (path === undefined) return [value, variable];
  if (value !== undefined) throw new SettingError(`${variable} and ${variable}_FILE are both set; keep one`);
  try {
    return [readFileSync(path, "utf8").trimEnd(), `${variable}_FILE`];
  } catch (error) {
    throw new SettingError(`${variable}_FILE: ${(error as Error).message}`, { cause: error });
  }
}

function readSettingsFile(path: string, required: boolean): Readonly<Record<string, unknown>> {
  let content: string;
  try {
    content = readFileSync(path, "utf8");
  } catch (error) {
    if (!required && (error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw new SettingError(`settings file ${path}: ${(error as Error).message}`, { cause: error });
  }
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(content));
  } catch (error) {
    throw new SettingError(`settings file ${path} is not a JSON object`, { cause: error });
  }
}

/** Where a service is when llmUrl does not say. */
const SERVICE_URLS = { "openai-compatible": "", anthropic: "https://api.anthropic.com/v1", ollama: "http://127.0.0.1:11434/v1" } as const;

const named = (setting: SettingName): string => `${setting} (${environmentName(setting)})`;

/** What the reader `llm` needs to know. Throws SettingError that says what to set. */
export function llmSettings({ llmProvider: provider, llmModel: model, llmUrl, llmKey: key }: Settings) {
  if (provider === "" || model === "") {
    throw new SettingError(`the reader llm is off until it is told which service to ask: set ${named("llmProvider")} to openai-compatible, anthropic or ollama, and ${named("llmModel")} to a model of it`);
  }
  const url = llmUrl || SERVICE_URLS[provider];
  if (url === "") throw new SettingError(`the reader llm does not know where the service is: set ${named("llmUrl")}, for example to http://127.0.0.1:8000/v1`);
  return { provider, model, url, key };
}

/** The mail server; null where no mail is sent. Throws SettingError that says what to set. */
export function smtpSettings({ smtpHost: host, smtpPort: port, smtpSecurity: security, smtpUser: user, smtpPassword: password, smtpFrom: from }: Settings) {
  if (host === "") return null;
  if (from === "") throw new SettingError(`mail needs a sender: set ${named("smtpFrom")}, for example to "Readout <readout@example.org>"`);
  return { host, port, security, user, password, from };
}
