// Tests of tables of offices: what their lines hold, and what is refused with the line that says it.
import { array, assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { OfficeTableError, readOfficeTable } from "./index.ts";

const HEAD = "office,of,holder,from,to,also\n";
const read = (rows: string) => readOfficeTable(HEAD + rows, "own.csv");

test("a row holds an office, its names and a tenure", () => {
  expect(read("Foreign Secretary,Ithmere; Ithmerean,Anna Keller,2029-05-01,2031-03-14,Foreign Minister; Top Diplomat\n").tenures).toEqual([
    { office: "Foreign Secretary", of: "Ithmere", ofAlso: ["Ithmerean"], holder: "Anna Keller", from: "2029-05-01", to: "2031-03-14", also: ["Foreign Minister", "Top Diplomat"] },
  ]);
});

test("a month or a year alone leaves its days out", () => {
  expect(read("Mayor,Tesk,Ines Marlow,2028-02,2030,\n").tenures).toMatchObject([{ from: "2028-02-29", to: "2030-01-01" }]);
});

test("commas in quotation marks, comments, empty lines, any order of columns, any line ends", () => {
  const table = readOfficeTable('\uFEFF# known until 2032-01-31\r\nholder,office,from\r\n\r\n"Oren, Jr., ""Tom""",Mayor,2030-01-01\r\n', "own.csv");
  expect(table.knownUntil).toBe("2032-01-31");
  expect(table.tenures).toMatchObject([{ holder: 'Oren, Jr., "Tom"', office: "Mayor", of: null, to: null, also: [] }]);
});

function refused(text: string): string {
  try {
    readOfficeTable(text, "own.csv");
  } catch (error) {
    if (error instanceof OfficeTableError) return error.message;
  }
  throw new Error("it was not refused");
}

test.each([
  ["", /own\.csv, line 1: the first line must name the columns/],
  ["office,holder\n", /line 1: the column "from" is missing/],
  ["office,holder,from,party\n", /line 1: "party" is no column/],
  ["office,office,holder,from\n", /line 1: a column is named twice/],
  [`${HEAD}Mayor,Tesk,,2030-01-01,,\n`, /line 2: the holder is missing/],
  [`${HEAD}\nMayor,Tesk,Anna Keller,May 2030,,\n`, /line 3: "May 2030" is no day/],
  [`${HEAD}Mayor,Tesk,Anna Keller,2030-02-30,,\n`, /line 2: "2030-02-30" is no day/],
  [`${HEAD}Mayor,Tesk,Anna Keller,2030-02-01,2029-01-01,\n`, /line 2: Anna Keller leaves the office \(2029-01-01\) before taking it/],
  [`${HEAD}Mayor,Tesk,Keller, Anna,2030-02-01,,,\n`, /line 2: there are 8 fields under 6 columns/],
  [`${HEAD}Mayor,Tesk,"Anna Keller,2030-02-01,,\n`, /line 2: a quotation mark/],
  [`# known until soon\n${HEAD}`, /line 1: "soon" is no day/],
])("%j is refused with its line", (text, reason) => expect(refused(text)).toMatch(reason));

test("any text is read or refused, never anything else", () => {
  assert(
    property(array(string({ maxLength: 30 }), { maxLength: 6 }), (lines) => {
      try {
        expect(read(lines.join("\n")).tenures.every(({ holder }) => holder !== "")).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(OfficeTableError);
      }
    }),
    { numRuns: 300 },
  );
});
