// Echoes, phrases and wordings as a person reads them in a terminal.
import type { Collapsed, Part, Stretch } from "../comparing/index.ts";
import type { Comparison, EchoAnswer, PhraseAnswer, ToldUtterance } from "../comparisons/index.ts";
import type { Echo, Exclusion, Surprise, Utterance } from "../model/index.ts";
import { dayName, oneLine, speakerName } from "./bylines.ts";
import { printable, styled } from "./terminal.ts";

const EXCLUDED: Readonly<Record<Exclusion, string>> = {
  joint: "a joint statement",
  quoting: "one gives the words as the other's",
  outlet: "the outlet's words, not in quotation marks on both sides",
  retelling: "one act of speaking under two names",
  unidentified: "an unnamed source, who may be the other",
  name: "no more than a name",
};

/** One echo: the phrase, how surprising, then who, when and where. */
export function echoView(echo: Collapsed): string {
  const marks = [echo.surprise && surpriseInWords(echo.surprise), echo.excluded && `not counted: ${EXCLUDED[echo.excluded]}`, echo.thrownBack && "thrown back"].filter((mark) => typeof mark === "string");
  const also = echo.alsoShared.length === 0 ? [] : [styled("dim", printable(`    also shared: ${echo.alsoShared.slice(0, 5).map((phrase) => `"${phrase}"`).join(", ")}${echo.alsoShared.length > 5 ? " …" : ""}`))];
  return [`${styled("bold", printable(`"${echo.phrase}"`))}  ${styled("dim", marks.join("; "))}`, ...echo.utterances.map((_, at) => echoUtterance(echo, at)), ...also, ""].join("\n");
}

function echoUtterance({ utterances, first }: Echo, at: number): string {
  const { utterance, places } = utterances[at]!;
  const { said, left, match, right } = places[0]!;
  const outlets = new Set(utterance.tellings.map(({ document }) => document.outlet ?? document.id));
  const more = outlets.size > 1 ? ` and ${outlets.size - 1} more` : "";
  const who = `${at === first ? "first " : "      "}${speakerName(utterance.speaker)}, ${utterance.saidOn ? dayName(utterance.saidOn) : "undated"}, ${utterance.tellings[0]?.document.outlet ?? said.document.id}${more}`;
  return `  ${styled("cyan", printable(who))}  ${styled("dim", printable(said.id))}\n        ${oneLine(tail(left, 60))}${styled(["bold", "yellow"], ` ${oneLine(match)} `)}${oneLine(head(right, 60))}`;
}

export function surpriseInWords({ expected, p, q }: Surprise): string {
  return `expected by chance ${figure(expected)}, p ${figure(p)}, q ${figure(q)}`;
}

const figure = (value: number): string => (value === 0 ? "0" : value >= 0.01 ? value.toFixed(2) : value.toExponential(1));

export function echoesView({ total, items, within, compared }: EchoAnswer): string {
  const listed = total === 0 ? "No echo is surprising" : items.length < total ? `${items.length} of ${total} echoes; --limit shows more` : `${total} ${total === 1 ? "echo" : "echoes"}`;
  return `${listed}. Compared: ${compared.utterances} utterances of ${compared.speakers} speakers within ${within / 3_600_000} hours; ${compared.phrases} shared phrases tested.`;
}

/** Keyword in context, the keyword in one column. */
export function concordanceView(lines: PhraseAnswer["lines"], width: number): string[] {
  const most = Math.max(...lines.map(({ match }) => oneLine(match).length), 0);
  const side = Math.max(12, Math.floor((width - 36 - most - 2) / 2));
  return lines.map((line) => {
    const [left, match, right] = [tail(oneLine(line.left), side).padStart(side), oneLine(line.match).padEnd(most), head(oneLine(line.right), side)];
    return `${styled("cyan", printable(whoAndWhen(line)))}  ${left} ${styled(line.own ? ["bold", "yellow"] : ["bold"], match)} ${right}`.trimEnd();
  });
}

function whoAndWhen({ said }: PhraseAnswer["lines"][number]): string {
  return `${said.day?.date.slice(0, 10) ?? "          "}  ${said.speaker ? speakerName({ ...said.speaker, office: null }) : "?"}`.padEnd(34).slice(0, 34);
}

