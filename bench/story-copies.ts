// Articles changed as those are that many outlets print: trimmed, added to, corrected, cut up.

export interface Degree {
  readonly name: string;
  /** `other` is an article about something else, for what is added. */
  change(text: string, other: string): string;
}

/** From the whole text to a quarter of it, from no word changed to one in eight. `random` gives numbers from 0 to 1. */
export function degrees(random: () => number): readonly Degree[] {
  const changed = (every: number) => (text: string) => words(text).map((word) => (random() < 1 / every ? `${word}x` : word)).join(" ");
  return [
    { name: "another headline alone", change: (text) => text },
    ...[0.75, 0.5, 0.25].map((share) => ({ name: `the first ${100 * share}% of it`, change: first(share) })),
    ...[0.25, 0.5, 1].map((share) => ({ name: `with ${100 * share}% added`, change: added(share) })),
    ...[100, 40, 20, 12, 8].map((every) => ({ name: `one word in ${every} changed`, change: changed(every) })),
    { name: "half of it, with as much added", change: (text, other) => added(1)(first(0.5)(text), other) },
  ];
}

const first = (share: number) => (text: string): string => words(text).slice(0, Math.ceil(words(text).length * share)).join(" ");
const added = (share: number) => (text: string, other: string): string => `${text}\n\n${words(other).slice(0, Math.ceil(words(text).length * share)).join(" ")}`;

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
