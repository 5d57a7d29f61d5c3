// The JSON of `read --jsonl`: names, order and shape that other programs rely on, apart from the model on purpose.
import type { Corrected } from "../store/contract.ts";
import type { Document, Note, Reading, Signal, Span, Speaker, Statement } from "../model/index.ts";

/** One line of `readout read --jsonl`, in parts: of a huge document it would be longer than a string can be. `more` comes last. */
export function* documentLine(document: Document, reading: Reading, more: Readonly<Record<string, unknown>> = {}): Generator<string> {
  const { id, url, title, outlet, published, text } = document;
  yield `${JSON.stringify({ id, url, title, outlet, published, text }).slice(0, -1)},"statements":[`;
  yield* listed(reading.statements, statementObject);
  yield '],"notes":[';
  yield* listed(reading.notes, noteObject);
  yield `]${Object.entries(more).map(([name, value]) => `,${JSON.stringify(name)}:${JSON.stringify(value)}`).join("")}}`;
}

function* listed<T>(items: readonly T[], object: (item: T) => unknown): Generator<string> {
  for (const [at, item] of items.entries()) yield `${at === 0 ? "" : ","}${JSON.stringify(object(item))}`;
}

/** A statement as the contract shows it, and after that the question it answers and what its source does in it. */
export function statementObject(statement: Statement & { readonly corrected?: Corrected | null }): object {
  const { id, kind, act, parent, confidence, answers, speaker, saidOn, signal } = statement;
  return {
    id,
    kind,
    source: statement.source.map(spanObject),
    cue: statement.cue.map(spanObject),
    content: statement.content.map(spanObject),
    parent,
    speaker: speaker && speakerObject(speaker),
    saidOn: saidOn && { date: saidOn.date, precision: saidOn.precision },
    confidence,
    signal: signal && signalObject(signal),
    answers,
    act,
    ...(statement.corrected && { corrected: correctedObject(statement.corrected) }),
  };
}

/** Only statements on record that a person has put right have it. */
function correctedObject({ correction, fields, machine, at, by, why }: Corrected) {
  return { correction, fields: [...fields], machine: machine && statementObject(machine), at, by, why };
}

function noteObject({ rule, start, end, reason, severity }: Note) {
  return { rule, start, end, reason, severity };
}

function spanObject({ start, end }: Span) {
  return { start, end };
}

export function speakerObject({ kind, name, id, mention, office, of }: Speaker) {
  return { kind, name, id, mention, office, of };
}

function signalObject({ event, mode, target, commitment, polarity, time, condition, evidence }: Signal) {
  return { event, mode, target, commitment, polarity, time, condition, evidence: spanObject(evidence) };
}
