// Who said a phrase on which days, as the rows of a picture.
import type { WirePhrase } from "../../api/wire-comparing.ts";

type Days = WirePhrase["days"];

export interface Row {
  readonly name: string;
  readonly utterances: number;
  /** In order of days. */
  readonly dots: readonly { readonly day: string; readonly utterances: number }[];
}

const MOST_ROWS = 12;

/** Whoever said it first comes first (`first` among those of the first day), then the others as they came to it; beyond so many rows those who said it least share the last. */
export function rowsOf(days: Days, first: string | null, most = MOST_ROWS): readonly Row[] {
  const opens = days.filter(({ day, speaker }) => day === days[0]?.day && speaker !== null && speaker === first);
  const bySpeaker = [...Map.groupBy([...opens, ...days.filter((one) => !opens.includes(one))], ({ speaker, name }) => speaker ?? `name ${name}`).values()].map((own) => rowOf(own[0]?.name ?? "", own));
  if (bySpeaker.length <= most) return bySpeaker;
  const [earliest, ...others] = bySpeaker;
  const kept = new Set([earliest, ...others.toSorted((a, b) => b.utterances - a.utterances).slice(0, most - 2)]);
  const rest = bySpeaker.filter((row) => !kept.has(row));
  return [...bySpeaker.filter((row) => kept.has(row)), rowOf(`${rest.length} others`, rest.flatMap(({ dots }) => dots))];
}

function rowOf(name: string, days: readonly { readonly day: string; readonly utterances: number }[]): Row {
  const sums = new Map<string, number>();
  for (const { day, utterances } of days) sums.set(day, (sums.get(day) ?? 0) + utterances);
  const dots = [...sums].map(([day, utterances]) => ({ day, utterances })).toSorted((a, b) => a.day.localeCompare(b.day));
  return { name, utterances: dots.reduce((sum, one) => sum + one.utterances, 0), dots };
}
