// `readout speakers`: who is on record, and who people say is who.
import { expect, test } from "vitest";
import { folder, lines, readout } from "./readout.ts";

const said = (id: string, ...speakers: string[]) => JSON.stringify({ id, url: `https://harbour.example/${id}`, published: "2025-10-08", outlet: "The Harbour", text: speakers.map((name, at) => `"The door number ${at} is open," said ${name}.`).join("\n\n") });

async function recorded() {
  const cwd = folder({ "news.jsonl": [said("a", "Ilse Varga", "Odo Brandt"), said("b", "Ilse Varga", "Ilsa Vargas")].join("\n") });
  await readout(["add", "news.jsonl"], { cwd });
  const run = (...args: string[]) => readout(["speakers", ...args], { cwd });
  const listed = async (...args: string[]) => lines((await run(...args, "--jsonl")).stdout).map((line) => {
    const { id, name, statements } = line as { id: string; name: string; statements: number };
    return [id, name, statements];
  });
  return { cwd, run, listed };
}

test("listed, found by name, and shown", async () => {
  const { run, listed } = await recorded();
  expect(await listed()).toEqual([["ilse-varga", "Ilse Varga", 2], ["ilsa-vargas", "Ilsa Vargas", 1], ["odo-brandt", "Odo Brandt", 1]]);
  expect(await listed("bran")).toEqual([["odo-brandt", "Odo Brandt", 1]]);
  expect((await run("Varga")).stdout).toMatch(/ 2 {2}Ilse Varga {2}ilse-varga, 2 documents\n.*Ilsa Vargas.*\n2 speakers\n$/);
  expect((await run("--limit", "1")).stdout).toContain("1 of 3 speakers");
  expect((await run("nobody")).stdout).toBe("No speaker has such a name.\n");
});

test("merged, renamed and undone", async () => {
  const { cwd, run, listed } = await recorded();
  const before = await listed();
  expect((await run("merge", "ilsa vargas", "ilse-varga", "--by", "Ada", "--why", "a typo")).stdout).toBe("Decision 1: Ilsa Vargas (ilsa-vargas) counts as Ilse Varga (ilse-varga).\n");
  expect((await run("rename", "ilse-varga", "Ilse A. Varga")).stdout).toContain("Decision 2");
  expect(await listed("varga")).toEqual([["ilse-varga", "Ilse A. Varga", 3]]);
  expect((await run("show", "ilsa-vargas")).stdout).toMatch(/Ilse A\. Varga.*\n.*also called Ilse Varga \(2\)\n.*also called Ilsa Vargas \(1\)\n.*ilsa-vargas counts as this one, by a person's decision\n.*Decision 1: ilsa-vargas counts as ilse-varga \(.*, by Ada, a typo\)\n.*Decision 2/);
  expect(lines((await readout(["search", "--speaker", "ilsa-vargas", "--jsonl"], { cwd })).stdout)).toHaveLength(3);
  for (const decision of ["1", "2"]) expect(await run("undo", decision)).toMatchObject({ code: 0 });
  expect(await listed()).toEqual(before);
  expect((await run("decisions")).stdout).toBe("Nobody has decided anything.\n");
});

test("split by document", async () => {
  const { run, listed } = await recorded();
  expect((await run("split", "Ilse Varga", "--document", "b", "--name", "Ilse Varga (Lusk)")).stdout).toMatch(/^Decision 1: what ilse-varga said in b is by ilse-varga~2, called Ilse Varga \(Lusk\) \(.*\)\n$/);
  expect(await listed("ilse")).toEqual([["ilse-varga", "Ilse Varga", 1], ["ilse-varga~2", "Ilse Varga (Lusk)", 1]]);
  await run("undo", "1");
  expect(await listed("ilse")).toEqual([["ilse-varga", "Ilse Varga", 2]]);
});

test("what makes no sense is refused in one line", async () => {
  const { run } = await recorded();
  const refused: [string[], number][] = [
    [["merge", "ilse-varga", "nobody"], 1], [["merge", "ilse-varga", "ilse-varga"], 1], [["split", "ilse-varga"], 2], [["split", "ilse-varga", "--document", "none"], 1],
    [["split", "ilse-varga", "--alias", "odo-brandt"], 1], [["rename", "ilse-varga", " "], 1], [["undo", "9"], 1], [["undo", "x"], 2], [["show", "nobody"], 1], [["merge", "one"], 2],
  ];
  for (const [args, code] of refused) {
    const ended = await run(...args);
    expect([ended.code, ended.complaints.length], `${args.join(" ")}: ${ended.stderr}`).toEqual([code, 1]);
  }
});
