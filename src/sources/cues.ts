// WebVTT and SubRip as cues: when each is shown, and its lines without markup.

export interface Cue {
  /** Seconds from the start of the media; where the timing cannot be believed, the latest before it. */
  readonly start: number;
  readonly end: number;
  /** Whether the timing could be read, and goes on from those before it. */
  readonly timed: boolean;
  /** Not empty; each line says who speaks it where the file does (`<v Name>`). */
  readonly lines: readonly { readonly voice: string | null; readonly text: string }[];
}

export interface Cues {
  readonly cues: readonly Cue[];
  /** Numbers, counted from 1, of lines that look like timings and are none, end before they begin, or lie far before others above. */
  readonly badLines: readonly number[];
}

const CLOCK = String.raw`(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?`;
const TIMING = new RegExp(String.raw`^\s*${CLOCK}\s*-->\s*${CLOCK}(?:\s.*)?$`);
/** How the segments of a stream tell where they belong (RFC 8216, 3.5): the cue time `local` is heard at `mpegts` ticks. */
const MAP = new RegExp(String.raw`^X-TIMESTAMP-MAP=(?=.*\bLOCAL:${CLOCK})(?=.*\bMPEGTS:(?<ticks>\d{1,10})\b)`);
const TICKS = 90_000;
/** The clock of MPEG has 33 bits and begins anew every 26.5 hours. */
const TICKS_ROUND = 2 ** 33 / TICKS;
/** Seconds that a cue may stand after cues that begin later; more is another reel that begins anew. */
const DISORDER = 30;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&", lt: "<", gt: ">", nbsp: " ", lrm: "", rlm: "", quot: '"', apos: "'", hellip: "…", ndash: "–", mdash: "—", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”",
};

/**
 * Blocks are parted by blank lines; those without a timing (header, NOTE, STYLE, REGION) are no cues. Cues come in the order in which
 * they begin. Segments of a stream, one after another in one file, are put on the clock of the first, and what several of them hold comes once.
 */
export function parseCues(text: string): Cues {
  const rows = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const cues: Cue[] = [];
  const badLines: number[] = [];
  let first: number | null = null;
  let shift = 0;
  let latest = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? "";
    if (/^(NOTE|STYLE|REGION|WEBVTT)\b/.test(row) && (rows[at - 1] ?? "").trim() === "") {
      for (; (rows[at + 1] ?? "").trim() !== ""; at++) {
        const offset = offsetOf(rows[at + 1] ?? "");
        if (offset === null) continue;
        first ??= offset;
        shift = offset - first < -TICKS_ROUND / 2 ? offset - first + TICKS_ROUND : offset - first;
      }
      continue;
    }
    if (!row.includes("-->")) continue;
    const timing = TIMING.exec(row);
    const payload: string[] = [];
    // A timing right after a payload starts the next cue, as files without blank lines have it.
    while ((rows[at + 1] ?? "").trim() !== "" && !TIMING.test(rows[at + 1] ?? "")) payload.push(rows[++at] ?? "");
    const [start, end] = timing ? [seconds(timing, 1) + shift, seconds(timing, 5) + shift] : [latest, latest];
    const isTimed = timing !== null && start > latest - DISORDER;
    if (!isTimed || end < start) badLines.push(at - payload.length + 1);
    const lines = voiced(payload);
    if (lines.length === 0) continue;
    cues.push(isTimed ? { start, end: Math.max(start, end), timed: true, lines } : { start: latest, end: latest, timed: false, lines });
    latest = Math.max(latest, start);
  }
  return { cues: distinct(cues.toSorted((one, other) => one.start - other.start)), badLines };
}

/** Seconds between a segment's own clock and the stream's; null for any other line. */
function offsetOf(row: string): number | null {
  const map = MAP.exec(row);
  return map ? Number(map.groups?.["ticks"]) / TICKS - seconds(map, 1) : null;
}

/** Without cues that say the same at the same time, as segments have them of what goes on over their end. */
function distinct(cues: readonly Cue[]): readonly Cue[] {
  const seen = new Set<string>();
  return cues.filter(({ start, end, timed, lines }) => {
    const key = JSON.stringify([start.toFixed(2), end.toFixed(2), lines]);
    const isAgain = timed && seen.has(key);
    seen.add(key);
    return !isAgain;
  });
}

function seconds(match: RegExpExecArray, from: number): number {
  const [hours, minutes, whole, fraction] = [0, 1, 2, 3].map((at) => match[from + at] ?? "0");
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) + Number((fraction ?? "0").padEnd(3, "0")) / 1000;
}

function voiced(payload: readonly string[]): Cue["lines"] {
  let voice: string | null = null;
  const lines: { voice: string | null; text: string }[] = [];
  for (const row of payload) {
    for (const part of row.split(/(?=<v[ .])/)) {
      const tag = /^<v(?:\.[^\s>]*)?\s+([^\s>][^>]*)>/.exec(part);
      if (tag) voice = plainWords(tag[1] ?? "");
      const text = plainWords(part);
      if (text !== "") lines.push({ voice, text });
      if (part.includes("</v>")) voice = null;
    }
  }
  return lines;
}

/** Without tags (`<c>`, `<i>`, `<00:00:01.000>`, `<font …>`, `{\an8}`), with character references resolved. */
function plainWords(markup: string): string {
  return markup
    .replace(/<br\s*\/?>/gi, " ")
    .replace(/<\/?(?:[cibuvs]|ruby|rt|lang|font|em|strong|span|p|\d+:[\d:.]+)(?:[\s.][^>]{0,200})?>|\{\\[^}]{0,200}\}/gi, "")
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) => reference(name) ?? whole)
    .replace(/\s+/g, " ")
    .trim();
}

function reference(name: string): string | null {
  if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : null;
}
