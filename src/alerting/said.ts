// Statements of the record, page after page.
import type { Said } from "../model/index.ts";
import type { RecordReader, SaidPlace, SaidQuery } from "../store/contract.ts";

export async function allSaid(reader: Pick<RecordReader, "said">, query: SaidQuery): Promise<Said[]> {
  const all: Said[] = [];
  let after: SaidPlace | null = null;
  do {
    const page: Awaited<ReturnType<RecordReader["said"]>> = await reader.said({ ...query, ...(after && { after }) });
    for (const each of page.items) all.push(each);
    after = page.next;
  } while (after !== null);
  return all;
}

export const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
