// The file that holds sessions and addresses is for its owner alone.
import { chmodSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "../../index.ts";

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

test.skipIf(process.platform === "win32")("a new record is private from the start, an older one from the first secret on", async () => {
  const folder = mkdtempSync(join(tmpdir(), "readout-private-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "record.sqlite");
  const store = await openStore({ path });
  onTestFinished(() => store.close());
  const files = [path, `${path}-wal`, `${path}-shm`];
  expect(files.map(modeOf)).toEqual(["600", "600", "600"]);
  for (const file of files) chmodSync(file, 0o644);
  await store.accounts.secret("sessions", () => "made here");
  expect(files.map(modeOf)).toEqual(["600", "600", "600"]);
});
