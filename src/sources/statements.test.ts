// Ready-made statements: a document and its reading a line.
import { describe, expect, test } from "vitest";
import { all, documents, folderOf, rules } from "./testing.ts";

const said = { speaker: "Mara Arden", saidOn: "2021-02-03T09:00:00Z", text: " We will see what happens. ", url: "https://sund.example/1", outlet: "Sund Radio" };
const file = (...values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join("\n");

describe("a statement a line", () => {
  test("is a document with a reading whose content is its words", async () => {
    const [received] = await documents(["s.jsonl"], await folderOf({ "s.jsonl": file(said) }), { statements: true });
    expect(received?.document).toMatchObject({ text: said.text, kind: "post", url: said.url, outlet: "Sund Radio", published: "2021-02-03T09:00:00Z", title: null });
    const [statement] = received?.reading?.statements ?? [];
    expect(statement).toMatchObject({
      kind: "direct", source: [], cue: [], speaker: { kind: "person", name: "Mara Arden" }, saidOn: { date: "2021-02-03T09:00:00Z", precision: "time" }, confidence: 1,
    });
    expect(statement?.content.map(({ start, end }) => received?.document.text.slice(start, end))).toEqual(["We will see what happens."]);
    expect(statement?.id).toBe(`${received?.document.id}-1`);
  });

  test("days come at the precision given; those that are none are noted", async () => {
    const days = ["2021-02-03", "2021-02", "2021", "soon", undefined];
    const received = await documents(["s.jsonl"], await folderOf({ "s.jsonl": file(...days.map((saidOn) => Object.assign({}, said, { saidOn }))) }), { statements: true });
    expect(received.map((item) => item.reading?.statements[0]?.saidOn?.precision ?? null)).toEqual(["day", "month", "year", null, null]);
    expect(received.map((item) => item.document.published)).toEqual(["2021-02-03", null, null, null, null]);
    expect(received.map(rules)).toEqual([[], [], [], ["bad-date"], []]);
  });

  test("has the same origin wherever it stands, and another when a word differs, though the url is one", async () => {
    const other = { ...said, text: "We will not." };
    const folder = await folderOf({ "a.jsonl": file(said, other), "b.jsonl": file({ text: "New." }, other, said) });
    const [first, second] = (await documents(["a.jsonl"], folder, { statements: true })).map(({ document }) => document.origin);
    const again = (await documents(["b.jsonl"], folder, { statements: true })).map(({ document }) => document.origin);
    expect(again.slice(1)).toEqual([second, first]);
    expect(new Set([first, ...again]).size).toBe(3);
  });

  test("without words or speaker: an error with its line, and a note", async () => {
    const received = await all(["s.jsonl"], await folderOf({ "s.jsonl": `${file({ speaker: "Kell" }, { text: "Yes." })}\nnot json` }), { statements: true });
    expect(received).toMatchObject([
      { input: "s.jsonl:1", error: { kind: "bad-line" } },
      { document: { text: "Yes." }, notes: [{ rule: "no-speaker" }], reading: { statements: [{ speaker: null }] } },
      { input: "s.jsonl:3", error: { kind: "bad-line" } },
    ]);
  });
});
