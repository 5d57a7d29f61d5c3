// What people put right: over any reading, in every version where the words still stand, and never lost.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Correction, type CorrectionKept, digest, InvalidCorrectionError, NotOnRecordError, type RecordedStatement, type Store } from "../index.ts";
import { DORN, type Item, item, person, span, talks, VESKA } from "./examples.ts";

const TALKS = talks.document.text;
const signed = { by: "Ada", why: "misread" };
const OTHER = item("talks", { text: TALKS, reader: "hand 2", says: [{ speaker: VESKA, words: ["The door is open"] }, { speaker: DORN, words: ["refused to meet"], act: "refusal" }] });
const LATER = item("talks", { text: `Late on Tuesday. ${TALKS.replace("any plan", "all plans")}`, says: [{ speaker: DORN, words: ["to meet"] }] });

const statements = async ({ reader }: Store, id = "talks", version?: number) => (await reader.document(id, version))?.statements ?? [];
const words = (text: string, { content }: Pick<RecordedStatement, "content">) => content.map(({ start, end }) => text.slice(start, end)).join(" ");
const told = async (store: Store, id = "talks", version?: number) => {
  const { text = "", statements: found = [] } = (await store.reader.document(id, version)) ?? {};
  return found.map((statement) => `${statement.speaker?.name ?? "?"}${statement.corrected ? "*" : ""}: ${words(text, statement)}`);
};
const all = async ({ reader }: Store): Promise<readonly Correction[]> => (await reader.corrections({ limit: 200 })).items;
const kept = ({ document, text, machine, fixes, at, by, why }: Correction): CorrectionKept => ({ document, text, machine, fixes, at, by, why });

