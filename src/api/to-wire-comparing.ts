// From what is compared to the wire format, field by field.
import type { Collapsed, Comparison, ConcordanceLine, EchoAnswer, Formula, PhraseAnswer, Said, Side, ToldUtterance, Utterance } from "./services.ts";
import { carrier, day, speaker, span } from "./to-wire.ts";
import type { WireComparison, WireConcordanceLine, WireEcho, WireEchoes, WireFormulas, WirePhrase, WireSide, WireTelling, WireUtterance, WireUtteranceSummary } from "./wire-comparing.ts";

const HOUR_MS = 3_600_000;

const telling = (said: Said): WireTelling => ({
  statement: said.id,
  kind: said.kind,
  act: said.act,
  document: carrier(said.document),
  contents: said.content.map(({ text }) => text),
  start: said.content[0]?.start ?? 0,
});

const inShort = ({ id, speaker: who, saidOn, tellings }: Utterance) => ({
  id,
  speaker: speaker(who),
  saidOn: saidOn && day(saidOn),
  firstOutlet: tellings[0]?.document.outlet ?? null,
  outlets: new Set(tellings.map(({ document }) => document.outlet ?? document.id)).size,
  tellings: tellings.length,
});

export const utteranceSummary = (from: Utterance): WireUtteranceSummary => ({ ...inShort(from), contents: from.tellings[0]?.content.map(({ text }) => text) ?? [] });

export const utterance = ({ utterance: from, variants, spread, exclusiveUntil }: ToldUtterance): WireUtterance => ({
  ...inShort(from),
  exclusiveUntil,
  variants: variants.map(({ words, own, difference, tellings }) => ({ words, own, difference: difference.map(({ change, text }) => ({ change, text })), tellings: tellings.map(telling) })),
  spread: spread.map(({ published, outlet, outlets }) => ({ published, outlet, outlets })),
});

const echo = (from: Collapsed): WireEcho => ({
  phrase: from.phrase,
  words: from.words,
  utterances: from.utterances.map(({ utterance: one, places }) => ({
    ...inShort(one),
    places: places.map(({ said, spans, left, match, right }) => ({
      statement: said.id,
      document: carrier(said.document),
      start: spans[0]?.start ?? 0,
      end: spans.at(-1)?.end ?? 0,
      spans: spans.map(span),
      left,
      match,
      right,
    })),
  })),
  first: from.first,
  surprise: from.surprise && { expected: from.surprise.expected, p: from.surprise.p, q: from.surprise.q },
  excluded: from.excluded,
  thrownBack: from.thrownBack,
  alsoShared: [...from.alsoShared],
});

export const echoes = (from: EchoAnswer, page: { limit: number; offset: number }): WireEchoes => ({
  total: from.total,
  ...page,
  items: from.items.map(echo),
  within: from.within / HOUR_MS,
  since: from.since,
  until: from.until,
  compared: { ...from.compared },
});

const line = (from: ConcordanceLine & { readonly utterance: string }): WireConcordanceLine => ({
  statement: from.said.id,
  utterance: from.utterance,
  speaker: from.said.speaker && speaker(from.said.speaker),
  day: from.said.day && day(from.said.day),
  told: from.said.told,
  document: carrier(from.said.document),
  start: from.spans[0]?.start ?? 0,
  end: from.spans.at(-1)?.end ?? 0,
  left: from.left,
  match: from.match,
  right: from.right,
  own: from.own,
});

export const phrase = (from: PhraseAnswer, limit: number): WirePhrase => ({
  phrase: from.phrase,
  words: from.words,
  first: from.lines[0] ? line(from.lines[0]) : null,
  total: from.lines.length,
  lines: from.lines.slice(0, limit).map(line),
  utterances: from.utterances,
  speakers: from.speakers.map((use) => ({ ...use, speaker: speaker(use.speaker) })),
  outlets: from.outlets.map((each) => ({ ...each })),
  days: from.days.map((each) => ({ ...each })),
  base: { perMillion: from.perMillion, onRecord: from.onRecord, within: from.within / HOUR_MS, meetings: from.meetings, surprise: from.surprise && { ...from.surprise } },
  changed: from.changed.map(({ line: changed, difference }) => ({ line: line(changed), difference: difference.map(({ change, text }) => ({ change, text })) })),
});

const side = ({ utterance: of, telling: said, parts }: Side & { readonly parts: Comparison["left"]["parts"] }): WireSide => ({
  utterance: inShort(of),
  telling: telling(said),
  parts: parts.map(({ text, run }) => ({ text, run })),
});

export const comparison = (from: Comparison): WireComparison => ({
  left: side(from.left),
  right: side(from.right),
  shared: from.shared.map(({ phrase: words, words: count }) => ({ phrase: words, words: count })),
  alike: from.alike,
  same: from.same,
});

export const formulas = (from: readonly (Formula & { readonly utterance: string })[]): WireFormulas => ({
  items: from.map(({ example, utterance: of, ...formula }) => ({ ...formula, example: line({ ...example, utterance: of }) })),
});
