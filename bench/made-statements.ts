// Made-up documents with statements, the same ones in every run: words, speakers and outlets as frequent as in texts.
import type { Document, Reading, Speaker, Statement } from "../src/model/index.ts";

/** Numerical Recipes' linear congruential generator: the same numbers in every run. */
let state = 1;
function random(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}

/** Index below `count` with frequencies as in texts: the n-th most frequent comes 1/n as often as the first (Zipf). */
function zipf(count: number): number {
  return Math.min(count - 1, Math.floor(count ** random()) - 1);
}

const WORDS = Array.from({ length: 30_000 }, (_, i) => `w${i.toString(36)}`);
const OFFICES = ["President", "Minister", "Mayor", "Clerk", null];

function sentence(words: number): string {
  return Array.from({ length: words }, () => WORDS[zipf(WORDS.length)]).join(" ");
}

/** Half full names, a quarter surnames, a quarter unnamed. */
function speaker(): Speaker {
  const n = zipf(20_000);
  const common = { id: null, mention: "he", office: OFFICES[n % OFFICES.length] ?? null };
  if (random() < 0.25) return { kind: "unnamed", name: null, of: `ministry ${n % 50}`, ...common, office: null };
  return { kind: "person", name: random() < 0.66 ? `First${n % 700} Last${n}` : `Last${n}`, of: null, ...common };
}

const anyDay = () => new Date(Date.UTC(2012, 0, 1) + Math.floor(random() * 3650) * 86_400_000).toISOString().slice(0, 10);
const someWords = () => 15 + Math.floor(random() * 20);

export interface Made {
  readonly document: Document;
  readonly reading: Reading;
}

/** An article of a day within ten years: a sentence before each statement. Contents have `words` words, else 15 to 34. */
export function madeArticle(i: number, statements: number, words?: number): Made {
  const day = anyDay();
  let text = "";
  const made = Array.from({ length: statements }, (_, n): Statement => {
    text += `${sentence(someWords())}. `;
    const start = text.length + 1;
    text += `“${sentence(words ?? someWords())}” he said.\n`;
    const said = text.length - 9;
    return statement(i, n, day, { source: [{ start: said, end: said + 2 }], cue: [{ start: said + 3, end: said + 7 }], content: [{ start, end: said - 2 }] });
  });
  return around(i, day, text, made);
}

/** A document that is one statement and nothing else. */
export function madeStatement(i: number, words: number): Made {
  const day = anyDay();
  const text = sentence(words);
  return around(i, day, text, [statement(i, 0, day, { source: [], cue: [], content: [{ start: 0, end: text.length }] })]);
}

function statement(i: number, n: number, day: string, roles: Pick<Statement, "source" | "cue" | "content">): Statement {
  return {
    id: `d${i}#${n}`, kind: n % 3 === 0 ? "indirect" : "direct", act: "claim", ...roles, parent: null, answers: null,
    speaker: speaker(), saidOn: n % 4 === 0 ? { date: day, precision: "day" } : null, confidence: 0.9, signal: null,
  };
}

function around(i: number, day: string, text: string, statements: readonly Statement[]): Made {
  const url = `https://outlet${i % 60}.example/${i}`;
  const document: Document = { id: `d${i}`, origin: url, kind: "article", url, title: `Title ${i}`, outlet: `Outlet ${zipf(60)}`, published: day, text, times: [] };
  return { document, reading: { reader: "made 1", statements, notes: [] } };
}
