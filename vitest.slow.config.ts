// Tests that take minutes: huge documents, thousands of documents.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["tests/slow/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 120_000 },
});
