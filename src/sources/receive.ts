// The entry: inputs in, documents out, one at a time.
import type { Received, ReceiveOptions } from "./received.ts";

export type { Progress, Received, ReceivedDocument, ReceiveOptions, Refused } from "./received.ts";

/**
 * Turns files, folders, URLs and "-" into documents, in the order given, folders sorted by name.
 * Never throws for a bad input: that one is `Refused` and the others go on.
 */
export async function* receive(_inputs: readonly string[], _options: ReceiveOptions): AsyncGenerator<Received> {}
