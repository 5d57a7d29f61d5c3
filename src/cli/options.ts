// Options that several commands share, and how their words become values.
import { type Command, InvalidArgumentError, Option } from "commander";
import { type App, createApp } from "../app.ts";
import { loadSettings, READERS, SETTINGS, type SettingName, type Settings } from "../config.ts";

/** An option for a setting; its default comes from the environment, the settings file or the table, in that order. */
export function settingOption(name: SettingName, flags: string): Option {
  return new Option(flags, `${SETTINGS[name].help} (default: ${SETTINGS[name].default})`);
}

export function dataOption(): Option {
  return settingOption("data", "--data <dir>");
}

export function configOption(): Option {
  return new Option("--config <file>", "Settings file (default: readout.json in this folder, when there is one)");
}

export function readerOption(): Option {
  return settingOption("reader", "--reader <name>").argParser((name) => {
    if (READERS.some((known) => known === name)) return name;
    throw new InvalidArgumentError(`There is no such reader; there is: ${READERS.join(", ")}.`);
  });
}

/** A whole number from the command line. */
export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  };
}

/** A span of time in hours or days ("24h", "7d"), as milliseconds. */
export function span(value: string): number {
  const [, number, unit] = /^([1-9]\d{0,4})([hd])$/.exec(value) ?? [];
  if (number === undefined) throw new InvalidArgumentError("Give hours or days, for example 24h or 7d.");
  return Number(number) * (unit === "d" ? 24 : 1) * 3_600_000;
}

/** An ISO 8601 day that the calendar has. */
export function isoDay(value: string): string {
  const [day] = value.split("T");
  const time = Date.parse(value);
  if (day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(time) && new Date(`${day}T00:00Z`).toISOString().startsWith(day)) return value;
  throw new InvalidArgumentError("Give a day as YYYY-MM-DD, for example 2018-02-06.");
}

/** A command's flags go before those of the commands that it belongs to. */
function flagsOf(command: Command): Record<string, unknown> {
  return { ...(command.parent && flagsOf(command.parent)), ...command.opts<Record<string, unknown>>() };
}

/** The settings under the program's flags and, before them, the command's. */
export function settingsOf(command: Command): Settings {
  const { config, ...flags } = flagsOf(command);
  return loadSettings({ flags, environment: process.env, ...(typeof config === "string" && { file: config }) });
}

/** Runs `work` with an app of these settings and closes it whatever happens. */
export async function withApp(settings: Settings, work: (app: App) => Promise<void>): Promise<void> {
  const app = createApp(settings);
  try {
    await work(app);
  } finally {
    await app.close();
  }
}
