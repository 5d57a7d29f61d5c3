// How long something takes: by the clock, and of the processor.
import { rounded } from "./machine.ts";

/** Milliseconds; processor time is what a machine with nothing else to do would need at most. */
export interface Taken {
  readonly wall: number;
  readonly processor: number;
}

export async function timed(work: () => Promise<unknown>): Promise<Taken> {
  const [start, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { wall: performance.now() - start, processor: (user + system) / 1000 };
}

function median(numbers: readonly number[]): number {
  return rounded(numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0, 2);
}

/** Medians of several runs. */
export async function usually(work: () => Promise<unknown>): Promise<Taken> {
  const runs: Taken[] = [];
  for (let i = 0; i < 9; i++) runs.push(await timed(work));
  return { wall: median(runs.map(({ wall }) => wall)), processor: median(runs.map(({ processor }) => processor)) };
}

export function together(all: readonly Taken[]): Taken {
  return all.reduce((sum, each) => ({ wall: sum.wall + each.wall, processor: sum.processor + each.processor }), { wall: 0, processor: 0 });
}

/** Of `count` things. */
export function perSecond(count: number, { wall, processor }: Taken): Taken {
  return { wall: Math.round((1000 * count) / wall), processor: Math.round((1000 * count) / processor) };
}
