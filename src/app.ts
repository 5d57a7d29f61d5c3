// The only place where the rooms meet: store, clock, network and reader are wired here and nowhere else, each loaded when it is needed.
import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Preview } from "./alerting/index.ts";
import { ASSETS, packageVersion, SAMPLE } from "./app/files.ts";
import { loadChance, loadReader } from "./app/readers.ts";
import { offerOwnership, once, wireTelling } from "./app/telling.ts";
import { succeed } from "./app/sample.ts";
import type { Listening } from "./api/listen.ts";
import type { AddressGiven, CheckedAddress, Outcome } from "./channels/index.ts";
import type { Arrivals, Comparisons } from "./comparisons/index.ts";
import type { Settings } from "./config.ts";
import type { Follow, Happening, Rules } from "./following/index.ts";
import type { Document, Note, Wanted } from "./model/index.ts";
import { compareAll, type ComparedInput, createIntake, type Failure, readAll, readAnew, type ReadDocument, receiveAgain, recordAll, type RecordedInput } from "./pipeline.ts";
import type { ReceiveOptions } from "./sources/index.ts";
import type { Alerts, AlertsReader, Recipient, Settled } from "./store/alerts.ts";
import type { RecordReader, RecordWriter, Store } from "./store/contract.ts";
import type { Followed, FollowedReader, SourceGiven } from "./store/followed.ts";

const MB = 1024 * 1024;
/** The largest feeds and news sitemaps are of some MB. */
const FEED_BYTES = 20 * MB;

export type { AddressGiven } from "./channels/index.ts";
export { packageVersion } from "./app/files.ts";
export { settingsForSample } from "./app/sample.ts";

const now = () => new Date();

export type Intake = Omit<ReceiveOptions, "cwd" | "stdin" | "now" | "outward" | "limits" | "keepOriginals">;

export interface App {
  /** Reads inputs (files, folders, URLs, "-") and records nothing. */
  read(inputs: readonly string[], intake: Intake): AsyncGenerator<ReadDocument | Failure>;
  /** Reads inputs and records them; the record is made when there is none. */
  add(inputs: readonly string[], intake: Intake): AsyncGenerator<ComparedInput | Failure>;
  /** Reads anew, with the reader of the settings, what another has read; `total` is how many versions that will be. */
  reread(): Promise<{ readonly total: number; readonly outcomes: AsyncGenerator<RecordedInput | Failure> }>;
  /** Takes articles anew out of the pages that were kept, and records those that come out otherwise; `total` counts the pages. */
  takeOutAnew(onPage: (done: number) => void): Promise<{ readonly total: number; readonly outcomes: AsyncGenerator<ComparedInput | Failure> }>;
  /** The record to look into; throws NoRecordError when there is none. */
  record(): Promise<RecordReader>;
  /** What is compared over the record; throws NoRecordError when there is none. */
  comparisons(): Promise<Comparisons>;
  /** The record to put right; throws NoRecordError when there is none. */
  desk(): Promise<{ readonly reader: RecordReader; readonly writer: RecordWriter }>;
  /** Serves the record, made when there is none, until the listening is closed. `code`: with which the owner's first password is chosen; null where there is one. */
  serve(options: ServeOptions): Promise<Listening & { readonly code: string | null }>;
  /** Watches, what was told and to whom, to look into; throws NoRecordError when there is no record. */
  alerts(): Promise<AlertsReader>;
  /** The same, to change; from the first time on, what is recorded is judged. Throws NoRecordError when there is no record. */
  alertsDesk(): Promise<Alerts>;
  /** What a watch would have told in the last days of the record, all of it. */
  preview(wanted: Wanted, days: number): Promise<Preview>;
  /** An address at which somebody is to be told, as it is kept; throws AddressError. */
  checkAddress(given: AddressGiven): Promise<CheckedAddress>;
  testRecipient(recipient: Recipient): Promise<Outcome>;
  /** Judges what was recorded and sends what is due, then ends; gives how many alerts are new and what was done about deliveries. */
  sendAlerts(fault: (error: unknown) => void): Promise<{ readonly alerts: number; readonly settled: readonly Settled[] }>;
  /** The record is made when there is none. Every session ends. */
  setOwnerPassword(password: string): Promise<{ readonly first: boolean }>;
  /** Follows the sources on record until the signal aborts; with `once` until nothing is due. */
  follow(options: FollowOptions): Promise<void>;
  /** What is followed, to look into; throws NoRecordError when there is no record. */
  followed(): Promise<FollowedReader>;
  /** What is followed, to change; throws NoRecordError when there is no record. */
  followedDesk(): Promise<Followed>;
  /** The feeds at a feed's address, of a site or in the OPML file at a path; throws what has advice. */
  findSources(given: string): Promise<readonly SourceGiven[]>;
  /** The record is made when there is none. */
  addSources(given: readonly SourceGiven[]): Promise<{ readonly added: number; readonly same: number }>;
  /** The sources as an OPML list. */
  listSources(): Promise<string>;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly sample: boolean;
  /** Whether `follow` runs beside it, so that hubs may bring what is new. */
  readonly follows: boolean;
  readonly report: (error: unknown) => void;
}

