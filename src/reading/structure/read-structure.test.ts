// Blocks of articles, transcripts, wrapped texts; what holds for every text; hostile texts.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spokenParts } from "./asides.ts";
import { readStructure } from "./read-structure.ts";
import { documentOf, outline } from "./sample.ts";

describe("an article among the furniture of its page", () => {
  test("a news page", () => {
    const page = [
      "Watch NorthTV Live", "", "Vance, Brandt both open to talks with Ostermark during Games", "", "Vance on Ostermark", "Vance on Ostermark 00:24", "",
      "Will the two countries meet at this month's Winter Games?", "",
      "Advertisement", "",
      "\"A message was being sent,\" explained a ministry official.", "",
      "SEE ALSO: Ostermark tests another rocket", "",
      "What Ostermark wants", "",
      "The ministry read more into it than it said: \"We'll see.\"", "",
      "Ana Ruiz contributed to this report.", "",
      "View NorthTV News In", "NorthTV News App Open", "Chrome Safari Continue", "Be the first to know",
      "Get browser notifications for breaking news, live events, and exclusive reporting.", "© 2031 NorthTV. All rights reserved.",
    ].join("\n");
    expect(outline(page)).toMatchInlineSnapshot(`
      [
        "furniture Watch NorthTV Live",
        "heading Vance, Brandt both open to talks with Ostermark during Games",
        "furniture Vance on Ostermark",
        "furniture Vance on Ostermark 00:24",
        "prose Will the two countries meet at this month's Winter Games?",
        "furniture Advertisement",
        "prose "A message was being sent," explained a ministry official.",
        "furniture SEE ALSO: Ostermark tests another rocket",
        "heading What Ostermark wants",
        "prose The ministry read more into it than it said: "We'll see."",
        "furniture Ana Ruiz contributed to this report.",
        "furniture View NorthTV News In",
        "furniture NorthTV News App Open",
        "furniture Chrome Safari Continue",
        "furniture Be the first to know",
        "furniture Get browser notifications for breaking news, live events, and exclusive reporting.",
        "furniture © 2031 NorthTV. All rights reserved.",
      ]
    `);
  });

  test.each([
    "By Ana Ruiz and Jo Reed", "Sign up for our newsletter", "Follow Ana Ruiz on Twitter @anaruiz.", "Read more: Ostermark's army", "Share this article", "Slideshow (8 images)",
    "(Reporting by Ana Ruiz; Editing by Jo Reed)", "We use cookies to make this site work. By continuing you agree to our cookie policy.", "Published 5:07 PM, Feb. 6, 2031", "This article is more than 2 years old",
    "Minister Vance at the harbour. (Photo: Ana Ruiz/NorthTV)", "https://example.org/story", "***", "12 comments", "Enter your email address:", "<div><span/></div>", "text-align:center;",
  ])("furniture: %s", (line) => {
    expect(outline(`The minister left the hall.\n\n${line}\n\nThe hall was empty.`)[1]).toBe(`furniture ${line}`);
  });

  test.each([
    "By contrast, Vance said the talks would go on.", "Read the treaty, Vance said.", "\"Follow us,\" Vance told the crowd.", "Follow the money, he said.", "The cookies were fresh, Vance said.", "Watch what they do, not what they say, Vance said.",
    "Vance arrived at 10:30.", "Sign up now, the minister told farmers, and the state will pay.", "\"No.\"", "The report was updated on Monday, the ministry said.", "Get out, she said.",
  ])("not furniture: %s", (line) => {
    expect(outline(`The minister left the hall.\n\n${line}\n\nThe hall was empty.`)[1]).toBe(`prose ${line}`);
  });

  test("titles of other pages at the end, and after a pointer", () => {
    expect(outline("Vance left\n\nThe minister left the hall.\n\nRELATED:\n\nBrandt: We will never talk\n\nThe hall was empty.\n\nA cat saves a child\n\nVance: No talks\n\nTen best rivers").map((line) => line.split(" ")[0])).toEqual([
      "heading", "prose", "furniture", "furniture", "prose", "furniture", "furniture", "furniture",
    ]);
  });

  test("bylines above the text", () => {
    expect(outline("Ana Ruiz\nNORTH TODAY\n\nThe minister left the hall.\n\nThe hall was empty.").map((line) => line.split(" ")[0])).toEqual(["furniture", "furniture", "prose", "prose"]);
  });
});

