// A mailbox (mbox, RFC 4155) as its messages, one at a time.

/** A message begins after an empty line, or at the top, with "From ", a sender and a date. */
const BEGINS = /^From \S.*\d{4}/;
const FROM = Buffer.from("\nFrom ");
/** Bytes of the line that begins a message. */
const LONGEST_START = 500;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Whether bytes begin as a mailbox does. */
export const isMailbox = (head: Uint8Array): boolean => BEGINS.test(Buffer.from(head.subarray(0, LONGEST_START)).toString("latin1").split("\n", 1)[0] ?? "");

/** Each without its "From " line and with ">From " as it was before; null for one of more than `limit` bytes. Holds one message. */
export async function* messages(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Buffer | null> {
  let held: Buffer = Buffer.alloc(0);
  let searched = 0;
  let isTooLarge = false;
  /** The messages that are ended by the beginning of another; at the end of the stream a beginning may be cut short. */
  function* ended(least: number): Generator<Buffer | null> {
    for (let at = held.indexOf(FROM, searched); at !== -1 && at + least <= held.length; at = held.indexOf(FROM, searched)) {
      searched = at + 1;
      if (!begins(held, at)) continue;
      yield message(held.subarray(0, at));
      [held, searched, isTooLarge] = [held.subarray(at + 1), 0, false];
    }
  }
  const message = (bytes: Buffer): Buffer | null => (isTooLarge || bytes.length > limit ? null : unescaped(bytes));
  for await (const chunk of chunks) {
    held = Buffer.concat([held, chunk]);
    yield* ended(LONGEST_START);
    if (held.indexOf(FROM, searched) === -1) searched = Math.max(0, held.length - FROM.length - 2);
    if (held.length <= limit + LONGEST_START) continue;
    isTooLarge = true;
    held = held.subarray(searched);
    searched = 0;
  }
  yield* ended(0);
  if (held.toString("latin1", 0, 1000).trim() !== "") yield message(held);
}

/** `at` is the line end before "From ". */
function begins(held: Buffer, at: number): boolean {
  const isBlank = held[at - 1] === NEWLINE || (held[at - 1] === RETURN && held[at - 2] === NEWLINE);
  return isBlank && isMailbox(held.subarray(at + 1, at + 1 + LONGEST_START));
}

function unescaped(bytes: Buffer): Buffer {
  const start = isMailbox(bytes) ? bytes.indexOf(NEWLINE) + 1 : 0;
  const text = bytes.subarray(start).toString("latin1");
  return Buffer.from(text.replace(/^>(>*From )/gm, "$1"), "latin1");
}
