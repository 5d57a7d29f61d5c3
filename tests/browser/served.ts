// `readout serve --follow` as its own process, over a new record and an outlet of the tests.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openStore, type Store } from "../../src/store/index.ts";
import { buildApp } from "./browser.ts";
import { PASSWORD } from "./telling.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface Served {
  readonly url: string;
  /** The same record, opened once more. */
  readonly store: Store;
  end(): Promise<void>;
}

function start(data: string, env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const bare = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD$|READOUT_|NODE_OPTIONS$|VITEST|NODE_ENV$)/i.test(name)));
  const child = spawn(process.execPath, [join(ROOT, "bin", "readout.js"), ...args], { cwd: data, env: { ...bare, READOUT_DATA: data, ...env }, stdio: ["pipe", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => void (said += part.toString()));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  /** Resolves with what it said so far, once that has what is looked for. */
  async function until(sign: RegExp): Promise<string> {
    while (!sign.test(said)) {
      const over = await Promise.race([ended.then(() => true), new Promise<false>((resolve) => setTimeout(() => resolve(false), 20))]);
      if (over && !sign.test(said)) throw new Error(`readout ${args.join(" ")} ended before it said ${String(sign)}: ${said}`);
    }
    return said;
  }
  return { child, ended, until };
}

/** `pushHost`, `outlet`: hosts on this machine. The outlet's feed is followed; readers may subscribe. */
export async function serveForReal({ pushHost, outlet }: { readonly pushHost: string; readonly outlet: string }): Promise<Served> {
  await buildApp(join(ROOT, "dist", "web"));
  const data = mkdtempSync(join(tmpdir(), "readout-told-"));
  const env = { READOUT_OWNER_PASSWORD: PASSWORD, READOUT_SUBSCRIBING: "readers", READOUT_PUSH_HOSTS: pushHost, READOUT_ALLOW_HOSTS: `${pushHost},${outlet}`, READOUT_HOST_GAP: "0" };
  await start(data, env, "sources", "add", `http://${outlet}/feed`).ended;
  const serving = start(data, env, "serve", "--follow", "--port", "0");
  const [url = ""] = /http:\S+/.exec(await serving.until(/http:\S+.*\n/)) ?? [];
  const store = await openStore({ path: join(data, "record.sqlite"), now: () => new Date() });
  return {
    url,
    store,
    async end() {
      serving.child.kill("SIGINT");
      await serving.ended;
      await store.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
