// Whom a pronoun means: the persons spoken of last, weighed by how, how near and how often.
import type { People, Person } from "./people.ts";
import type { Gender } from "./titles.ts";
import type { Range, Words } from "./words.ts";

/** One time a person was spoken of. */
interface Trace {
  readonly token: number;
  /** What the way of speaking of them adds: as subject, as mere owner. */
  readonly weight: number;
}

/** Persons kept in mind at once; those spoken of longest ago are forgotten first. */
const KEPT = 16;
const TRACES = 4;

/** Chosen by hand on news text: nearness in sentences and blocks first, then subjects, the last speaker, and how often somebody is named. */
const WEIGHTS = {
  sentence: -0.8, sameSentence: -0.3, block: -0.25, subject: 1.1, owner: -0.6, pronoun: 0.2, otherQuote: -1.6, ownWords: -1, speaker: 1.3, often: 0.35, heading: 0.2, guessedGender: -4, unknownGender: -1.2,
} as const;
const FARTHEST_SENTENCE = 8;
const FARTHEST_BLOCK = 4;
/** Sentences for which the last speaker stays at hand. */
const SPEAKER_STAYS = 6;

export interface Candidate {
  readonly person: Person;
  readonly score: number;
}

export class Salience {
  private readonly words: Words;
  private readonly recent: Person[] = [];
  private readonly traces: Trace[][];
  private readonly counts: number[];
  private readonly inHeading: number[];
  private speaker: Person | null = null;
  private speakerAt = 0;

  constructor(words: Words, people: People, isHeading: (token: number) => boolean) {
    this.words = words;
    this.counts = people.all.map(() => 0);
        this.traces = people.all.map(() => []);
    this.inHeading = people.all.map(({ mentions }) => (mentions.some((mention) => isHeading(mention.from)) ? 1 : 0));
  }

  /** Somebody joins the persons of the text, at their end. */
  add(): void {
    this.traces.push([]);
    this.counts.push(0);
    this.inHeading.push(0);
  }

  /** A person is spoken of at a token, the last of the name or the pronoun. */
  touch(person: Person, token: number, pronoun: boolean): void {
    const relation = this.words.relation[token]!;
    const owner = relation === "nmod:poss" || relation === "compound" || this.words.tag[token + 1] === "POS";
    const weight = (relation.startsWith("nsubj") ? WEIGHTS.subject : 0) + (owner ? WEIGHTS.owner : 0) + (pronoun ? WEIGHTS.pronoun : 0);
    const traces = this.traces[person.index]!;
    traces.push({ token, weight });
    if (traces.length > TRACES) traces.shift();
    this.counts[person.index]!++;
    const place = this.recent.lastIndexOf(person);
    if (place >= 0) this.recent.splice(place, 1);
    this.recent.push(person);
    if (this.recent.length > KEPT) this.recent.shift();
  }

  /** Tokens of what the source now looked for says: persons in it are less likely to be the ones who say it. */
  ownWords: readonly Range[] = [];

  /** A person is the source of a statement at a token. */
  spoke(person: Person, token: number): void {
    this.speaker = person;
    this.speakerAt = token;
  }

  /** Persons that a mention at `token` may mean, each with a weight, in no order; `gender` null asks for anybody. */
  candidates(token: number, gender: Gender | null): Candidate[] {
    const found: Candidate[] = [];
    for (const person of this.recent) {
      const score = this.score(person, token, gender);
      if (score > -Infinity) found.push({ person, score });
    }
    return found;
  }

  /** The likeliest of them; null when nobody has been spoken of. */
  best(token: number, gender: Gender | null): Person | null {
    let best: Person | null = null;
    let bestScore = -Infinity;
    for (const person of this.recent) {
      const score = this.score(person, token, gender);
      if (score >= bestScore && score > -Infinity) [best, bestScore] = [person, score];
    }
    return best;
  }

  private score(person: Person, token: number, gender: Gender | null): number {
    const { sentence, block, quote } = this.words;
    let base = WEIGHTS.often * Math.log(1 + this.counts[person.index]!) + WEIGHTS.heading * this.inHeading[person.index]!;
    if (gender !== null && person.gender === null) base += WEIGHTS.unknownGender;
    if (gender !== null && person.gender !== null && person.gender !== gender) {
      if (person.genderIsSure) return -Infinity;
      base += WEIGHTS.guessedGender;
    }
    if (person === this.speaker && sentence[token]! - sentence[this.speakerAt]! <= SPEAKER_STAYS) base += WEIGHTS.speaker;
    let best = -Infinity;
    for (const trace of this.traces[person.index]!) {
      if (trace.token >= token) continue;
      const apart = sentence[token]! - sentence[trace.token]!;
      const own = quote[trace.token] === 0 || quote[trace.token] === quote[token];
      const inOwnWords = this.ownWords.some(({ from, to }) => from <= trace.token && trace.token < to);
      const score = trace.weight + (inOwnWords ? WEIGHTS.ownWords : 0) + (own ? 0 : WEIGHTS.otherQuote) + WEIGHTS.sentence * Math.min(apart, FARTHEST_SENTENCE) +
        (apart === 0 ? WEIGHTS.sameSentence : 0) + WEIGHTS.block * Math.min(block[token]! - block[trace.token]!, FARTHEST_BLOCK);
      best = Math.max(best, score);
    }
    return base + best;
  }
}
