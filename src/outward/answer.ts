// An answer from outside: status, headers, and a body that is unpacked and counted while it is read.
import type { Dispatcher } from "undici";
import type { Deadline } from "./deadline.ts";
import type { Errand } from "./errand.ts";
import { explained } from "./explained.ts";
import type { OutwardLimits } from "./limits.ts";
import { tooLarge, unpacked } from "./unpack.ts";

export interface Answer {
  /** After redirects, without its fragment. */
  readonly url: string;
  readonly status: number;
  /** Lower-case names; what is sent more than once is joined by commas. Text of the sender: any character of Latin-1. */
  readonly headers: Readonly<Record<string, string>>;
  /** In lower case, without parameters; null when the header is missing. */
  readonly mediaType: string | null;
  readonly charset: string | null;
  /** Where it has moved for good, without fragment: the end of the redirects that are permanent (301, 308) with none of another kind before them; else null. */
  readonly permanent: string | null;
  /** The body unpacked, to be read once. Throws OutwardError. Empty for HEAD, 204 and 304. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Lets go of the connection, read to the end or not; may be called more than once. */
  readonly close: () => void;
}

interface Arrived {
  readonly answer: Dispatcher.ResponseData;
  readonly errand: Errand;
  readonly permanent: string | null;
  readonly name: string;
  readonly limits: OutwardLimits;
  readonly deadline: Deadline;
}

export function answerOf(arrived: Arrived): Answer {
  const { answer, errand, permanent, deadline } = arrived;
  const headers = headersOf(answer.headers);
  const type = headers["content-type"];
  const close = (): void => {
    answer.body.destroy();
    deadline.end();
  };
  const bodiless = errand.method === "HEAD" || answer.statusCode === 204 || answer.statusCode === 304;
  if (bodiless) {
    answer.body.dump().catch(() => {});
    deadline.end();
  }
  return {
    url: withoutFragment(errand.url),
    status: answer.statusCode,
    headers,
    mediaType: type?.split(";")[0]?.trim().toLowerCase() || null,
    charset: /charset\s*=\s*"?([^\s;"]+)/i.exec(type ?? "")?.[1] ?? null,
    permanent,
    bytes: bodiless ? nothing() : read(arrived, headers, close),
    close,
  };
}

async function* read({ answer, name, limits, deadline }: Arrived, headers: Answer["headers"], close: () => void): AsyncGenerator<Uint8Array> {
  try {
    if (Number(headers["content-length"] ?? 0) > limits.answerBytes) throw tooLarge(name, limits.answerBytes);
    yield* unpacked(answer.body, headers["content-encoding"] ?? "", name, limits);
  } catch (error) {
    if (deadline.signal.aborted && !deadline.expired()) throw deadline.signal.reason;
    throw explained(error, name, deadline.expired(), limits);
  } finally {
    close();
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Without a prototype, so that a name is either sent or absent. */
function headersOf(sent: Dispatcher.ResponseData["headers"]): Answer["headers"] {
  const headers: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(sent)) if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  return headers;
}

export function withoutFragment(url: URL): string {
  const bare = new URL(url);
  bare.hash = "";
  return bare.href;
}
