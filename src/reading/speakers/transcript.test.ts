// Tests of transcripts' labels: whom "MS. OSTROW", "THE PRESIDENT" and "Q" mean.
import { expect, test } from "vitest";
import { analyse } from "../analysis/index.ts";
import { readStructure } from "../structure/index.ts";
import { resolveSpeakers } from "./index.ts";

/** Each turn's label with its speaker, as "kind name, office, of". */
function labels(title: string | null, text: string): Record<string, string> {
  const document = { id: "t", origin: "t", kind: "transcript", url: null, title, outlet: null, published: null, text, times: [] } as const;
  const structure = readStructure(document);
  const parts = structure.blocks.flatMap(({ label, body }) => (label === null ? [body] : [label, body])).filter(({ start, end }) => start < end);
  const turns = structure.blocks.flatMap(({ label, body }) => (label === null ? [] : [{ source: [label], cue: [], content: [body] }]));
  const { speakers } = resolveSpeakers({ document, analysis: analyse(text, parts, null), structure, statements: turns });
  return Object.fromEntries(turns.map(({ source }, i) => {
    const speaker = speakers[i];
    return [text.slice(source[0]!.start, source[0]!.end), [speaker?.kind, speaker?.name, speaker?.office, speaker?.of].map((one) => one ?? "-").join(", ")];
  }));
}

test("a briefing's labels are matched with the title's names and posts", () => {
  const text = "MS. OSTROW:  Good afternoon.  A few items at the top.\n\nQ    Thank you.  Is the harbor open?\n\nMS. OSTROW:  It is open.\n\nQ    Since when?\n\nMS. OSTROW:  Since Monday.";
  expect(labels("Press Briefing by Press Secretary Jen Ostrow, February 1, 2031", text)).toEqual({ "MS. OSTROW": "person, Jen Ostrow, Press Secretary, -", Q: "unnamed, -, -, -" });
});

test("a man's label is not the woman's of the same surname in the title", () => {
  const text = "MR. OSTROW:  Good afternoon.\n\nQ    Thank you.\n\nMR. OSTROW:  It is open.\n\nQ    Since when?\n\nMR. OSTROW:  Since Monday.";
  expect(labels("Press Briefing by Press Secretary Jennifer Ostrow", text)["MR. OSTROW"]).toBe("person, Ostrow, -, -");
});

test("posts alone mean their holder, and nobody when nobody is named", () => {
  const text = "THE PRESIDENT:  Welcome.\n\nTHE FIRST LADY:  Thank you.\n\nTHE PRESIDENT:  Please sit.\n\nTHE VICE PRESIDENT:  Good evening.\n\nTHE PRESIDENT:  Go on.";
  expect(labels("Remarks by President Velin and First Lady Anna Velin on the Harvest", text)).toEqual({
    "THE PRESIDENT": "person, Velin, President, -",
    "THE FIRST LADY": "person, Anna Velin, First Lady, -",
    "THE VICE PRESIDENT": "person, -, Vice President, -",
  });
});

test("labels with a post keep it; officials, moderators and crowds have no name", () => {
  const text = "MODERATOR:  We begin.\n\nSENIOR ADMINISTRATION OFFICIAL:  Thanks.\n\nSURGEON GENERAL DORN:  Take care.\n\nATTORNEY GENERAL MCRAE:  We will.\n\nAUDIENCE:  Yes!\n\nMODERATOR:  Thank you.\n\nSENIOR ADMINISTRATION OFFICIAL:  Thank you.";
  expect(labels(null, text)).toEqual({
    MODERATOR: "unnamed, -, -, -",
    "SENIOR ADMINISTRATION OFFICIAL": "unnamed, -, -, administration",
    "SURGEON GENERAL DORN": "person, Dorn, Surgeon General, -",
    "ATTORNEY GENERAL MCRAE": "person, McRae, Attorney General, -",
    AUDIENCE: "group, -, -, -",
  });
});

test("a post beside the name becomes the office, a party or a handle does not", () => {
  const text = "JAKE MARLOW, XNN ANCHOR: Good morning.\n\nINES DOLAN (D-MA), SENATOR: Thank you.\n\nMARLOW: Is it true?\n\nDOLAN: It is.\n\nMARLOW: Thank you.";
  const found = labels(null, text);
  expect(found["JAKE MARLOW"]).toBe("person, Jake Marlow, XNN Anchor, -");
  expect(found["MARLOW"]).toBe("person, Jake Marlow, -, -");
});
