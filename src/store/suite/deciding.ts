// Who is who by a person's word: over what names tell, whatever comes later, until it is undone.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { digest, InvalidDecisionError, NotOnRecordError, type Speaker, type Store } from "../index.ts";
import { type Item, item, person } from "./examples.ts";

function says(id: string, ...speakers: (Speaker | null)[]): Item {
  const text = speakers.map((_, i) => `Words ${id} ${i}.`).join(" ");
  return item(id, { text, says: speakers.map((speaker, i) => ({ speaker, words: [`Words ${id} ${i}`] })) });
}

const body = (name: string): Speaker => ({ ...person(name), kind: "organization" });
const signed = { by: "Ada", why: null };
const ids = async ({ reader }: Store, document: string) => (await reader.document(document))?.statements.map(({ speaker }) => speaker?.id);
const summaries = async ({ reader }: Store) => (await reader.speakers({})).items.map(({ id, name, statements }) => [id, name, statements]);
const merge = ({ writer }: Store, speaker: string, into: string) => writer.decide({ decide: "merge", speaker, into, ...signed });

export function decidingSuite(withStore: (use: (store: Store) => Promise<void>) => Promise<void>): void {
  const check = (behaviour: string, use: (store: Store) => Promise<void>) => test(behaviour, () => withStore(use), 60_000);

  check("a middle initial makes nobody else, unless there are two of them; the surname follows", async (store) => {
    await store.writer.record([says("a", person("Dora J. Tramm"), person("Tramm", "President")), says("b", person("Dora Tramm", "President"), person("Dora Tramm"))]);
    expect(await summaries(store)).toEqual([["dora-tramm", "Dora Tramm", 4]]);
    expect(await store.reader.speaker("dora-j-tramm")).toMatchObject({
      id: "dora-tramm", aliases: [{ name: "Dora J. Tramm", statements: 1 }, { name: "Tramm", statements: 1 }], decisions: [],
      counted: [{ id: "dora-j-tramm", by: "name" }, { id: "surname.tramm.president", by: "name" }],
    });
    await store.writer.record([says("c", person("Dora K. Tramm"))]);
    expect((await summaries(store)).map(([id]) => id).toSorted()).toEqual(["dora-j-tramm", "dora-k-tramm", "dora-tramm"]);
  });

  check("merged speakers are one in every answer, also for documents that come later, and say who merged them", async (store) => {
    await store.writer.record([says("a", person("Ana Rook", "Mayor"), person("Rook", "Mayor")), says("b", person("Ana Lind"), person("Ana Lind"), person("Ana Lind"))]);
    const before = await digest(store.reader);
    const [decision = 0] = await merge(store, "ana-rook", "ana-lind");
    expect(await summaries(store)).toEqual([["ana-lind", "Ana Lind", 5]]);
    expect(await ids(store, "a")).toEqual(["ana-lind", "ana-lind"]);
    expect((await store.reader.search({ speaker: "ana-rook" })).total).toBe(5);
    expect(await store.reader.speaker("ana-rook")).toMatchObject({
      id: "ana-lind", counted: [{ id: "ana-rook", by: "person" }, { id: "surname.rook.mayor", by: "person" }], aliases: [{ name: "Ana Rook" }, { name: "Rook" }],
      decisions: [{ id: decision, kind: "merge", speaker: "ana-rook", other: "ana-lind", by: "Ada" }],
    });
    await store.writer.record([says("c", person("Rook"), person("Ana Rook"))]);
    expect(await ids(store, "c")).toEqual(["ana-lind", "ana-lind"]);
    await store.writer.record([{ ...says("c"), reading: { reader: "hand 2", statements: [], notes: [] } }]);
    await store.writer.undoDecision(decision);
    const undone = [await digest(store.reader), await summaries(store)];
    await withStore(async (other) => {
      await other.writer.record([says("a", person("Ana Rook", "Mayor"), person("Rook", "Mayor")), says("b", person("Ana Lind"), person("Ana Lind"), person("Ana Lind"))]);
      expect(await digest(other.reader)).toBe(before);
      expect(undone[1]).toEqual(await summaries(other));
    });
  });

  check("a decision outlasts a reading in which the speakers are not named, and a speaker whose every statement is somebody else's", async (store) => {
    const items = [says("a", person("Ana Rook")), says("b", person("Ana Lind"))];
    await store.writer.record(items);
    await merge(store, "ana-rook", "ana-lind");
    const before = await digest(store.reader);
    const misread = items.map(({ document, reading }) => ({ document, reading: { ...reading, reader: "hand 0", statements: [] } }));
    await store.writer.record(misread);
    expect(await summaries(store)).toEqual([]);
    await store.writer.record(items.slice(0, 1));
    expect(await summaries(store)).toEqual([["ana-lind", "Ana Rook", 1]]);
    await store.writer.record(items);
    expect(await digest(store.reader)).toBe(before);
  });

  check("organizations are merged as people are, and a name that is given is shown and found", async (store) => {
    await store.writer.record([says("a", body("Port Office"), body("Harbour Office"), body("Harbour Office"))]);
    await merge(store, "organization.port-office", "organization.harbour-office");
    const [renamed = 0] = await store.writer.decide({ decide: "rename", speaker: "organization.port-office", name: "Office of the Harbour", ...signed });
    expect(await summaries(store)).toEqual([["organization.harbour-office", "Office of the Harbour", 3]]);
    expect((await store.reader.speakers({ name: "of the harb" })).total).toBe(1);
    await store.writer.undoDecision(renamed);
    expect(await summaries(store)).toEqual([["organization.harbour-office", "Harbour Office", 3]]);
  });

  check("two people of one name are told apart by document, in later versions and readings too, and by statement", async (store) => {
    await store.writer.record([says("a", person("Ana Rook"), person("Rook")), says("b", person("Ana Rook"), person("Rook", "Clerk"), person("Ben Lark")), says("c", person("Ana Rook"), person("Ana Rook"))]);
    const before = await digest(store.reader);
    const decisions = await store.writer.decide({ decide: "split", speaker: "ana-rook", documents: ["b"], statements: ["c#2"], name: "Ana Rook (the clerk)", ...signed });
    expect(await ids(store, "a")).toEqual(["ana-rook", "ana-rook"]);
    expect(await ids(store, "b")).toEqual(["ana-rook~2", "ana-rook~2", "ben-lark"]);
    expect(await ids(store, "c")).toEqual(["ana-rook", "ana-rook~2"]);
    expect(await store.reader.speaker("ana-rook~2")).toMatchObject({ name: "Ana Rook (the clerk)", statements: 3, decisions: [{ kind: "split", document: "b" }, { kind: "split", document: null }] });
    expect(await store.reader.speaker("ana-rook")).toMatchObject({ name: "Ana Rook", statements: 3 });
    const later = item("b", { text: "Words b 0. And more.", says: [{ speaker: person("Rook"), words: ["And more"] }], reader: "hand 2" });
    await store.writer.record([later]);
    expect(await ids(store, "b")).toEqual(["ana-rook~2"]);
    const misread = says("c", person("Ana Rook"), person("Rook"));
    await store.writer.record([{ ...misread, reading: { ...misread.reading, reader: "hand 2" } }]);
    expect(await ids(store, "c")).toEqual(["ana-rook", "ana-rook~2"]);
    await store.writer.record([says("c", person("Ana Rook"), person("Ana Rook"))]);
    for (const decision of decisions.toReversed()) await store.writer.undoDecision(decision);
    expect(await ids(store, "b")).toEqual(["ana-rook"]);
    expect((await store.reader.corrections({})).total).toBe(0);
    await withStore(async (other) => {
      await other.writer.record([says("a", person("Ana Rook"), person("Rook")), says("b", person("Ana Rook"), person("Rook", "Clerk"), person("Ben Lark")), says("c", person("Ana Rook"), person("Ana Rook"))]);
      expect(await digest(other.reader)).toBe(before);
      await other.writer.record([later]);
      expect(await digest(store.reader)).toBe(await digest(other.reader));
    });
  });

  check("who counts as another by name alone can be set apart", async (store) => {
    await store.writer.record([says("a", person("Dora J. Tramm"), person("Dora Tramm"))]);
    const before = await digest(store.reader);
    const [decision = 0] = await store.writer.decide({ decide: "apart", speaker: "dora-j-tramm", ...signed });
    expect(await ids(store, "a")).toEqual(["dora-j-tramm", "dora-tramm"]);
    await store.writer.record([says("b", person("Dora J. Tramm"))]);
    expect(await ids(store, "b")).toEqual(["dora-j-tramm"]);
    await store.writer.undoDecision(decision);
    expect(await ids(store, "b")).toEqual(["dora-tramm"]);
    await store.writer.record([{ ...says("b", null), reading: { reader: "hand 2", statements: [], notes: [] } }]);
    expect(await digest(store.reader)).not.toBe(before);
    expect(await summaries(store)).toEqual([["dora-tramm", "Dora Tramm", 2]]);
  });

  check("one name with one post in two places at one time is two people, whoever comes first, until a person says otherwise", async (store) => {
    const items = [
      says("a", person("Ana Rook", "Mayor of Sel"), person("Rook", "Mayor of Sel")),
      says("b", person("Ana Rook", "mayor of Lusk"), person("Ana Rook")),
      { ...says("c", person("Ben Lark", "Mayor of Sel")), document: { ...says("c", null).document, published: "2030-01-01" } },
      says("d", person("Ben Lark", "Mayor of Lusk")),
      says("e", person("Cy Crane", "Mayor of Sel"), person("Cy Crane", "Mayor of Lusk")),
    ];
    await store.writer.record(items);
    expect(await ids(store, "a")).toEqual(["ana-rook@mayor-of-sel", "ana-rook@mayor-of-sel"]);
    expect(await ids(store, "b")).toEqual(["ana-rook@mayor-of-lusk", "ana-rook"]);
    expect([await ids(store, "c"), await ids(store, "d"), await ids(store, "e")]).toEqual([["ben-lark"], ["ben-lark"], ["cy-crane", "cy-crane"]]);
    const noted = async (id: string) => (await store.reader.speaker(id))?.notes.map(({ rule, reason }) => [rule, /with (\S+):/.exec(reason)?.[1]]);
    expect(await noted("ana-rook@mayor-of-sel")).toEqual([["two-people", "ana-rook"], ["two-people", "ana-rook@mayor-of-lusk"]]);
    expect(await noted("ana-rook")).toEqual([["two-people", "ana-rook@mayor-of-lusk"], ["two-people", "ana-rook@mayor-of-sel"]]);
    expect(await noted("ben-lark")).toEqual([]);
    await withStore(async (other) => {
      for (const each of items.toReversed()) await other.writer.record([each]);
      expect(await digest(other.reader)).toBe(await digest(store.reader));
      // Without the document that speaks against it, the name is one person again.
      await other.writer.record([{ ...says("b", null), reading: { reader: "hand 2", statements: [], notes: [] } }]);
      expect(await ids(other, "a")).toEqual(["ana-rook", "ana-rook"]);
    });
    await merge(store, "ana-rook@mayor-of-sel", "ana-rook");
    await merge(store, "ana-rook@mayor-of-lusk", "ana-rook");
    expect((await store.reader.speakers({ name: "rook" })).items.map(({ id, statements }) => [id, statements])).toEqual([["ana-rook", 4]]);
    expect(await noted("ana-rook")).toEqual([]);
  });

  check("what makes no sense is refused, and leaves everything as it was", async (store) => {
    await store.writer.record([says("a", person("Ana Rook"), person("Ben Lark"))]);
    const before = await digest(store.reader);
    const refused = (given: object, Kind: typeof NotOnRecordError | typeof InvalidDecisionError) => expect(store.writer.decide({ ...signed, ...given } as never), JSON.stringify(given)).rejects.toThrow(Kind);
    await refused({ decide: "merge", speaker: "ana-rook", into: "ana-rook" }, InvalidDecisionError);
    await refused({ decide: "merge", speaker: "ana-rook", into: "nobody" }, NotOnRecordError);
    await refused({ decide: "apart", speaker: "ana-rook" }, InvalidDecisionError);
    await refused({ decide: "split", speaker: "ana-rook" }, InvalidDecisionError);
    await refused({ decide: "split", speaker: "ana-rook", documents: ["none"] }, NotOnRecordError);
    await refused({ decide: "split", speaker: "ana-rook", statements: ["a#2"] }, InvalidDecisionError);
    await refused({ decide: "rename", speaker: "ana-rook", name: " " }, InvalidDecisionError);
    await expect(store.writer.undoDecision(3)).rejects.toThrow(NotOnRecordError);
    expect(await store.reader.decisions()).toEqual([]);
    expect(await digest(store.reader)).toBe(before);
  });

  test("merging and undoing in any order leaves what names alone tell", async () => {
    const NAMES = ["Ana Rook", "Ana B. Rook", "Rook", "Ben Rook", "Ben Lark", "Lark", "Cy Lark"];
    const documents = fc.array(fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 });
    const pairs = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(documents, pairs, fc.infiniteStream(fc.nat(9)), ([first = [], ...rest], merges, order) =>
        withStore((store) =>
          withStore(async (plain) => {
            const record = async (names: readonly string[], at: number) => {
              for (const each of [store, plain]) await each.writer.record([says(`d${at}`, ...names.map((name) => person(name)))]);
            };
            await record(first, 0);
            for (const [at, names] of rest.entries()) {
              const there = (await store.reader.speakers({})).items.map(({ id }) => id);
              const [left = 0, right = 0] = merges[at] ?? [];
              const [from, into] = [there[left % there.length], there[right % there.length]];
              if (from !== undefined && into !== undefined && from !== into) {
                await merge(store, from, into);
                const ofBoth = await store.reader.speaker(from);
                expect(await store.reader.speaker(into)).toEqual(ofBoth);
              }
              await record(names, at + 1);
              expect((await store.reader.speakers({})).items.reduce((sum, { statements }) => sum + statements, 0)).toBe((await store.reader.counts()).statements);
            }
            for (let left = await store.reader.decisions(); left.length > 0; left = await store.reader.decisions()) {
              await store.writer.undoDecision(left[(order.next().value ?? 0) % left.length]?.id ?? 0);
            }
            expect(await digest(store.reader)).toBe(await digest(plain.reader));
          }),
        ),
      ),
      { numRuns: 12 },
    );
  }, 120_000);
}
