// Where paths on the command line are taken from.
import { realpathSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * `npm run` starts a package's script in the package's folder and leaves the caller's in INIT_CWD; paths are the caller's.
 * INIT_CWD is inherited by everything below npm, so it counts only where this package's own script was run.
 */
export function enterCallersFolder(environment: NodeJS.ProcessEnv = process.env): void {
  const { INIT_CWD: caller, npm_package_json: manifest } = environment;
  if (!caller || !manifest) return;
  const root = realpathSync(ROOT);
  if (process.cwd() === root && realpathSync(dirname(manifest)) === root) process.chdir(caller);
}
