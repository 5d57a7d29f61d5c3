// Tests of how names are written: short forms, slips, capitals, titles of documents, family names that come first.
import { expect, test } from "vitest";
import { genderOfFirstName, isFamilyNameFirst, isFirstName } from "./gender.ts";
import { inOrdinaryLetters } from "./letters.ts";
import { areNicknames, isOneSlip } from "./nicknames.ts";
import { namesInTitle } from "./title-names.ts";
import { genderOfWord, sameRole } from "./titles.ts";

test("short forms of one first name are told from other names", () => {
  for (const [a, b] of [["robert", "bob"], ["bob", "robert"], ["elizabeth", "liz"], ["william", "bill"]] as const) expect(areNicknames(a, b)).toBe(true);
  for (const [a, b] of [["robert", "bill"], ["bob", "rob's"], ["marta", "martin"], ["", ""]] as const) expect(areNicknames(a, b)).toBe(false);
});

test("one slip of a letter makes the same surname, two do not", () => {
  for (const other of ["schneiderman", "scheiderman", "schneidermann", "schneidermen"]) expect(isOneSlip("schneiderman", other)).toBe(true);
  for (const other of ["scheidermen", "zchneiderman", "snider", ""]) expect(isOneSlip("schneiderman", other)).toBe(false);
});

test("first names tell the sex only where nearly all bearers have it", () => {
  expect([genderOfFirstName("Marta"), genderOfFirstName("PETER"), genderOfFirstName("Jordan"), genderOfFirstName("Qwx")]).toEqual(["woman", "man", null, null]);
  expect([isFirstName("Jordan"), isFirstName("Jen"), isFirstName("Treasury")]).toEqual([true, true, false]);
});

test("family names come first in Korean and Chinese names, not in others", () => {
  for (const name of ["kim do-yun", "moon se-ri", "xi lanbo", "kim so un"]) expect(isFamilyNameFirst(name.split(" "))).toBe(true);
  for (const name of ["marta velin", "kim thomas", "park"]) expect(isFamilyNameFirst(name.split(" "))).toBe(false);
});

test("capitals become ordinary letters, other words stay", () => {
  const given = ["KIRBY", "JEAN-PIERRE", "O'BRIEN", "MCDONALD", "McDonald", "de Marr", "J.R."];
  expect(given.map(inOrdinaryLetters)).toEqual(["Kirby", "Jean-Pierre", "O'Brien", "McDonald", "McDonald", "de Marr", "J.R."]);
});

test("a title names persons with their posts", () => {
  expect(namesInTitle("Press Briefing by Press Secretary Jen Ostrow, February 1, 2031")).toEqual([{ name: "Jen Ostrow", office: "Press Secretary" }]);
  expect(namesInTitle("Remarks by President Velin Before Departure")).toEqual([{ name: "Velin", office: "President" }]);
  expect(namesInTitle("Remarks by President Velin and First Lady Anna Velin on the Harvest")).toEqual([
    { name: "Velin", office: "President" },
    { name: "Anna Velin", office: "First Lady" },
  ]);
  expect(namesInTitle("Remarks by Secretary of State Paul Dorn at the Harbor")).toEqual([{ name: "Paul Dorn", office: "Secretary of State" }]);
});

test("a title without names names nobody", () => {
  for (const title of [null, "", "Harvest Talks Resume After Long Pause", "The President's Plan for the Harbor", "May Day: What to Know"]) expect(namesInTitle(title)).toEqual([]);
});

test("forms of one post are one, deputies are told by their own word", () => {
  expect(["Sen.", "senator", "GOP", "chairwoman", "Gov.", "spokesman"].map(sameRole)).toEqual(["senator", "senator", "republican", "chair", "governor", "spokesperson"]);
  expect([genderOfWord("Mrs."), genderOfWord("spokesman"), genderOfWord("Dr."), genderOfWord("senator")]).toEqual(["woman", "man", null, null]);
});
