// How the app is tested in a real browser; slower, so apart from the other tests.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["tests/browser/**/*.test.ts"], globalSetup: "tests/browser/setup.ts", testTimeout: 30_000, hookTimeout: 60_000, fileParallelism: false },
});
