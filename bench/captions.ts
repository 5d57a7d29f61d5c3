// Automatic captions of debates beside what was said in them: words kept, words that nobody said, and runs of three in order.
// usage: npx node bench/captions.ts [FOLDER]
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { documentsOf } from "./input.ts";
import { keep, rounded } from "./machine.ts";

const [folder = "../shared/data/debates"] = process.argv.slice(2);

/** Of a transcript without the names before its turns, which nobody says. */
const wordsOf = (text: string): string[] => text.replace(/^[^:\n]{1,40}: /gm, "").toLowerCase().replaceAll("’", "'").match(/[\p{L}\p{N}']+/gu) ?? [];

/** How often each run of `size` words stands there. */
function runs(words: readonly string[], size: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let at = 0; at + size <= words.length; at++) {
    const run = words.slice(at, at + size).join(" ");
    found.set(run, (found.get(run) ?? 0) + 1);
  }
  return found;
}

function shared(some: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [run, count] of some) sum += Math.min(count, others.get(run) ?? 0);
  return sum;
}

const sums = { debates: 0, said: 0, captioned: 0, kept: 0, threes: 0, keptThrees: 0, marks: 0, falling: 0 };
for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".vtt")).toSorted()) {
  const transcript = join(folder, name.replace(/\.vtt$/, ".said"));
  if (!existsSync(transcript)) continue;
  let captioned: string[] = [];
  let said: string[] = [];
  for await (const { text, times } of documentsOf(join(folder, name))) {
    captioned = wordsOf(text);
    sums.marks += times.length;
    sums.falling += times.filter(({ offset, seconds }, at) => offset <= (times[at - 1]?.offset ?? -1) || seconds < (times[at - 1]?.seconds ?? 0)).length;
  }
  for await (const { text } of documentsOf(transcript)) said = wordsOf(text);
  const [threes, others] = [runs(said, 3), runs(captioned, 3)];
  sums.debates++;
  sums.said += said.length;
  sums.captioned += captioned.length;
  sums.kept += shared(runs(said, 1), runs(captioned, 1));
  sums.threes += Math.max(0, said.length - 2);
  sums.keptThrees += shared(threes, others);
}
if (sums.debates === 0) throw new Error(`${folder} holds no captions with transcripts beside them.`);
const share = (part: number, all: number): number => rounded((100 * part) / all, 2);
keep("captions", {
  debates: sums.debates, wordsSaid: sums.said, wordsKept: share(sums.kept, sums.said), wordsSaidOfCaptions: share(sums.kept, sums.captioned), runsOfThreeKept: share(sums.keptThrees, sums.threes),
  marks: sums.marks, marksThatFall: sums.falling,
});
