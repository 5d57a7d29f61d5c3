// Which offices one person hardly holds.
import { expect, test } from "vitest";
import { type Held, officesApart, officesExclude } from "./offices-apart.ts";

test.each([
  ["mayor of sel", "mayor of lusk", true],
  ["mayor of sel", "mayor of the city of sel", false],
  ["mayor of sel", "governor of lusk", false],
  ["mayor of sel", "mayor", false],
  ["former mayor of sel", "mayor of lusk", false],
  ["deputy mayor of sel", "deputy mayor of lusk", false],
  ["director of the bpf", "director of the bureau of port fees", false],
  ["president of lusk", "president of luskia", false],
  ["sel president", "lusk president", false],
])("%s and %s: %s", (left, right, excluded) => expect([officesExclude(left, right), officesExclude(right, left)]).toEqual([excluded, excluded]));

const held = (office: string, first: string, last: string, ...versions: number[]): Held => ({ office, first, last, versions: new Set(versions) });

test("told apart only where documents of one time disagree, and none of them gives both", () => {
  const sel = held("mayor of sel", "2031-01-01", "2031-03-01", 1, 2);
  expect(officesApart([sel, held("mayor of lusk", "2031-04-01", "2031-06-01", 3), held("mayor of the city of sel", "2031-02-01", "2031-02-01", 4), held("poet", "2031-02-01", "2031-02-01", 5)])).toEqual(
    new Map([["mayor of lusk", "mayor of lusk"], ["mayor of sel", "mayor of sel"], ["mayor of the city of sel", "mayor of sel"]]),
  );
  expect(officesApart([sel, held("mayor of lusk", "2031-07-01", "2031-08-01", 3)])).toEqual(new Map());
  expect(officesApart([sel, held("mayor of lusk", "2031-02-01", "2031-02-01", 2)])).toEqual(new Map());
});
