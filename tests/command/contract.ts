// The contract of `read --jsonl` written down a second time, from the design and not from the code.
import { z } from "zod";

const span = z.strictObject({ start: z.number().int().min(0), end: z.number().int().min(1) }).refine(({ start, end }) => start < end);
const text = z.string().nullable();

const Speaker = z.strictObject({
  kind: z.enum(["person", "people", "organization", "unnamed", "group", "document", "other"]),
  name: text,
  id: text,
  mention: text,
  office: text,
  of: text,
});

const Signal = z.strictObject({ event: z.string(), mode: text, target: text, commitment: text, polarity: text, time: text, condition: text, evidence: span });

const DATE = { time: /^\d{4}-\d\d-\d\dT/, day: /^\d{4}-\d\d-\d\d$/, week: /^\d{4}-\d\d-\d\d$/, month: /^\d{4}-\d\d$/, season: /^\d{4}-\d\d-\d\d$/, year: /^\d{4}$/ } as const;

const Day = z
  .strictObject({ date: z.string(), precision: z.enum(["time", "day", "week", "month", "season", "year"]) })
  .refine(({ date, precision }) => DATE[precision].test(date), "the date is cut at its precision");

const statement = {
  id: z.string().min(1),
  kind: z.enum(["direct", "indirect", "mixed"]),
  source: z.array(span),
  cue: z.array(span),
  content: z.array(span).min(1),
  parent: text,
  speaker: Speaker.nullable(),
  saidOn: Day.nullable(),
  confidence: z.number().min(0).max(1),
  signal: Signal.nullable(),
  answers: text,
  act: z.enum(["claim", "denial", "refusal", "question"]),
};

/** Only what comes off the record can have been corrected. */
const Statement = z.strictObject({
  ...statement,
  corrected: z.strictObject({ correction: z.number().int(), fields: z.array(z.string()), machine: z.strictObject(statement).nullable(), at: z.string(), by: text, why: text }).optional(),
});

const Note = z.strictObject({
  rule: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
  reason: z.string().min(1),
  severity: z.enum(["info", "warning", "error"]),
});

export const DocumentLine = z.strictObject({
  id: z.string().min(1),
  url: text,
  title: text,
  outlet: text,
  published: text,
  text: z.string(),
  statements: z.array(Statement),
  notes: z.array(Note),
});

export type DocumentLine = z.infer<typeof DocumentLine>;

/** Names in the order in which the contract shows them; zod does not look at order. */
export const ORDER = {
  document: ["id", "url", "title", "outlet", "published", "text", "statements", "notes"],
  statement: ["id", "kind", "source", "cue", "content", "parent", "speaker", "saidOn", "confidence", "signal", "answers", "act"],
  speaker: ["kind", "name", "id", "mention", "office", "of"],
  note: ["rule", "start", "end", "reason", "severity"],
} as const;

/** Parses the lines that `read --jsonl` printed, with what no schema says: places lie in the text, ids refer. */
export function documentLines(stdout: string): DocumentLine[] {
  return stdout.split("\n").filter((line) => line !== "").map((line) => {
    const document = DocumentLine.parse(JSON.parse(line));
    const ids = new Set(document.statements.map(({ id }) => id));
    if (ids.size !== document.statements.length) throw new Error(`${document.id}: statement ids repeat`);
    for (const { id, source, cue, content, parent, answers } of document.statements) {
      for (const { end } of [...source, ...cue, ...content]) if (end > document.text.length) throw new Error(`${id}: a span ends beyond the text`);
      for (const other of [parent, answers]) if (other !== null && !ids.has(other)) throw new Error(`${id} refers to ${other}, which is not there`);
    }
    return document;
  });
}