export interface FollowOptions {
  readonly once: boolean;
  /** Whether `serve` runs beside it, so that hubs can be asked to bring what is new. */
  readonly serves: boolean;
  readonly signal: AbortSignal;
  readonly tell: (happening: Happening) => void;
  /** Hears why the owner's webhook could not be told. */
  readonly unheard: (reason: string) => void;
}

export function createApp(settings: Settings): App {
  const path = join(resolve(settings.data), "record.sqlite");
  const opened: { close(): Promise<void> }[] = [];
  const keep = <T extends { close(): Promise<void> }>(handle: T): T => {
    opened.push(handle);
    return handle;
  };
  const store = once(async () => keep(await (await import("./store/index.ts")).openStore({ path, now })));
  /** Opened only where there is one already. */
  const existing = async (): Promise<Store> => {
    (await import("./store/index.ts")).requireRecord(path);
    return store();
  };
  /** One for the process, so that its limits for a host hold whoever asks. */
  const toOutside = once(async () => keep((await import("./outward/index.ts")).createOutward({ allowHosts: settings.allowHosts, limits: { answerMs: settings.fetchTimeout * 1000 } })));
  const received = async (inputs: readonly string[], intake: Intake) =>
    (await import("./sources/index.ts")).receive(inputs, { ...intake, ...intakeSettings(settings), outward: await toOutside(), cwd: process.cwd(), stdin: process.stdin, now: now() });

  const lookedInto = async () => keep(await (await import("./store/index.ts")).openReader({ path }));
  const lookInto = async () => (await lookedInto()).reader;

  /** Over the record that is open to write. */
  const compared = once(async () => comparisonsOver((await store()).reader));
  const telling = wireTelling({ settings, store, outward: toOutside, comparisons: compared, keep, now });
  /** Where the web app is when nobody serves it just now. */
  const ownSite = `http://${settings.host.includes(":") ? `[${settings.host}]` : settings.host}:${settings.port}`;

  const following: Follow[] = [];
  /** Null without an address at which hubs reach us. */
  const toHubs = once(async () => {
    if (settings.publicUrl === "") return null;
    const [{ followed }, outward, { createHubs, SYSTEM_CLOCK: clock }] = [await store(), await toOutside(), await import("./following/index.ts")];
    return createHubs({ followed, outward, clock, publicUrl: settings.publicUrl, news: () => following.forEach((follow) => follow.nudge()) });
  });

  async function* read(inputs: readonly string[], intake: Intake) {
    yield* readAll(await received(inputs, intake), await loadReader(settings));
  }

  return {
    read,
    async *add(inputs, intake) {
      const { reader, writer } = await store();
      const arrived = await arrivalsIn(reader);
      yield* compareAll(recordAll(readAll(await received(inputs, intake), await loadReader(settings), reader.known), writer, settings.batch), arrived);
    },
    async reread() {
      const { reader: record, writer } = await existing();
      const { READY_MADE, RECEIPT_RULES } = await import("./sources/index.ts");
      const stays = ({ rule }: Note) => RECEIPT_RULES.some((known) => known === rule);
      const [reader, except] = [await loadReader(settings), [READY_MADE]];
      const { total } = await record.readOtherwise({ reader: reader.name, except, limit: 1 });
      return { total, outcomes: recordAll(readAnew({ record, reader, except, stays }), writer, settings.batch) };
    },
    async takeOutAnew(onPage) {
      const { reader: record, writer } = await existing();
      const { receiveOriginal } = await import("./sources/index.ts");
      const options = { ...intakeSettings(settings), keepOriginals: true, cwd: process.cwd(), now: now() };
      let done = 0;
      const again = receiveAgain({
        record,
        receive: (original) => {
          onPage((done += 1));
          return receiveOriginal(original, options);
        },
      });
      const { total } = await record.originals({ limit: 1 });
      const arrived = await arrivalsIn(record);
      return { total, outcomes: compareAll(recordAll(readAll(again, await loadReader(settings), record.known), writer, settings.batch), arrived) };
    },
    desk: existing,
    record: lookInto,
    comparisons: async () => comparisonsOver(await lookInto()),
    async serve({ sample, follows, report }) {
      const { reader, writer, followed } = await store();
      // In one transaction, so that a record holds the whole sample or none of it.
      if (sample && (await reader.counts()).documents === 0) await succeed(recordAll(read([SAMPLE], {}), writer, Infinity));
      const [{ createApi }, { listen }] = [await import("./api/api.ts"), await import("./api/listen.ts")];
      const { readStructure } = await import("./reading/structure/index.ts");
      const layout = (document: Document) => readStructure(document).blocks;
      const comparisons = await compared();
      const code = await offerOwnership(await telling.accounts(), settings.ownerPassword);
      const api = createApi({ reader, comparisons, followed: followed.reader, telling: await telling.forApi(), version: packageVersion(), layout, assets: ASSETS, sample, report, hubs: (follows && (await toHubs())) || undefined });
      const listening = await listen(api, { host: settings.host, port: settings.port });
      const stop = new AbortController();
      const background = (await telling.background(listening.url, { signal: stop.signal, fault: report })).run({ once: false });
      // Worked out now, so that the first reader does not wait for it.
      comparisons.echoes({ limit: 1, offset: 0 }).catch(report);
      comparisons.stories.list({ limit: 1, offset: 0 }).catch(report);
      const close = async () => {
        stop.abort();
        await background;
        await listening.close();
      };
      return { url: listening.url, close, code };
    },
    async setOwnerPassword(password) {
      const { claimed, setPassword } = await telling.accounts();
      const first = !(await claimed());
      await setPassword(password);
      return { first };
    },
    async follow({ once: untilNothingIsDue, serves, signal, tell, unheard }) {
      const [{ reader, writer, followed }, outward] = [await store(), await toOutside()];
      const { createFollow, createRobots, createWebhook, SYSTEM_CLOCK: clock } = await import("./following/index.ts");
      const { createDailyArrivals } = await import("./comparisons/index.ts");
      const arrived = createDailyArrivals(reader, (await loadChance()).score, now);
      const intake = createIntake({ reader: await loadReader(settings), known: reader.known, writer, arrived });
      const record: typeof intake = async (item) => {
        const outcome = await intake(item);
        telling.nudge();
        return outcome;
      };
      const tellOwner = createWebhook(outward, settings.ownerWebhook, unheard);
      const follow = createFollow({ followed, outward, robots: createRobots(outward, clock), record, clock, random: Math.random, rules: rulesOf(settings), tell, tellOwner, signal, subscribe: serves ? (await toHubs())?.subscribe : undefined });
      following.push(follow);
      const background = serves ? null : await telling.background(ownSite, { signal, fault: (error) => tell({ kind: "fault", error }) });
      if (untilNothingIsDue) {
        // First once before, since on a record where nothing was judged yet it only begins with what comes after.
        await background?.run({ once: true });
        await follow.run({ once: true });
        await background?.run({ once: true });
      } else await Promise.all([follow.run({ once: false }), background?.run({ once: false })]);
    },
    alerts: async () => (await lookedInto()).alerts,
    async alertsDesk() {
      const { alerts } = await existing();
      // Whoever changes watches means what comes from now on.
      if ((await alerts.reader.judgedThrough()) === null) await (await telling.alerting()).judge();
      return alerts;
    },
    async preview(wanted, days) {
      await existing();
      return (await telling.alerting()).preview(wanted, days, Infinity);
    },
    checkAddress: async (given) => (await telling.channels()).check(given),
    async testRecipient({ id, way, address }) {
      await existing();
      return (await telling.channels()).test({ way, address }, { site: settings.publicUrl === "" ? ownSite : new URL(settings.publicUrl).origin, recipient: id });
    },
    async sendAlerts(fault) {
      await existing();
      let alerts = 0;
      const settled: Settled[] = [];
      const { run } = await telling.background(ownSite, { signal: new AbortController().signal, judged: (found) => void (alerts += found), settled: (done) => void settled.push(...done), fault });
      await run({ once: true });
      return { alerts, settled };
    },
    followed: async () => (await lookedInto()).followed,
    followedDesk: async () => (await existing()).followed,
    async findSources(given) {
      const { fromAddress, fromList } = await import("./following/index.ts");
      const file = resolve(given);
      if (statSync(file, { throwIfNoEntry: false })?.isFile() === true) return fromList(readFileSync(file, "utf8"));
      return fromAddress(given, { outward: await toOutside(), now });
    },
    addSources: async (given) => (await store()).followed.writer.add(given, now().toISOString()),
    async listSources() {
      const { writeOpml } = await import("./sources/feeds/index.ts");
      const sources = await (await lookedInto()).followed.sources();
      return writeOpml(sources.map(({ url, title, outlet, site }) => ({ url, title: title ?? outlet, site, folder: [] })), { title: "Sources of Readout", now: now() });
    },
    async close() {
      for (const handle of opened) await handle.close();
    },
  };
}

function intakeSettings({ keepOriginals, documentSize, lineSize, fetchTimeout }: Settings): Pick<ReceiveOptions, "limits" | "keepOriginals"> {
  return { keepOriginals, limits: { documentBytes: documentSize * MB, lineBytes: lineSize * MB, answerMs: fetchTimeout * 1000 } };
}

function rulesOf({ pollLeast, pollMost, hostGap, hostsAtOnce, pageTries, revisits, fetchTimeout }: Settings): Rules {
  const bounds = { least: pollLeast * 60_000, most: Math.max(pollLeast, pollMost) * 60_000 };
  return { bounds, hostGap: hostGap * 1000, hostsAtOnce, pageTries, revisits, feedBytes: FEED_BYTES, answerMs: fetchTimeout * 1000 };
}

async function comparisonsOver(reader: RecordReader): Promise<Comparisons> {
  const { createComparisons } = await import("./comparisons/index.ts");
  return createComparisons(reader, await loadChance());
}

async function arrivalsIn(reader: RecordReader): Promise<Arrivals> {
  const { createArrivals } = await import("./comparisons/index.ts");
  return createArrivals(reader, (await loadChance()).score);
}
