// How often something comes, in words.

const HOUR = 60;
const DAY = 24 * HOUR;

/** "an item every 40 minutes", of the minutes that usually lie between two. */
export function rhythm(minutes: number): string {
  const [size, name] = minutes < 90 ? [1, "minute"] : minutes < 2 * DAY ? [HOUR, "hour"] : [DAY, "day"];
  const many = Math.max(1, Math.round(minutes / size));
  return `an item every ${many === 1 ? name : `${many} ${name}s`}`;
}
