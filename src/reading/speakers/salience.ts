// Whom a pronoun means: the persons spoken of last, weighed by how, how near and how often.
import type { People, Person } from "./people.ts";
import type { Gender } from "./titles.ts";
import type { Words } from "./words.ts";

/** One time a person was spoken of. */
interface Trace {
  readonly token: number;
  readonly subject: boolean;
  readonly possessive: boolean;
  readonly pronoun: boolean;
}

/** Persons kept in mind at once; those spoken of longest ago are forgotten first. */
const KEPT = 16;
const TRACES = 4;

export const WEIGHTS = {
  sentence: -0.8, sameSentence: -0.3, subject: 1.1, possessive: -0.6, quoted: -1.6, pronoun: 0.2, speaker: 1.3, often: 0.35, heading: 0.2, guessedGender: -4, unknownGender: -1.2, block: -0.25, sameQuote: 0,
};
export type Features = Record<keyof typeof WEIGHTS, number>;

export interface Candidate {
  readonly person: Person;
  readonly features: Features;
  readonly score: number;
}

export class Salience {
  readonly words: Words;
  private readonly recent: Person[] = [];
  private readonly traces = new Map<number, Trace[]>();
  private readonly counts: Int32Array;
  private readonly inHeading: Uint8Array;
  private speaker: Person | null = null;
  private speakerAt = 0;

  constructor(words: Words, people: People, isHeading: (token: number) => boolean) {
    this.words = words;
    this.counts = new Int32Array(people.all.length);
    this.inHeading = new Uint8Array(people.all.length);
    for (const { index, mentions } of people.all) if (mentions.some((mention) => isHeading(mention.from))) this.inHeading[index] = 1;
  }

  /** A person is spoken of at a token, the last of the name or the pronoun. */
  touch(person: Person, token: number, pronoun: boolean): void {
    const relation = this.words.relation[token]!;
    const after = this.words.tag[token + 1] ?? "";
    const trace: Trace = { token, subject: relation.startsWith("nsubj"), possessive: relation === "nmod:poss" || relation === "compound" || after === "POS", pronoun };
    const list = this.traces.get(person.index);
    if (list === undefined) this.traces.set(person.index, [trace]);
    else {
      list.push(trace);
      if (list.length > TRACES) list.shift();
    }
    this.counts[person.index]!++;
    const place = this.recent.indexOf(person);
    if (place >= 0) this.recent.splice(place, 1);
    this.recent.push(person);
    if (this.recent.length > KEPT) this.recent.shift();
  }

  /** A person is the source of a statement at a token. */
  spoke(person: Person, token: number): void {
    this.speaker = person;
    this.speakerAt = token;
  }

  get lastSpeaker(): Person | null {
    return this.speaker;
  }

  /** Candidates for a mention at `token`, best first; `gender` null asks for anybody. */
  rank(token: number, gender: Gender | null, allowed: (person: Person) => boolean): Candidate[] {
    const found: Candidate[] = [];
    for (const person of this.recent) {
      if (!allowed(person)) continue;
      const clash = gender !== null && person.gender !== null && person.gender !== gender;
      if (clash && person.genderIsSure) continue;
      for (const trace of this.traces.get(person.index) ?? []) {
        if (trace.token >= token) continue;
        const features = this.features(person, trace, token, gender, clash);
        let score = 0;
        for (const name of Object.keys(WEIGHTS) as (keyof Features)[]) score += WEIGHTS[name] * features[name];
        found.push({ person, features, score });
      }
    }
    return found.toSorted((a, b) => b.score - a.score);
  }

  private features(person: Person, trace: Trace, token: number, gender: Gender | null, clash: boolean): Features {
    const { sentence, block, quote } = this.words;
    const distance = sentence[token]! - sentence[trace.token]!;
    return {
      sentence: Math.min(distance, 8),
      sameSentence: distance === 0 ? 1 : 0,
      subject: trace.subject ? 1 : 0,
      possessive: trace.possessive ? 1 : 0,
      quoted: quote[trace.token] !== 0 && quote[trace.token] !== quote[token] ? 1 : 0,
      sameQuote: quote[token] !== 0 && quote[trace.token] === quote[token] ? 1 : 0,
      pronoun: trace.pronoun ? 1 : 0,
      speaker: person === this.speaker && sentence[token]! - sentence[this.speakerAt]! <= 6 ? 1 : 0,
      often: Math.log(1 + this.counts[person.index]!),
      heading: this.inHeading[person.index]!,
      guessedGender: clash ? 1 : 0,
      unknownGender: gender !== null && person.gender === null ? 1 : 0,
      block: Math.min(block[token]! - block[trace.token]!, 4),
    };
  }
}
