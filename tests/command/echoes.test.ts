// The commands of the same exact words, as a user runs them: their JSON, their order, and that nothing is missed.
import { expect, test } from "vitest";
import { folder, readout, ROOT } from "./readout.ts";

const said = (speaker: string, saidOn: string, text: string) => JSON.stringify({ speaker, saidOn, text, url: `https://wire.example/${speaker.split(" ", 1)[0]}/${saidOn}`, outlet: "Strait Wire" });
const LINES = [
  said("Ada Brook", "2031-03-05T08:00:00Z", "On the ferries I can only say: the harbour lights stay on, whatever comes."),
  said("Ben Caro", "2031-03-05T20:00:00Z", "Nobody asked us, but the harbour lights stay on, and that is all."),
  said("Cleo Dahl", "2031-03-06T19:00:00Z", "We'll see what happens in the spring."),
  said("Ben Caro", "2031-03-06T19:30:00Z", "Prices? We’ll see what\nhappens."),
  said("Cleo Dahl", "2031-03-20T10:00:00Z", "As they say, nobody asked us."),
];

interface EchoLine {
  readonly phrase: string;
  readonly words: number;
  readonly utterances: readonly { speaker: string; saidOn: string; firstOutlet: string; statements: readonly { document: string; url: string; start: number; end: number; statement: string }[] }[];
  readonly first: number;
  readonly surprise: { expected: number; p: number; q: number } | null;
  readonly excluded: string | null;
}

async function record(): Promise<string> {
  const data = folder({ "posts.jsonl": LINES.join("\n") });
  const { code, stdout } = await readout(["add", "--statements", "posts.jsonl", "--data", "record"], { cwd: data });
  expect(code).toBe(0);
  expect(stdout).toContain('"the harbour lights stay on"');
  return data;
}

const lines = <T>(stdout: string): T[] => stdout.trimEnd().split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as T);

test("echoes: the surprising ones alone, then all with their numbers; places are verbatim", async () => {
  const cwd = await record();
  const listed = lines<EchoLine>((await readout(["echoes", "--jsonl", "--data", "record"], { cwd })).stdout);
  expect(listed.map(({ phrase, words, first }) => [phrase, words, first])).toEqual([["the harbour lights stay on", 5, 0]]);
  expect(listed[0]!.surprise!.q).toBeLessThan(0.05);
  expect(listed[0]!.utterances.map(({ speaker, saidOn, firstOutlet }) => [speaker, saidOn, firstOutlet])).toEqual([
    ["Ada Brook", "2031-03-05T08:00:00Z", "Strait Wire"],
    ["Ben Caro", "2031-03-05T20:00:00Z", "Strait Wire"],
  ]);
  const place = listed[0]!.utterances[0]!.statements[0]!;
  expect(JSON.parse(LINES[0]!).text.slice(place.start, place.end)).toBe("the harbour lights stay on");

  const all = lines<EchoLine>((await readout(["echoes", "--all", "--jsonl", "--data", "record"], { cwd })).stdout);
  const common = all.find(({ phrase }) => phrase === "we'll see what happens")!;
  expect(common.surprise!.p).toBeCloseTo(1 - Math.exp(-common.surprise!.expected), 10);
  expect(common.surprise!.q).toBeGreaterThan(0.05);
  const wide = lines<EchoLine>((await readout(["echoes", "--all", "--jsonl", "--within", "30d", "--min-words", "3", "--data", "record"], { cwd })).stdout);
  expect(wide.map(({ phrase, utterances }) => [phrase, utterances.length])).toEqual([
    ["the harbour lights stay on", 2],
    ["nobody asked us", 2],
    ["we'll see what happens", 2],
  ]);
});

test("phrase, compare and utterances", async () => {
  const cwd = await record();
  const concordance = lines<{ left: string; match: string; right: string; speaker: { name: string } }>((await readout(["phrase", "We'll see", "--jsonl", "--data", "record"], { cwd })).stdout);
  expect(concordance.map(({ speaker, left, match }) => [speaker.name, left, match])).toEqual([["Cleo Dahl", "", "We'll see"], ["Ben Caro", "Prices? ", "We’ll see"]]);
  expect((await readout(["phrase", "harbour lights", "--sort", "left", "--data", "record"], { cwd })).stdout).toContain("2 places, 2 utterances, 2 speakers");
  const [echo] = lines<EchoLine>((await readout(["echoes", "--jsonl", "--data", "record"], { cwd })).stdout);
  const [left, right] = echo!.utterances.map(({ statements }) => statements[0]!.statement);
  expect((await readout(["compare", left!, right!, "--data", "record"], { cwd })).stdout).toContain('"the harbour lights stay on" (5 words)');
  expect((await readout(["utterances", left!, "--data", "record"], { cwd })).stdout).toContain("Strait Wire has it alone.");
  expect(lines(await readout(["utterances", "--jsonl", "--data", "record"], { cwd }).then(({ stdout }) => stdout))).toHaveLength(5);
});

test("what is wrong is said in one line", async () => {
  const cwd = await record();
  for (const args of [["echoes", "--within", "soon"], ["echoes", "--min-words", "1"], ["phrase", "…"]]) {
    const { code, complaints } = await readout([...args, "--data", "record"], { cwd });
    expect([code, complaints.length]).toEqual([2, 1]);
  }
  const { code, complaints } = await readout(["compare", "nothing", "nobody", "--data", "record"], { cwd });
  expect(code).toBe(1);
  expect(complaints).toEqual([expect.stringContaining('There is no statement "nothing" on record.')]);
});

test("in the sample the corridor stands on top, and “we'll see” is shared and common", { timeout: 120_000 }, async () => {
  const cwd = folder();
  await readout(["add", `${ROOT}/sample`, "--data", "record"], { cwd });
  const [top] = lines<EchoLine>((await readout(["echoes", "--jsonl", "--data", "record"], { cwd })).stdout);
  expect(top!.phrase).toContain("a corridor not a concession");
  expect(top!.utterances.map(({ speaker }) => speaker.replace(/ \(.*/, ""))).toEqual(["Constance Harrowell", "Isaura Penhallick"]);
  const all = lines<EchoLine>((await readout(["echoes", "--all", "--jsonl", "--data", "record"], { cwd })).stdout);
  const common = all.find(({ phrase, surprise }) => phrase === "we'll see" && surprise !== null)!;
  expect(common.utterances.length).toBeGreaterThan(3);
  expect(common.surprise!.p).toBeGreaterThan(0.2);
});
