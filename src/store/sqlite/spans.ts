// A statement's spans as bytes: per role their number, then distance from the last end and length, each as LEB128.
import type { Span } from "../../model/index.ts";

export interface Roles {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** Spans must be in order and not overlap within a role; the bytes are a quarter of what JSON takes. */
export function packSpans({ source, cue, content }: Roles): Uint8Array {
  const bytes: number[] = [];
  for (const spans of [source, cue, content]) {
    pushNumber(bytes, spans.length);
    let last = 0;
    for (const { start, end } of spans) {
      pushNumber(bytes, start - last);
      pushNumber(bytes, end - start);
      last = end;
    }
  }
  return Uint8Array.from(bytes);
}

export function unpackSpans(bytes: Uint8Array): Roles {
  const next = numbersOf(bytes);
  const role = () => {
    const spans: Span[] = [];
    for (let left = next(), last = 0; left > 0; left--) {
      const start = last + next();
      last = start + next();
      spans.push({ start, end: last });
    }
    return spans;
  };
  return { source: role(), cue: role(), content: role() };
}

/** Seven bits a byte, lowest first; the high bit says that more follow. Below 2 ** 53. */
function pushNumber(bytes: number[], number: number): void {
  let rest = number;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  bytes.push(rest);
}

/** Zeros after the last byte, so that damaged bytes end. */
function numbersOf(bytes: Uint8Array): () => number {
  let at = 0;
  return () => {
    let number = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++] ?? 0;
      number += (byte % 128) * factor;
      if (byte < 128) return number;
    }
  };
}
