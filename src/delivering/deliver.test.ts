// What is sent when, over a real record: manners, failures, services that are slow or gone.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import type { Outcome } from "../channels/index.ts";
import { openStore, RecordLockedError } from "../store/index.ts";
import { alert, BEGIN, stage, TAKEN, type Told } from "./suite/stage.ts";

const briefly = (told: readonly Told[]): unknown[] => told.map(({ minutes, to, keys }) => [minutes, to, keys.join(" ")]);
const later = { kind: "later", afterMs: null, reason: "status 503" } as const;

test("an alert goes at once to each who asked for it", async () => {
  const all = await stage();
  await all.add("ana");
  await all.add("bo");
  await all.judge(alert("a"));
  await all.until(1);
  expect(briefly(all.told)).toEqual([[0, "ana", "a"], [0, "bo", "a"]]);
  expect(all.settled.map(({ recipient, state }) => [recipient, state])).toEqual([[1, "sent"], [2, "sent"]]);
  expect(all.faults).toEqual([]);
});

test("once: what is due is told, what is not waits", async () => {
  const all = await stage();
  await all.add("ana");
  await all.add("bo", { digestAt: "18:00" });
  await all.judge(alert("a"), alert("b"));
  await all.once();
  expect(briefly(all.told)).toEqual([[0, "ana", "a"], [0, "ana", "b"]]);
  expect(await all.store.alerts.reader.dueAt()).toBe("2031-04-02T18:00:00.000Z");
});

test("quiet hours: what comes meanwhile is told together afterwards", async () => {
  const all = await stage();
  const ana = await all.add("ana", { quiet: { from: "14:00", until: "16:30", timeZone: "Europe/Berlin" } });
  await all.judge(alert("a"), alert("b"));
  await all.until(60);
  await all.judge(alert("c"));
  expect(await all.history(ana)).toEqual([["a", "held", "Quiet hours."], ["b", "held", "Quiet hours."], ["c", "waiting", null]]);
  await all.until(200);
  await all.judge(alert("d"));
  await all.until(300);
  expect(briefly(all.told)).toEqual([[150, "ana", "c b a"], [200, "ana", "d"]]);
});

test("quiet hours over the night on which clocks are put forward", async () => {
  const all = await stage(undefined, {}, new Date("2031-03-29T23:00:00.000Z"));
  await all.add("ana", { quiet: { from: "22:00", until: "07:00", timeZone: "Europe/Berlin" } });
  await all.judge(alert("a"));
  await all.until(1000);
  expect(briefly(all.told)).toEqual([[360, "ana", "a"]]);
});

test("so many messages a day: what is beyond is told together the next day, and not in its quiet hours", async () => {
  const all = await stage();
  const ana = await all.add("ana", { mostADay: 2, quiet: { from: "23:00", until: "06:00", timeZone: "UTC" } });
  for (const [i, key] of ["a", "b", "c", "d"].entries()) {
    await all.until(i * 10);
    await all.judge(alert(key));
  }
  await all.until(40);
  expect(await all.history(ana)).toEqual([["a", "sent", null], ["b", "sent", null], ["c", "held", "2 messages a day are told."], ["d", "held", "2 messages a day are told."]]);
  await all.until(3000);
  expect(briefly(all.told)).toEqual([[0, "ana", "a"], [10, "ana", "b"], [18 * 60, "ana", "d c"]]);
});

test("told once a day, at that hour", async () => {
  const all = await stage();
  await all.add("ana", { digestAt: "08:00" });
  await all.judge(alert("a"));
  await all.until(600);
  await all.judge(alert("b"));
  await all.until(1500);
  await all.judge(alert("c"));
  await all.until(4000);
  expect(briefly(all.told)).toEqual([[1200, "ana", "b a"], [2640, "ana", "c"]]);
});

test("four at once are one message; three are three", async () => {
  const all = await stage();
  await all.add("ana");
  await all.judge(...["a", "b", "c", "d"].map((key) => alert(key)));
  await all.until(10);
  await all.judge(...["e", "f", "g"].map((key) => alert(key)));
  await all.until(20);
  expect(briefly(all.told)).toEqual([[0, "ana", "d c b a"], [10, "ana", "e"], [10, "ana", "f"], [10, "ana", "g"]]);
});

