// Tests of who held an office on a day, by any of its names.
import { expect, test } from "vitest";
import { createOffices, ofSeat, readOfficeTable, samePerson } from "./index.ts";

const HEAD = "office,of,holder,from,to,also\n";
const shipped = readOfficeTable(`# known until 2032-06-30
${HEAD}President,Ithmere; Ithmerean,Thomas Oren,2028-01-01,,Leader
Foreign Secretary,Ithmere,Anna Keller,2029-05-01,2031-03-14,Foreign Minister; Minister of Foreign Affairs
Foreign Secretary,Ithmere,Peter Dorn,2031-03-14,2032-01-10,
Foreign Minister,Norway,Ines Marlow,2029-01-01,,
`, "shipped");

function holders(table: ReturnType<typeof createOffices>, called: string, of: string | null, day: string): string[] {
  return table.called(called.split(" "), of).flatMap(({ office }) => table.holders(office, day));
}

test("an office by any of its names, in any order of words", () => {
  const offices = createOffices([shipped]);
  for (const name of ["Foreign Secretary", "foreign minister", "minister for foreign affairs"]) expect(holders(offices, name, "Ithmere", "2030-01-01")).toEqual(["Anna Keller"]);
  expect(holders(offices, "foreign minister", null, "2030-01-01")).toEqual(["Anna Keller", "Ines Marlow"]);
  expect(holders(offices, "deputy foreign minister", null, "2030-01-01")).toEqual([]);
});

test("two on the day of change, nobody in a gap, nobody after the table's last day", () => {
  const offices = createOffices([shipped]);
  expect(["2031-03-13", "2031-03-14", "2031-03-15", "2032-01-11"].map((day) => holders(offices, "foreign secretary", "Ithmere", day))).toEqual([["Anna Keller"], ["Anna Keller", "Peter Dorn"], ["Peter Dorn"], []]);
  expect(["2032-06-30", "2032-07-01"].map((day) => holders(offices, "president", "Ithmere", day))).toEqual([["Thomas Oren"], []]);
});

test("a later table goes before an earlier one where both know a holder", () => {
  const own = readOfficeTable(`${HEAD}Foreign Minister,Ithmere,Rita Moss,2030-01-01,2030-12-31,Harbour Envoy\nMayor,Tesk,Carl Bain,2030-01-01,,\n`, "own");
  const offices = createOffices([shipped, own]);
  expect(["2029-12-31", "2030-01-01", "2031-01-01"].map((day) => holders(offices, "foreign secretary", "Ithmere", day))).toEqual([["Anna Keller"], ["Rita Moss"], ["Anna Keller"]]);
  expect(holders(offices, "harbour envoy", "Ithmere", "2030-02-01")).toEqual(["Rita Moss"]);
  expect(holders(offices, "mayor", "Tesk", "2050-01-01")).toEqual(["Carl Bain"]);
});

test("what a person leads on a day", () => {
  const offices = createOffices([shipped]);
  expect([offices.ledBy("Oren", "2030-01-01"), offices.ledBy("Tom Oren", "2030-01-01"), offices.ledBy("Anna Oren", "2030-01-01"), offices.ledBy("Oren", "2027-01-01")]).toEqual([["Ithmere"], ["Ithmere"], [], []]);
});

test("seats speak for their countries, countries for themselves", () => {
  expect(["White House", "the Kremlin", "Blue House", "Seoul", "Élysée Palace", "Downing Street"].map(ofSeat)).toEqual(["United States", "Russia", "South Korea", "South Korea", "France", "United Kingdom"]);
  expect(["South Korea", "white house", "Harbor Commission", "Seoul Tower", ""].map(ofSeat)).toEqual([null, null, null, null, null]);
});

test("one person's names, with short forms, initials, accents and family names first", () => {
  for (const [a, b] of [["Robert Keller", "Bob Keller"], ["J. R. Dorn", "John Dorn"], ["José Peña", "Jose Pena"], ["Moon Se-ri", "Moon"], ["Kim Do-yun", "Kim Do Yun"], ["Thomas Keller Jr.", "Keller"], ["Anna Maria Keller", "Maria Keller"]] as const) expect([a, b, samePerson(a, b)]).toEqual([a, b, true]);
  for (const [a, b] of [["Robert Keller", "Anna Keller"], ["Moon Se-ri", "Ri"], ["Robert Keller", "Robert"], ["", "Keller"]] as const) expect([a, b, samePerson(a, b)]).toEqual([a, b, false]);
});
