// What documents bring as they arrive: the utterances that their statements tell, with all who carry them by then, and echoes.
import { collapse, type Collapsed, createLive, DAY_MS, type Score, tellGathered } from "../comparing/index.ts";
import type { Said, Utterance } from "../model/index.ts";

/** False discovery rate below which an echo is told as it arrives; as `arrivals.ts`. */
const MOST_Q = 0.05;

export interface Arrived {
  /** Each once, in the order of the statements. */
  readonly utterances: readonly Utterance[];
  /** The most surprising first, one for each set of utterances; empty unless asked for. */
  readonly echoes: readonly Collapsed[];
}

export interface Arriving {
  /** What was there before, in any order: nothing is told of it. */
  prime(said: Iterable<Said>): void;
  /** Statements of one document; what has arrived before brings its utterances again and no echo. */
  arrive(said: readonly Said[], echoes: boolean): Arrived;
  /** At place n, how many utterances are carried by n outlets. */
  spreads(): readonly number[];
}

export function createArriving(score: Score): Arriving {
  const live = createLive({ within: DAY_MS, least: 2 }, score);
  const numbers = new Map<string, number>();
  /** A statement is taken in once: places in the list of wordings are in the order of `numbers`. */
  const count = (): void => {
    const { wordings } = live.compared;
    for (let at = numbers.size; at < wordings.length; at += 1) numbers.set(wordings[at]!.said.id, at);
  };
  const prime = (said: Iterable<Said>): void => {
    live.prime(said);
    count();
  };
  return {
    prime,
    arrive(said, echoes) {
      const found = echoes ? live.arrive(said).filter(({ surprise }) => surprise !== null && surprise.q < MOST_Q) : [];
      prime(said);
      const groups = new Set(said.map(({ id }) => live.compared.groupOf(numbers.get(id)!)));
      return { utterances: [...groups].map((group) => live.compared.utterance(group)), echoes: collapse(found).map(tellGathered) };
    },
    spreads() {
      const counts: number[] = [];
      for (const wordings of live.compared.groups.values()) {
        const outlets = new Set(wordings.map((number) => live.compared.wordings[number]!.said.document.outlet)).size;
        while (counts.length <= outlets) counts.push(0);
        counts[outlets]! += 1;
      }
      return counts;
    },
  };
}
