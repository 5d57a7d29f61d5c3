// A record for a measurement: documents read by a reader, and what was said in them as comparing takes it.
import type { Document, Reading, Said } from "../src/model/index.ts";
import { openTemporaryStore } from "../src/store/index.ts";
import { documentsOf, readerNamed } from "./input.ts";

const BATCH = 50;

/** What is said in those documents of an input that are taken, by their place in it from 0 and the day of publication. */
export async function saidIn(input: string, takes: (index: number, published: string | null) => boolean, readerName = "fast"): Promise<Said[]> {
  const [reader, store] = [await readerNamed(readerName), await openTemporaryStore()];
  try {
    let index = -1;
    let batch: { readonly document: Document; readonly reading: Reading }[] = [];
    for await (const document of documentsOf(input)) {
      index += 1;
      if (!takes(index, document.published)) continue;
      batch.push({ document, reading: await reader.read(document) });
      if (batch.length < BATCH) continue;
      await store.writer.record(batch);
      batch = [];
    }
    await store.writer.record(batch);
    const said: Said[] = [];
    for (let page = await store.reader.said({}); ; page = await store.reader.said({ after: page.next })) {
      said.push(...page.items);
      if (page.next === null) return said;
    }
  } finally {
    await store.close();
  }
}
