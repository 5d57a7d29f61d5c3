// `readout correct` and `corrections`: a person's word goes on record, is shown, goes out and comes back.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { documentLines } from "./contract.ts";
import { folder, lines, readout } from "./readout.ts";

const TEXT = `PORT ANSEL, Oct 7 - "The door is open," Foreign Minister Ilse Varga said on Tuesday.\n\n"Nobody has asked," Odo Brandt said.\n`;

interface Shown {
  readonly statements: { readonly id: string; readonly act: string; readonly kind: string; readonly speaker: { readonly name: string } | null; readonly corrected?: { readonly machine: object | null; readonly by: string } }[];
}

/** A record of one document, and a way to run commands on it. */
async function recorded() {
  const cwd = folder({ "a.txt": TEXT });
  await readout(["add", "a.txt", "--published", "2025-10-08"], { cwd });
  const run = (...args: string[]) => readout(args, { cwd });
  const shown = async () => lines((await run("show", "a", "--jsonl")).stdout)[0] as Shown;
  return { cwd, run, shown, ids: (await shown()).statements.map(({ id }) => id) };
}

test("put right, shown, listed, undone", async () => {
  const { run, shown, ids } = await recorded();
  const [first = "", second = ""] = ids;
  const before = await shown();
  const corrected = await run("correct", second, "--speaker", "Mara Lind", "--office", "Harbour Master", "--act", "denial", "--content", "Nobody has asked", "--by", "Ada", "--why", "misread");
  expect(corrected).toMatchObject({ code: 0, stderr: "" });
  expect(corrected.stdout).toMatch(/Corrected as correction 1\.\n {2}- Odo Brandt .*\n {2}\+ Mara Lind \(Harbour Master\) .*denial: <Odo Brandt> \{said\} \[Nobody has asked\]/);
  expect((await shown()).statements[1]).toMatchObject({ id: second, act: "denial", speaker: { name: "Mara Lind" }, corrected: { by: "Ada", machine: { id: second, speaker: { name: "Odo Brandt" } } } });
  expect((await run("show", "a")).stdout).toMatch(/Mara Lind .*\(corrected: content, speaker, act by Ada\) {2}a#/);
  expect((await run("search", "asked")).stdout).toContain("(corrected: content, speaker, act by Ada)");
  expect(lines((await run("search", "--act", "denial", "--jsonl")).stdout)).toHaveLength(1);
  await run("correct", first, "--delete");
  expect((await shown()).statements).toHaveLength(1);
  expect((await run("corrections")).stdout).toMatch(/ 1 {2}a {2}.*by Ada, misread[\s\S]* 2 {2}a/);
  expect((await run("correct", "--list", "a")).stdout).toBe((await run("corrections", "a")).stdout);
  await run("correct", "--undo", "2");
  await run("correct", "--undo", "1");
  expect(await shown()).toEqual(before);
  expect((await run("corrections")).stdout).toBe("Nothing has been corrected.\n");
});

test("a statement is added, and found", async () => {
  const { run, shown } = await recorded();
  const added = await run("correct", "--add", "a", "--content", "on\nTuesday".replace("\n", " "), "--source", "Ilse Varga", "--cue", "said", "--speaker", "Ilse Varga", "--kind", "indirect");
  expect(added).toMatchObject({ code: 0 });
  expect(added.stdout).toContain("Added as correction 1.");
  expect((await shown()).statements.find(({ corrected }) => corrected)).toMatchObject({ kind: "indirect", corrected: { machine: null } });
});

test("out as training data and back, once", async () => {
  const { cwd, run, ids } = await recorded();
  await run("correct", ids[0] ?? "", "--kind", "mixed", "--by", "Ada");
  await run("correct", "--add", "a", "--content", "on Tuesday");
  await run("correct", ids[1] ?? "", "--delete");
  const { stdout } = await run("corrections", "--jsonl");
  documentLines(stdout.replace(/,"corrections":.*\}/, "}"));
  expect(lines(stdout)).toMatchObject([{ id: "a", text: TEXT, statements: [{ kind: "mixed" }, { corrected: { machine: null } }], corrections: [{ text: null, machine: { kind: "direct" }, corrected: { kind: "mixed" } }, { machine: null }, { corrected: null, fixes: { deleted: true } }] }]);
  writeFileSync(join(cwd, "kept.jsonl"), stdout);
  expect((await run("correct", "--from", "kept.jsonl")).stdout).toBe("0 added, 3 here already\n");
  await run("add", "a.txt", "--published", "2025-10-08", "--data", "other");
  expect((await run("correct", "--from", "kept.jsonl", "--data", "other")).stdout).toBe("3 added, 0 here already\n");
  expect((await run("corrections", "--jsonl", "--data", "other")).stdout).toBe(stdout);
});

test("what makes no sense is refused in one line", async () => {
  const { cwd, run, ids } = await recorded();
  const id = ids[0] ?? "";
  writeFileSync(join(cwd, "bad.jsonl"), 'nonsense\n{"id":"a"}\n{"id":"b","text":"x","corrections":[{"text":null,"machine":null,"fixes":{"content":[{"start":0,"end":1}]},"at":"2025-01-01T00:00:00Z","by":null,"why":null}]}\n');
  const refused: [string[], number, number][] = [
    [["correct"], 2, 1], [["correct", id, "--add", "a"], 2, 1], [["correct", id], 1, 1], [["correct", "nobody", "--delete"], 1, 1], [["correct", id, "--content", "not there"], 1, 1],
    [["correct", id, "--content", "0-99999"], 1, 1], [["correct", id, "--speaker", "@nobody"], 1, 1], [["correct", "--undo", "9"], 1, 1], [["correct", "--add", "a"], 1, 1], [["correct", "--add", "b", "--content", "x"], 1, 1],
    [["correct", id, "--kind", "loud"], 2, 1], [["correct", "--from", "bad.jsonl"], 1, 3], [["correct", "--from", "none.jsonl"], 1, 1], [["correct", id, "--delete", "--data", "nowhere"], 1, 1],
  ];
  for (const [args, code, told] of refused) {
    const ended = await run(...args);
    expect([ended.code, ended.complaints.length], `${args.join(" ")}: ${ended.stderr}`).toEqual([code, told]);
  }
  expect((await run("corrections")).stdout).toBe("Nothing has been corrected.\n");
});
