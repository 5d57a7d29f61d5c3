// What holds for any document whatever.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { digest, type RecordReader, type Statement, type Store } from "../index.ts";
import { anyItem, anyItems, anyWords } from "./arbitraries.ts";
import { item, person } from "./examples.ts";

export function propertySuite(withStore: (use: (store: Store) => Promise<void>) => Promise<void>): void {
  const check = (behaviour: string, use: (store: Store) => Promise<void>) => test(behaviour, () => withStore(use), 60_000);

  check("any document comes back to the last code unit", async (store) => {
    await fc.assert(
      fc.asyncProperty(anyItem, async ({ document, reading }) => {
        const [recorded] = await store.writer.record([{ document, reading }]);
        const back = await store.reader.document(recorded?.id ?? "");
        const { kind, times, text } = document;
        expect(back).toMatchObject({ origin: document.origin.toWellFormed(), kind, times, title: document.title?.toWellFormed() ?? null });
        expect(back?.text === text).toBe(true);
        expect(back?.notes).toEqual(reading.notes);
        expect(back?.statements.map(essence)).toEqual(reading.statements.map(essence));
        expect(back?.statements.map(({ speaker }) => speaker?.mention)).toEqual(reading.statements.map(({ speaker }) => speaker?.mention?.toWellFormed() ?? speaker?.mention));
      }),
      { numRuns: 150 },
    );
  });

  test("repeats in any order and batches change nothing", async () => {
    await fc.assert(
      fc.asyncProperty(anyItems.chain((items) => fc.tuple(fc.constant(items), fc.shuffledSubarray([...items, ...items]))), ([items, repeats]) =>
        withStore(async (store) => {
          for (const each of items) await store.writer.record([each]);
          const before = await everything(store.reader);
          const outcomes = await store.writer.record(repeats);
          expect(outcomes.every(({ outcome }) => outcome === "same")).toBe(true);
          expect(await everything(store.reader)).toEqual(before);
          await withStore(async (other) => {
            await other.writer.record(items);
            expect(await digest(other.reader)).toBe(await digest(store.reader));
          });
        }),
      ),
      { numRuns: 15 },
    );
  }, 60_000);

  check("whatever is typed into the search box is an answer, and every mark in it is a word that was asked for", async (store) => {
    const text = "We'll see what happens; naïve Straße, ＡＢＣ １２ — “wait and see”, 😀 see?";
    await store.writer.record([item("words", { text, says: [{ speaker: person("Ana Rook"), words: [text] }] })]);
    await fc.assert(
      fc.asyncProperty(anyWords, fc.constantFrom("relevance" as const, "newest" as const, undefined), async (words, order) => {
        const { total, items } = await store.reader.search({ words, ...(order ? { order } : {}) });
        expect(items).toHaveLength(total);
        const [hit] = items;
        if (!hit || words.trim() === "") return;
        expect(hit.context.highlights.length).toBeGreaterThan(0);
        const asked = plain(words);
        for (const { start, end } of hit.context.highlights) {
          const marked = plain(hit.context.text.slice(start, end)).trim();
          expect(words.includes("*") || marked.split(" ").every((word) => asked.includes(` ${word} `)), `${words} marks ${marked}`).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
}

/** What of a statement no id or label stands in. */
function essence({ kind, act, source, cue, content, saidOn, confidence, speaker }: Statement): unknown {
  return { kind, act, source, cue, content, saidOn, confidence, speaker: speaker?.kind };
}

/** In other terms than the store's own: decomposed, without marks, everything but letters and digits a space. */
function plain(text: string): string {
  return ` ${text.replaceAll("ß", "ss").normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ")} `;
}

async function everything(reader: RecordReader): Promise<unknown> {
  return [await digest(reader), await reader.documents({ limit: 200 }), await reader.search({ limit: 200 })];
}
