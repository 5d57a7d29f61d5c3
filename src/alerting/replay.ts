// Goes through a past as it came: the same rules, with the clock of publication; what a watch would have told.
import { setImmediate as nextTurn } from "node:timers/promises";
import { DAY_MS, type Finding, judgeAgain, judgeArrival, type Later, momentOf, needsOf } from "../alerts/index.ts";
import type { Comparisons } from "../comparisons/index.ts";
import type { Alert, AlertGiven, Wanted } from "../model/index.ts";
import type { PlacedVersion, RecordReader } from "../store/contract.ts";
import { comingOf } from "./coming.ts";
import { type Around, type Coming, createUsual, gather } from "./gather.ts";
import { createHearing } from "./hearing.ts";
import { allSaid } from "./said.ts";

/** What would have been told, and when. */
export interface Previewed extends AlertGiven {
  /** ISO 8601 date-time, UTC. */
  readonly at: string;
}

export interface Preview {
  readonly days: number;
  /** ISO 8601 date-times, UTC: the time that was gone through, up to the record's newest document. */
  readonly since: string;
  readonly until: string;
  readonly total: number;
  /** Latest first. */
  readonly items: readonly Previewed[];
}

interface Asked {
  readonly reader: RecordReader;
  readonly comparisons: Comparisons;
}

/** Documents that are gone through at most: whoever asks waits for it. Where more were published, fewer days are gone through, one at least. */
const MOST_DOCUMENTS = 1000;
/** Documents whose words are held at once. */
const AT_ONCE = 50;
const ASKER = 1;

/** `most` items are given, the latest; `total` counts all. What has no day of publication is left out: nobody knows when it came. */
export async function replay({ reader, comparisons }: Asked, wanted: Wanted, asked: number, most: number, enough = MOST_DOCUMENTS): Promise<Preview> {
  const placed = (await allRecorded(reader)).filter(({ published }) => /^\d{4}-\d\d-\d\d/.test(published ?? ""));
  const moments = new Map(placed.map((version) => [version.place, momentOf(version)]));
  const at = ({ place }: PlacedVersion) => moments.get(place)!;
  const until = placed.reduce((latest, each) => Math.max(latest, at(each)), 0);
  const manyAfter = (moment: number) => placed.filter((each) => at(each) > moment).length;
  let days = asked;
  while (days > 1 && manyAfter(until - days * DAY_MS) > enough) days -= 1;
  const since = until - days * DAY_MS;
  // A document comes once here, as it stands now: what earlier versions said is not gone through.
  const coming = placed.filter((each) => at(each) > since).toSorted((a, b) => at(a) - at(b) || a.place - b.place).map(({ place, document, published, recordedAt }) => ({ place, document, version: 1, published, recordedAt }));
  const watch = { id: ASKER, ...wanted };
  const needs = needsOf([watch]);

  const come = new Set(placed.filter((each) => at(each) <= since).map(({ document }) => document));
  const hearing = createHearing(reader, () => comparisons.arriving());
  const told = new Map<string, Previewed>();
  const exclusives: Alert[] = [];
  const around: Omit<Around, "arriving"> = { stories: comparisons.stories, exclusives, hasCome: (document) => come.has(document), usual: createUsual(), saidIn: (documents) => allSaid(reader, { documents }) };
  let waiting: (Pick<Later, "kind" | "dueAt"> & { readonly coming: Coming })[] = [];
  const gathered = async (one: Coming, again = false) => gather(one, { ...around, arriving: await hearing(one.now, async () => (document) => come.has(document)) }, needs, again);
  const tell = (findings: readonly Finding[], now: number): void => {
    // In order of publication a story's first document stays its first, so that its key tells all.
    for (const { alert } of findings) {
      if (told.has(alert.key)) continue;
      const previewed = { ...alert, at: new Date(now).toISOString() };
      told.set(alert.key, previewed);
      if (alert.kind === "exclusive" && alert.corrects === null) exclusives.push({ ...previewed, id: exclusives.length + 1, correctedBy: null });
    }
  };
  const lookAgain = async (by: number): Promise<void> => {
    const due = waiting.filter(({ dueAt }) => dueAt <= by).toSorted((a, b) => a.dueAt - b.dueAt);
    waiting = waiting.filter(({ dueAt }) => dueAt > by);
    for (const { kind, dueAt, coming: one } of due) tell(judgeAgain(kind, await gathered({ ...one, now: dueAt }, true), [watch]), dueAt);
  };

  for (let done = 0; done < coming.length; done += AT_ONCE) {
    for (const one of await comingOf(reader, coming.slice(done, done + AT_ONCE), at)) {
      // Others are answered meanwhile.
      await nextTurn();
      await lookAgain(one.now);
      const { findings, later } = judgeArrival(await gathered(one), [watch]);
      tell(findings, one.now);
      come.add(one.document.id);
      for (const { kind, dueAt } of later) waiting.push({ kind, dueAt, coming: one });
    }
  }
  await lookAgain(Infinity);
  const items = [...told.values()].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return { days, since: new Date(since).toISOString(), until: new Date(until).toISOString(), total: items.length, items: items.slice(0, most) };
}

export async function allRecorded(reader: Pick<RecordReader, "recorded">, after = 0): Promise<PlacedVersion[]> {
  const all: PlacedVersion[] = [];
  for (let page = await reader.recorded({ after }); page.length > 0; page = await reader.recorded({ after: page.at(-1)!.place })) for (const each of page) all.push(each);
  return all;
}