export function correctingSuite(withStore: (use: (store: Store) => Promise<void>) => Promise<void>): void {
  const check = (behaviour: string, use: (store: Store) => Promise<void>) => test(behaviour, () => withStore(use), 60_000);

  check("a corrected statement is shown, found and counted as corrected, with what the machine had read", async (store) => {
    await store.writer.record([talks]);
    const made = await store.writer.correct({ statement: "talks#3", fixes: { speaker: person("Karl Veska", "Clerk"), content: [span(TALKS, "refused to meet")], act: "denial" }, ...signed });
    expect(made).toMatchObject({ document: "talks", machine: { id: "talks#3", act: "refusal" }, placed: true, earlier: 0, ...signed });
    const [, , third] = await statements(store);
    expect(third).toMatchObject({ id: "talks#3", act: "denial", kind: "indirect", confidence: 1, speaker: { name: "Karl Veska", office: "Clerk", id: "karl-veska", mention: null } });
    expect(third?.corrected).toMatchObject({ correction: made.id, fields: ["content", "speaker", "act"], machine: { speaker: { name: "Tomas Dorn" }, act: "refusal" }, ...signed });
    expect((await store.reader.search({ words: "refused" })).items.map(({ statement }) => statement.corrected?.correction)).toEqual([made.id]);
    expect(await store.reader.speaker("tomas-dorn")).toBeNull();
    expect((await store.reader.speakers({ name: "karl" })).items).toMatchObject([{ statements: 1, office: "Clerk" }]);
    expect((await store.reader.statement("talks#3"))?.statement.corrected?.correction).toBe(made.id);
    expect((await store.reader.document("talks"))?.text).toBe(TALKS);
  });

  check("a statement is deleted and added; undoing brings back what was, to the last byte", async (store) => {
    await store.writer.record([talks]);
    const before = await digest(store.reader);
    const deleted = await store.writer.correct({ statement: "talks#2", fixes: { deleted: true }, ...signed });
    const added = await store.writer.correct({ document: "talks", fixes: { content: [span(TALKS, "denied any plan")], source: [span(TALKS, "An official of the harbour ministry")], speaker: DORN }, ...signed });
    expect(await told(store)).toEqual(["Ilona Veska: We'll see what happens The door is open", "Tomas Dorn*: denied any plan", "Tomas Dorn: to meet"]);
    expect((await store.reader.document("talks"))?.aside).toMatchObject([{ id: deleted.id, corrected: null, placed: true }]);
    expect((await store.reader.counts()).statements).toBe(3);
    expect((await statements(store))[1]).toMatchObject({ kind: "indirect", corrected: { correction: added.id, machine: null } });
    await store.writer.undoCorrection(added.id);
    await store.writer.undoCorrection(deleted.id);
    expect(await digest(store.reader)).toBe(before);
    expect(await all(store)).toEqual([]);
  });

  check("what is added where a person has deleted is a correction of its own, unless it was added before", async (store) => {
    await store.writer.record([talks]);
    const content = [span(TALKS, "any plan")];
    const deleted = await store.writer.correct({ statement: "talks#2", fixes: { deleted: true }, ...signed });
    const added = await store.writer.correct({ document: "talks", fixes: { content, cue: [span(TALKS, "denied")] }, ...signed });
    const again = await store.writer.correct({ statement: "talks#2", fixes: { speaker: DORN }, ...signed });
    expect(again).toMatchObject({ id: added.id, machine: null });
    await store.writer.correct({ statement: "talks#2", fixes: { deleted: true }, ...signed });
    expect(await store.writer.correct({ document: "talks", fixes: { content, cue: [span(TALKS, "denied")] }, ...signed })).toMatchObject({ id: added.id, earlier: 3 });
    expect((await all(store)).map(({ id }) => id)).toEqual([deleted.id, added.id]);
    await withStore(async (other) => {
      await other.writer.record([talks]);
      await other.writer.restoreCorrections((await all(store)).map(kept));
      expect((await all(other)).map(kept)).toEqual((await all(store)).map(kept));
      expect(await told(other)).toEqual(await told(store));
    });
  });

  check("a second correction goes on from the first, and undoing it brings the first back", async (store) => {
    await store.writer.record([talks]);
    const first = await store.writer.correct({ statement: "talks#3", fixes: { speaker: VESKA }, ...signed });
    const one = await digest(store.reader);
    const second = await store.writer.correct({ statement: "talks#3", fixes: { kind: "mixed" }, by: null, why: null });
    expect(second).toMatchObject({ id: first.id, earlier: 1, fixes: { speaker: { name: "Ilona Veska" }, kind: "mixed" } });
    expect((await statements(store))[2]).toMatchObject({ kind: "mixed", speaker: { name: "Ilona Veska" }, corrected: { machine: { kind: "indirect", speaker: { name: "Tomas Dorn" } } } });
    await store.writer.undoCorrection(first.id);
    expect(await digest(store.reader)).toBe(one);
  });

  check("another reader's reading: what is corrected stays corrected, the rest is as newly read; what it no longer reads stays", async (store) => {
    await store.writer.record([talks]);
    await store.writer.correct({ statement: "talks#1", fixes: { speaker: DORN }, ...signed });
    await store.writer.correct({ statement: "talks#2", fixes: { act: "claim" }, ...signed });
    await store.writer.correct({ statement: "talks#3", fixes: { kind: "mixed" }, ...signed });
    const before = await digest(store.reader);
    const backwards = talks.reading.statements.map((statement) => Object.fromEntries(Object.entries(statement).toReversed()) as unknown as typeof statement);
    await store.writer.record([{ ...talks, reading: { ...talks.reading, reader: "hand 0", statements: backwards } }]);
    await store.writer.record([talks]);
    expect(await digest(store.reader)).toBe(before);
    await store.writer.record([OTHER]);
    expect(await told(store)).toEqual(["Tomas Dorn*: The door is open", "?*: any plan", "Tomas Dorn*: refused to meet"]);
    expect((await statements(store)).map(({ kind, corrected }) => [kind, corrected?.fields, corrected?.machine?.id])).toEqual([
      ["direct", ["speaker"], "talks#1"], ["indirect", ["act"], "talks#2"], ["mixed", ["kind"], "talks#2"],
    ]);
    expect(new Set((await statements(store)).map(({ id }) => id)).size).toBe(3);
  });

  check("what was added is not there twice when a later reader finds it too", async (store) => {
    await store.writer.record([OTHER]);
    await store.writer.correct({ document: "talks", fixes: { content: [span(TALKS, "any plan")], act: "denial", kind: "mixed" }, ...signed });
    await store.writer.record([talks]);
    expect(await told(store)).toEqual(["Ilona Veska: We'll see what happens The door is open", "?*: any plan", "Tomas Dorn: to meet"]);
    expect((await statements(store))[1]).toMatchObject({ kind: "mixed", corrected: { machine: { id: "talks#2" } } });
  });

  check("in a new version a correction applies where its words still stand exactly once, and is kept where they do not", async (store) => {
    await store.writer.record([talks]);
    const third = await store.writer.correct({ statement: "talks#3", fixes: { speaker: VESKA }, ...signed });
    const second = await store.writer.correct({ statement: "talks#2", fixes: { act: "claim" }, ...signed });
    const [outcome] = await store.writer.record([LATER]);
    expect(outcome).toMatchObject({ outcome: "corrected", version: 2 });
    expect(await told(store)).toEqual(["Ilona Veska*: to meet"]);
    expect((await store.reader.document("talks"))?.aside).toMatchObject([{ id: second.id, placed: false, corrected: { act: "claim" } }]);
    expect((await all(store)).map(({ id, placed }) => [id, placed])).toEqual([[third.id, true], [second.id, false]]);
    expect(await told(store, "talks", 1)).toHaveLength(3);
    const twice = item("talks", { text: `${TALKS} President Tomas Dorn refused to meet.`, says: [] });
    await store.writer.record([twice]);
    expect((await all(store)).map(({ placed }) => placed)).toEqual([false, true]);
    await store.writer.record([item("talks", { text: `${TALKS} Indeed.`, says: [] })]);
    expect((await all(store)).map(({ placed }) => placed)).toEqual([true, true]);
    expect(await told(store)).toEqual(["?*: any plan", "Ilona Veska*: to meet"]);
  });

  check("what cannot be is refused, and leaves everything as it was", async (store) => {
    await store.writer.record([talks]);
    const before = await digest(store.reader);
    const bad = (fixes: object) => store.writer.correct({ statement: "talks#1", fixes, ...signed });
    for (const fixes of [{}, { content: [] }, { content: [{ start: 5, end: 9999 }] }, { cue: [{ start: 9, end: 12 }, { start: 3, end: 6 }] }]) {
      await expect(bad(fixes), JSON.stringify(fixes)).rejects.toThrow(InvalidCorrectionError);
    }
    await expect(store.writer.correct({ document: "talks", fixes: { speaker: DORN }, ...signed })).rejects.toThrow(InvalidCorrectionError);
    await expect(store.writer.correct({ document: "talks", fixes: { content: talks.reading.statements[0]?.content ?? [] }, ...signed })).rejects.toThrow(/talks#1/);
    await expect(store.writer.correct({ document: "nothing", fixes: { deleted: true }, ...signed })).rejects.toThrow(NotOnRecordError);
    await expect(store.writer.correct({ statement: "nothing", fixes: { deleted: true }, ...signed })).rejects.toThrow(NotOnRecordError);
    await expect(store.writer.undoCorrection(7)).rejects.toThrow(NotOnRecordError);
    expect(await digest(store.reader)).toBe(before);
    expect(await store.reader.statement("nothing")).toBeNull();
  });

  check("a statement's children and answers are without it when it is deleted", async (store) => {
    const text = `"He said 'never' to us," she said. "Why?"`;
    await store.writer.record([item("nested", { text, says: [{ speaker: VESKA, words: ["He said 'never' to us"], answers: "nested#3" }, { speaker: null, words: ["never"], parent: "nested#1" }, { speaker: DORN, words: ["Why?"] }] })]);
    await store.writer.correct({ statement: "nested#3", fixes: { deleted: true }, ...signed });
    expect((await statements(store, "nested")).map(({ parent, answers }) => [parent, answers])).toEqual([[null, null], ["nested#1", null]]);
    await store.writer.correct({ statement: "nested#1", fixes: { deleted: true }, ...signed });
    expect((await statements(store, "nested")).map(({ parent, answers }) => [parent, answers])).toEqual([[null, null]]);
  });

  test("corrections survive whatever is read, received and corrected after them; undoing all leaves what the readers read", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 8 }), (steps) =>
        withStore(async (store) => {
          await withStore(async (plain) => {
            for (const each of [store, plain]) await each.writer.record([versionOf(0, 0)]);
            const made = new Set<number>();
            for (const step of steps) {
              if (step.do === "receive") for (const each of [store, plain]) await each.writer.record([versionOf(step.edition, step.reader)]);
              else if (step.do === "correct") {
                const { text = "", statements: found = [] } = (await store.reader.document("sea")) ?? {};
                const statement = found[step.which % Math.max(1, found.length)];
                const at = span(text, SENTENCES[step.which % SENTENCES.length] ?? "");
                if (step.add && found.some(({ content, source, cue }) => source.length + cue.length === 0 && content.length === 1 && content[0]?.start === at.start && content[0].end === at.end)) continue;
                const given = statement && !step.add ? { statement: statement.id, fixes: step.fixes } : { document: "sea", fixes: { content: [at] } };
                made.add((await store.writer.correct({ ...given, by: null, why: null })).id);
              }
              expect(new Set((await all(store)).map(({ id }) => id))).toEqual(made);
              await soundAndShown(store);
            }
            // Out of the record and into another that received the same.
            const corrections = await all(store);
            const result = await plain.writer.restoreCorrections(corrections.map(kept));
            expect(result).toEqual({ added: corrections.length, same: 0 });
            expect((await all(plain)).map(kept)).toEqual(corrections.map(kept));
            expect(withoutNumbers(await told(plain, "sea"))).toEqual(withoutNumbers(await told(store, "sea")));
            expect(await plain.writer.restoreCorrections(corrections.map(kept))).toEqual({ added: 0, same: corrections.length });
            for (const each of [store, plain]) for (let left = await all(each); left[0]; left = await all(each)) await each.writer.undoCorrection(left[0].id);
            expect(await digest(store.reader)).toBe(await digest(plain.reader));
          });
        }),
      ),
      { numRuns: 12 },
    );
  }, 120_000);
}

