// The project's own files, and what each imports.
import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const NOT_OURS = /^(node_modules|dist|coverage|\.git|\.readout)$/;

/** Paths relative to the project's folder, sorted. */
export function files(pattern: string): string[] {
  return globSync(pattern, { cwd: ROOT, exclude: ({ name }) => NOT_OURS.test(name), withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)))
    .toSorted();
}

export function content(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

export const isTest = (path: string): boolean => /\.(test|suite)\.ts$|(^|\/)(tests|suite|__snapshots__)\//.test(path);

export interface Import {
  /** A project path for a relative import, else the package's name with its subpath. */
  readonly target: string;
  /** Gone at run time: `import type`, `export type`. */
  readonly typeOnly: boolean;
}

const IMPORT = /^[ \t]*(?:import|export)\s+(type\s)?[^"';]*?from\s*["']([^"']+)["']|^[ \t]*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm;

/** Static, re-exporting, bare and dynamic imports. */
export function importsOf(path: string): Import[] {
  return Array.from(content(path).matchAll(IMPORT), ([, type, from, bare, dynamic]) => {
    const written = from ?? bare ?? dynamic ?? "";
    const target = written.startsWith(".") ? join(dirname(path), written) : written;
    return { target, typeOnly: type !== undefined };
  });
}

/** "reading" for src/reading/speakers/titles.ts; the file's own name for src/app.ts. */
export function roomOf(path: string): string | null {
  return /^src\/([^/]+?)(?:\.ts)?(?:\/|$)/.exec(path)?.[1] ?? null;
}
