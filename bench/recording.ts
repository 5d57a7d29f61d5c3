// How fast statements of 40 words are recorded, so that they survive power loss: in articles, and each a document of its own.
// usage: taskset -c 0 npx node bench/recording.ts [STATEMENTS]
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../src/store/index.ts";
import { keep, rounded } from "./machine.ts";
import { type Made, madeArticle, madeStatement } from "./made-statements.ts";
import { perSecond, type Taken, timed, together } from "./timing.ts";

const WORDS = 40;
const PER_ARTICLE = 15;
const statements = Number(process.argv[2] ?? 60_000);

/** Making the documents up is not counted. */
async function recorded(documents: number, batch: number, make: (i: number) => Made): Promise<Taken> {
  const folder = mkdtempSync(join(tmpdir(), "readout-bench-"));
  const { writer, close } = await openStore({ path: join(folder, "record.sqlite"), now: () => new Date(0) });
  const taken: Taken[] = [];
  for (let first = 0; first < documents; first += batch) {
    const received = Array.from({ length: Math.min(batch, documents - first) }, (_, n) => make(first + n));
    taken.push(await timed(() => writer.record(received)));
  }
  await close();
  rmSync(folder, { recursive: true });
  return together(taken);
}

const articles = Math.ceil(statements / PER_ARTICLE);
const inArticles = (batch: number) => recorded(articles, batch, (i) => madeArticle(i, PER_ARTICLE, WORDS));
const alone = (batch: number) => recorded(statements, batch, (i) => madeStatement(i, WORDS));

keep("recording", {
  loadBefore: rounded(loadavg()[0] ?? 0),
  coresUsed: availableParallelism(),
  statements,
  words: WORDS,
  statementsPerSecond: {
    "15 in an article, 32 articles at once": perSecond(articles * PER_ARTICLE, await inArticles(32)),
    "each a document, 32 at once": perSecond(statements, await alone(32)),
    "each a document, 500 at once": perSecond(statements, await alone(500)),
  },
  loadAfter: rounded(loadavg()[0] ?? 0),
});
