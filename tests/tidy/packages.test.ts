// What is shipped besides our own code: licences of all production dependencies, and a lockfile that installs.
import { expect, test } from "vitest";
import { z } from "zod";
import { content } from "./tree.ts";

/** Licences that Apache-2.0 code can be shipped with. MPL-2.0 asks only that its own files stay open. */
const ALLOWED = new Set(["0BSD", "Apache-2.0", "BlueOak-1.0.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "MIT-0", "MPL-2.0", "Unlicense", "Zlib"]);

/** "(A OR B)": the one that suits is chosen; "(A AND B)": both must suit. */
const allows = (license = ""): boolean =>
  license.replace(/^\((.*)\)$/, "$1").split(" OR ").some((choice) => choice.split(" AND ").every((each) => ALLOWED.has(each)));

const Lock = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional(), license: z.string().optional(), version: z.string().optional() })) });
const locked = Object.entries(Lock.parse(JSON.parse(content("package-lock.json"))).packages).filter(([path]) => path !== "");

test("every production dependency has a licence that allows shipping it", () => {
  const shipped = locked.filter(([, { dev }]) => dev !== true);
  expect(shipped.length).toBeGreaterThan(20);
  expect(shipped.filter(([, { license }]) => !allows(license)).map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

test("npm may run the one install script that brings Node along, and none that compiles or downloads", () => {
  const manifest = z.object({ allowScripts: z.record(z.string(), z.boolean()), dependencies: z.record(z.string(), z.string()) }).parse(JSON.parse(content("package.json")));
  expect(manifest.allowScripts).toEqual({ node: true, "better-sqlite3": false, "onnxruntime-node": false });
  expect(content(".npmrc")).toContain("onnxruntime-node-install=skip");
  expect(manifest.dependencies["node"]).toMatch(/^\^24\./);
});
