// All that a record holds, in one order whatever the moment it was recorded, to compare two records by.
import { createHash } from "node:crypto";
import type { DocumentSummary, RecordReader, SpeakerSummary } from "./contract.ts";

const PAGE = 200;

/** One JSON text a line: every version of every document, every speaker, the outlets, the counts; the times of recording are left out. */
export async function* dump(reader: RecordReader): AsyncGenerator<string> {
  const documents: DocumentSummary[] = await all((page) => reader.documents(page));
  for (const { id, version } of documents.toSorted(byId)) {
    for (let number = 1; number <= version; number++) {
      const document = await reader.document(id, number);
      const { recordedAt: _, versions, ...rest } = document ?? { recordedAt: "", versions: [] };
      yield JSON.stringify({ ...rest, versions: versions.map(({ recordedAt: __, ...each }) => each) });
    }
  }
  const originals: string[] = [];
  for (let after = 0; ; ) {
    const { items } = await reader.originals({ after });
    originals.push(...items.map(({ original: { bytes, ...original }, documents: of }) => JSON.stringify({ ...original, bytes: createHash("sha256").update(bytes).digest("hex"), of })));
    const last = items.at(-1);
    if (!last) break;
    after = last.place;
  }
  yield* originals.toSorted();
  const speakers: SpeakerSummary[] = await all((page) => reader.speakers(page));
  for (const speaker of speakers.toSorted(byId)) yield JSON.stringify(speaker);
  yield JSON.stringify(await reader.outlets());
  yield JSON.stringify(await reader.timeline({}));
  yield JSON.stringify(await reader.counts());
}

/** SHA-256 of the dump, hexadecimal: equal for records that hold the same. */
export async function digest(reader: RecordReader): Promise<string> {
  const hash = createHash("sha256");
  for await (const line of dump(reader)) hash.update(line).update("\n");
  return hash.digest("hex");
}

async function all<T>(list: (page: { limit: number; offset: number }) => Promise<{ items: readonly T[] }>): Promise<T[]> {
  const items: T[] = [];
  for (;;) {
    const page = await list({ limit: PAGE, offset: items.length });
    items.push(...page.items);
    if (page.items.length < PAGE) return items;
  }
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