test("one alert a story, together with others too", async () => {
  const all = await stage();
  const ana = await all.add("ana");
  const bo = await all.add("bo", { digestAt: "18:00" });
  await all.judge(alert("a", { story: "s" }), alert("b", { story: "s" }), alert("c", { story: "other" }));
  await all.until(500);
  expect(briefly(all.told)).toEqual([[0, "ana", "a"], [0, "ana", "c"], [360, "bo", "c b"]]);
  expect([await all.history(ana), await all.history(bo)]).toMatchObject([[["a", "sent", null], ["b", "folded", "Its story was told before."], ["c", "sent", null]], [["a", "folded", "Told with a later alert of its story."], ["b", "sent", null], ["c", "sent", null]]]);
});

test("a story that could not be told may be told by its next alert", async () => {
  const all = await stage((_, minutes) => (minutes < 1 ? { kind: "refused", reason: "status 400" } : TAKEN));
  await all.add("ana");
  await all.judge(alert("a", { story: "s" }));
  await all.until(2);
  await all.judge(alert("b", { story: "s" }));
  await all.until(3);
  expect(briefly(all.told)).toEqual([[0, "ana", "a"], [2, "ana", "b"]]);
});

test("a correction goes to who was told, past cap and mute but not in quiet hours; and never to who was not", async () => {
  const all = await stage();
  const told = await all.add("told", { mostADay: 1 });
  const held = await all.add("held", { quiet: { from: "11:00", until: "13:00", timeZone: "UTC" } });
  const refused = await all.add("refused", {}, { watches: [] });
  await all.judge(alert("a", { story: "s" }));
  await all.until(10);
  await all.store.alerts.writer.mute(told, { story: "s" }, BEGIN.toISOString());
  await all.store.alerts.writer.mute(told, { watch: 1 }, BEGIN.toISOString());
  await all.judge(alert("b", { story: "s", corrects: "a" }));
  await all.until(100);
  expect(briefly(all.told)).toEqual([[0, "told", "a"], [10, "told", "b"]]);
  expect(await all.history(held)).toEqual([["a", "folded", "It was put right before it was told here."], ["b", "folded", "What it puts right was not told here."]]);
  expect(await all.history(refused)).toEqual([]);
  const night = await stage();
  await night.add("ana", { quiet: { from: "12:30", until: "14:00", timeZone: "UTC" } });
  await night.judge(alert("a"));
  await night.until(40);
  await night.judge(alert("b", { corrects: "a" }), alert("c"));
  await night.until(200);
  expect(briefly(night.told)).toEqual([[0, "ana", "a"], [120, "ana", "b"], [120, "ana", "c"]]);
});

test("what is muted is not told", async () => {
  const all = await stage();
  const ana = await all.add("ana");
  await all.store.alerts.writer.mute(ana, { story: "s" }, BEGIN.toISOString());
  await all.judge(alert("a", { story: "s" }), alert("b", { story: "t" }));
  await all.until(1);
  expect(await all.history(ana)).toMatchObject([["a", "muted", expect.stringContaining("Muted")], ["b", "sent", null]]);
});

test("what fails is tried again, later and later, not before the service said, and given up after a day", async () => {
  const all = await stage((to) => (to === "busy" ? { ...later, afterMs: 7_200_000 } : later), { backOffMs: 60_000, mostBackOffMs: 6 * 3_600_000 });
  const ana = await all.add("ana");
  await all.add("busy");
  await all.judge(alert("a"));
  await all.until(3000);
  const triedAt = (who: string) => all.told.filter(({ to }) => to === who).map(({ minutes }) => minutes);
  expect(triedAt("ana")).toEqual([0, 1, 3, 7, 15, 31, 63, 127, 255, 511, 871, 1231]);
  expect(triedAt("busy").map(Math.floor)).toEqual([0, 120, 240, 360, 480, 600, 720, 840, 968, 1224]);
  expect(await all.history(ana)).toEqual([["a", "given-up", "status 503"]]);
  expect(await all.store.alerts.reader.dueAt()).toBe(null);
});

