// The shipped table: every row in order, and holders that anybody can check.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createOffices, readOfficeTable, samePerson } from "./index.ts";

const table = readOfficeTable(readFileSync(new URL("../../../offices/offices.csv", import.meta.url), "utf8"), "offices.csv");
const offices = createOffices([table]);

/** Tenures of one office, by the day they begin. */
const byOffice = Map.groupBy(table.tenures, ({ office, of }) => `${office} of ${of}`);

test("every row has names, and days in order within the time that the table knows", () => {
  const until = table.knownUntil ?? "";
  expect(until).toMatch(/^20\d\d-\d\d-\d\d$/);
  for (const { office, of, holder, from, to } of table.tenures) {
    const row = `${office}, ${of}, ${holder}`;
    expect(/^\p{Lu}/u.test(holder) && !/\s{2}|\d/.test(holder), row).toBe(true);
    expect(of, row).not.toBeNull();
    expect(from <= (to ?? until), row).toBe(true);
    expect((to ?? until) >= "1990-01-01" && from <= until, row).toBe(true);
  }
});

test.each([...byOffice])("%s: nobody twice at once, no two for more than a day, the last alone without an end", (_, tenures) => {
  const inOrder = tenures.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  expect(tenures).toEqual(inOrder);
  for (const [index, { from, holder }] of inOrder.entries()) {
    const before = inOrder[index - 1];
    if (before === undefined) continue;
    expect(before.to, holder).not.toBeNull();
    expect(before.to! <= from, `${before.holder}, ${holder}`).toBe(true);
  }
});

test("a holder's further names are no other office's of the same body", () => {
  const names = new Map<string, string>();
  for (const { office, of, also } of table.tenures) {
    for (const other of also) {
      const key = `${other.toLowerCase()} of ${of}`;
      expect(names.get(key) ?? office, key).toBe(office);
      names.set(key, office);
    }
  }
});

describe("holders", () => {
  test.each([
    ["secretary of state", "United States", "2018-02-06", "Rex Tillerson"],
    ["secretary of state", "United States", "1999-05-01", "Madeleine Albright"],
    ["president", "United States", "1990-06-01", "George H. W. Bush"],
    ["vice president", "United States", "2018-02-06", "Mike Pence"],
    ["press secretary", "United States", "2022-10-01", "Karine Jean-Pierre"],
    ["national security adviser", "United States", "2018-05-01", "John Bolton"],
    ["CIA director", "United States", "2015-01-01", "John Brennan"],
    ["speaker of the House", "United States", "2018-02-06", "Paul Ryan"],
    ["defense secretary", "United States", "2018-02-06", "James Mattis"],
    ["president", "South Korea", "2018-02-06", "Moon Jae-in"],
    ["foreign minister", "South Korea", "2018-02-06", "Kang Kyung-wha"],
    ["leader", "North Korea", "2018-02-06", "Kim Jong Un"],
    ["foreign minister", "Russia", "2010-02-06", "Sergey Lavrov"],
    ["prime minister", "Japan", "2011-03-11", "Naoto Kan"],
    ["chancellor", "Germany", "2000-01-01", "Gerhard Schröder"],
    ["foreign minister", "Israel", "2007-01-01", "Tzipi Livni"],
    ["president", "Iran", "2010-01-01", "Mahmoud Ahmadinejad"],
    ["secretary-general", "NATO", "2018-01-01", "Jens Stoltenberg"],
    ["secretary-general", "United Nations", "2003-01-01", "Kofi Annan"],
    ["foreign policy chief", "European Union", "2018-01-01", "Federica Mogherini"],
  ])("%s, %s, %s: %s", (called, of, day, holder) => {
    const [found, ...others] = offices.called(called.split(" "), of).flatMap(({ office }) => offices.holders(office, day));
    expect(others).toEqual([]);
    expect(samePerson(found ?? "", holder), found).toBe(true);
  });
});

test("nobody is known on the day of an inauguration, or after the table's last day", () => {
  const [president] = offices.called(["president"], "United States");
  expect(offices.holders(president!.office, "2017-01-20")).toEqual(["Barack Obama", "Donald Trump"]);
  expect(offices.holders(president!.office, "2025-07-01")).toEqual([]);
});
