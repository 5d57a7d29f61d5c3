// A reader: shape, analysis, statements, speakers, days. The fast one is made here, of pure parts alone.
import type { Document, Note, Reader, Reading, Span, Speaker, Statement } from "../model/index.ts";
import { abstain } from "./abstain.ts";
import { analyse, readAnalysisWeights, type AnalysisWeights } from "./analysis/index.ts";
import { daysSaid } from "./days/index.ts";
import type { Offices } from "./offices/index.ts";
import { readParts } from "./parts.ts";
import { resolveSpeakers } from "./speakers/index.ts";
import { assemble, type Assembled } from "./statements/assemble.ts";
import { type Calibration, confidenceOf } from "./statements/confidence.ts";
import { distinct, placesOf } from "./statements/distinct.ts";
import type { Draft } from "./statements/draft.ts";
import { extract } from "./statements/extract.ts";
import { headlineDrafts } from "./statements/headlines.ts";
import { settle } from "./statements/settle.ts";
import { turnDrafts } from "./statements/turns.ts";
import { view, type View } from "./statements/view.ts";
import { readStatementWeights } from "./statements/weights.ts";
import { aroundInserts, blanked, insertsOf, questionsAnswered, readStructure } from "./structure/index.ts";

/** Rises whenever the same text may be read differently. */
const VERSION = "fast 7";

/** By bench/reliability.ts; to be fitted again whenever the weights change. */
const CALIBRATION: Calibration = { slope: 0.576, direct: 0.871, mixed: 0.575, indirect: -0.03 };

/** What readers of one document share, and the one stage in which they differ: how statements in prose are found. `find` gives one draft a cue, with empty content where it found none, and tells `note` what it could not do with certainty. */
export interface ReaderParts {
  readonly name: string;
  readonly analysis: AnalysisWeights;
  readonly find: (seen: View, note: (note: Note) => void) => readonly Draft[] | Promise<readonly Draft[]>;
  /** Makes confidences of the models' certainty; null leaves them as they are. */
  readonly calibration: Calibration | null;
}

/** What a reader's user may choose. */
export interface ReaderOptions {
  /** Who held which office when, for descriptions that the text names nobody for; none without it. */
  readonly offices?: Offices | undefined;
  /** False leaves confidences as the models give them, for measuring them. */
  readonly calibrated?: boolean;
  /** Statements below this confidence (0 to 1) are not put on record, but noted; 0 keeps all. */
  readonly leastConfidence?: number;
}

export function createReader({ name, analysis: weights, find, calibration }: ReaderParts, { offices, calibrated = true, leastConfidence = 0 }: ReaderOptions = {}): Reader {
  return {
    name,
    async read(whole: Document): Promise<Reading> {
      const inserts = insertsOf(whole.text);
      const document = inserts.length === 0 ? whole : { ...whole, text: blanked(whole.text, inserts) };
      const { text } = document;
      const structure = readStructure(document);
      const analysis = analyse(text, readParts(structure), weights);
      const seen = view(analysis, structure);
      const found: Note[] = [];
      const prose = settle(seen, await find(seen, (note) => found.push(note)));
      const drafts = assemble(seen, distinct([...prose, ...headlineDrafts(seen, prose), ...turnDrafts(text, structure)]), questionsAnswered(text, structure));
      const { speakers, notes: byOffice } = resolveSpeakers({ document, analysis, structure, statements: drafts, ...(offices === undefined ? {} : { offices }) });
      const days = daysSaid(document, structure, analysis, drafts.map(({ source, cue, content, parent }, index) => ({ source, cue, content, parent, speaker: speakers[index] ?? null })));
      const curve = calibrated ? calibration : null;
      const ids = drafts.map((draft) => idOf(document, draft));
      const all = drafts.map((draft, index) => statementOf(ids, index, draft, speakers[index] ?? null, days[index] ?? null, confidenceOf(draft, draft.kind, curve)));
      const around = (spans: readonly Span[]): readonly Span[] => aroundInserts(text, spans, inserts);
      const cut = inserts.length === 0 ? all : all.map((one): Statement => Object.assign({}, one, { source: around(one.source), cue: around(one.cue), content: around(one.content) }));
      const { statements, notes } = abstain(cut, leastConfidence);
      return { reader: name, statements, notes: [...structure.notes, ...found, ...byOffice, ...notes, ...notesOn(document, statements)] };
    },
  };
}

/**
 * Pure, the same everywhere it runs.
 * Throws WeightsError when the bytes of models/fast/analysis.weights or statements.weights are not those.
 */
export function fastReader(analysisBytes: Uint8Array, statementBytes: Uint8Array, options: ReaderOptions = {}): Reader {
  const weights = readStatementWeights(statementBytes);
  return createReader({ name: VERSION, analysis: readAnalysisWeights(analysisBytes), find: (seen) => extract(seen, weights), calibration: CALIBRATION }, options);
}

/** Made from the places of content and attribution, which no two statements of a text share. */
function idOf(document: Document, draft: Assembled): string {
  return `${document.id}#${placesOf(draft)}`;
}

function statementOf(ids: readonly string[], index: number, draft: Assembled, speaker: Speaker | null, day: Statement["saidOn"], confidence: number): Statement {
  const idAt = (at: number | null): string | null => (at === null ? null : ids[at]!);
  return {
    id: ids[index]!,
    kind: draft.kind,
    act: draft.act,
    source: draft.source,
    cue: draft.cue,
    content: draft.content,
    parent: idAt(draft.parent),
    answers: idAt(draft.answers),
    speaker,
    saidOn: day,
    confidence,
    signal: null,
  };
}

/** Statements that are as likely wrong as right, or likelier, carry a note. */
const UNCERTAIN = 0.5;

function notesOn(document: Document, statements: readonly Statement[]): Note[] {
  const notes: Note[] = [];
  if (document.text.trim() === "") notes.push({ rule: "empty-text", start: null, end: null, reason: "The document has no words.", severity: "warning" });
  for (const { source, content, speaker, confidence } of statements) {
    const at = source[0] ?? content[0]!;
    if (confidence < UNCERTAIN) notes.push({ rule: "uncertain-statement", ...content[0]!, reason: `Of statements read with as little to go by, ${Math.round(100 * confidence)} in 100 are right.`, severity: "info" });
    if (source.length === 0) notes.push({ rule: "no-source", ...at, reason: "The text does not say who said this.", severity: "info" });
    else if (speaker === null || (speaker.kind === "person" && speaker.name === null)) {
      notes.push({ rule: "unresolved-speaker", ...at, reason: `Whom "${document.text.slice(at.start, at.end)}" means could not be told from the text.`, severity: "warning" });
    }
  }
  return notes;
}