test("what was told together and failed is told together again", async () => {
  let failures = 2;
  const all = await stage(() => (failures-- > 0 ? later : TAKEN));
  const ana = await all.add("ana");
  await all.judge(...["a", "b", "c", "d"].map((key) => alert(key)));
  await all.until(60);
  expect(all.told.map(({ keys }) => keys.join(" "))).toEqual(["d c b a", "d c b a", "d c b a"]);
  expect((await all.history(ana)).map(([, state]) => state)).toEqual(["sent", "sent", "sent", "sent"]);
});

test("news that is a day old is not told when the machine was off for so long", async () => {
  const all = await stage();
  const ana = await all.add("ana");
  await all.judge(alert("a"));
  const lease = new Date(BEGIN.getTime() + 1500 * 60_000).toISOString();
  await all.store.alerts.writer.claim({ service: "push.example", at: BEGIN.toISOString(), lease, most: 2, countedSince: "" });
  await all.until(1600);
  expect([all.told, await all.history(ana)]).toEqual([[], [["a", "given-up", "It was old before it could be told."]]]);
});

test("who is gone is not told again, and is when the browser comes back", async () => {
  const all = await stage((to) => (to === "ana" ? { kind: "gone", reason: "status 410" } : TAKEN));
  const ana = await all.add("ana");
  await all.judge(alert("a"));
  await all.until(1);
  await all.judge(alert("b"));
  await all.until(2);
  expect([await all.history(ana), (await all.store.alerts.reader.recipient(ana))?.state]).toEqual([[["a", "gone", "status 410"]], "gone"]);
  await all.store.alerts.writer.changeRecipient(ana, { state: "active", address: "ana again" }, BEGIN.toISOString());
  await all.judge(alert("c"));
  await all.until(3);
  expect(briefly(all.told)).toEqual([[0, "ana", "a"], [2, "ana again", "c"]]);
});

test("a way that throws or never answers is a failure like others, and holds up nobody at another service", async () => {
  const all = await stage((to) => (to === "slow" ? new Promise(() => {}) : to === "broken" ? Promise.reject(new Error("It broke.")) : TAKEN), { tellMs: 300, mostBackOffMs: 86_400_000, backOffMs: 86_400_000 });
  const slow = await all.add("slow");
  const broken = await all.add("broken", {}, { place: "https://broken.example/" });
  await all.add("quick", {}, { place: "https://else.example/" });
  await all.judge(alert("a"));
  const over = all.until(5);
  while (!all.settled.some(({ recipient }) => recipient === 3)) await new Promise(setImmediate);
  expect(all.settled.map(({ recipient }) => recipient)).not.toContain(slow);
  await over;
  expect([await all.history(slow), await all.history(broken)]).toMatchObject([[["a", "given-up", "No answer in 0 seconds"]], [["a", "given-up", "It broke."]]]);
});

test("a service at which all fails is left alone, asked by one, and told all once it answers", async () => {
  const all = await stage((to, minutes) => (to !== "else" && minutes < 30 ? later : TAKEN), { failures: 5, restMs: 600_000, mostRestMs: 600_000, backOffMs: 60_000, lookMs: 60_000, atOnce: { push: 4, webhook: 2, mail: 2, ntfy: 2, slack: 2, matrix: 2 } });
  for (let i = 0; i < 40; i++) await all.add(`r${i}`);
  await all.add("else", {}, { place: "https://else.example/" });
  await all.judge(alert("a"));
  await all.until(200);
  const failed = all.told.filter(({ to, minutes }) => to !== "else" && minutes < 30);
  expect(failed.length).toBeLessThan(30);
  expect(all.told.find(({ to }) => to === "else")?.minutes).toBe(0);
  for (let who = 1; who <= 41; who++) expect(await all.history(who)).toMatchObject([["a", "sent", null]]);
});