export function phraseView({ phrase, lines, utterances, speakers, perMillion, within, meetings, surprise }: PhraseAnswer): string {
  if (lines.length === 0) return `Nobody on record says "${phrase}".`;
  const [first] = lines;
  const by = speakers.slice(0, 8).map(({ speaker, utterances: many, of, last }) => `  ${String(many).padStart(4)} of ${String(of).padEnd(6)} ${speakerName({ ...speaker, office: null })}${last === null ? "" : `, last ${last}`}`);
  const met = meetings === 0 ? `No two speakers said it within ${within / 3_600_000} hours.` : `${meetings} ${meetings === 1 ? "time" : "times"} two speakers said it within ${within / 3_600_000} hours; ${surprise ? surpriseInWords(surprise) : ""}.`;
  return [
    "",
    `"${phrase}": ${lines.length} places, ${utterances} utterances, ${speakers.length} speakers; about ${figure(perMillion)} times in a million words of public speech.`,
    `First on record: ${first?.said.speaker ? speakerName(first.said.speaker) : "no speaker given"}, ${first?.said.day?.date.slice(0, 10) ?? "undated"}, ${first?.said.document.outlet ?? first?.said.document.id}.`,
    met,
    ...by,
  ].map(printable).join("\n");
}

export function differenceView(difference: readonly Stretch[]): string {
  return difference.map(({ change, text }) => (change === "same" ? oneLine(text) : change === "added" ? styled("green", `{+${oneLine(text)}+}`) : styled("red", `[-${oneLine(text)}-]`))).join(" ");
}

/** `compare`: shared runs marked and numbered alike on both sides. */
export function comparisonView({ left, right, shared, alike, same }: Comparison): string {
  const runs = shared.map(({ phrase, words }, run) => `  ${run + 1}  "${phrase}" (${words} words)`);
  return [...sideView(left), "", ...sideView(right), "", `${Math.round(100 * alike)}% of the shorter is in the other${same ? "; one act of speaking" : ""}.`, ...runs.map(printable)].join("\n");
}

function sideView({ utterance, telling, parts }: Comparison["left"]): string[] {
  const who = [speakerName(utterance.speaker), utterance.saidOn && dayName(utterance.saidOn), telling.document.outlet, telling.id].filter((part) => part !== null);
  return [styled("cyan", printable(who.join(" · "))), `  ${parts.map(partView).join("")}`];
}

function partView({ text, run }: Part): string {
  const words = printable(text).replace(/\s+/g, " ");
  return run === null ? words : `[${styled(["bold", "yellow"], words)}]${run + 1}`;
}

export function utteranceView({ utterance, variants, spread, exclusiveUntil }: ToldUtterance): string {
  const carried = spread.map(({ published, outlet, outlets }) => `  ${String(outlets).padStart(3)}  ${published.slice(0, 16).replace("T", " ")}  ${outlet}`);
  const alone = spread.length === 1 ? `${spread[0]!.outlet} has it alone.` : spread.length > 1 ? `${spread[0]!.outlet} had it first, alone until ${exclusiveUntil?.slice(0, 16).replace("T", " ")}.` : "No outlet is known.";
  const worded = variants.flatMap(({ words, own, difference, tellings }, at) => [
    `${at + 1}  ${at === 0 ? oneLine(words) : differenceView(difference)}`,
    styled("dim", printable(`   ${own ? "own words" : "partly the outlet's words"}; ${tellings.map(({ document, id }) => `${document.outlet ?? document.id} (${id})`).join(", ")}`)),
  ]);
  return [utteranceHeading(utterance), "", ...worded, "", alone, ...carried.map(printable)].join("\n");
}

export function utteranceHeading({ speaker, saidOn, tellings }: Utterance): string {
  return styled("cyan", printable([speakerName(speaker), saidOn && dayName(saidOn), `${tellings.length} ${tellings.length === 1 ? "telling" : "tellings"}`].filter((part) => part !== null).join(" · ")));
}

const head = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);
const tail = (text: string, most: number): string => (text.length <= most ? text : `…${text.slice(1 - most)}`);
