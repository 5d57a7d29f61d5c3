// What people put right, laid over what a machine reads. A function of both, so that either may change.
import type { Span, Speaker, Statement } from "../model/index.ts";
import type { Correction, Corrected, Fixes, RecordedStatement, Signature } from "./contract.ts";
import { placeIn, type Places } from "./placing.ts";

/** A correction as it is made: its spans point into `text`. */
export interface Made extends Signature {
  readonly id: number;
  readonly text: string;
  readonly machine: Statement | null;
  readonly fixes: Fixes;
}

export interface Laid {
  readonly statements: readonly RecordedStatement[];
  /** Ids of the corrections that apply: shown in a statement, or as one deleted. */
  readonly placed: ReadonlySet<number>;
}

/** Overlap of contents (Dice) from which a statement of another reading, or of another version, counts as the same. */
const SAME_PLACE = 0.5;
/** What source and cue count beside the content, where one content has two attributions. */
const ATTRIBUTION = 0.1;

const BLANK: Statement = {
  id: "", kind: "indirect", act: "claim", source: [], cue: [], content: [], parent: null, answers: null,
  speaker: null, saidOn: null, confidence: 1, signal: null,
};

/** What a correction makes of the machine's statement; null when that is deleted. */
export function correctedStatement({ machine, fixes }: Pick<Made, "machine" | "fixes">): Statement | null {
  return fixes.deleted ? null : fixed(machine ?? BLANK, fixes);
}

/** What of a statement the fixes put right. */
export function fieldsOf(fixes: Fixes): Corrected["fields"] {
  const { deleted: _, ...fields } = fixes;
  return Object.keys(fields).filter((field): field is keyof typeof fields => fields[field as keyof typeof fields] !== undefined);
}

/**
 * Each correction goes to the machine's statement that stands where the corrected one does, or did; what is corrected
 * overrides it, what is not stays as read. Where the machine reads nothing there any more, the corrected statement stays.
 */
export function layOver(text: string, machine: readonly Statement[], corrections: readonly Made[], document: string): Laid {
  const here = corrections.flatMap((made) => placed(made, text));
  const matched = match(machine, here);
  const kept = machine.flatMap((statement): RecordedStatement[] => {
    const at = matched.get(statement);
    if (!at) return [{ ...statement, corrected: null }];
    const { made, fixes } = at;
    return fixes.deleted ? [] : [{ ...fixed(statement, fixes), corrected: markOf(made, statement) }];
  });
  const taken = new Set([...matched.values()].map(({ made }) => made.id));
  const statements = [...kept];
  const ids = new Set(kept.map(({ id }) => id));
  for (const { made, becomes, was } of here.toReversed()) {
    // Two corrections of one place, made on two versions: the later one has matched, or stands already.
    if (becomes === null || taken.has(made.id) || statements.some((other) => samePlace(other, becomes))) continue;
    const id = freeId(made.machine?.id ?? idOf(document, becomes), ids);
    ids.add(id);
    insert(statements, { ...becomes, id, parent: within(becomes, statements)?.id ?? null, corrected: markOf(made, was) });
  }
  const said = statements.flatMap(({ corrected }) => (corrected ? [corrected.correction] : []));
  const silent = here.filter(({ becomes }) => becomes === null).map(({ made }) => made.id);
  return { statements: statements.map((statement) => referring(statement, ids)), placed: new Set([...said, ...silent]) };
}

interface Placed {
  readonly made: Made;
  /** With spans into the text at hand. */
  readonly fixes: Fixes;
  /** The machine's statement then, where its words still stand. */
  readonly was: Statement | null;
  /** The statement as corrected; null when deleted. */
  readonly becomes: Statement | null;
}

/** One, or none where the words do not stand in `text` exactly once. */
function placed(made: Made, text: string): Placed[] {
  const { machine, fixes } = made;
  const becomes = correctedStatement(made);
  const wasAt = machine && placeIn(text, made.text, machine);
  const was = machine && wasAt && { ...machine, ...wasAt };
  if (becomes === null) return was || machine === null ? [{ made, fixes, was, becomes }] : [];
  const at = placeIn(text, made.text, becomes);
  if (at === null) return [];
  const moved = { ...fixes, ...(fixes.source && { source: at.source }), ...(fixes.cue && { cue: at.cue }), ...(fixes.content && { content: at.content }) };
  return [{ made, fixes: moved, was, becomes: { ...becomes, ...at } }];
}

/** What it puts right, with spans into `text`; null where it does not apply. */
export function fixesIn(made: Made, text: string): Fixes | null {
  return placed(made, text)[0]?.fixes ?? null;
}

