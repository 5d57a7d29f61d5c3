// Captions to a broadcast's text: each word once, a time mark for each cue, "Name: " turns where voices are marked.
import type { Note, TimeMark } from "../model/index.ts";
import { decode } from "./characters.ts";
import { type Cue, parseCues } from "./cues.ts";
import type { Draft } from "./draft.ts";
import { SourceError } from "./errors.ts";
import type { Limits } from "./limits.ts";
import { note } from "./notes.ts";
import { type Opened, whole } from "./opened.ts";

/** Seconds without captions after which a new paragraph begins. */
const PAUSE = 4;
/** Seconds between two cues that show one line rolling up. */
const ROLL_GAP = 0.5;
/** Share of neighbouring cues that repeat a line from which a file is taken to roll. */
const ROLLING_SHARE = 0.3;

type Line = Cue["lines"][number];

export async function* captions(opened: Opened, limits: Limits): AsyncGenerator<Draft> {
  const decoded = decode(await whole(opened.bytes, opened.input, limits.documentBytes), opened.charset);
  const { cues, badLines } = parseCues(decoded.text);
  if (cues.length === 0) throw new SourceError("empty", opened.input, `${opened.input} holds no captions with words.`, "Check that it is WebVTT or SubRip with timings.");
  const notes: Note[] = [...decoded.notes];
  if (badLines.length > 0) notes.push(note("bad-cue", "warning", `${badLines.length} timings cannot be read or end before they begin; the first is on line ${badLines[0]}.`));
  yield { ...captionText(cues), kind: "broadcast", notes };
}

/** Cues of one paragraph are joined by a space; a change of voice, ">>", or a pause begins a paragraph. */
export function captionText(cues: readonly Cue[]): { readonly text: string; readonly times: readonly TimeMark[] } {
  let text = "";
  let voice: string | null = null;
  let end = 0;
  const times: TimeMark[] = [];
  for (const cue of unrolled(cues)) {
    let marked = false;
    for (const line of cue.lines) {
      const turn = line.voice !== voice;
      const apart = turn || /^(>>|- )/.test(line.text) || cue.start - end > PAUSE;
      if (text !== "") text += apart ? "\n\n" : " ";
      if (!marked && cue.timed) times.push({ offset: text.length, seconds: cue.start });
      marked = true;
      text += turn && line.voice !== null ? `${line.voice}: ${line.text}` : line.text;
      voice = line.voice;
      end = cue.start;
    }
    end = cue.end;
  }
  return { text, times };
}

/** The cues with what rolled up from the cue before, or was only being completed, taken away; files that do not roll stay as they are. */
function unrolled(cues: readonly Cue[]): readonly Cue[] {
  let repeats = 0;
  for (const [at, cue] of cues.entries()) {
    const before = cues[at - 1];
    if (before && follows(before, cue) && overlap(before.lines, cue.lines) > 0) repeats++;
  }
  if (repeats < cues.length * ROLLING_SHARE) return cues;
  const fresh: Cue[] = [];
  for (const [at, cue] of cues.entries()) {
    const before = cues[at - 1];
    const lines = before && follows(before, cue) ? cue.lines.slice(overlap(before.lines, cue.lines)) : cue.lines;
    if (lines.length > 0) fresh.push({ ...cue, lines });
  }
  return fresh;
}

const follows = (before: Cue, cue: Cue): boolean => cue.start - before.end < ROLL_GAP;

/** How many of the last lines of `before` are the first of `after`. */
function overlap(before: readonly Line[], after: readonly Line[]): number {
  for (let size = Math.min(before.length, after.length); size > 0; size--) {
    const tail = before.slice(-size);
    if (tail.every((line, at) => line.text === after[at]?.text)) return size;
  }
  return 0;
}
