// From where and on what the command runs: other folders through npm, an older Node, settings from everywhere.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { documentLines } from "./contract.ts";
import { BIN, folder, readout, ROOT } from "./readout.ts";

const TEXT = 'The mayor, Odo Brandt, said: "The bridge is safe."\n';

test.each([
  ["npm --prefix from a folder elsewhere", (cwd: string) => ({ cwd, command: ["npm", "--prefix", ROOT] as [string, ...string[]] })],
  ["npm run from the project's folder", (cwd: string) => ({ cwd: ROOT, command: ["npm"] as [string, ...string[]], path: join(cwd, "a.txt") })],
])("%s takes paths from where it was called", async (_, circumstances) => {
  const cwd = folder({ "a.txt": TEXT });
  const { path = "a.txt", ...where } = { path: "a.txt", ...circumstances(cwd) };
  const { code, stdout, stderr } = await readout(["run", "-s", "readout", "--", "read", path, "--jsonl"], where);
  expect({ code, stderr: stderr.replace(/^npm warn .*\n/gm, "") }).toEqual({ code: 0, stderr: "" });
  expect(documentLines(stdout)[0]).toMatchObject({ id: "a", text: TEXT });
});

test("npm run from a folder below the project's takes paths from there", async () => {
  const { code, stdout } = await readout(["run", "-s", "readout", "--", "read", "glossary.md", "--jsonl"], { cwd: join(ROOT, "docs"), command: ["npm"] });
  expect(code).toBe(0);
  expect(documentLines(stdout)[0]?.id).toBe("glossary");
});

test("INIT_CWD that another package's script left behind does not count", async () => {
  const cwd = folder({ "a.txt": TEXT });
  const { code } = await readout(["read", "a.txt", "--jsonl"], { cwd, env: { INIT_CWD: ROOT, npm_package_json: join(cwd, "package.json") } });
  expect(code).toBe(0);
});

/** A Node on the path that cannot run TypeScript, as Debian has one. */
function olderNode(): string | null {
  for (const path of (process.env["PATH"] ?? "").split(":")) {
    if (path.includes("node_modules")) continue;
    try {
      const node = join(path, "node");
      const version = execFileSync(node, ["--version"], { encoding: "utf8" });
      if (Number(/^v(\d+)/.exec(version)?.[1]) < 22) return node;
    } catch {
      continue;
    }
  }
  return null;
}

const older = olderNode();

test.skipIf(older === null)("on an older Node it goes on with the one installed beside it", async () => {
  const cwd = folder({ "a.txt": TEXT });
  const { code, stdout, stderr } = await readout(["read", "a.txt", "missing.txt", "--jsonl"], { cwd, command: [older ?? "", BIN] });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^readout: .*missing\.txt.*\n$/);
  expect(documentLines(stdout)[0]?.text).toBe(TEXT);
});

test.skipIf(older === null)("on an older Node alone it says in one line what to do", async () => {
  const cwd = folder();
  execFileSync("cp", [BIN, join(cwd, "readout.mjs")]);
  const { code, stdout, complaints } = await readout(["read", "a.txt"], { cwd, command: [older ?? "", join(cwd, "readout.mjs")] });
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toMatch(/22\.18 or later is needed\. .+\.$/);
});
