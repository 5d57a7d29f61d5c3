// robots.txt: fetched once a day for each origin, and heeded (RFC 9309).
import robotsParser from "robots-parser";
import { type Answer, type Outward, OutwardError, type OutwardErrorKind } from "../outward/index.ts";
import { type Clock, DAY_MS, HOUR_MS, later } from "./clock.ts";

interface Rules {
  isDisallowed(url: string, token: string): boolean | undefined;
  getCrawlDelay(token: string): number | undefined;
}

// Its types describe a default export that its CommonJS does not have.
const rulesOf = robotsParser as unknown as (url: string, text: string) => Rules;

/** The product token by which it speaks of us. */
const TOKEN = "Readout";
/** Bytes that are read of it: the least that RFC 9309 asks for. */
const MOST_BYTES = 500 * 1024;
/** Milliseconds that "I cannot say now" holds: then it is asked again. */
const UNREACHABLE_MS = HOUR_MS / 2;
/** A longer pause between two requests is not kept: an origin that wants one says so with 429. */
const MOST_DELAY = 60_000;

export interface Verdict {
  readonly allowed: boolean;
  /** Whether it is what the rules say; false where they cannot be had now. */
  readonly lasting: boolean;
  /** In a sentence, where it is not allowed. */
  readonly reason: string;
}

export interface Robots {
  /** Whether this origin's rules are known now; if not, they are to be fetched first. */
  knows(url: string): boolean;
  /** One request. Never throws for what the origin does. */
  learn(url: string, signal: AbortSignal): Promise<void>;
  /** What the rules say of an address; everything is allowed where they are not known. */
  judge(url: string): Verdict;
  /** Milliseconds that they ask for between two requests; 0 when nothing. */
  delay(url: string): number;
}

/** What says nothing about whether the origin can be reached: what is asked for next will say it. Five redirects are enough (RFC 9309, 2.3.1.2). */
const REACHED: ReadonlySet<OutwardErrorKind> = new Set(["bad-url", "bad-request", "forbidden-address", "too-many-redirects", "too-large", "bomb", "encoding", "truncated"]);

interface Known {
  readonly until: number;
  /** Null: nobody may fetch anything for now. */
  readonly rules: Rules | null;
}

/** Origins kept; the one known longest goes first. */
const MOST_KEPT = 5000;

export function createRobots(outward: Outward, clock: Clock): Robots {
  const known = new Map<string, Known>();
  const ofOrigin = (url: string): Known | undefined => known.get(new URL(url).origin);

  async function ask(file: string, signal: AbortSignal): Promise<Known | "unreachable"> {
    const answer = await outward.fetch(file, { headers: { accept: "text/plain, */*;q=0.5" }, limits: { unpackedBytes: 4 * MOST_BYTES }, signal });
    try {
      const until = later(clock.now(), DAY_MS).getTime();
      // Too many requests is no word about what may be fetched.
      if (answer.status === 429 || answer.status >= 500) return "unreachable";
      if (answer.status < 200 || answer.status > 299) return { until, rules: rulesOf(file, "") };
      return { until, rules: rulesOf(file, await firstLines(answer)) };
    } finally {
      answer.close();
    }
  }

  return {
    knows: (url) => (ofOrigin(url)?.until ?? 0) > clock.now().getTime(),
    async learn(url, signal) {
      const { origin } = new URL(url);
      const found = await ask(`${origin}/robots.txt`, signal).catch((error: unknown) => {
        if (error instanceof OutwardError && REACHED.has(error.kind)) return { until: later(clock.now(), DAY_MS).getTime(), rules: rulesOf(`${origin}/robots.txt`, "") };
        if (error instanceof OutwardError) return "unreachable" as const;
        throw error;
      });
      const before = known.get(origin)?.rules ?? null;
      known.delete(origin);
      known.set(origin, found === "unreachable" ? { until: later(clock.now(), UNREACHABLE_MS).getTime(), rules: before } : found);
      const [oldest] = known.keys();
      if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
    },
    judge(url) {
      const rules = ofOrigin(url)?.rules;
      if (rules === null) return { allowed: false, lasting: false, reason: `The robots.txt of ${new URL(url).host} cannot be had, so that nothing is fetched there for now.` };
      if (rules?.isDisallowed(url, TOKEN) === true) return { allowed: false, lasting: true, reason: `The robots.txt of ${new URL(url).host} does not allow it.` };
      return { allowed: true, lasting: true, reason: "" };
    },
    delay(url) {
      const seconds = ofOrigin(url)?.rules?.getCrawlDelay(TOKEN) ?? 0;
      return seconds > 0 ? Math.min(seconds * 1000, MOST_DELAY) : 0;
    },
  };
}

/** What lies beyond the most that is read is left out, with the line that it cuts. */
async function firstLines({ bytes }: Answer): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of bytes) {
    parts.push(part);
    length += part.length;
    if (length >= MOST_BYTES) break;
  }
  const text = Buffer.concat(parts).subarray(0, MOST_BYTES).toString("utf8");
  return length >= MOST_BYTES ? text.slice(0, text.lastIndexOf("\n") + 1) : text;
}
