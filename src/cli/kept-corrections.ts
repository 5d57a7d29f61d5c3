// Corrections as JSON: a line for each document, in the form of `read --jsonl` with what was corrected.
import { z } from "zod";
import type { Fixes, Correction, CorrectionKept, RecordedDocument } from "../store/contract.ts";
import type { Statement } from "../model/index.ts";
import { documentLine, speakerObject, statementObject } from "./contract.ts";

/** The document's newest version as corrected; `text` of a correction is null where it was made on just this text. */
export function correctionsLine(document: RecordedDocument, corrections: readonly Correction[]): Iterable<string> {
  return documentLine(document, document, {
    corrections: corrections.map(({ text, machine, fixes, corrected, placed, at, by, why }) => ({
      text: text === document.text ? null : text,
      machine: machine && statementObject(machine),
      fixes: { ...fixes, ...(fixes.speaker && { speaker: speakerObject(fixes.speaker) }) },
      corrected: corrected && statementObject(corrected),
      placed, at, by, why,
    })),
  });
}

const text = z.string().nullable();
const Spans = z.array(z.object({ start: z.number(), end: z.number() }));
const Speaker = z.object({ kind: z.enum(["person", "people", "organization", "unnamed", "group", "document", "other"]), name: text, id: text, mention: text, office: text, of: text });
const kind = z.enum(["direct", "indirect", "mixed"]);
const act = z.enum(["claim", "denial", "refusal", "question"]);

const Machine = z.object({
  id: z.string(), kind, act, source: Spans, cue: Spans, content: Spans, parent: text, answers: text, speaker: Speaker.nullable(),
  saidOn: z.object({ date: z.string(), precision: z.enum(["time", "day", "week", "month", "season", "year"]) }).nullable(),
  confidence: z.number(),
  signal: z.object({ event: z.string(), mode: text, target: text, commitment: text, polarity: text, time: text, condition: text, evidence: z.object({ start: z.number(), end: z.number() }) }).nullable(),
});

const FixesOf = z.strictObject({
  source: Spans.optional(), cue: Spans.optional(), content: Spans.optional(), speaker: Speaker.nullable().optional(),
  kind: kind.optional(), act: act.optional(), deleted: z.literal(true).optional(),
});

const Line = z.object({
  id: z.string(),
  text: z.string(),
  corrections: z.array(z.object({ text, machine: Machine.nullable(), fixes: FixesOf, at: z.iso.datetime(), by: text, why: text })),
});

/** Throws where the line is not what `correctionsLine` writes. */
export function readCorrections(line: string): CorrectionKept[] {
  const document = parse(line);
  return document.corrections.map(({ text: made, machine, fixes, at, by, why }) => {
    const given = Object.fromEntries(Object.entries(fixes).filter(([, value]) => value !== undefined)) as Fixes;
    return { document: document.id, text: made ?? document.text, machine: machine satisfies Statement | null, fixes: given, at, by, why };
  });
}

class NotKeptError extends Error {
  override readonly name = "NotKeptError";
  readonly advice = "give a file that readout corrections --jsonl has written";
}

function parse(line: string): z.infer<typeof Line> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new NotKeptError("this line is no JSON", { cause });
  }
  const parsed = Line.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new NotKeptError(`this line holds no corrections: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim());
}
