// Who is who across documents.
import { expect, test } from "vitest";
import { digest, type Speaker, type Store } from "../index.ts";
import { type Item, item, person, unnamed } from "./examples.ts";

function says(id: string, ...speakers: (Speaker | null)[]): Item {
  const text = speakers.map((_, i) => `Words ${id} ${i}.`).join(" ");
  return item(id, { text, says: speakers.map((speaker, i) => ({ speaker, words: [`Words ${id} ${i}`] })) });
}

const ids = async ({ reader }: Store, document: string) => (await reader.document(document))?.statements.map(({ speaker }) => speaker?.id);
const summaries = async ({ reader }: Store) => (await reader.speakers({})).items.map(({ id, name, statements }) => [id, name, statements]);

const holding = (name: string, offices: readonly string[]): Speaker[] => offices.map((office) => person(name, office));

export function speakingSuite(withStore: (use: (store: Store) => Promise<void>) => Promise<void>): void {
  const check = (behaviour: string, use: (store: Store) => Promise<void>) => test(behaviour, () => withStore(use));

  check("one name is one person, however it is written; another kind is another speaker", async (store) => {
    const organization: Speaker = { ...person("Ana Rook"), kind: "organization" };
    await store.writer.record([says("a", person("Ana Rook"), person("ANA ROOK"), person("Ana Rook"), organization), says("b", person("Ána  Rook"))]);
    expect(await summaries(store)).toEqual([["ana-rook", "Ana Rook", 4], ["organization.ana-rook", "Ana Rook", 1]]);
  });

  check("a surname means the only person who has it, whoever came first", async (store) => {
    await store.writer.record([says("a", person("Rook"))]);
    expect(await summaries(store)).toEqual([["surname.rook", "Rook", 1]]);
    await store.writer.record([says("b", person("Ana Rook", "Mayor"), person("Ana Rook", "Mayor"))]);
    expect(await summaries(store)).toEqual([["ana-rook", "Ana Rook", 3]]);
    expect(await ids(store, "a")).toEqual(["ana-rook"]);
    expect(await store.reader.speaker("surname.rook")).toMatchObject({ id: "ana-rook", office: "Mayor", documents: 2, outlets: 1 });
    expect((await store.reader.search({ speaker: "ana-rook" })).total).toBe(3);
    await store.writer.record([says("c", person("Ben Rook"))]);
    expect(await ids(store, "a")).toEqual(["surname.rook"]);
    expect(await summaries(store)).toEqual([["ana-rook", "Ana Rook", 2], ["ben-rook", "Ben Rook", 1], ["surname.rook", "Rook", 1]]);
  });

  check("an office is shown in full where it is often said so, and another office is not taken for it", async (store) => {
    await store.writer.record([says("a", ...holding("Ana Rook", ["Minister", "Minister", "Minister", "foreign minister", "foreign minister"]))]);
    await store.writer.record([says("b", ...holding("Ben Lark", ["President", "President", "Vice President"]))]);
    await store.writer.record([says("c", ...holding("Cy Crane", ["Minister", "Minister", "Minister", "Minister", "Minister", "Prime Minister"]))]);
    expect((await store.reader.speaker("ana-rook"))?.office).toBe("foreign minister");
    expect((await store.reader.speaker("ben-lark"))?.office).toBe("President");
    expect((await store.reader.speaker("cy-crane"))?.office).toBe("Minister");
  });

  check("among several of one surname the office decides, and disagreeing offices never merge", async (store) => {
    await store.writer.record([
      says("a", person("Ana Rook", "Secretary of Ports"), person("Ben Rook", "vice president")),
      says("b", person("Rook", "Secretary"), person("Rook", "Vice President"), person("Rook", "President"), person("Rook")),
      says("c", person("Cy Crane", "Senator"), person("Crane", "Judge")),
      says("d", person("Dee Dove Jr.", "Senator"), person("Dove", "Sen. and Senator")),
    ]);
    expect(await ids(store, "b")).toEqual(["ana-rook", "ben-rook", "surname.rook.president", "surname.rook"]);
    expect(await ids(store, "c")).toEqual(["cy-crane", "surname.crane.judge"]);
    expect(await ids(store, "d")).toEqual(["dee-dove-jr", "dee-dove-jr"]);
  });

  check("the unnamed and the unheard have no identity, and are found by whose they are", async (store) => {
    await store.writer.record([says("a", unnamed("Port Authority"), null, { ...person("?!"), office: "Mayor" })]);
    expect(await ids(store, "a")).toEqual([null, undefined, null]);
    expect(await summaries(store)).toEqual([]);
    expect((await store.reader.search({ speaker: "port authority" })).items.map(({ statement }) => statement.id)).toEqual(["a#1"]);
  });

  check("the order in which documents come does not matter", async (store) => {
    const items = [
      says("a", person("Rook"), person("Rook", "Mayor")), says("b", person("Ana Rook", "Mayor")), says("c", person("Ben Rook")),
      says("d", person("Rook", "Clerk"), unnamed("Rook")), says("e", person("Cy Crane"), person("Crane")),
    ];
    await store.writer.record(items);
    await withStore(async (other) => {
      for (const each of items.toReversed()) await other.writer.record([each]);
      expect(await digest(other.reader)).toBe(await digest(store.reader));
    });
  });

  check("a rereading leaves nothing behind of what the reading before it made up", async (store) => {
    const items = [says("a", person("Rook"), person("Ana Rook")), says("b", person("Rook", "Mayor"), person("Ben Rook", "Mayor"))];
    const misread = [says("a", person("Cy Rook"), unnamed("Rook")), says("b", person("Rook"), person("Port Rook"))];
    await store.writer.record(misread.map(({ document, reading }) => ({ document, reading: { ...reading, reader: "hand 0" } })));
    await store.writer.record(items);
    expect((await store.reader.speakers({ name: "cy" })).total).toBe(0);
    await withStore(async (other) => {
      await other.writer.record(items);
      expect(await digest(store.reader)).toBe(await digest(other.reader));
    });
  });

  check("speakers are listed by how much they said, and found by beginnings of their names", async ({ reader, writer }) => {
    await writer.record([says("a", person("Ana Rook"), person("Ben Crane"), person("Ben Crane"))]);
    expect(await reader.speakers({ limit: 1 })).toMatchObject({ total: 2, items: [{ id: "ben-crane", statements: 2 }] });
    expect((await reader.speakers({ name: "an" })).items).toMatchObject([{ id: "ana-rook" }]);
    expect((await reader.speakers({ name: "cra BE" })).items).toMatchObject([{ id: "ben-crane" }]);
    expect(await reader.speakers({ name: "?" })).toEqual({ total: 0, items: [] });
    expect((await reader.speakers({ name: "  " })).total).toBe(2);
  });

  check("a speaker's first and last day are told as precisely as the documents do", async ({ reader, writer }) => {
    const text = "One. Two. Three.";
    const speaker = person("Ana Rook");
    await writer.record([
      item("a", { text, says: [{ speaker, words: ["One"] }, { speaker, words: ["Two"], saidOn: { date: "2031-01", precision: "month" } }] }),
      item("b", { text, published: null, says: [{ speaker, words: ["Three"] }] }),
    ]);
    expect(await reader.speaker("ana-rook")).toMatchObject({
      statements: 3,
      documents: 2,
      first: { date: "2031-01", precision: "month" },
      last: { date: "2031-04-02", precision: "day" },
    });
  });
}
