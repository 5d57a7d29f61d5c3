// How long a server asks to be left alone.

/** Milliseconds that Retry-After asks to wait, from seconds or a date (RFC 9110, 10.2.3); 0 for a date that is past; null where it says neither. */
export function retryAfter(header: string | undefined, now: Date): number | null {
  const asked = header?.trim() ?? "";
  const wait = /^\d+(?:\.\d+)?$/.test(asked) ? Number(asked) * 1000 : /^[A-Za-z]{3}/.test(asked) ? Date.parse(asked) - now.getTime() : Number.NaN;
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}
