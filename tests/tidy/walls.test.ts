// The walls between the rooms: who may import whom, and what is kept to one room.
import { expect, test } from "vitest";
import { content, files, importsOf, isTest, roomOf } from "./tree.ts";
import { ENDPOINT, IMPURE, KEPT, WALLS } from "./walls.ts";

const CODE = files("src/**/*.{ts,svelte}").filter((path) => !isTest(path));
const IMPORTS = CODE.flatMap((path) => importsOf(path).map(({ target, typeOnly }) => ({ path, room: roomOf(path) ?? "", target, typeOnly })));

test("imports are seen at all", () => {
  expect(IMPORTS.length).toBeGreaterThan(CODE.length);
  expect(importsOf("src/pipeline.ts")).toContainEqual({ target: "src/model/index.ts", typeOnly: true });
});

test("every room has its walls", () => {
  expect([...new Set(CODE.map(roomOf))].filter((room) => room === null || !(room in WALLS))).toEqual([]);
});

test("a room uses and knows only the rooms it may", () => {
  const breaches = IMPORTS.filter(({ room, target, typeOnly }) => {
    const other = roomOf(target);
    const wall = WALLS[room];
    if (other === null || other === room || wall === undefined) return false;
    const used = wall.uses.includes(other) || wall.uses.some((file) => target === `src/${file}.ts`);
    return !used && !(typeOnly && wall.knows.includes(other));
  });
  expect(breaches.map(({ path, target, typeOnly }) => `${path} imports ${typeOnly ? "types of" : ""} ${target}`)).toEqual([]);
});

test("nothing in src/ reaches outside src/", () => {
  const outside = IMPORTS.filter(({ target }) => /^(\.\.|bin|bench|training|tests|sample|models|dist)\//.test(target));
  expect(outside.map(({ path, target }) => `${path} imports ${target}`)).toEqual([]);
});

test.each(KEPT)("$why", ({ packages, rooms }) => {
  const breaches = IMPORTS.filter(({ path, target, room, typeOnly }) => packages.test(target) && !typeOnly && !rooms.includes(room) && !rooms.includes(path));
  expect(breaches.map(({ path, target }) => `${path} imports ${target}`)).toEqual([]);
});

test("only outward/ calls fetch, web/ for its own api, and the llm reader's endpoint for its service", () => {
  const callers = CODE.filter((path) => /(?<![.\w])fetch\(/.test(content(path)));
  expect(callers.filter((path) => roomOf(path) !== "outward" && roomOf(path) !== "web" && path !== ENDPOINT)).toEqual([]);
});

test("only store/ has SQL", () => {
  const SQL = /\b(SELECT\s.+\sFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+(TABLE|INDEX|TRIGGER|VIRTUAL))\b|\bsql`/;
  expect(CODE.filter((path) => SQL.test(content(path)) && roomOf(path) !== "store")).toEqual([]);
});

test.each(["model", "reading", "comparing"])("%s/ is pure and runs in a browser", (room) => {
  const own = CODE.filter((path) => roomOf(path) === room);
  const machine = IMPORTS.filter((found) => found.room === room && found.target.startsWith("node:")).map(({ path, target }) => `${path} imports ${target}`);
  const impure = own.flatMap((path) => IMPURE.filter((sign) => sign.test(content(path))).map((sign) => `${path} has ${sign.source}`));
  expect([...machine, ...impure]).toEqual([]);
});

test("the api's wire format knows nothing of the model", () => {
  const wire = IMPORTS.filter(({ path, target }) => /^src\/api\/wire[\w-]*\.ts$/.test(path) && roomOf(target) !== null && roomOf(target) !== "api");
  expect(wire.map(({ path, target }) => `${path} imports ${target}`)).toEqual([]);
});
