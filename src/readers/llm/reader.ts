// The llm reader: a model is asked piece by piece, and what it quotes is looked up in the text.
import type { Note, Reader } from "../../model/index.ts";
import type { AnalysisWeights } from "../../reading/analysis/index.ts";
import { createReader, type ReaderOptions, type ReaderParts } from "../../reading/reader.ts";
import type { Draft } from "../../reading/statements/draft.ts";
import type { Answer } from "./answer.ts";
import { asker, type LlmLimits } from "./ask.ts";
import { locator } from "./locate.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { PROMPT_VERSION } from "./prompt.ts";
import type { LlmService } from "./service.ts";
import { shown } from "./shown.ts";
import { slots } from "./slots.ts";

/** Of every statement: a model's word for its own certainty is not calibrated, so none is asked for. */
export const LLM_CONFIDENCE = 0.5;

/** `analysis` is for speakers and days. Reading throws LlmError when the service does not give a whole reading of a document. */
export function llmReader(analysis: AnalysisWeights, service: LlmService, limits: LlmLimits, options: ReaderOptions = {}): Reader {
  const ask = asker(service, limits);
  const inTurn = slots(limits.concurrency);
  const parts: ReaderParts = {
    name: `llm ${service.model.modelId} ${PROMPT_VERSION}`,
    analysis,
    calibration: null,
    async find(seen, note) {
      const pieces = piecesOf(seen);
      const stop = new AbortController();
      const answers = await Promise.all(pieces.map(({ words }) => inTurn(() => ask(words, stop.signal)))).catch((error: unknown) => {
        stop.abort(error);
        throw error;
      });
      const drafts = pieces.flatMap((piece, index) => draftsOf(piece, answers[index]!, service.key, note));
      if (drafts.length > 0) note({ rule: "llm-uncalibrated", start: null, end: null, reason: `Every statement that the model found has confidence ${LLM_CONFIDENCE}: how sure it may be is not known.`, severity: "info" });
      return drafts;
    },
  };
  return createReader(parts, options);
}

function draftsOf(piece: Piece, { statements, refused }: Answer, key: string, note: (note: Note) => void): Draft[] {
  const where = { start: piece.parts[0]!.start, end: piece.parts.at(-1)!.end };
  if (refused > 0) note({ rule: "llm-no-statement", ...where, reason: `${refused} of the entries that the model gave are no statements; they are left out.`, severity: "warning" });
  const locate = locator(piece);
  const drafts = new Map<string, Draft>();
  for (const quoted of statements) {
    const { source, cue, content, missing, holds } = locate(quoted);
    if (missing.length > 0 || !holds) {
      const words = missing.map((one) => `${one.role} "${shown(one.words, key, 60)}"`).join(", ");
      const left = holds ? "they are left out" : "the statement is left out";
      note({ rule: "llm-span-not-in-text", ...(content[0] ?? where), reason: `Not every word that the model gave has a place of its own in the text${words === "" ? "" : ` (${words})`}; ${left}.`, severity: "warning" });
    }
    if (holds) drafts.set(`${content[0]!.start} ${(cue[0] ?? source[0])?.start}`, { source, cue, content, confidence: LLM_CONFIDENCE, layout: false, turn: null });
  }
  return [...drafts.values()];
}
