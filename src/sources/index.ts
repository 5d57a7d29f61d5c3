// The room's door: what other rooms may use.
export { receive, receiveOriginal } from "./receive.ts";
export { type FetchedPage, type FromFeed, receiveFetched } from "./fetched.ts";
export { SourceError, type SourceErrorKind } from "./errors.ts";
export { RECEIPT_RULES } from "./notes.ts";
export { READY_MADE } from "./statements.ts";
export { LIMITS, type Limits } from "./limits.ts";
export type { Progress, Received, ReceivedDocument, ReceiveOptions, Refused } from "./received.ts";
