// Whom a text says it is by.
import { expect, test } from "vitest";
import { creditsOf, names as namesOutlet, outletKey } from "./credits.ts";

const names = (text: string) => creditsOf(text).map(({ name, how }) => `${how}: ${name}`);

test.each([
  ["TORSHOLM (Coast Wire) - The ferries will not sail.", ["dateline: Coast Wire"]],
  ["TORSHOLM, March 4 (Coast Wire) — The ferries will not sail.", ["dateline: Coast Wire"]],
  ["Ferries stay in port\n\nBy Ada Brook\n\nPORT LUSK, Averne (C.W.) -- They stay.", ["dateline: C.W."]],
  ["The ferries stay.\n\nCoast Wire contributed to this report.", ["contributed: Coast Wire"]],
  ["The ferries stay. The Harbour Press and Ben Caro also contributed to this story.", ["contributed: The Harbour Press and Ben Caro"]],
  ["The Lusk Broadcasting Service (LBS) said on Monday - and nobody denied it.", []],
  ["He contributed to this report of the council.", []],
  ["The ferries (both of them) - will stay.", []],
])("%s", (text, credited) => {
  expect(names(text)).toEqual(credited);
});

test("one agency under its names is one", () => {
  expect(outletKey("The Associated Press")).toBe(outletKey("AP"));
  expect(outletKey("Coast  Wire")).toBe(outletKey("COAST WIRE"));
  expect(outletKey("Coast Wire")).not.toBe(outletKey("Coast Times"));
});

test("an outlet is named by its name or its initials", () => {
  expect([["LPA", "Littoral Press Agency"], ["L.P.A.", "The Littoral Press Agency"], ["Coast Wire", "coast wire"], ["LPA", "Lusk Times"], ["C", "Courier"]].map(([credit, outlet]) => namesOutlet(credit!, outlet!))).toEqual([true, true, true, false, false]);
});
