// Nothing of the comparing is kept on disk: how long it takes from a cold start until a statement can be matched in its window, and until all is indexed again.
// usage: npx node --max-old-space-size=10000 bench/echo-rebuild.ts [DATA_DIR] [STATEMENTS]
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { createLive, DAY_MS, type Score } from "../src/comparing/index.ts";
import type { Said } from "../src/model/index.ts";
import { openReader, openStore, type RecordReader, type SaidPage, type SaidPlace, type SaidQuery } from "../src/store/index.ts";
import { isoDayOf, PER_DOCUMENT, ready } from "./echo-durably.ts";
import { readMaterial } from "./echo-material.ts";
import { keep, rounded } from "./machine.ts";

const [data = "../shared/data", statements = "1000000"] = process.argv.slice(2);
const TOTAL = Number(statements);
const BATCH = 64;
/** Days around a statement that arrives whose statements are loaded. */
const AROUND = 10;

const score: Score = (candidates) => candidates.map(() => ({ expected: 1, p: 1, q: 1 }));

/** Real pieces, over again where there are more statements. */
async function record(path: string): Promise<number> {
  const { pieces } = readMaterial(data);
  const { writer, close } = await openStore({ path });
  const start = performance.now();
  for (let first = 0; first < TOTAL; first += BATCH * PER_DOCUMENT) {
    const firsts = Array.from({ length: BATCH }, (_, n) => first + n * PER_DOCUMENT).filter((each) => each < TOTAL);
    await writer.record(firsts.map((each) => ready(Array.from({ length: PER_DOCUMENT }, (_, n) => pieces[(each + n) % pieces.length]!), each)));
  }
  await close();
  return performance.now() - start;
}

interface Primed {
  readonly seconds: number;
  readonly statements: number;
  readonly residentMB: number;
}

async function primed(pages: AsyncIterable<readonly Said[]>): Promise<Primed> {
  const start = performance.now();
  const live = createLive({ within: DAY_MS, least: 2 }, score);
  for await (const said of pages) live.prime(said);
  return { seconds: rounded((performance.now() - start) / 1000, 2), statements: live.compared.wordings.length, residentMB: Math.round(process.memoryUsage().rss / 2 ** 20) };
}

/** Of the whole record unless days are given. */
async function* pagesOf(reader: RecordReader, days: Pick<SaidQuery, "since" | "until"> = {}): AsyncGenerator<readonly Said[]> {
  for (let after: SaidPlace | null | undefined; after !== null; ) {
    const page: SaidPage = await reader.said({ ...days, ...(after && { after }) });
    yield page.items;
    after = page.next;
  }
}

const folder = mkdtempSync(join(tmpdir(), "readout-bench-"));
try {
  const path = join(folder, "record.sqlite");
  const loadBefore = rounded(loadavg()[0] ?? 0);
  const recorded = await record(path);
  const opening = performance.now();
  const { reader, close } = await openReader({ path });
  const today = Date.parse(isoDayOf(TOTAL - 1));
  const day = (offset: number) => new Date(today + offset * DAY_MS).toISOString().slice(0, 10);
  const opened = rounded((performance.now() - opening) / 1000, 3);
  const days = await primed(pagesOf(reader, { since: day(-AROUND), until: day(AROUND) }));
  const whole = await primed(pagesOf(reader));
  await close();
  keep("echo-rebuild", {
    loadBefore,
    statements: TOTAL,
    recordedPerSecond: Math.round((1000 * TOTAL) / recorded),
    recordMB: Math.round(statSync(path).size / 2 ** 20),
    openedSeconds: opened,
    readyToMatch: { days: AROUND + 1, ...days },
    whole,
  });
} finally {
  rmSync(folder, { recursive: true });
}
