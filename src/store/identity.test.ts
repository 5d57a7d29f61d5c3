// Which names are one speaker.
import { describe, expect, test } from "vitest";
import { identify, outletId, sameButForInitials, whoIsMeant } from "./identity.ts";
import { person, unnamed } from "./suite/examples.ts";

describe("identify", () => {
  test.each([
    [person("Ana Rook"), "ana-rook"],
    [person("ANA  O'Rook-Élan"), "ana-o-rook-elan"],
    [person("Ana Rook", "Mayor"), "ana-rook"],
    [person("Rook"), "surname.rook"],
    [person("Rook Jr.", "The Mayor"), "surname.rook-jr.the-mayor"],
    [person("Иван Лесной"), "иван-леснои"],
    [{ ...person("Port Authority"), kind: "organization" as const }, "organization.port-authority"],
    [{ ...person("officials"), kind: "group" as const, of: "Port Authority" }, "group.officials.port-authority"],
    [person("—"), null],
    [unnamed("Port Authority"), null],
    [{ ...unnamed("Port Authority"), name: "a clerk" }, null],
  ])("%o", (speaker, id) => expect(identify(speaker)).toBe(id));

  test("no full name has the id of a surname or of another kind", () => {
    expect(identify(person("Surname Rook"))).not.toBe(identify(person("Rook")));
    expect(identify(person("Organization Rook"))).not.toBe(identify({ ...person("Rook"), kind: "organization" }));
  });
});

test.each([
  ["", [], null],
  ["", ["ana"], "ana"],
  ["mayor", ["ana"], "ana"],
  ["", ["ana:mayor"], "ana"],
  ["mayor", ["ana:clerk"], null],
  ["mayor", ["ana:clerk,the mayor of sel"], "ana"],
  ["secretary of state", ["ana:secretary"], "ana"],
  ["secretary of state", ["ana:secretary of ports"], null],
  ["president", ["ana:vice president"], null],
  ["former president", ["ana:president", "ben:vice president", "cy"], "ana"],
  ["", ["ana:mayor", "ben"], null],
  ["mayor", ["ana:mayor", "ben:mayor"], null],
  ["mayor", ["ana:mayor*20", "ben:mayor*2", "cy"], "ana"],
  ["mayor", ["ana:mayor*17", "ben:mayor*2"], null],
  ["mayor", ["ana:mayor*0", "ben:mayor*0"], null],
  ["of the", ["ana:of the"], null],
])("a surname with office %j among %j means %j", (office, people, meant) => {
  const candidates = people.map((each) => {
    const [id = "", offices] = each.split(":");
    const told = (offices?.split(",") ?? []).map((pair) => pair.split("*"));
    return { id, offices: new Map(told.map(([held = "", times = "1"]) => [held, Number(times)])) };
  });
  expect(whoIsMeant(office, candidates)).toBe(meant);
});

test("outlets are one whatever their case and accents; wordless names stand for themselves", () => {
  expect([outletId("The Marrow Post"), outletId("THE MARROW POST"), outletId("???"), outletId("")]).toEqual(["the-marrow-post", "the-marrow-post", "???", ""]);
});

test.each([
  [["ana-rook", "ana-b-rook"], { "ana-b-rook": "ana-rook" }],
  [["ana-rook", "ana-b-rook", "ana-c-rook"], {}],
  [["ana-rook", "ana-b-rook", "ana-bella-rook"], { "ana-b-rook": "ana-rook", "ana-bella-rook": "ana-rook" }],
  [["ana-rook", "ana-bella-rook"], {}],
  [["ana-rook", "ana-b-c-rook", "ana-b-rook"], {}],
  [["ana-b-rook", "ana-bella-rook"], {}],
  [["ana-rook-jr", "ana-b-rook"], {}],
  [["ana-rook-jr", "ana-b-rook-jr", "ana-rook"], { "ana-b-rook-jr": "ana-rook-jr" }],
  [["ana-rook@mayor-of-sel", "ana-rook~2", "ana-b-rook"], {}],
])("names that differ in initials: %j", (ids, same) => expect(Object.fromEntries(sameButForInitials(ids))).toEqual(same));