describe("datelines", () => {
  test.each([
    ["NORTHAVEN (Reuters) - The minister left.", "The minister left."],
    ["NEW YORK, Ostermark — \"We wait,\" said Vance.", "\"We wait,\" said Vance."],
    ["Northaven (CNN) The minister left.", "The minister left."],
    ["The minister - a judge - left.", "The minister - a judge - left."],
    ["UNICEF said it would wait.", "UNICEF said it would wait."],
  ])("%s", (line, words) => {
    expect(outline(`Vance leaves\n\n${line} She did not come back that day.`)[1]).toBe(`prose ${words} She did not come back that day.`);
  });
});

describe("signatures", () => {
  test.each([
    ["The offer is dead. — Orla Vance (@vance) July 1, 2017", "signature <Orla Vance> {@vance} The offer is dead."],
    ["“We wait.” — Orla Vance, minister of trade", "signature <Orla Vance> {minister of trade} “We wait.”"],
    ["\"We wait.\" -- Orla Vance", "signature <Orla Vance> \"We wait.\""],
  ])("%s", (line, expected) => {
    expect(outline(`The minister wrote this.\n\n${line}\n\nThe hall was empty.`)[1]).toBe(expected);
  });
  test("alone under quoted words, and alone under an article", () => {
    expect(outline("The minister wrote this.\n\n“We wait.”\n\n— Orla Vance\n\nThe hall was empty.")[2]).toBe("signature <Orla Vance>");
    expect(outline("The minister left the hall.\n\nThe hall was empty.\n\n— LPA")[2]).toBe("furniture — LPA");
  });
  test.each(["The minister — a former judge — left.", "They wanted one thing — Peace and bread.", "\"We wait\" — so it went on for weeks."])("none: %s", (line) => {
    expect(outline(`The minister wrote this.\n\n${line}\n\nThe hall was empty.`)[1]).toBe(`prose ${line}`);
  });
});

