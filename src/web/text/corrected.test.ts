// Corrections in words.
import { expect, test } from "vitest";
import type { WireCorrected, WireMachineStatement } from "../../api/wire.ts";
import { correctedAs, hadRead, signedBy } from "./corrected.ts";

const TEXT = "Ana Rook denied\nany plan.";
const machine: WireMachineStatement = {
  id: "1", kind: "indirect", act: "claim", source: [{ start: 0, end: 8 }], cue: [], content: [{ start: 9, end: 24 }], parent: null, answers: null,
  speaker: { id: null, kind: "person", name: "Ana Rook", mention: null, office: "mayor", of: null }, saidOn: null, confidence: 0.7,
};
const corrected: WireCorrected = { correction: 3, fields: ["speaker", "content", "cue", "act"], machine, at: "2031-03-09T08:00:00Z", by: "Ada", why: "misread" };

test("what the reader had read, field by field, in the document's own words", () => {
  expect(hadRead(TEXT, corrected)).toEqual([
    { field: "Speaker", was: "Ana Rook, Mayor" }, { field: "Words", was: "denied any plan" }, { field: "Says so", was: "nothing" }, { field: "Act", was: "Claim" },
  ]);
  expect(hadRead(TEXT, { ...corrected, machine: null })).toEqual([]);
});

test("by whom, when and why, as far as they said", () => {
  expect(signedBy("Corrected", corrected)).toBe("Corrected by Ada on 9 Mar 2031: misread.");
  expect(signedBy("Deleted", { ...corrected, by: null, why: null })).toBe("Deleted by a person on 9 Mar 2031.");
});

test("a badge says whether a person changed or made it", () => {
  expect([correctedAs({ corrected }), correctedAs({ corrected: { ...corrected, machine: null } }), correctedAs({ corrected: null })]).toEqual(["Corrected", "Added", null]);
});
