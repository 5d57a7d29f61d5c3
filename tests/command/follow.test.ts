// `readout sources` and `readout follow`: a site is found, followed, seen, paused; killed at any moment nothing is lost or doubled.
import { join } from "node:path";
import { expect, test } from "vitest";
import { digest, openReader } from "../../src/store/index.ts";
import { press } from "./feeds.ts";
import { folder, lines, readout, start } from "./readout.ts";

const settings = (hosts: readonly string[]) => ({ READOUT_ALLOW_HOSTS: hosts.join(","), READOUT_HOST_GAP: "0", READOUT_REVISITS: "" });

test("a site's feed is found and followed; the sources say how they fare", async () => {
  const { hosts, asked } = await press(1, 3);
  const [cwd, env] = [folder(), settings(hosts)];
  const site = `http://${hosts[0]}/`;
  expect(await readout(["sources", "add", site], { cwd, env })).toMatchObject({ code: 0, stdout: `${site}feed\n1 added; readout follow takes them in\n` });
  expect((await readout(["sources"], { cwd, env })).stdout).toMatch(/^ +1 {2}new +Pier 0 .*\/feed\n +heard never, next .*, 0 of 0 items on record\n1 source\n$/);
  const { code, stdout, stderr } = await readout(["follow", "--once"], { cwd, env });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout.split("\n").filter((line) => line.startsWith("new: ")).toSorted()).toEqual([0, 1, 2].map((at) => `new: Word ${at} from pier 0 (Pier 0), 3 statements`));
  const [source] = lines((await readout(["sources", "--jsonl"], { cwd, env })).stdout);
  expect(source).toMatchObject({
    id: 1, url: `${site}feed`, state: "active", health: "heard", title: "Pier 0", format: "atom", found: true, lastHeard: expect.any(String), nextDue: expect.any(String), failures: 0,
    items: { announced: 3, recorded: 3, waiting: 0, givenUp: 0 }, outage: null,
  });
  expect(asked.get("0/robots.txt")).toBe(1);
  const before = asked.get("0/feed");
  expect(await readout(["follow", "--once"], { cwd, env })).toMatchObject({ code: 0, stdout: "" });
  expect(asked.get("0/feed")).toBe(before);
  expect((await readout(["search", "harbour"], { cwd, env })).stdout).toContain("Pier 0");
});

test("sources are written out and taken in again, paused, resumed and removed", async () => {
  const { hosts } = await press(2, 1);
  const [cwd, env] = [folder(), settings(hosts)];
  await readout(["sources", "add", `http://${hosts[0]}/feed`, hosts[1] === undefined ? "" : `http://${hosts[1]}/feed`], { cwd, env });
  const { stdout } = await readout(["sources", "export"], { cwd, env });
  const other = folder({ "feeds.opml": stdout });
  expect((await readout(["sources", "add", "feeds.opml"], { cwd: other, env })).stdout).toContain("2 added");
  expect((await readout(["sources", "add", "feeds.opml"], { cwd: other, env })).stdout).toContain("0 added, 2 followed already");
  await readout(["sources", "pause", "1"], { cwd, env });
  await readout(["sources", "remove", `http://${hosts[1]}/feed`], { cwd, env });
  expect(lines((await readout(["sources", "--jsonl"], { cwd, env })).stdout)).toMatchObject([{ id: 1, state: "paused", nextDue: null }]);
  expect(await readout(["follow", "--once"], { cwd, env })).toMatchObject({ code: 0, stdout: "" });
  await readout(["sources", "resume", "1"], { cwd, env });
  expect((await readout(["follow", "--once"], { cwd, env })).stdout).toContain("new: Word 0 from pier 0");
});

test("what cannot be followed is told in one line with what to do; the rest is added", async () => {
  const { hosts } = await press(1, 1);
  const [cwd, env] = [folder({ "list.txt": "no list" }), settings(hosts)];
  expect(await readout(["follow"], { cwd, env })).toMatchObject({ code: 2, complaints: [expect.stringContaining("readout sources add")] });
  const { code, stdout, complaints } = await readout(["sources", "add", "list.txt", "http://10.0.0.1/", `http://${hosts[0]}/feed`], { cwd, env });
  expect({ code, last: stdout.split("\n").at(-2) }).toEqual({ code: 1, last: "1 added; readout follow takes them in" });
  expect(complaints).toHaveLength(2);
  expect(await readout(["sources", "pause", "9"], { cwd, env })).toMatchObject({ code: 1, complaints: [expect.stringContaining("No source is 9. Readout sources lists")] });
});

