// Echoes of the record, ranked and filtered.
import { collapse, type Collapsed, type Compared, DAY_MS, phraseOf, type RankedEcho, rankEchoes, type Score, tellGathered } from "../comparing/index.ts";
import type { Speaker } from "../model/index.ts";
import type { Page } from "../store/contract.ts";
import { type Days, isoDay, type Material, type Materials } from "./material.ts";

export interface EchoQuery extends Days {
  /** Milliseconds; 24 hours unless given. */
  readonly within?: number | undefined;
  /** Words of a phrase at least, 2 unless given. */
  readonly least?: number | undefined;
  /** Id of a speaker, or words of a name. */
  readonly speaker?: string | undefined;
  /** Also what is not surprising and what is excluded. */
  readonly all?: boolean | undefined;
  readonly limit: number;
  readonly offset: number;
}

export interface EchoAnswer extends Page<Collapsed> {
  readonly within: number;
  /** ISO days: those asked for, else the first and last on which something compared was said. */
  readonly since: string | null;
  readonly until: string | null;
  /** How much was compared, and how many phrases were tested. */
  readonly compared: { readonly utterances: number; readonly speakers: number; readonly phrases: number };
}

/** False discovery rate below which an echo is listed. */
const MOST_Q = 0.05;
/** Words of a phrase at least. */
const LEAST = 2;

/** Answers one question after another over one record. */
export function createEchoes(materials: Materials, score: Score): (query: EchoQuery) => Promise<EchoAnswer> {
  let last: { readonly key: string; readonly echoes: readonly RankedEcho[] } | null = null;
  /** All from two words up, whatever is asked for: what p and q say, they say among all of these. */
  const echoesIn = (material: Material, within: number, excluded: boolean): readonly RankedEcho[] => {
    const key = JSON.stringify([material.state, material.since, material.until, within, excluded]);
    if (last?.key !== key) last = { key, echoes: rankEchoes(material.compared, { within, least: LEAST }, score, excluded) };
    return last.echoes;
  };
  return async ({ within = DAY_MS, least = LEAST, speaker, all = false, limit, offset, ...days }) => {
    const material = await materials.of(days, within);
    const { since, until, compared } = material;
    const tested = echoesIn(material, within, all);
    const echoes = tested.filter((echo) => echo.phrase.length >= least && fallsIn(compared, echo, { since, until }) && (speaker === undefined || hasSpeaker(compared, echo, speaker)));
    // All means all: a phrase that says no more than a longer one is listed too.
    const listed = all ? echoes.map((echo) => ({ echo, alsoShared: [] })) : collapse(echoes.filter(({ surprise }) => surprise !== null && surprise.q < MOST_Q));
    return {
      total: listed.length,
      items: listed.slice(offset, offset + limit).map(tellGathered),
      within,
      since: since ?? firstDay(compared, (a, b) => a < b),
      until: until ?? firstDay(compared, (a, b) => a > b),
      compared: {
        utterances: compared.groups.size,
        speakers: new Set(compared.wordings.map(({ voice }) => voice)).size,
        phrases: tested.filter(({ surprise }) => surprise !== null).length,
      },
    };
  };
}

/** The first or last day on which something was said, by what comes before what. */
function firstDay({ groups, groupPeriod }: Compared, before: (one: number, other: number) => boolean): string | null {
  let found: number | null = null;
  for (const group of groups.keys()) {
    const from = groupPeriod(group)?.from;
    if (from !== undefined && (found === null || before(from, found))) found = from;
  }
  return found === null ? null : isoDay(found);
}

function fallsIn(compared: Compared, { groups }: RankedEcho, { since, until }: Days): boolean {
  if (since === undefined && until === undefined) return true;
  return groups.some((group) => {
    const day = compared.utterance(group).saidOn?.date.slice(0, 10) ?? "";
    return (since === undefined || day >= since) && (until === undefined || day <= until);
  });
}

function hasSpeaker(compared: Compared, { groups }: RankedEcho, asked: string): boolean {
  const words = phraseOf(asked).split(" ");
  const isMeant = ({ id, name }: Speaker) => id === asked || (name !== null && words.every((word) => phraseOf(name).split(" ").includes(word)));
  return groups.some((group) => isMeant(compared.utterance(group).speaker));
}
