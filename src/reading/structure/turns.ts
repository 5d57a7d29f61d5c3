// Decides whether a text is a transcript and which of its paragraphs begin a turn.
import type { DocumentKind, Span } from "../../model/index.ts";
import { isFurniture, LONGEST_FURNITURE } from "./furniture.ts";
import { turnLabelAt, type LabelStyle, type TurnLabel } from "./turn-labels.ts";

export interface Turns {
  readonly transcript: boolean;
  /** First paragraph that no longer belongs to the last turn: an article may quote an exchange and go on. Equals the number of paragraphs when all belong. */
  readonly end: number;
  /** For each paragraph the label that begins a turn there, or null. */
  readonly labels: readonly (TurnLabel | null)[];
}

/** Share of paragraphs that must carry a label for a text not declared a transcript: in interviews with long answers about one in six does. */
const DENSITY = 0.15;

/** People who talk to each other say I and you, and ask; lists of headings with colons do not. */
const ADDRESSES = /\b(?:I|you|your|we|my|me|our|us)\b|\?/i;
/** Code units of a turn in which this is looked for. */
const FIRST_WORDS = 400;
/** Share of turns in which they do, at least. */
const TALK = 0.4;

/** Up to this share of all labels, those written like ordinary names are taken for words before a colon. */
const MINORITY = 0.1;

/** "MR. X", "THE PRESIDENT", a bare Q: forms that hardly occur outside transcripts. */
const isStrong = (label: TurnLabel): boolean => label.style !== "title" && label.style !== "alone";

/** Labels are believed when they come back, or are written as those that come back are. */
export function findTurns(text: string, paragraphs: readonly Span[], kind: DocumentKind): Turns {
  const formed = paragraphs.map((paragraph) => {
    const label = turnLabelAt(text, paragraph);
    if (label === null || (paragraph.end - paragraph.start <= LONGEST_FURNITURE && isFurniture(text.slice(paragraph.start, paragraph.end)))) return null;
    // "Clinton: 547." is a table, not a turn; a label alone has its words in the next paragraph.
    return label.bodyStart < paragraph.end && !/\p{L}/u.test(text.slice(label.bodyStart, Math.min(paragraph.end, label.bodyStart + 80))) ? null : label;
  });
  const times = new Map<string, number>();
  for (const label of formed) if (label !== null) times.set(label.key, (times.get(label.key) ?? 0) + 1);
  const comesBack = (label: TurnLabel): boolean => (times.get(label.key) ?? 0) > 1;
  // A line in bold or capitals is a heading, unless it is there again.
  const found = formed.map((label) => (label?.style === "alone" && !comesBack(label) ? null : label));

  let all = 0;
  let repeated = 0;
  let strong = 0;
  let addressed = 0;
  const repeatedStyles = new Set<LabelStyle>();
  for (const [i, label] of found.entries()) {
    if (label === null) continue;
    all += 1;
    const alone = label.bodyStart >= (paragraphs[i]?.end ?? 0);
    const end = Math.min(paragraphs[alone ? i + 2 : i + 1]?.start ?? text.length, label.bodyStart + FIRST_WORDS);
    if (ADDRESSES.test(text.slice(label.bodyStart, end))) addressed += 1;
    if (isStrong(label)) strong += 1;
    if (comesBack(label)) { repeated += 1; repeatedStyles.add(label.style); }
  }
  const declared = kind === "transcript" || kind === "broadcast";
  const speakers = [...times.values()].filter((count) => count > 1).length;
  const talks = addressed >= TALK * all;
  const dense = all >= DENSITY * paragraphs.length;
  const transcript = declared
    ? all > 0
    : (dense && talks && speakers >= 2) || (dense && strong >= 3 && repeated >= 2) || startsAsTranscript(found);

  // Where nearly all labels are in capitals, "So:" and "My point:" are words of the turn.
  const titled = all - strong > MINORITY * all;
  const labels = found.map((label) => {
    if (label === null) return null;
    if (transcript) return isStrong(label) || (titled && (comesBack(label) || repeatedStyles.has("title") || strong === 0)) ? label : null;
    // In an article: an exchange quoted as a script, its labels coming back, at least two speakers.
    return talks && speakers >= 2 && comesBack(label) ? label : null;
  });
  const whole = declared || startsAsTranscript(found) || strong >= SURE;
  return { transcript, labels, end: whole ? paragraphs.length : endOfExchange(labels) };
}

/** So many labels of the strong forms make a whole transcript of an undeclared text, whose last turn runs to its end. */
const SURE = 12;

/** The last turn goes on for at most as many paragraphs as the longest one before it. */
function endOfExchange(labels: readonly (TurnLabel | null)[]): number {
  let longest = 0;
  let last = -1;
  for (const [i, label] of labels.entries()) {
    if (label === null) continue;
    if (last >= 0) longest = Math.max(longest, i - last);
    last = i;
  }
  return last < 0 ? labels.length : Math.min(labels.length, last + Math.max(1, longest));
}

/** Posts and forms of address that capital labels begin with. */
const ADDRESS = /^(?:THE|MR|MS|MRS|DR|SIR|SECRETARY|PRESIDENT|VICE|PRIME|DEPUTY|FIRST|SECOND|SENIOR|ADMINISTRATION|WHITE|SENATOR|REPRESENTATIVE|CONGRESS(?:MAN|WOMAN|MEMBER)|GOVERNOR|MAYOR|GENERAL|ADMIRAL|COLONEL|MAJOR|CAPTAIN|AMBASSADOR|CHAIR(?:MAN|WOMAN|PERSON)?|CHANCELLOR|MINISTER|FOREIGN|DEFENSE|DEFENCE|ADMINISTRATOR|DIRECTOR|COMMISSIONER|ATTORNEY|JUSTICE|JUDGE|SPEAKER|MODERATOR|OPERATOR|INTERPRETER|ANNOUNCER|AUDIENCE|QUESTION|REPORTER|SPOKES(?:MAN|WOMAN|PERSON)|UNDER|STATE|KING|QUEEN|PRINCE|POPE|UNIDENTIFIED)\b/;
/** A transcript begins within this many paragraphs: place, clock and list of those present come before. */
const OPENING = 10;

/** A speech: a label with a form of address near the top ("THE PRESIDENT:"), and perhaps nothing but the speaker's paragraphs after. */
function startsAsTranscript(labels: readonly (TurnLabel | null)[]): boolean {
  return labels.slice(0, OPENING).some((label) => label?.style === "caps" && ADDRESS.test(label.key));
}
