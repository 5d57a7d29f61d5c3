// One round of judging: documents since the cursor, then what is due to be looked at again; each part is one transaction.
import { DAY_MS, type Finding, judgeAgain, judgeArrival, type Later, momentOf, needsOf, TELLING_DAYS } from "../alerts/index.ts";
import type { Arriving, Comparisons } from "../comparisons/index.ts";
import type { Alert, AlertGiven, Watch } from "../model/index.ts";
import type { Alerts, Pending, PlacedVersion, RecordReader } from "../store/index.ts";
import { comingAgain, comingOf } from "./coming.ts";
import { type Around, createUsual, gather } from "./gather.ts";
import { createHearing } from "./hearing.ts";
import { allRecorded } from "./replay.ts";
import { allSaid } from "./said.ts";

interface Options {
  readonly reader: RecordReader;
  readonly alerts: Alerts;
  readonly comparisons: Comparisons;
  readonly now: () => Date;
}

/** Documents judged in one transaction. */
const AT_ONCE = 50;
/** What was published longer ago when it was recorded changes nothing that can be told: not even what was first. */
const PAST_MS = TELLING_DAYS * DAY_MS;

export function createJudging({ reader, alerts, comparisons, now }: Options): () => Promise<readonly Alert[]> {
  const hearing = createHearing(reader, () => comparisons.arriving());
  /** Up to where in the order of recording all has been heard; null before anything is. */
  let heard: number | null = null;
  const usual = createUsual();

  /** All that was recorded up to `through`; what comes after it is yet to arrive. */
  async function listen(through: number): Promise<Arriving> {
    const arriving = await hearing(now().getTime(), async () => {
      const yetToCome = new Set((await allRecorded(reader, through)).map(({ document }) => document));
      heard = through;
      return (document) => !yetToCome.has(document);
    });
    if (heard !== null && heard < through) {
      // Judged meanwhile by another process.
      const missed = (await allRecorded(reader, heard)).filter(({ place }) => place <= through);
      arriving.prime(missed.length > 0 ? await allSaid(reader, { documents: missed.map(({ document }) => document) }) : []);
    }
    heard = through;
    return arriving;
  }

  async function around(through: number): Promise<Around> {
    const since = new Date(now().getTime() - 2 * PAST_MS).toISOString();
    const exclusives: Alert[] = [];
    for (let page = await alerts.reader.alerts({ kind: "exclusive", since, limit: 200 }); page.items.length > 0; page = await alerts.reader.alerts({ kind: "exclusive", since, limit: 200, offset: exclusives.length })) exclusives.push(...page.items);
    return { stories: comparisons.stories, arriving: await listen(through), exclusives: exclusives.filter(({ corrects, correctedBy }) => corrects === null && correctedBy === null), hasCome: () => true, usual, saidIn: (documents) => allSaid(reader, { documents }) };
  }

  async function write(findings: readonly Finding[], rest: { readonly through: number; readonly later: readonly Later[]; readonly done: readonly Pending[] }): Promise<readonly Alert[]> {
    const given: AlertGiven[] = [];
    for (const { alert, unless } of findings) if (!(await wasTold(unless))) given.push(alert);
    const later = rest.later.map(({ kind, subject, dueAt }) => ({ kind, subject, dueAt: new Date(dueAt).toISOString() }));
    return alerts.writer.judged({ at: now().toISOString(), through: rest.through, alerts: given, later, done: rest.done.map(({ kind, subject }) => ({ kind, subject })) });
  }
  async function wasTold(keys: readonly string[]): Promise<boolean> {
    for (const key of keys) if (await alerts.reader.alert(key)) return true;
    return false;
  }

  async function judgeDocuments(versions: readonly PlacedVersion[], before: number, watches: readonly Watch[]): Promise<readonly Alert[]> {
    const through = versions.at(-1)!.place;
    const near = versions.filter((version) => Date.parse(version.recordedAt) - momentOf(version) <= PAST_MS);
    const findings: Finding[] = [];
    const later: Later[] = [];
    if (watches.length > 0 && near.length > 0) {
      const there = await around(before);
      const needs = needsOf(watches);
      for (const one of await comingOf(reader, near, ({ recordedAt }) => Date.parse(recordedAt))) {
        const judged = judgeArrival(await gather(one, { ...there, hasCome: (_, at) => at <= one.now }, needs), watches);
        findings.push(...judged.findings);
        later.push(...judged.later);
      }
      heard = through;
    }
    return write(findings, { through, later, done: [] });
  }

  async function judgePending(through: number, watches: readonly Watch[]): Promise<readonly Alert[]> {
    const due = await alerts.reader.pending(now().toISOString());
    if (due.length === 0) return [];
    const findings: Finding[] = [];
    if (watches.length > 0) {
      const there = await around(through);
      const needs = needsOf(watches);
      for (const { kind, subject } of due) {
        const one = await comingAgain(reader, subject, now().getTime());
        if (one) findings.push(...judgeAgain(kind, await gather(one, there, needs, true), watches));
      }
    }
    return write(findings, { through, later: [], done: due });
  }

  return async () => {
    const begun = await alerts.reader.judgedThrough();
    const versions = await allRecorded(reader, begun ?? 0);
    let through = begun ?? 0;
    if (begun === null) {
      await alerts.writer.judged({ at: now().toISOString(), through: versions.at(-1)?.place ?? 0, alerts: [], later: [], done: [] });
      return [];
    }
    const told: Alert[] = [];
    const watches = (await alerts.reader.watches()).filter(({ state }) => state === "active");
    const step = watches.length > 0 ? AT_ONCE : Math.max(1, versions.length);
    for (let at = 0; at < versions.length; at += step) {
      const part = versions.slice(at, at + step);
      told.push(...(await judgeDocuments(part, through, watches)));
      through = part.at(-1)!.place;
    }
    told.push(...(await judgePending(through, watches)));
    return told;
  };
}
