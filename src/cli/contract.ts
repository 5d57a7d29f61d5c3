// The JSON of `read --jsonl`: names, order and shape that other programs rely on, apart from the model on purpose.
import type { Document, Reading, Signal, Span, Speaker, Statement } from "../model/index.ts";

/** One line of `readout read --jsonl`. */
export function documentLine(document: Document, reading: Reading): string {
  const { id, url, title, outlet, published, text } = document;
  const statements = reading.statements.map(statementObject);
  const notes = reading.notes.map(({ rule, start, end, reason, severity }) => ({ rule, start, end, reason, severity }));
  return JSON.stringify({ id, url, title, outlet, published, text, statements, notes });
}

/** A statement as the contract shows it, and after that the question it answers. */
export function statementObject(statement: Statement) {
  const { id, kind, parent, confidence, answers, speaker, saidOn, signal } = statement;
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
  };
}

function spanObject({ start, end }: Span) {
  return { start, end };
}

function speakerObject({ kind, name, id, mention, office, of }: Speaker) {
  return { kind, name, id, mention, office, of };
}

function signalObject({ event, mode, target, commitment, polarity, time, condition, evidence }: Signal) {
  return { event, mode, target, commitment, polarity, time, condition, evidence: spanObject(evidence) };
}