test("who failed before says nothing about the service: what is new is not held up by it", async () => {
  const all = await stage((to) => (to.startsWith("bad") ? later : TAKEN), { failures: 3, restMs: 3_600_000, mostRestMs: 3_600_000, backOffMs: 60_000 });
  for (const name of ["bad 1", "bad 2", "ana"]) await all.add(name);
  await all.judge(alert("a"));
  await all.until(20);
  expect(all.told.filter(({ to }) => to === "bad 1")).toHaveLength(5);
  await all.judge(alert("b"));
  await all.until(21);
  expect(briefly(all.told.filter(({ to }) => to === "ana"))).toEqual([[0, "ana", "a"], [20, "ana", "b"]]);
});

test("one that does not answer holds up nobody who comes later, at the same service too", async () => {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const all = await stage((to) => (to === "slow" ? promise : TAKEN));
  await all.add("slow");
  await all.judge(alert("a"));
  const over = all.until(1);
  while (all.told.length === 0) await new Promise(setImmediate);
  await all.add("ana");
  await all.judge(alert("b"));
  all.nudge();
  while (!all.settled.some(({ recipient }) => recipient === 2)) await new Promise(setImmediate);
  resolve(TAKEN);
  await over;
  expect(briefly(all.told)).toEqual([[0, "slow", "a"], [0, "ana", "b"], [0, "slow", "b"]]);
});

test("what was claimed too long ago is left to who has claimed it since", async () => {
  let [calls, other] = [0, Promise.resolve()];
  const all = await stage(async () => {
    calls += 1;
    if (calls > 1) return TAKEN;
    all.pass(2);
    other = all.once();
    await other;
    return TAKEN;
  }, { atOnce: { push: 1, webhook: 1, mail: 1, ntfy: 1, slack: 1, matrix: 1 } });
  for (const name of ["ana", "bo", "cy"]) await all.add(name);
  await all.judge(alert("a"));
  await all.once();
  expect(all.told.map(({ to }) => to).toSorted()).toEqual(["ana", "ana", "bo", "cy"]);
});

test("two programs deliver side by side and nobody is told twice", async () => {
  const all = await stage(() => new Promise((resolve) => setTimeout(resolve, 1, TAKEN)));
  for (let i = 0; i < 300; i++) await all.add(`r${i}`);
  await all.judge(alert("a"), alert("b"));
  await Promise.all([all.once(), all.once()]);
  await all.once();
  const tellings = all.told.map(({ to, keys }) => `${to} ${keys.join(" ")}`);
  expect([new Set(tellings).size, tellings.length]).toEqual([600, 600]);
});

/** Its record can be held, as by another program. */
async function heldStage(answer: () => Outcome = () => TAKEN) {
  const path = join(mkdtempSync(join(tmpdir(), "readout-")), "record.sqlite");
  const all = await stage(answer, {}, BEGIN, await openStore({ path, patience: 50 }));
  const other = new Database(path);
  onTestFinished(() => rmSync(dirname(path), { recursive: true }));
  return { all, hold: () => void other.exec("BEGIN IMMEDIATE"), release: () => void other.exec("ROLLBACK") };
}

test("a record that another program holds is a fault that is told, and all goes on afterwards", async () => {
  const { all, hold, release } = await heldStage();
  await all.add("ana");
  await all.judge(alert("a"));
  hold();
  const over = all.until(1);
  while (all.faults.length === 0) await new Promise(setImmediate);
  release();
  await over;
  expect([all.faults.length, all.faults[0]]).toEqual([1, expect.any(RecordLockedError)]);
  expect(await all.history(1)).toEqual([["a", "sent", null]]);
});

test("what was told while nothing could be written is settled once it can, and not told again", async () => {
  const { all, hold, release } = await heldStage(() => {
    hold();
    return TAKEN;
  });
  await all.add("ana");
  await all.judge(alert("a"));
  const over = all.until(10);
  while (all.faults.length === 0) await new Promise(setImmediate);
  release();
  await over;
  expect([all.told.length, await all.history(1)]).toEqual([1, [["a", "sent", null]]]);
});
