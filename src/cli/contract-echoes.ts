// The JSON of `echoes`, `phrase`, `compare` and `utterances`: names and shape that other programs rely on, apart from the model on purpose.
import type { Stretch } from "../comparing/index.ts";
import type { Comparison, PhraseAnswer, ToldUtterance } from "../comparisons/index.ts";
import type { Echo, Said, Utterance } from "../model/index.ts";
import { speakerName } from "./bylines.ts";
import { speakerObject } from "./contract.ts";

/** One line of `readout echoes --jsonl`, but for the phrases that are told with it. */
export function echoObject({ phrase, words, utterances, first, surprise, excluded, thrownBack }: Echo): object {
  return {
    phrase,
    words,
    utterances: utterances.map(({ utterance, places }) => ({
      ...utteranceObject(utterance),
      statements: places.map(({ said, spans, match }) => ({
        document: said.document.id,
        url: said.document.url,
        start: spans[0]?.start,
        end: spans.at(-1)?.end,
        statement: said.id,
        spans: spans.map(({ start, end }) => ({ start, end })),
        text: match,
      })),
    })),
    first,
    surprise: surprise && { expected: surprise.expected, p: surprise.p, q: surprise.q },
    excluded,
    thrownBack,
  };
}

function utteranceObject({ id, speaker, saidOn, tellings }: Utterance) {
  return { speaker: speakerName(speaker), saidOn: saidOn?.date ?? null, firstOutlet: tellings[0]?.document.outlet ?? null, utterance: id, speakerId: speaker.id };
}

/** One line of `readout phrase --jsonl`: a place of the phrase. */
export function concordanceObject({ said, spans, left, match, right, own, utterance }: PhraseAnswer["lines"][number]): object {
  const { id, speaker, day, told } = said;
  return {
    speaker: speaker && speakerObject(speaker), saidOn: day && { date: day.date, precision: day.precision }, told,
    ...placeObject(said), start: spans[0]?.start, end: spans.at(-1)?.end, left, match, right, own, utterance, statement: id,
  };
}

function placeObject({ document: { id, url, outlet, published } }: Pick<Said, "document">) {
  return { document: id, url, outlet, published };
}

/** `readout utterances STATEMENT --jsonl`. */
export function utteranceLine({ utterance, variants, spread, exclusiveUntil }: ToldUtterance): string {
  return JSON.stringify({
    ...utteranceObject(utterance),
    exclusiveUntil,
    spread,
    variants: variants.map(({ words, own, difference, tellings }) => ({ words, own, difference: difference.map(stretchObject), statements: tellings.map((said) => ({ statement: said.id, ...placeObject(said) })) })),
  });
}

/** One line of the list of `readout utterances --jsonl`. */
export function listedUtteranceLine(utterance: Utterance): string {
  return JSON.stringify({ ...utteranceObject(utterance), words: utterance.tellings[0]?.content.map(({ text }) => text), statements: utterance.tellings.map((said) => ({ statement: said.id, ...placeObject(said) })) });
}

const stretchObject = ({ change, text }: Stretch) => ({ change, text });

/** `readout compare --jsonl`. */
export function comparisonLine({ left, right, shared, alike, same }: Comparison): string {
  return JSON.stringify({ left: sideObject(left), right: sideObject(right), shared: shared.map(({ phrase, words }) => ({ phrase, words })), alike, same });
}

function sideObject({ utterance, telling, parts }: Comparison["left"]) {
  return { ...utteranceObject(utterance), statement: telling.id, ...placeObject(telling), parts: parts.map(({ text, run }) => ({ text, run })) };
}
