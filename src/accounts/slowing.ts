// Slows down who guesses: attempts are counted by network address, and each beyond a few waits longer.

export interface Slowing {
  /** Seconds to wait before the next attempt from `address`; 0 lets this one go, and counts it as failed until `succeeded`. */
  attempt(address: string): number;
  succeeded(address: string): void;
}

interface Limits {
  /** Attempts without any wait. */
  readonly free: number;
  /** Seconds that the first wait takes; each later one takes twice as long. */
  readonly first: number;
  readonly longest: number;
  /** Addresses that are remembered; whoever has tried least lately is forgotten first. */
  readonly most: number;
}

/** Five typing errors are free; who goes on comes to a hundred attempts a day. */
const GUESSING: Limits = { free: 5, first: 2, longest: 900, most: 10_000 };

export function createSlowing(now: () => Date, { free, first, longest, most }: Limits = GUESSING): Slowing {
  const known = new Map<string, { readonly failed: number; readonly openAt: number; readonly forgottenAt: number }>();
  return {
    attempt(address) {
      const key = networkOf(address);
      const at = now().getTime();
      const before = known.get(key);
      const failed = before && before.forgottenAt > at ? before.failed : 0;
      if (before && failed > 0 && before.openAt > at) return Math.ceil((before.openAt - at) / 1000);
      const wait = failed + 1 < free ? 0 : Math.min(longest, first * 2 ** Math.min(failed + 1 - free, 20));
      known.delete(key);
      // Forgotten only well after the longest wait, or waiting would be a way back to the free ones.
      known.set(key, { failed: failed + 1, openAt: at + wait * 1000, forgottenAt: at + 4 * longest * 1000 });
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
      return 0;
    },
    succeeded: (address) => void known.delete(networkOf(address)),
  };
}

/** Who has one IPv6 address has the whole /64 of it (RFC 6177). */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(":")) return mapped ?? address;
  const [head = "", tail] = address.split("%")[0]!.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const groups = tail === undefined ? left : [...left, ...Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0"), ...right];
  return groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, "").toLowerCase()).join(":");
}
