// Where a setting's value comes from, and what is refused.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { environmentName, loadSettings, SettingError } from "./config.ts";

function file(name: string, content: string): string {
  const folder = mkdtempSync(join(tmpdir(), "readout-config-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

test("flags go before the environment, that before the file, that before the defaults", () => {
  const settings = file("readout.json", '{"data": "from-file", "port": 1, "batch": 3}');
  const environment = { READOUT_DATA: "from-environment", READOUT_PORT: "2" };
  expect(loadSettings({ flags: { port: 4 }, environment, file: settings })).toMatchObject({ data: "from-environment", port: 4, batch: 3, host: "127.0.0.1" });
});

test("the environment is text; numbers and lists come out as such", () => {
  expect(loadSettings({ environment: { READOUT_BATCH: "7", READOUT_ALLOW_HOSTS: "localhost:8080, intranet.example" } })).toMatchObject({ batch: 7, allowHosts: ["localhost:8080", "intranet.example"] });
});

test("an empty variable is none", () => {
  expect(loadSettings({ environment: { READOUT_PORT: "", READOUT_DATA_FILE: "" } }).port).toBe(loadSettings({}).port);
});

test("a value may stand in a file of its own", () => {
  expect(loadSettings({ environment: { READOUT_DATA_FILE: file("secret", "from-a-file\n") } }).data).toBe("from-a-file");
});

const fails = (origins: Parameters<typeof loadSettings>[0]): string => {
  try {
    loadSettings(origins);
  } catch (error) {
    if (error instanceof SettingError) return error.message;
  }
  throw new Error("it was not refused");
};

test.each([
  ["a word for a number", { environment: { READOUT_PORT: "eighty" } }, /READOUT_PORT.*eighty.*whole number/],
  ["a number out of range", { environment: { READOUT_PORT: "65536" } }, /READOUT_PORT.*65536/],
  ["half a number", { flags: { batch: 1.5 } }, /--batch/],
  ["a reader that does not exist", { environment: { READOUT_READER: "slow" } }, /READOUT_READER.*"fast"/],
  ["a variable and its file", { environment: { READOUT_DATA: "a", READOUT_DATA_FILE: "b" } }, /READOUT_DATA and READOUT_DATA_FILE/],
  ["a variable's file that is missing", { environment: { READOUT_DATA_FILE: "no-such-file" } }, /READOUT_DATA_FILE.*no-such-file/],
  ["a settings file that is missing", { file: "no-such-file.json" }, /no-such-file\.json/],
])("%s is refused, with its name and where it came from", (_, origins, message) => {
  expect(fails(origins)).toMatch(message);
});

test("a settings file with an unknown name, no object, or no JSON is refused", () => {
  expect(fails({ file: file("readout.json", '{"prot": 80}') })).toMatch(/"prot".*port/);
  expect(fails({ file: file("readout.json", "[80]") })).toMatch(/not a JSON object/);
  expect(fails({ file: file("readout.json", "port = 80") })).toMatch(/not a JSON object/);
});

test("a setting's variable is its name in capitals", () => {
  expect(environmentName("allowHosts")).toBe("READOUT_ALLOW_HOSTS");
});
