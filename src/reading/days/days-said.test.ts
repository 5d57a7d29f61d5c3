// Days that a statement has from the statements around it.
import { describe, expect, test } from "vitest";
import type { DocumentKind, Span } from "../../model/index.ts";
import { analyse } from "../analysis/index.ts";
import { readStructure } from "../structure/read-structure.ts";
import { documentOf } from "../structure/sample.ts";
import { daysSaid } from "./days-said.ts";
import { marked } from "./marked.ts";

function days(source: string, names: readonly (string | null)[], kind: DocumentKind = "article", published: string | null = "2018-02-06", parents: readonly (number | null)[] = []): (string | null)[] {
  const { text, statements } = marked(source);
  const document = { id: "t", origin: "t", kind, url: null, title: null, outlet: null, published, text, times: [] };
  const structure = readStructure(document);
  const analysis = analyse(text, structure.blocks.map(({ body }) => body), null);
  const said = statements.map(({ source: sources, cue, content }, i) => ({
    source: sources, cue, content,
    parent: parents[i] ?? null,
    speaker: names[i] === undefined || names[i] === null ? null : { kind: "person" as const, name: names[i], id: null, mention: null, office: null, of: null },
  }));
  return daysSaid(document, structure, analysis, said).map((day) => (day === null ? null : `${day.date} ${day.precision}`));
}

describe("a look back that tells no day", () => {
  const lookBack = 'The last time the Ostermark paused its tests, {s0 Vance} publicly {q0 praised} {c0 the government}. {s1 She} {q1 said} she was {c1 "glad"} it had {c1 "shown restraint."}\n\n';
  test("takes the day of the same speaker's quotation that opens the next paragraph", () => {
    expect(days(`${lookBack}{c2 "We need to see more,"} {s2 Vance} {q2 said} back in August.`, ["Orla Vance", "Orla Vance", "Orla Vance"])).toEqual(["2017-08 month", "2017-08 month", "2017-08 month"]);
  });
  test("takes nothing from another speaker", () => {
    expect(days(`${lookBack}{c2 "We need to see more,"} {s2 Brandt} {q2 said} back in August.`, ["Orla Vance", "Orla Vance", "Emil Brandt"])).toEqual([null, null, "2017-08 month"]);
  });
  test("takes nothing from the news of the day", () => {
    expect(days(`${lookBack}{c2 "We need to see more,"} {s2 Vance} {q2 said} on Monday.`, ["Orla Vance", "Orla Vance", "Orla Vance"])).toEqual([null, null, "2018-02-05 day"]);
  });
  test("is needed: an undated statement before a dated one keeps no day", () => {
    expect(days('{s0 Vance} {q0 said} she was {c0 "glad"} about it.\n\n{c1 "We need to see more,"} {s1 Vance} {q1 said} back in August.', ["Orla Vance", "Orla Vance"])).toEqual([null, "2017-08 month"]);
  });
});

describe("going on", () => {
  test("she added", () => {
    expect(days('{c0 "We wait,"} {s0 Vance} {q0 said} on Monday. {c1 "We are patient,"} {s1 she} {q1 added}.', ["Orla Vance", "Orla Vance"])).toEqual(["2018-02-05 day", "2018-02-05 day"]);
  });
  test("another speaker added", () => {
    expect(days('{c0 "We wait,"} {s0 Vance} {q0 said} on Monday. {c1 "We are patient,"} {s1 Brandt} {q1 added}.', ["Orla Vance", "Emil Brandt"])).toEqual(["2018-02-05 day", null]);
  });
  test("she said is not going on", () => {
    expect(days('{c0 "We wait,"} {s0 Vance} {q0 said} on Monday. {c1 "We are patient,"} {s1 she} {q1 said}.', ["Orla Vance", "Orla Vance"])).toEqual(["2018-02-05 day", null]);
  });
});

test("the date after a signature", () => {
  expect(days("The minister wrote this.\n\n{c0 The offer is dead.} — {s0 Orla Vance} (@vance) July 1, 2017\n\nThe hall was empty.", ["Orla Vance"])).toEqual(["2017-07-01 day"]);
  expect(days("The minister wrote this.\n\n{c0 The offer is dead.} — {s0 Orla Vance}\n\nThe hall was empty.", ["Orla Vance"])).toEqual([null]);
});

describe("transcripts", () => {
  const briefing = "Press room\n\n{s0 MS. VANCE}{q0 :} {c0 We wait.}\n\nQ Why?\n\n{s1 MS. VANCE}{q1 :} {c1 Because.}\n\nQ Really?\n";
  test("were held on the day of publication", () => {
    expect(days(briefing, ["Orla Vance", "Orla Vance"], "transcript")).toEqual(["2018-02-06 day", "2018-02-06 day"]);
  });
  test("or on the date at their top", () => {
    expect(days(`(February 4, 2018)\n\n${briefing}`, ["Orla Vance", "Orla Vance"], "transcript")).toEqual(["2018-02-04 day", "2018-02-04 day"]);
  });
  test("a statement told inside a turn has its own day", () => {
    const source = "MS. VANCE: {c0 Minister {s1 Brandt} {q1 told} me in January {c1 that he would wait}.}\n\nQ Why?\n\nMS. VANCE: Because.\n";
    expect(days(source, ["Orla Vance", "Emil Brandt"], "transcript", "2018-02-06", [null, 0])).toEqual(["2018-02-06 day", "2018-01 month"]);
  });
});

test("a text of one endless sentence takes time in proportion to its length", () => {
  const one = "{s Vance} {q said} on Monday and in 2015 and last week {c that}, ";
  const { text, statements } = marked(one.replaceAll(/\{([sqc]) /g, "{$10 "));
  const count = 3000;
  const analysis = analyse(text.repeat(count), [{ start: 0, end: text.length * count }], null);
  const document = documentOf(text.repeat(count), { published: "2018-02-06" });
  const moved = Array.from({ length: count }, (_, i) => {
    const move = (spans: readonly Span[]): Span[] => spans.map(({ start, end }) => ({ start: start + i * text.length, end: end + i * text.length }));
    const { source = [], cue = [], content = [] } = statements[0] ?? {};
    return { source: move(source), cue: move(cue), content: move(content), parent: null, speaker: null };
  });
  const began = performance.now();
  const told = daysSaid(document, readStructure(document), analysis, moved);
  expect(performance.now() - began).toBeLessThan(8_000);
  expect(told[10]).toEqual({ date: "2018-02-05", precision: "day" });
}, 20_000);
