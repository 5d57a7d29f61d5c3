// Plain text: the content exactly as given, line endings and byte order mark included.
import { decode } from "./characters.ts";
import type { Draft } from "./draft.ts";
import type { Limits } from "./limits.ts";
import { type Opened, whole } from "./opened.ts";

export async function* plain(opened: Opened, limits: Limits): AsyncGenerator<Draft> {
  const { text, notes } = decode(await whole(opened.bytes, opened.input, limits.documentBytes), opened.charset);
  yield { text, notes };
}
