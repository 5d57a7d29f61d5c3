// The room's door: what other rooms may use.
export { receive } from "./receive.ts";
export { SourceError, type SourceErrorKind } from "./errors.ts";
export { LIMITS, type Limits } from "./limits.ts";
export type { Progress, Received, ReceivedDocument, ReceiveOptions, Refused } from "./received.ts";
