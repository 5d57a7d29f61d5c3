// WebVTT and SubRip as cues: when each is shown, and its lines without markup.

export interface Cue {
  /** Seconds from the start of the media; where the timing cannot be read, the end of the cue before. */
  readonly start: number;
  readonly end: number;
  /** Whether the timing could be read. */
  readonly timed: boolean;
  /** Not empty; each line says who speaks it where the file does (`<v Name>`). */
  readonly lines: readonly { readonly voice: string | null; readonly text: string }[];
}

export interface Cues {
  readonly cues: readonly Cue[];
  /** Numbers, counted from 1, of lines that look like timings and are none. */
  readonly badLines: readonly number[];
}

const CLOCK = String.raw`(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?`;
const TIMING = new RegExp(String.raw`^\s*${CLOCK}\s+-->\s+${CLOCK}(?:\s.*)?$`);
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", nbsp: " ", lrm: "", rlm: "", quot: '"', apos: "'" };

/** Blocks are parted by blank lines; those without a timing (header, NOTE, STYLE, REGION) are no cues. */
export function parseCues(text: string): Cues {
  const rows = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const cues: Cue[] = [];
  const badLines: number[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? "";
    if (/^(NOTE|STYLE|REGION|WEBVTT)\b/.test(row) && (rows[at - 1] ?? "").trim() === "") {
      while ((rows[at + 1] ?? "").trim() !== "") at++;
      continue;
    }
    if (!row.includes("-->")) continue;
    const timing = TIMING.exec(row);
    const payload: string[] = [];
    // A timing right after a payload starts the next cue, as files without blank lines have it.
    while ((rows[at + 1] ?? "").trim() !== "" && !TIMING.test(rows[at + 1] ?? "")) payload.push(rows[++at] ?? "");
    const start = timing ? seconds(timing, 1) : (cues.at(-1)?.end ?? 0);
    const end = timing ? seconds(timing, 5) : start;
    if (!timing || end < start) badLines.push(at - payload.length + 1);
    const lines = voiced(payload);
    if (lines.length > 0) cues.push({ start, end: Math.max(start, end), timed: timing !== null, lines });
  }
  return { cues, badLines };
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
      const tag = /^<v(?:\.[^\s>]*)?\s+([^>]+)>/.exec(part);
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
    .replace(/<\/?(?:[cibuv]|ruby|rt|lang|font|\d+:[\d:.]+)(?:[\s.][^>]{0,200})?>|\{\\[^}]{0,200}\}/gi, "")
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) => reference(name) ?? whole)
    .replace(/\s+/g, " ")
    .trim();
}

function reference(name: string): string | null {
  if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : null;
}
