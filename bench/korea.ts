// `readout add` end to end: documents a second and store size; then killed at random moments and run again, against a clean run.
// usage: npx node bench/korea.ts [FILE] [KILLS]
import { rmSync } from "node:fs";
import { cleanUp, folder, killed, look, megabytes, whole } from "./adding.ts";
import { keep, rounded } from "./machine.ts";

const [file = "../shared/data/korea-2017-2018.jsonl.gz", kills = "10"] = process.argv.slice(2);

try {
  const clean = folder();
  const { seconds } = await whole(file, clean);
  const { digest: expected, ...counts } = await look(clean);
  const size = megabytes(clean);
  const { seconds: again } = await whole(file, clean);
  const sameAgain = (await look(clean)).digest === expected;

  const runs: object[] = [];
  let same = 0;
  // A run that ends before its moment was not killed: it does not count, and the next moment is drawn from its shorter time.
  let longest = seconds;
  for (let tries = 0; runs.length < Number(kills) && tries < 3 * Number(kills); tries++) {
    const data = folder();
    const after = longest * (0.05 + 0.9 * Math.random());
    const began = performance.now();
    if ((await killed(file, data, after)) === null) {
      longest = Math.min(longest, (performance.now() - began) / 1000);
      rmSync(data, { recursive: true });
      continue;
    }
    const left = await look(data).catch((error: unknown) => ({ documents: -1, unreadable: String(error) }));
    await whole(file, data);
    const equal = (await look(data)).digest === expected;
    if (equal) same += 1;
    runs.push({ killedAfterSeconds: rounded(after, 2), onRecord: left.documents, ...("unreadable" in left && { unreadable: left.unreadable }), sameAsClean: equal });
    rmSync(data, { recursive: true });
  }
  keep("korea", { ...counts, seconds: rounded(seconds, 2), documentsPerSecond: rounded(counts.documents / seconds), storeMB: size, addedAgain: { seconds: rounded(again, 2), same: sameAgain }, kills: { runs: runs.length, same, each: runs } });
  if (same < Number(kills) || !sameAgain) process.exitCode = 1;
} finally {
  cleanUp();
}
