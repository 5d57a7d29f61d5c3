// Words that are not to be seen: typed without an echo, or read from standard input.
import { text } from "node:stream/consumers";

/** One line. On a terminal nothing of it is shown; else all of standard input, without its last line break. */
export async function readSecret(question: string): Promise<string> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) return (await text(stdin)).replace(/\r?\n$/, "");
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding("utf8");
  let typed = "";
  try {
    for await (const chunk of stdin.iterator({ destroyOnReturn: false }) as AsyncIterable<string>) {
      const line = take(typed, chunk);
      typed = line.typed;
      if (line.ended) return typed;
    }
    return typed;
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    stderr.write("\n");
  }
}

/** What a terminal sends for what is typed: a raw one leaves deleting and interrupting to the program. */
export function take(before: string, chunk: string): { readonly typed: string; readonly ended: boolean } {
  let typed = before;
  for (const key of chunk) {
    if (key === "\r" || key === "\n" || key === "\u0004") return { typed, ended: true };
    if (key === "\u0003") process.kill(process.pid, "SIGINT");
    else if (key === "\u0015") typed = "";
    else if (key === "\u007f" || key === "\b") typed = [...typed].slice(0, -1).join("");
    else if (key >= " ") typed += key;
  }
  return { typed, ended: false };
}
