// Which of a reader's statements are those of the golden file: the scheme of the scorers beside the data, within passages.
import { z } from "zod";
import type { Document, Span, Statement } from "../src/model/index.ts";

const SpanOf = z.object({ start: z.number().int(), end: z.number().int() });
const GoldStatement = z.object({
  source: z.array(SpanOf),
  cue: z.array(SpanOf),
  content: z.array(SpanOf).min(1),
  kind: z.enum(["direct", "indirect", "mixed"]),
  /** null: not judged. */
  speaker: z.object({ kind: z.string(), name: z.string().nullable() }).nullable(),
  /** A careful person may or may not put it on record: found or not, and with which words, it does not count. */
  optional: z.boolean().default(false),
});

/** One line of a golden file: a passage of a document, and every statement that is attributed in it. */
export const Passage = z.object({
  document: z.string(),
  sha256: z.string(),
  ...SpanOf.shape,
  /** All of it is somebody's speech: first persons in it repeat whose words they are. */
  spoken: z.boolean().default(false),
  statements: z.array(GoldStatement),
});

export type Passage = z.infer<typeof Passage>;
export type Gold = z.infer<typeof GoldStatement>;
type Roles = Pick<Statement, "source" | "cue" | "content" | "kind">;

/** "laid out": a transcript's turn or signed words, which no quotation marks hold. */
export type Kind = "quoted" | "laid out" | "mixed" | "indirect";

export interface Judged {
  /** One to one; exact when source, cue and content cover the very same words. */
  readonly pairs: readonly { readonly gold: Gold; readonly found: Statement; readonly exact: boolean }[];
  readonly missed: readonly Gold[];
  readonly wrong: readonly Statement[];
  /** Neither right nor wrong: cues of optional statements. */
  readonly optional: readonly Statement[];
  /** Neither right nor wrong: "I think" in the words of who thinks it. */
  readonly ownWords: readonly Statement[];
}

const WORD = /[\p{L}\p{N}_]+(?:['’][\p{L}\p{N}_]+)*/gu;
/** Share of words that two contents have in common, of all words of both, from which they are the same content. */
const SAME_CONTENT = 0.5;
const FIRST_PERSON = /^(?:I|we|me|us|my|our)$/i;
const OPENING_MARK = /["“‘'«]/;

/** Where a statement is attributed: its cue, else its source, else its words. */
export const anchorOf = ({ cue, source, content }: Roles): number => (cue[0] ?? source[0] ?? content[0]!).start;
export const inside = (at: number, spans: readonly Span[]): boolean => spans.some(({ start, end }) => at >= start && at < end);

export function kindIn(text: string, { kind, content }: Roles): Kind {
  if (kind !== "direct") return kind;
  const at = content[0]!.start;
  return OPENING_MARK.test(text.slice(Math.max(0, at - 1), at + 1)) ? "quoted" : "laid out";
}

export function judge(document: Document, passage: Passage, statements: readonly Statement[]): Judged {
  const words = [...document.text.matchAll(WORD)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const covered = (spans: readonly Span[]): Set<number> => {
    const found = new Set<number>();
    for (const [index, { start, end }] of words.entries()) if (spans.some((span) => start < span.end && span.start < end)) found.add(index);
    return found;
  };
  const rolesOf = <One extends Roles>(one: One) => ({ one, source: covered(one.source), cue: covered(one.cue), content: covered(one.content) });
  const golds = passage.statements.map(rolesOf);
  const founds = statements.filter((one) => inside(anchorOf(one), [passage])).map(rolesOf);

  const candidates = golds.filter(({ one }) => !one.optional).flatMap((gold) =>
    founds.flatMap((found) => {
      if (!meets(gold.cue, found.cue) || !meets(gold.source, found.source)) return [];
      const overlap = shared(gold.content, found.content) / new Set([...gold.content, ...found.content]).size;
      const exact = overlap === 1 && same(gold.cue, found.cue) && same(gold.source, found.source);
      return overlap >= SAME_CONTENT ? [{ gold: gold.one, found: found.one, exact, overlap }] : [];
    }));
  const taken = new Set<Gold | Statement>();
  const pairs = candidates.toSorted((a, b) => b.overlap - a.overlap).filter(({ gold, found }) => {
    if (taken.has(gold) || taken.has(found)) return false;
    taken.add(gold).add(found);
    return true;
  });

  const rest = founds.filter(({ one }) => !taken.has(one));
  const mayBe = rest.filter(({ cue, content }) =>
    golds.some((gold) => gold.one.optional && (gold.cue.size > 0 ? shared(gold.cue, cue) > 0 : cue.size === 0 && shared(gold.content, content) > 0)));
  const spoken = passage.spoken ? [passage] : passage.statements.filter(({ kind }) => kind === "direct").flatMap(({ content }) => content);
  const own = rest.filter((found) => !mayBe.includes(found) && inside(anchorOf(found.one), spoken) && FIRST_PERSON.test(wordsOf(document.text, found.one.source)));
  const bare = (some: typeof founds): Statement[] => some.map(({ one }) => one);
  return {
    pairs,
    missed: passage.statements.filter((one) => !one.optional && !taken.has(one)),
    wrong: bare(rest.filter((found) => !mayBe.includes(found) && !own.includes(found))),
    optional: bare(mayBe),
    ownWords: bare(own),
  };
}

export const wordsOf = (text: string, spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/g, " ")).join(" // ");
const shared = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => [...a].filter((one) => b.has(one)).length;
const same = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => a.size === b.size && shared(a, b) === a.size;
/** Both have no words, or some in common. */
const meets = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => (a.size === 0 && b.size === 0) || shared(a, b) > 0;
