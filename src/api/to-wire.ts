// From the model and the store's answers to the wire format, field by field.
import type { Block, Carrier, Corrected, Correction, Day, DocumentSummary, RecordedDocument, RecordedStatement, Span, Speaker, SpeakerProfile, SpeakerSummary, Statement, StatementHit } from "./services.ts";
import type { WireCarrier } from "./wire-comparing.ts";
import type { WireAside, WireDocument, WireDocumentSummary } from "./wire-documents.ts";
import type { WireHit, WireSpeakerProfile, WireSpeakerSummary } from "./wire-record.ts";
import type { WireCorrected, WireDay, WireMachineStatement, WireSpan, WireSpeaker, WireStatement } from "./wire.ts";

/** Ids of the bundled sample's documents begin with this. */
const SAMPLE_PREFIX = "sample-";

export const span = ({ start, end }: Span): WireSpan => ({ start, end });
export const day = ({ date, precision }: Day): WireDay => ({ date, precision });

export const speaker = ({ id, kind, name, mention, office, of }: Speaker): WireSpeaker => ({ id, kind, name, mention, office, of });

const machineStatement = (from: Statement): WireMachineStatement => ({
  id: from.id,
  kind: from.kind,
  act: from.act,
  source: from.source.map(span),
  cue: from.cue.map(span),
  content: from.content.map(span),
  parent: from.parent,
  answers: from.answers,
  speaker: from.speaker && speaker(from.speaker),
  saidOn: from.saidOn && day(from.saidOn),
  confidence: from.confidence,
});

const corrected = ({ correction, fields, machine, at, by, why }: Corrected): WireCorrected => ({
  correction,
  fields: [...fields],
  machine: machine && machineStatement(machine),
  at,
  by,
  why,
});

export const statement = (from: RecordedStatement): WireStatement => ({
  ...machineStatement(from),
  corrected: from.corrected && corrected(from.corrected),
});

/** The words are of the text that the correction was made on, which may be an earlier version's. */
const aside = ({ id, text, machine, corrected: now, placed, at, by, why }: Correction): WireAside => {
  const about = now ?? machine;
  return {
    correction: id,
    state: placed ? "deleted" : "unplaced",
    words: about?.content.map(({ start, end }) => text.slice(start, end)).join(" … ") ?? "",
    speaker: about?.speaker ? speaker(about.speaker) : null,
    at,
    by,
    why,
  };
};

/** What a reader may follow: http and https alone, whatever a record holds. */
const link = (url: string | null): string | null => (url !== null && /^https?:$/.test(URL.parse(url)?.protocol ?? "") ? url : null);

export const documentSummary = (from: DocumentSummary): WireDocumentSummary => ({
  id: from.id,
  kind: from.kind,
  url: link(from.url),
  title: from.title,
  outlet: from.outlet,
  published: from.published,
  recordedAt: from.recordedAt,
  version: from.version,
  statements: from.statements,
  invented: from.id.startsWith(SAMPLE_PREFIX),
});

export const carrier = ({ id, kind, url, title, outlet, published }: Carrier): WireCarrier => ({ id, kind, url: link(url), title, outlet, published, invented: id.startsWith(SAMPLE_PREFIX) });

export const document = (from: RecordedDocument, blocks: readonly Block[]): WireDocument => ({
  ...documentSummary({ ...from, statements: from.statements.length }),
  text: from.text,
  times: from.times.map(({ offset, seconds }) => ({ offset, seconds })),
  blocks: blocks.map(({ start, end, kind, label, turn }) => ({ start, end, kind, label: label && span(label), turn })),
  reader: from.reader,
  statements: from.statements.map(statement),
  aside: from.aside.map(aside),
  notes: from.notes.map(({ rule, start, end, reason, severity }) => ({ rule, start, end, reason, severity })),
  versions: from.versions.map(({ number, recordedAt, title, published, statements }) => ({
    number,
    recordedAt,
    title,
    published,
    statements,
  })),
});

export const hit = (from: StatementHit): WireHit => ({
  statement: statement(from.statement),
  contents: [...from.contents],
  document: documentSummary(from.document),
  context: {
    text: from.context.text,
    start: from.context.start,
    highlights: from.context.highlights.map(span),
  },
});

export const speakerSummary = (from: SpeakerSummary): WireSpeakerSummary => ({
  id: from.id,
  kind: from.kind,
  name: from.name,
  aliases: from.aliases.map(({ name, statements }) => ({ name, statements })),
  office: from.office,
  statements: from.statements,
  documents: from.documents,
  outlets: from.outlets,
  first: from.first && day(from.first),
  last: from.last && day(from.last),
});

export const speakerProfile = (from: SpeakerProfile): WireSpeakerProfile => ({
  ...speakerSummary(from),
  counted: from.counted.map(({ id, by }) => ({ id, by })),
  decisions: from.decisions.map(({ id, kind, speaker: about, other, name, document: where, at, by, why }) => ({ id, kind, speaker: about, other, name, document: where, at, by, why })),
  notes: from.notes.map(({ rule, start, end, reason, severity }) => ({ rule, start, end, reason, severity })),
});
