// Readout follows a made-up newsroom of 500 feeds for a month of its own time: what is missed, what it costs, whether memory stays flat.
// usage: taskset -c 0 npx node --expose-gc bench/newsroom.ts [FEEDS] [DAYS]
import { availableParallelism, loadavg } from "node:os";
import { shippedChance } from "../tests/comparisons.ts";
import { DAY, START } from "../tests/newsroom/desk.ts";
import { compare, followNewsroom } from "../tests/newsroom/month.ts";
import { loadReader } from "./input.ts";
import { keep, rounded } from "./machine.ts";

const [feeds, days] = [Number(process.argv[2] ?? 500), Number(process.argv[3] ?? 30)];
const MB = 1024 * 1024;
/** Before the end: what was published later may still be waiting for its next try. */
const GRACE = DAY;

const { score } = shippedChance();
const loadBefore = loadavg()[0] ?? 0;
const month = await followNewsroom({
  feeds, days, reader: loadReader(), score,
  onDay: (day) => console.log(`day ${day}: heap ${Math.round(process.memoryUsage().heapUsed / MB)} MB, ${Math.round(performance.now() / 1000)} s`),
});
const { expected, missed, twice, versions } = await compare(month.desks, month.store, START + days * DAY, GRACE);
const { documents, statements } = await month.store.reader.counts();
const sources = await month.store.followed.reader.sources();
const holes = await month.store.followed.reader.holes({});
const { feeds: polls, pages, robots, notModified, hasty, forbidden, unreachable } = month.asked;
const heap = month.heap.map((bytes) => bytes / MB);
for (const mark of missed) console.error(`missed: ${mark}of ${month.desks.filter((desk) => mark.startsWith(`berth ${desk.pages}-`)).map(({ number, kind }) => `${number} ${kind}`).join(", ")}`);
if (month.faults.length > 0) console.error(month.faults[0]);
keep("newsroom", {
  loadBefore: rounded(loadBefore), loadAfter: rounded(loadavg()[0] ?? 0),
  coresUsed: availableParallelism(),
  feeds: month.desks.length, days,
  items: { expected, missed: missed.length, twice: twice.length, onRecord: documents, versions, statements },
  requests: { all: polls + pages + robots, polls, pages, robots, notModified, hasty, forbidden, unreachable },
  requestsPerItem: rounded((polls + pages + robots) / documents, 2),
  pollsPerFeedAndDay: rounded(polls / month.desks.length / days, 2),
  cpuSeconds: rounded(month.cpuSeconds), cpuMillisecondsPerRequest: rounded((month.cpuSeconds * 1000) / (polls + pages + robots), 2), cpuMillisecondsPerItem: rounded((month.cpuSeconds * 1000) / documents, 1),
  seconds: rounded(month.seconds),
  heapMB: { afterFirstThird: rounded(Math.max(...heap.slice(0, Math.ceil(heap.length / 3)))), afterLast: rounded(heap.at(-1) ?? 0), residentMost: rounded(process.resourceUsage().maxRSS / 1024) },
  happenings: { ...month.happenings, ownerTold: month.owner.length },
  sources: { active: sources.filter(({ state }) => state === "active").length, gone: sources.filter(({ state }) => state === "gone").length, silent: sources.filter(({ outage }) => outage !== null).length },
  holes: { outages: holes.filter(({ kind, caughtUp }) => kind === "silence" && caughtUp !== true).length, overruns: holes.filter(({ kind }) => kind === "overrun").length, caughtUp: holes.filter(({ caughtUp }) => caughtUp === true).length, givenUp: holes.filter(({ kind }) => kind === "given-up").length },
});
await month.close();
