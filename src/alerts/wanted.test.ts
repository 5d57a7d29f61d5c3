// What a watch asks for means what it means in a search.
import { expect, test } from "vitest";
import { LUSK, MARROW, person, says, unnamed } from "./suite/facts.ts";
import { hasWords, isOutlet, isSaid, isSaidThere, isSpeaker, namesSpeaker } from "./wanted.ts";

test.each([
  ["", true], ["toll", true], ["TOLL sail", true], ["toll lamp", false], ['"for a toll"', true], ['"toll for"', false], ["harb*", true], ["harb", false], ["…", false],
])("words: %s", (asked, expected) => expect(hasWords(asked, "We shall not sail for a toll that nobody in this harbour agreed to")).toBe(expected));

test.each([
  [[], MARROW, true], [["Marrow"], MARROW, true], [["marrow dela"], MARROW, true], [["Lusk", "Marrow"], MARROW, true], [["Marr"], MARROW, false], [["Lusk"], MARROW, false],
  [["dela-marrow"], MARROW, true], [["odo-lusk"], MARROW, false], [["odo-lusk"], { ...LUSK, id: "odo-lusk-2" }, false], [["Odo Lusk"], { ...LUSK, name: "Lusk" }, true],
  [["ministry"], unnamed("an official", "harbour ministry"), true], [["harbour"], { ...MARROW, of: "harbour ministry" }, false], [["Marrow"], null, false], [["…"], MARROW, false],
] as const)("speakers %j mean %j: %s", (asked, speaker, expected) => expect(isSpeaker(asked, speaker)).toBe(expected));

test("outlets by name or id, whatever the case", () => {
  expect([isOutlet([], null), isOutlet(["the bell"], "The Bell"), isOutlet(["the-bell"], "The Bell"), isOutlet(["Bell"], "The Bell"), isOutlet(["The Bell"], null)]).toEqual([true, true, true, false, false]);
});

test("what is said, and the title above it", () => {
  const said = says(MARROW);
  const asked = { speakers: ["Marrow"], words: "torsholm", outlets: ["The Bell"] };
  expect([isSaid(asked, said), isSaidThere(asked, said), isSaid({ ...asked, words: "toll" }, said), isSaidThere({ ...asked, outlets: ["The Horn"] }, said)]).toEqual([false, true, true, false]);
});

test.each([
  ["Dela Marrow", "Marrow: no toll", true], ["dela-marrow", "Marrow: no toll", true], ["Dela Marrow", "Dela stays", false],
  ["Oda Su-min", "Oda flies to Averne", true], ["Oda Su-min", "A minute in Averne", false], ["Rho Tan Un", "Rho flies", true], ["Rho Tan Un", "An un report", false],
])("%s in the title “%s”: %s", (asked, title, expected) => expect(namesSpeaker([asked], title)).toBe(expected));

test("names of outlets and people are not mixed", () => expect(isSpeaker(["Bell"], person("Dela Marrow"))).toBe(false));
