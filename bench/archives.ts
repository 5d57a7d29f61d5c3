// A web archive to record: documents and megabytes a second, memory, the time of a run that finds all of it there; killed and run again, against a clean run.
// usage: npx node bench/archives.ts [ARTICLES] [PAGES] [KILLS]
import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { receive } from "../src/sources/index.ts";
import { writeArchive } from "./archive-pages.ts";
import { cleanUp, folder, killed, look, whole } from "./adding.ts";
import { keep, rounded } from "./machine.ts";

const [articles = "../shared/data/news-sample.jsonl.gz", most = "1000", kills = "3"] = process.argv.slice(2);

const megabytes = (bytes: number): number => rounded(bytes / 2 ** 20, 1);

try {
  const archive = join(folder(), "pages.warc.gz");
  const { pages, unpackedBytes } = await writeArchive(articles, archive, Number(most));

  // Receiving alone, in this process: what of the time is unpacking and finding the article.
  const began = performance.now();
  const used = process.cpuUsage();
  let received = 0;
  for await (const item of receive([archive], { cwd: "/" })) if (!("error" in item)) received++;
  const receiving = (performance.now() - began) / 1000;
  const processor = process.cpuUsage(used);
  const receivingProcessor = (processor.user + processor.system) / 1e6;

  const clean = folder();
  const first = await whole(archive, clean);
  const { digest: expected, ...counts } = await look(clean);
  const again = await whole(archive, clean);
  const sameAgain = (await look(clean)).digest === expected;

  const runs: object[] = [];
  for (let run = 0; run < Number(kills); run++) {
    const data = folder();
    const after = first.seconds * (0.2 + 0.6 * Math.random());
    if ((await killed(archive, data, after)) === null) continue;
    const { documents: onRecord } = await look(data);
    const { seconds } = await whole(archive, data);
    runs.push({ killedAfterSeconds: rounded(after), onRecord, resumedSeconds: rounded(seconds), sameAsClean: (await look(data)).digest === expected });
    rmSync(data, { recursive: true });
  }
  keep("archives", {
    pages, archiveMB: megabytes(statSync(archive).size), unpackedMB: megabytes(unpackedBytes), ...counts,
    receiving: { documents: received, seconds: rounded(receiving), processorSeconds: rounded(receivingProcessor), documentsPerSecond: rounded(received / receiving), documentsPerProcessorSecond: rounded(received / receivingProcessor) },
    seconds: rounded(first.seconds), documentsPerSecond: rounded(counts.documents / first.seconds), unpackedMBPerSecond: rounded(unpackedBytes / 2 ** 20 / first.seconds, 2), memoryMB: first.memoryMB,
    processorSeconds: first.processorSeconds, documentsPerProcessorSecond: first.processorSeconds === null ? null : rounded(counts.documents / first.processorSeconds),
    addedAgain: { seconds: rounded(again.seconds), documentsPerSecond: rounded(counts.documents / again.seconds), processorSeconds: again.processorSeconds, same: sameAgain }, kills: runs,
  });
  if (!sameAgain || runs.some((run) => "sameAsClean" in run && !run.sameAsClean)) process.exitCode = 1;
} finally {
  cleanUp();
}