describe("transcripts", () => {
  test("a briefing, wrapped by hand", () => {
    const briefing = [
      "Press Room", "", "5:16 P.M. EST", "",
      "MS. VANCE:  Good evening, everyone.  It has been a long day for all of", "us here, and I will be brief so that you can file.   ", "  ",
      "First, a word on the talks: they go on, and we will tell you when they", "end.  (Laughter.)", "",
      "Q    Will the minister go to Ostermark this month, or is the trip off", "the table?", "",
      "MS. VANCE:  We’ll see.", "", "(Applause.)", "", "Q    Thank you.", "", "END 5:20 P.M. EST",
    ].join("\n");
    expect(outline(briefing)).toEqual([
      "heading Press Room", "furniture 5:16 P.M. EST",
      "turn 0 <MS. VANCE> Good evening, everyone.  It has been a long day for all of\nus here, and I will be brief so that you can file.",
      "turn 0 First, a word on the talks: they go on, and we will tell you when they\nend.  (Laughter.)",
      "turn 1 <Q> Will the minister go to Ostermark this month, or is the trip off\nthe table?",
      "turn 2 <MS. VANCE> We’ll see.", "stage (Applause.)", "turn 3 <Q> Thank you.", "furniture END 5:20 P.M. EST",
    ]);
  });

  test.each([
    ["names", "Jo Reed: Why?\n\nOrla Vance: Because.\n\nJo Reed: Really?\n\nOrla Vance: Yes.", ["Jo Reed", "Orla Vance", "Jo Reed", "Orla Vance"]],
    ["questions and answers", "Q: Why?\n\nA: Because.\n\nQ: Really?\n\nA: Yes.", ["Q", "A", "Q", "A"]],
    ["caption arrows", ">> Good evening.\n\n>> REED: Why now?\n\n>> VANCE: We wait.\n\n>> Thank you.", [">>", "REED", "VANCE", ">>"]],
    ["roles", "ANA RUIZ, NORTHTV ANCHOR: Why?\n\nORLA VANCE (through translator): Because.\n\nRUIZ: Really?\n\nVANCE: Yes.\n\nRUIZ: So?", ["ANA RUIZ", "ORLA VANCE", "RUIZ", "VANCE", "RUIZ"]],
    ["labels alone on their lines", "Speaker 1 (00:12):\nWhy?\n\nSpeaker 2 (00:15):\nBecause.\n\nSpeaker 1 (00:19):\nReally?\n\nSpeaker 2 (00:21):\nYes.", ["Speaker 1", "Speaker 2", "Speaker 1", "Speaker 2"]],
    ["a Q and one blank, or on its line", "MS. VANCE: We begin.\n\nQ Why now?\n\nMS. VANCE: Because.\n\nQ\nReally?\n\nMS. VANCE: Yes.", ["MS. VANCE", "Q", "MS. VANCE", "Q", "MS. VANCE"]],
    ["bold, the colon within or without", "**Orla Vance**: We begin.\n\n**Q** Why now?\n\n**Orla Vance:** Because.\n\n**Q:** Really?\n\n**Orla Vance**: I say yes.", ["Orla Vance", "Q", "Orla Vance", "Q", "Orla Vance"]],
    ["brackets", "[Ms. Vance] We begin.\n\n[Mr. Reed] Why now?\n\n[Ms. Vance] Because we must.\n\n[Mr. Reed]: Really?\n\n[Laughter] That was it.", ["Ms. Vance", "Mr. Reed", "Ms. Vance", "Mr. Reed"]],
    ["a hearing", "    The Chairman. We begin.\n\n    Senator Reed. I thank you. Why now?\n\n    Ms. Vance. Because we must.\n\n    Senator Reed. Really?\n\n    Ms. Vance. Yes, Mr. Reed.\n\n    The Chairman. Thank you.", ["The Chairman", "Senator Reed", "Ms. Vance", "Senator Reed", "Ms. Vance", "The Chairman"]],
    ["names on lines of their own", "**Orla Vance**\n\nWe begin.\n\nJO REED\nWhy now?\n\n**Orla Vance**\n\nBecause we must.\n\nJO REED\nReally?", ["Orla Vance", "JO REED", "Orla Vance", "JO REED"]],
    ["a party beside the name", "SENATOR ARDEN (R-VALE): Why?\n\nMR. REED: We wait.\n\nSENATOR ARDEN (R-VALE): Why?\n\nMR. REED: We do.", ["SENATOR ARDEN", "MR. REED", "SENATOR ARDEN", "MR. REED"]],
    ["a speech", "Great Hall\n\nTHE PRESIDENT: Friends, we wait.\n\nWe have waited for years.\n\nOne more thing: we hope.", ["THE PRESIDENT"]],
  ])("%s", (_name, text, labels) => {
    const { transcript, blocks } = readStructure(documentOf(text));
    expect(transcript).toBe(true);
    expect(blocks.flatMap(({ label }) => (label === null ? [] : [text.slice(label.start, label.end)]))).toEqual(labels);
  });

  test.each([
    "The minister left.\n\nNote: this is new.\n\nThe hall was empty.\n\nNote: so was the street.",
    "WASHINGTON: The minister left at 10:30.\n\nThe hall was empty.\n\nHe went home.",
    "Ostermark: what next\n\nThe minister left.\n\nRelated: more on this.\n\nSee https://example.org/a: it is there.",
    "Three things to know:\n\nMoney: There is none left.\n\nTime: There is little.\n\nPeople: They are tired.\n\nThe hall was empty.",
    "[I’ll] tell you what we did.\n\n[He] left.\n\n[I’ll] tell you more.\n\n[He] came back to you.",
    "**What to know**\n\nThe minister left, and you may ask why.\n\n**What we know**\n\nWe wait.\n\n**Who is next**\n\nNobody tells us.",
    "Mr. Vance. That was the name that we all knew.\n\nThe hall was empty when you came.\n\nSenator Reed. Another name that I knew.\n\nNobody came.",
    "Delegates: 12.\n\nVance: 547.\n\nReed: 46.\n\nVance: 11.\n\nReed: 5.",
  ])("not a transcript: %s", (text) => {
    const { transcript, blocks } = readStructure(documentOf(text));
    expect(transcript).toBe(false);
    expect(blocks.some(({ kind }) => kind === "turn")).toBe(false);
  });

  test("an exchange quoted in an article ends with it", () => {
    const text = "Two of them spoke on air on Monday.\n\nREED: Why?\n\nVANCE: Because.\n\nREED: Really?\n\nVANCE: Yes.\n\nThe army then moved.\n\nThe ministry said it would wait.\n\nNobody came.";
    expect(outline(text).map((line) => line.split(" ")[0])).toEqual(["prose", "turn", "turn", "turn", "turn", "prose", "prose", "prose"]);
  });
});

