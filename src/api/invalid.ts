// What is answered to parameters that do not validate: 400, with each fault named.
import type { Context } from "hono";
import type { z } from "@hono/zod-openapi";
import { faults } from "./parameters.ts";
import { problem } from "./problem.ts";

type Checked = { readonly success: true } | { readonly success: false; readonly error: z.core.$ZodError };

/** The hook that every route group gives to its validator. */
export function invalid(checked: Checked, c: Context): Response | undefined {
  if (checked.success) return undefined;
  const found = faults(checked.error);
  return problem(c, 400, found.map(({ parameter, reason }) => `${parameter}: ${reason}`).join("; "), found);
}