/** One statement for each correction and one correction for each statement, the best first. */
function match(machine: readonly Statement[], here: readonly Placed[]): Map<Statement, Placed> {
  const pairs = here.flatMap((at) =>
    machine.flatMap((statement) => {
      const nearness = Math.max(at.was ? likeness(at.was, statement) : 0, at.becomes ? likeness(at.becomes, statement) : 0);
      return nearness > 0 ? [{ at, statement, nearness }] : [];
    }),
  );
  const matched = new Map<Statement, Placed>();
  const used = new Set<Placed>();
  for (const { at, statement } of pairs.toSorted((a, b) => b.nearness - a.nearness || b.at.made.id - a.at.made.id)) {
    if (used.has(at) || matched.has(statement)) continue;
    used.add(at);
    matched.set(statement, at);
  }
  return matched;
}

/** Whether two statements have the same words. */
export function samePlace(left: Places, right: Places): boolean {
  return (["source", "cue", "content"] as const).every(
    (role) => left[role].length === right[role].length && left[role].every(({ start, end }, i) => start === right[role][i]?.start && end === right[role][i]?.end),
  );
}

/** 0 where the contents are not the same place. */
function likeness(left: Places, right: Places): number {
  const content = dice(left.content, right.content);
  if (content < SAME_PLACE) return 0;
  return content + ATTRIBUTION * dice([...left.cue, ...left.source], [...right.cue, ...right.source]);
}

const length = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);

function dice(left: readonly Span[], right: readonly Span[]): number {
  const common = left.flatMap((a) => right.map((b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))));
  const both = length(left) + length(right);
  return both === 0 ? 1 : (2 * common.reduce((sum, each) => sum + each, 0)) / both;
}

/** A person has looked at it: nothing about it is uncertain any more. */
function fixed(statement: Statement, fixes: Fixes): Statement {
  const { deleted: _, speaker, ...rest } = fixes;
  const mention = statement.speaker?.mention ?? null;
  return { ...statement, ...rest, ...(speaker !== undefined && { speaker: speaker && { ...speaker, mention } satisfies Speaker }), confidence: 1 };
}

function markOf({ id, fixes, at, by, why }: Made, machine: Statement | null): Corrected {
  return { correction: id, fields: fieldsOf(fixes), machine: machine && plain(machine), at, by, why };
}

const places = (spans: readonly Span[]): Span[] => spans.map(({ start, end }) => ({ start, end }));

/** With its members in one order, whichever reader made it, so that what is equal is equal as JSON. */
export function plain({ id, kind, act, source, cue, content, parent, answers, speaker, saidOn, confidence, signal }: Statement): Statement {
  return {
    id, kind, act, source: places(source), cue: places(cue), content: places(content), parent, answers,
    speaker: speaker && { kind: speaker.kind, name: speaker.name, id: speaker.id, mention: speaker.mention, office: speaker.office, of: speaker.of },
    saidOn: saidOn && { date: saidOn.date, precision: saidOn.precision },
    confidence, signal,
  };
}

/** As readers name statements: by the places of content and attribution. */
function idOf(document: string, { source, cue, content }: Places): string {
  const anchor = cue[0] ?? source[0];
  return `${document}#${content[0]?.start ?? 0}${anchor ? `.${anchor.start}` : ""}`;
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const free = n === 1 ? id : `${id}~${n}`;
    if (!taken.has(free)) return free;
  }
}

/** Before the first that begins later. */
function insert(statements: RecordedStatement[], one: RecordedStatement): void {
  const start = one.content[0]?.start ?? 0;
  const at = statements.findIndex(({ content }) => (content[0]?.start ?? 0) > start);
  statements.splice(at < 0 ? statements.length : at, 0, one);
}

/** The innermost statement in whose content this one stands. */
function within(one: Places, statements: readonly Statement[]): Statement | null {
  const spans = [...one.source, ...one.cue, ...one.content];
  const around = statements.flatMap((statement) =>
    statement.content.filter((outer) => spans.every(({ start, end }) => outer.start <= start && end <= outer.end)).map((outer) => ({ statement, length: outer.end - outer.start })),
  );
  return around.toSorted((a, b) => a.length - b.length)[0]?.statement ?? null;
}

/** Of a statement that is gone nothing is within, and nothing answers it. */
function referring(statement: RecordedStatement, ids: ReadonlySet<string>): RecordedStatement {
  const there = (id: string | null) => (id !== null && ids.has(id) && id !== statement.id ? id : null);
  return { ...statement, parent: there(statement.parent), answers: there(statement.answers) };
}

/** The correction as it is listed beside a version's text: it applies where one of the statements shows it, or lacks what it deletes. */
export function listed({ earlier, document, ...made }: Made & { readonly earlier: number; readonly document: string }, text: string, told: ReadonlySet<number>): Correction {
  const corrected = correctedStatement(made);
  return { ...made, document, corrected, placed: corrected === null ? fixesIn(made, text) !== null : told.has(made.id), earlier };
}
