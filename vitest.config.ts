// How the tests run: every *.test.ts beside its code, in Node.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["src/**/*.test.ts", "bench/**/*.test.ts", "tests/**/*.test.ts"], exclude: ["tests/browser/**", "tests/slow/**"], testTimeout: 120_000, hookTimeout: 120_000, passWithNoTests: false },
});