/** Every correction that applies is seen, and only those; ids are the statements' own. */
async function soundAndShown(store: Store): Promise<void> {
  const { statements: found = [], aside = [], text = "" } = (await store.reader.document("sea")) ?? {};
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  const seen = found.flatMap(({ corrected }) => (corrected ? [corrected.correction] : []));
  expect(new Set(seen).size).toBe(seen.length);
  for (const { id, placed, corrected } of await all(store)) {
    expect([seen.includes(id), aside.some((each) => each.id === id)], `correction ${id}`).toEqual(placed && corrected !== null ? [true, false] : [false, true]);
  }
  for (const { content } of found) for (const { start, end } of content) expect(text.slice(start, end).length).toBe(end - start);
  expect((await store.reader.counts()).statements).toBe(found.length);
}

const withoutNumbers = (lines: readonly string[]) => lines.toSorted();

const SENTENCES = ["The tide is high.", "No ship will sail.", "We wait for the pilots.", "The quay is shut."];

/** Editions drop or move sentences; readers see other statements in them. */
function versionOf(edition: number, reader: number): Item {
  const there = SENTENCES.filter((_, i) => edition !== i + 1);
  const order = edition === 5 ? there.toReversed() : there;
  const text = `Edition ${edition}. ${SENTENCES.map((each) => (order.includes(each) ? each : "")).join(" ")} ${edition === 1 ? SENTENCES[0] : ""} Later ${SENTENCES.filter((each) => !order.includes(each) && edition !== 1).join(" ")}`;
  const says = order.flatMap((sentence, i) => {
    if (!text.includes(sentence) || (reader + i) % 3 === 0) return [];
    const said = reader === 1 ? sentence.slice(0, -1) : reader === 2 ? sentence.slice(sentence.indexOf(" ") + 1) : sentence;
    return text.split(said).length === 2 ? [{ speaker: [DORN, VESKA, null][(reader + i) % 3] ?? null, words: [said] }] : [];
  });
  return item("sea", { text, reader: `hand ${reader}`, says });
}

const anyStep = fc.oneof(
  fc.record({ do: fc.constant("receive" as const), edition: fc.nat({ max: 5 }), reader: fc.nat({ max: 3 }) }),
  fc.record({
    do: fc.constant("correct" as const),
    which: fc.nat({ max: 5 }),
    add: fc.boolean(),
    fixes: fc.constantFrom({ speaker: person("Ana Rook") }, { kind: "mixed" as const }, { act: "question" as const, speaker: null }, { deleted: true as const }),
  }),
);
