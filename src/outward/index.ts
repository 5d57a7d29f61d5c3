// The room's door: what other rooms may use.
export { type Ask, createOutward, type Outward, type OutwardOptions } from "./outward.ts";
export type { Answer } from "./answer.ts";
export { type Method, USER_AGENT } from "./errand.ts";
export { OutwardError, type OutwardErrorKind } from "./errors.ts";
export type { Resolve } from "./guard.ts";
export { retryAfter } from "./retry-after.ts";
export { OUTWARD_LIMITS, type OutwardLimits } from "./limits.ts";