test("a source that is broken shows since when and why, and the hole it leaves", async () => {
  const server = await press(1, 1);
  const [cwd, env] = [folder(), settings(server.hosts)];
  await readout(["sources", "add", `http://${server.hosts[0]}/feed`], { cwd, env });
  server.broken = 410;
  expect(await readout(["follow", "--once"], { cwd, env })).toMatchObject({ code: 0, complaints: [expect.stringMatching(/is silent since .* answers with status 410/)] });
  expect((await readout(["sources"], { cwd, env })).stdout).toMatch(/gone .*\n.*\n +silent since .*, 1 failed: .*status 410/);
  expect(lines((await readout(["sources", "holes", "--jsonl"], { cwd, env })).stdout)).toMatchObject([{ kind: "silence", source: 1, until: null, caughtUp: null }]);
});

test("serve --follow takes in what is announced while it serves, and ends cleanly", async () => {
  const { hosts } = await press(1, 2);
  const [cwd, env] = [folder(), settings(hosts)];
  await readout(["sources", "add", `http://${hosts[0]}/feed`], { cwd, env });
  const child = start(["serve", "--follow", "--port", "0"], { cwd, env });
  let out = "";
  child.stdout.on("data", (part: Buffer) => void (out += part.toString()));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  while ((out.match(/^new: /gm) ?? []).length < 2) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (child.exitCode !== null) throw new Error(`it ended: ${out}`);
  }
  const [url = ""] = /http:\S+/.exec(out) ?? [];
  expect(await (await fetch(`${url}/api/record`)).json()).toMatchObject({ documents: 2 });
  child.kill("SIGINT");
  expect(await ended).toBe(0);
});

async function stateOf(data: string): Promise<{ readonly digest: string; readonly items: readonly (readonly number[])[] }> {
  const { reader, followed, close } = await openReader({ path: join(data, "record.sqlite") });
  try {
    return { digest: await digest(reader), items: (await followed.sources()).map(({ items, recorded, waiting, givenUp }) => [items, recorded, waiting, givenUp]) };
  } finally {
    await close();
  }
}

test("SIGKILL at random moments, then run again: the same as one clean run", { timeout: 300_000 }, async () => {
  const { hosts, asked } = await press(6, 20);
  const [cwd, env] = [folder(), settings(hosts)];
  const add = (data: string) => readout(["sources", "add", ...hosts.map((host) => `http://${host}/feed`), "--data", data], { cwd, env });
  await add("clean");
  await readout(["follow", "--once", "--data", "clean"], { cwd, env });
  await add("killed");
  let killed = 0;
  for (let round = 0; round < 6; round++) {
    const child = start(["follow", "--once", "--data", "killed"], { cwd, env });
    child.stderr.resume();
    // After some documents, and somewhere within what comes next.
    let left = Math.floor(Math.random() * 15);
    child.stdout.on("data", (part: Buffer) => {
      left -= part.toString().split("new: ").length - 1;
      if (left <= 0) setTimeout(() => child.kill("SIGKILL"), Math.random() * 30);
    });
    if ((await new Promise<NodeJS.Signals | null>((resolve) => child.once("close", (_, signal) => resolve(signal)))) === "SIGKILL") killed += 1;
  }
  expect(killed).toBeGreaterThan(2);
  expect((await readout(["follow", "--once", "--data", "killed"], { cwd, env })).code).toBe(0);
  const [left, right] = [await stateOf(join(cwd, "clean")), await stateOf(join(cwd, "killed"))];
  expect(left.items).toEqual(hosts.map(() => [20, 20, 0, 0]));
  expect(right).toEqual(left);
  // What was under way when it was killed is asked for again, and no more.
  const pages = [...asked].filter(([path]) => path.includes("/item/")).reduce((sum, [, count]) => sum + count, 0);
  expect(pages).toBeLessThanOrEqual(2 * 6 * 20 + killed * 6);
});