describe("lines", () => {
  test("one paragraph a line stays one", () => {
    expect(outline("The minister left the hall at noon and went to the harbour.\nThe hall was empty.\nNobody came back that day, not even the guards who had been there.\nIt rained.").length).toBe(4);
  });
  test("wrapped lines are joined, lists and short lines are not", () => {
    const text = "The minister left the hall at noon and went to the harbour, where\nthe boats were waiting for the delegation and its many cases, and\nwhere nobody had slept.\n\nThere were two things to do on that day, and they were done, the\nministry said:\n- to wait\n- to see what the others did when the boats had gone and the last\nof the guards had left";
    expect(outline(text).map((line) => line.split("\n").length)).toEqual([3, 2, 1, 2]);
  });
  test.each(["\r\n\r\n", "\r\r", "\u2029", "\f", "\n \t\n"])("paragraphs parted by %j", (gap) => {
    expect(outline(`The minister left.${gap}The hall was empty.`).length).toBe(2);
  });
  test("nothing", () => {
    for (const text of ["", " ", "\n\n", "\u200B\n\uFEFF"]) expect(readStructure(documentOf(text))).toEqual({ blocks: [], quotations: [], transcript: false, notes: [] });
  });
});

const said = (text: string): string[] => spokenParts(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

test("stage directions are not among the words spoken", () => {
  expect(said("We wait.  (Laughter.)  We do.")).toEqual(["We wait.", "We do."]);
  expect(said("(In progress.) We wait [applause] and hope. (Ms. Reed goes up to the podium.)")).toEqual(["We wait", "and hope."]);
  expect(said("We wait. (I mean it.) We do.")).toEqual(["We wait. (I mean it.) We do."]);
  expect(said("(Inaudible.)")).toEqual([]);
  expect(said("The trade (and tax) bill [the new one] waits.")).toEqual(["The trade (and tax) bill [the new one] waits."]);
});

test("blocks are in order, trimmed and within the text, whatever the text", () => {
  const pieces = fc.constantFrom("MS. VANCE: ", "Q  ", "A: ", ">> ", "Jo Reed: ", "\n", "\n\n", "\r\n", " ", "word", "We wait. ", "— Orla Vance", "(Applause.)", "Advertisement", "# ", "\"", "👩‍👧 ", "\u200F שלום ", "Related:", "a".repeat(80), "00:24", "\u2029", "(@vance) July 1, 2017");
  fc.assert(fc.property(fc.array(pieces, { maxLength: 50 }), fc.constantFrom("article" as const, "transcript" as const, "broadcast" as const), (parts, kind) => {
    const text = parts.join("");
    const structure = readStructure(documentOf(text, { kind }));
    expect(readStructure(documentOf(text, { kind }))).toEqual(structure);
    let before = 0;
    let turn = -1;
    for (const block of structure.blocks) {
      expect(block.start).toBeGreaterThanOrEqual(before);
      expect(block.end).toBeGreaterThan(block.start);
      expect(text.slice(block.start, block.end)).toBe(text.slice(block.start, block.end).trim());
      for (const span of [block.body, ...(block.label === null ? [] : [block.label]), ...(block.role === null ? [] : [block.role])]) {
        expect(span.start).toBeGreaterThanOrEqual(block.start);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(block.end);
      }
      expect(block.turn !== null).toBe(block.kind === "turn");
      if (block.turn !== null) {
        expect(block.turn).toBe(block.label === null ? turn : turn + 1);
        turn = block.turn;
      }
      before = block.end;
    }
    const covered = structure.blocks.reduce((sum, { start, end }) => sum + text.slice(start, end).replace(/[\s\u200B-\u200F\u2060]/g, "").length, 0);
    expect(covered).toBe(text.replace(/[\s\u200B-\u200F\u2060]/g, "").length);
  }), { numRuns: 600 });
});

describe("hostile texts take time in proportion to their length", () => {
  test.each<[string, string]>([
    ["one line", "lorem ipsum ".repeat(1_000_000)],
    ["only marks", "\"".repeat(200_000)],
    ["only opening marks", "“".repeat(200_000)],
    ["deep nesting", `${"“a ".repeat(100_000)}${"b” ".repeat(100_000)}`],
    ["single marks", "‘a ".repeat(200_000)],
    ["open paragraphs", "“a b\n\n".repeat(50_000)],
    ["dashes", "— A ".repeat(200_000)],
    ["label after label", "MR. X: hi\n\nQ  yes?\n\n".repeat(30_000)],
    ["commas that never end in a colon", `${"A, B, C (d) ".repeat(12)}\n`.repeat(10_000)],
    ["line ends", "\r\n".repeat(3_000_000)],
  ])("%s", (_name, text) => {
    const began = performance.now();
    readStructure(documentOf(text));
    expect(performance.now() - began).toBeLessThan(8_000);
  }, 20_000);
});
