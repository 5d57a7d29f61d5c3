// `readout stories`, as a user runs it: the list, one story with its copies, the story of a document that is shown.
import { expect, test } from "vitest";
import { STORY_ITEMS } from "../browser/seed-stories.ts";
import { folder, lines, readout } from "./readout.ts";

/** Ten years earlier, since what is published after today counts as of today. */
const LINES = STORY_ITEMS.map(({ id, url, title, outlet, published, text }) => JSON.stringify({ id, url, title, outlet, published: published?.replace("2031", "2021"), text }));

async function record(): Promise<string> {
  const cwd = folder({ "news.jsonl": LINES.join("\n") });
  expect((await readout(["add", "news.jsonl", "--data", "record"], { cwd })).code).toBe(0);
  return cwd;
}

test("stories, the latest first; one by any of its documents; the place of a document that is shown", async () => {
  const cwd = await record();
  const run = async (...args: string[]) => (await readout([...args, "--data", "record"], { cwd })).stdout;
  const listed = lines(await run("stories", "--jsonl")) as { id: string; outlets: number; voices: number; since: string; documents: { id: string; original: string | null; taking: { relation: string; share: number } | null }[] }[];
  expect(listed.map(({ id, outlets, voices, since }) => [id, outlets, voices, since])).toEqual([["budget", 2, 2, "2021-03-06"], ["wire", 4, 2, "2021-03-04"]]);
  expect(listed[1]!.documents.map(({ id, original, taking }) => [id, original, taking?.relation ?? null])).toEqual([["wire", null, null], ["post", "wire", "copy"], ["herald", "wire", "copy"], ["wire-2", "wire", "update"], ["lusk", null, null]]);
  expect(await run("stories", "--outlet", "Coast Wire", "--until", "2021-03-05")).toMatch(/^.*Torsholm.* {2}wire\n {2}2021-03-04 to 2021-03-05 · 5 documents of 4 outlets, in the words of 2 · .*Marrow.*\n\n1 story\n$/);
  expect(await run("stories", "--since", "2021-04-01")).toBe("No two documents on record are about the same.\n");
  const told = await run("stories", "lusk");
  expect(told).toMatch(/\n {2}2021-03-04 16:00 {2}Coast Wire .*\n {4}2021-03-04 17:30 {2}Averne Post .*copy of wire \(100% of it\) · credited to Coast Wire/);
  expect(told).toMatch(/\n {2}2021-03-05 07:00 {2}Lusk Times/);
  expect(await run("show", "herald")).toMatch(/\n\nStory: .*Torsholm.* \(wire\), one of 5 documents of 4 outlets, in the words of 2, 2021-03-04 to 2021-03-05\.\nCopy of wire \(8\d% of it\)\.\nCredited to Coast Wire\.\n$/);
  expect(await run("show", "wire")).toMatch(/, the first of 5 documents .*\nCopied by Averne Post, Harbour Herald, Coast Wire\.\n$/);
  expect(await run("show", "alone")).toMatch(/\nStory: no other document on record is about the same\.\n$/);
});

test("a document that is not on record has no story", async () => {
  const { code, complaints } = await readout(["stories", "nothing", "--data", "record"], { cwd: await record() });
  expect(code).toBe(1);
  expect(complaints).toEqual([expect.stringContaining('There is no story of a document "nothing"')]);
});
