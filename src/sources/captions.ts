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
  if (badLines.length > 0) notes.push(note("bad-cue", "warning", `${badLines.length} timings cannot be read, end before they begin or go back far; the first is on line ${badLines[0]}.`));
  yield { ...captionText(cues), kind: "broadcast", notes };
}

/** Cues of one paragraph are joined by a space; a change of voice, ">>", a speaker's label, or a pause begins a paragraph. */
export function captionText(cues: readonly Cue[]): { readonly text: string; readonly times: readonly TimeMark[] } {
  let text = "";
  let voice: string | null = null;
  let end = 0;
  const times: TimeMark[] = [];
  const spoken = unrolled(cues);
  const labelled = labelsIn(spoken);
  for (const cue of spoken) {
    let marked = false;
    for (const line of cue.lines) {
      const turn = line.voice !== voice;
      const apart = turn || /^(>>|- )/.test(line.text) || labelled(line.text) || cue.start - end > PAUSE;
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

/** "MR. KIRBY:", "[Mr. Kirby]"; names as they are otherwise written only when they come back. */
const CAPS_LABEL = /^(?:[*_]*\p{Lu}[\p{Lu}.'’ -]{1,40}(?:\([^)]{1,40}\))?:|\[\p{Lu}[\p{L}.'’ -]{1,40}\]:?)(?=\s+\S)/u;
const NAME_LABEL = /^(?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{L}'’-]*:(?=\s)/u;

/** Tells whether a line begins with the label of a speaker. */
function labelsIn(cues: readonly Cue[]): (line: string) => boolean {
  const counts = new Map<string, number>();
  for (const { lines } of cues) {
    for (const { text } of lines) {
      const name = NAME_LABEL.exec(text)?.[0];
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return (line) => {
    const caps = CAPS_LABEL.exec(line)?.[0];
    return (caps !== undefined && !isSound(caps)) || (counts.get(NAME_LABEL.exec(line)?.[0] ?? "") ?? 0) > 1;
  };
}

/** "[Applause]", "[MUSIC PLAYING]": a sound and no name. */
const isSound = (label: string): boolean => /^\[.*(?:applau|laugh|music|cheer|silence|cross-?talk|inaudible|boo(?:s|ing)|noise|sigh|cough|gavel|bell|foreign|speaking|playing|pause|video|audio)/i.test(label);

/** The cues with what rolled up from the cue before, or was only being completed, taken away; files that do not roll stay as they are. */
function unrolled(cues: readonly Cue[]): readonly Cue[] {
  let repeats = 0;
  for (const [at, cue] of cues.entries()) {
    const before = cues[at - 1];
    if (before && follows(before, cue) && fresh(before.lines, cue.lines) !== cue.lines) repeats++;
  }
  if (repeats < cues.length * ROLLING_SHARE) return cues;
  return cues.flatMap((cue, at) => {
    const before = cues[at - 1];
    const lines = before && follows(before, cue) ? fresh(before.lines, cue.lines) : cue.lines;
    return lines.length > 0 ? [{ ...cue, lines }] : [];
  });
}

const follows = (before: Cue, cue: Cue): boolean => cue.start - before.end < ROLL_GAP;

/** What of `after` was not in view before; a line that grows word by word gives what it grew by. The same array where all is fresh. */
function fresh(before: readonly Line[], after: readonly Line[]): readonly Line[] {
  for (let size = Math.min(before.length, after.length); size > 0; size--) {
    const tail = before.slice(-size);
    const last = tail.at(-1)?.text ?? "";
    const grown = after[size - 1];
    if (!grown || !tail.slice(0, -1).every((line, at) => line.text === after[at]?.text)) continue;
    if (last === grown.text) return after.slice(size);
    if (grown.text.startsWith(`${last} `)) return [{ ...grown, text: grown.text.slice(last.length + 1) }, ...after.slice(size)];
  }
  return after;
}
