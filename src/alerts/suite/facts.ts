// What the tests of the rules share: facts in short, of invented outlets and people, and one way to ask a rule.
import type { Echo, Said, Speaker, Utterance } from "../../model/index.ts";
import type { Asking, Facts, Finding, Rule, Teller } from "../facts.ts";
import { HOUR_MS, MINUTE_MS } from "../moments.ts";

/** 9:00 of the day of the tests. */
export const NINE = Date.parse("2031-03-04T09:00:00Z");
export const clock = (time: number): string => new Date(time).toISOString().replace(".000", "");

export const person = (name: string, office: string | null = null): Speaker => ({ kind: "person", name, id: name.toLowerCase().replaceAll(" ", "-"), mention: name, office, of: null });
export const unnamed = (mention: string, of: string | null): Speaker => ({ kind: "unnamed", name: null, id: null, mention, office: null, of });
export const MARROW = person("Dela Marrow", "harbour minister");
export const LUSK = person("Odo Lusk");
export const TOLL = "“We shall not sail for a toll that nobody in this harbour agreed to”";

export interface SaidGiven extends Partial<Omit<Said, "document" | "content">> {
  readonly words?: string;
  readonly start?: number;
  readonly document?: string;
  readonly outlet?: string | null;
  readonly title?: string | null;
  readonly published?: string | null;
}

let number = 0;

export function says(speaker: Speaker | null, { words = TOLL, start = 40, document = "own", outlet = "The Bell", title = "Ferries of Torsholm stay", published = clock(NINE), ...rest }: SaidGiven = {}): Said {
  return { id: `${document}#${(number += 1)}`, kind: "direct", act: "claim", speaker, day: null, told: false, attribution: "said", content: [{ start, text: words }], document: { id: document, kind: "article", url: null, title, outlet, published }, ...rest };
}

/** The first telling first. */
export const utterance = (...tellings: readonly Said[]): Utterance => ({ id: tellings[0]!.id, speaker: tellings[0]!.speaker ?? LUSK, saidOn: null, tellings });

/** Told by an outlet so many minutes after 8:00; of its own voice unless another is given. */
export const teller = (outlet: string, minutes: number, more: Partial<Teller> = {}): Teller => ({ document: outlet.toLowerCase().replaceAll(" ", "-"), title: `${outlet}: ferries of Torsholm stay`, outlet, voice: outlet.toLowerCase(), at: NINE - HOUR_MS + minutes * MINUTE_MS, exact: true, ...more });

export interface FactsGiven extends Partial<Omit<Facts, "document">> {
  readonly document?: Partial<Facts["document"]>;
}

/** Recorded at nine, as it was published; each statement is an utterance of its own unless others are given. */
export function facts({ document, said = [], ...rest }: FactsGiven = {}): Facts {
  return {
    document: { id: "own", kind: "article", url: null, title: "Ferries of Torsholm stay", outlet: "The Bell", published: clock(NINE), ...document },
    version: 1, text: "", at: NINE, now: NINE, said, utterances: said.map((each) => utterance(each)), story: null, spreads: { days: 90, stories: [], utterances: [] }, echoes: [], growth: null, told: [], beside: [], ...rest,
  };
}

export const asking = (more: Partial<Asking> = {}): Asking => ({ id: 1, speakers: [], words: "", outlets: [], ...more });

/** What the rule finds when the document arrives, for a watch that asks for anything unless another is given. */
export const found = (rule: Rule, given: FactsGiven, ...watches: readonly Asking[]): readonly Finding["alert"][] =>
  rule.arrived(facts(given), watches.length > 0 ? watches : [asking()]).findings.map(({ alert }) => alert);

/** Two who share a phrase; the second in the document that arrives. */
export function shares(phrase: string, other: Said, own: Said, more: Partial<Echo> = {}): Echo {
  const side = (said: Said) => ({ utterance: utterance(said), places: [{ said, spans: [{ start: 0, end: phrase.length }], left: "we say ", match: phrase, right: " to all" }] });
  return { phrase, words: phrase.split(" ").length, utterances: [side(other), side(own)], first: 0, surprise: { expected: 0.0001, p: 0.0001, q: 0.001 }, excluded: null, thrownBack: false, ...more };
}
