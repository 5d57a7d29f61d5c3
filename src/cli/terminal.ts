// What the command writes and how: results on standard output, everything else on standard error.
import { styleText } from "node:util";

/** UTF-16 code units that are gathered before they are written. */
const CHUNK = 65_536;

/** Writes one line of result, whole or in parts; resolves when the reader of a pipe is ready for the next. */
export async function print(line: string | Iterable<string>): Promise<void> {
  let waiting = "";
  for (const part of typeof line === "string" ? [line] : line) {
    waiting += part;
    if (waiting.length < CHUNK) continue;
    await write(waiting);
    waiting = "";
  }
  await write(`${waiting}\n`);
}

async function write(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise<void>((resume) => process.stdout.once("drain", () => resume()));
}

/** Writes one line about what went wrong or is going on. */
export function tell(line: string): void {
  process.stderr.write(`readout: ${printable(line).replaceAll("\n", " ")}\n`);
}

/** A reader that goes away (`| head`) ends the command quietly. */
export function endQuietlyOnBrokenPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit();
      throw error;
    });
  }
}

type Style = Parameters<typeof styleText>[0];

/** Styles words where standard output is a terminal that wants colours (NO_COLOR is heeded), else leaves them alone. */
export function styled(style: Style, words: string): string {
  return styleText(style, words, { stream: process.stdout });
}

/** News text on a terminal: control characters, which could move the cursor or worse, become a visible mark. */
export function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\u{fffd}");
}
