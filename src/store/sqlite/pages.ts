// How much of a list is given at once.

const USUAL = 20;
const MOST = 200;

interface Asked {
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

/** 1 to 200 from 0 on; what lies beyond becomes the nearest. */
export function limits({ limit, offset }: Asked): { limit: number; offset: number } {
  return { limit: within(limit ?? USUAL, 1, MOST, USUAL), offset: within(offset ?? 0, 0, Number.MAX_SAFE_INTEGER, 0) };
}

/** From 1 on. */
export function atLeastOne(limit: number | undefined, usual: number): number {
  return within(limit ?? usual, 1, Number.MAX_SAFE_INTEGER - 1, usual);
}

function within(number: number, least: number, most: number, otherwise: number): number {
  return Number.isNaN(number) ? otherwise : Math.trunc(Math.min(most, Math.max(least, number)));
}
