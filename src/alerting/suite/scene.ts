// What the tests of judging share: invented documents about one matter, and a record on the real engine with a clock of its own.
import { createComparisons } from "../../comparisons/index.ts";
import type { Chance } from "../../comparing/index.ts";
import type { Document, Speaker, Wanted } from "../../model/index.ts";
import { openTemporaryStore, type Store } from "../../store/index.ts";
import { type Alerting, createAlerting } from "../index.ts";

const MARROW: Speaker = { kind: "person", name: "Dela Marrow", id: null, mention: "Marrow", office: "harbour minister", of: null };
export const FERRY = "Torsholm ferries stay in the harbour after pilots refused the Averne toll on Tuesday evening, and the quay stays closed until Lusk answers.";
/** Another text about the same. */
export const AGAIN = ["Pilots at Torsholm refused the Averne toll and the ferries stay in harbour, with the quay closed on Tuesday evening.", "The quay at Torsholm is closed: ferries in the harbour, pilots against the Averne toll, Lusk silent since Tuesday.", "Why Torsholm pilots refuse the toll that Averne wants from ferries in the harbour, and what Lusk may answer on the quay.", "Ferries, a quay and a toll: Torsholm waits in the harbour for Lusk while Averne pilots refuse."];
export const QUOTE = "“We shall not sail for a toll that nobody in this harbour has ever agreed to”";
export const ALL: Wanted = { kinds: ["breaking", "live", "exclusive", "echo", "changed", "search"], speakers: [], words: "", outlets: [] };
/** Every word as common as any other: nothing surprises. */
const CHANCE: Chance = { score: (candidates) => candidates.map(() => ({ expected: 1, p: 1, q: 1, weight: 1 })), perMillion: () => 0 };

export interface Given extends Partial<Omit<Document, "text">> {
  readonly body?: string;
  /** Said by Marrow, in quotation marks; it ends the text. */
  readonly quote?: string;
}

export function item(id: string, { body = FERRY, quote, ...more }: Given = {}) {
  const text = quote === undefined ? body : `${body}\n\n${quote}, Marrow told The Bell.`;
  const start = body.length + 2;
  const content = quote === undefined ? [] : [{ start, end: start + quote.length }];
  const statement = (each: { start: number; end: number }) => ({ id: `${id}#${each.start}.${each.end}`, kind: "direct", act: "claim", source: [], cue: [], content: [each], parent: null, answers: null, speaker: MARROW, saidOn: null, confidence: 1, signal: null }) as const;
  return {
    document: { id, origin: id, kind: "article", url: null, title: `${id}: ferries of Torsholm stay`, outlet: "The Bell", published: "2031-03-04T09:00:00Z", text, times: [], ...more } as const,
    reading: { reader: "hand", notes: [], statements: content.map(statement) },
  };
}

export interface Scene {
  readonly store: Store;
  readonly alerting: Alerting;
  /** Sets the clock: "09:30" of the day. */
  at(clock: string): void;
  /** Records at a time and judges. */
  add(clock: string, ...items: ReturnType<typeof item>[]): Promise<readonly string[]>;
  another(): Alerting;
}

export const comparisonsOf = ({ reader }: Pick<Store, "reader">) => createComparisons(reader, CHANCE);

export async function check(wanted: Wanted | null, use: (scene: Scene) => Promise<void>): Promise<void> {
  let now = "2031-03-04T08:00:00Z";
  const store = await openTemporaryStore({ now: () => new Date(now) });
  const another = () => createAlerting({ reader: store.reader, alerts: store.alerts, comparisons: comparisonsOf(store), now: () => new Date(now) });
  try {
    const alerting = another();
    await alerting.judge();
    if (wanted) await store.alerts.writer.addWatch({ name: "Ferries", ...wanted }, now);
    const at = (clock: string) => {
      now = `2031-03-04T${clock}:00Z`;
    };
    await use({
      store, alerting, at, another,
      async add(clock, ...items) {
        at(clock);
        await store.writer.record(items);
        return (await alerting.judge()).map(({ key }) => key);
      },
    });
  } finally {
    await store.close();
  }
}
