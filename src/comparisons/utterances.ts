// One utterance and all who tell it; utterances in a list.
import { compare, type Compared, DAY_MS, tell, type Telling } from "../comparing/index.ts";
import type { Said, Utterance } from "../model/index.ts";
import type { Page, RecordReader } from "../store/contract.ts";
import { allSaid, type Days, isoDay, type Materials } from "./material.ts";

export interface ToldUtterance extends Telling {
  readonly utterance: Utterance;
}

/** Days around a statement in which others tell the same act. */
const AROUND = 9 * DAY_MS;

/** The utterance that a statement tells, with its neighbours in time; null when no such statement is on record. */
export async function utteranceWith(reader: RecordReader, statement: string): Promise<ToldUtterance | null> {
  const [said] = (await reader.said({ statements: [statement] })).items;
  if (!said) return null;
  const all = compare(await neighbours(reader, said));
  const number = all.wordings.findIndex((wording) => wording.said.id === statement);
  const group = all.groupOf(number);
  return { utterance: all.utterance(group), ...tell(all.groups.get(group)!.map((each) => all.wordings[each]!)) };
}

/** What its speaker said in the days around it, itself among them. */
async function neighbours(reader: RecordReader, said: Said): Promise<readonly Said[]> {
  const [id, time] = [said.speaker?.id, Date.parse(said.day?.date.slice(0, 10) ?? "")];
  if (!id || Number.isNaN(time)) return [said];
  const around = await allSaid(reader, { speaker: id, since: isoDay(time - AROUND), until: isoDay(time + AROUND) });
  return around.some((each) => each.id === said.id) ? around : [said, ...around];
}

export interface UtteranceQuery extends Days {
  /** Id of a speaker. */
  readonly speaker?: string | undefined;
  /** Name of an outlet that carries it. */
  readonly outlet?: string | undefined;
  /** Carried by one outlet only. */
  readonly alone?: boolean | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** Latest first; of the latest days alone where the record is large and no days are asked for. */
export async function listUtterances(materials: Materials, { speaker, outlet, alone, limit, offset, ...days }: UtteranceQuery): Promise<Page<Utterance>> {
  const { compared, since, until } = await materials.of(days, 0);
  const fits = ({ speaker: who, saidOn, tellings }: Utterance) => {
    const day = saidOn?.date.slice(0, 10) ?? "";
    const outlets = new Set(tellings.map((each) => each.document.outlet));
    return (
      (speaker === undefined || who.id === speaker) &&
      (outlet === undefined || [...outlets].some((name) => name?.toLowerCase() === outlet.toLowerCase())) &&
      (alone !== true || outlets.size === 1) &&
      (since === undefined || day >= since) &&
      (until === undefined || (day !== "" && day <= until))
    );
  };
  const found = byTime(compared).filter(fits);
  return { total: found.length, items: found.slice(offset, offset + limit) };
}

function byTime(compared: Compared): Utterance[] {
  const dated = [...compared.groups.keys()].map((group) => ({ utterance: compared.utterance(group), from: compared.groupPeriod(group)?.from ?? -Infinity }));
  return dated.toSorted((a, b) => b.from - a.from).map(({ utterance }) => utterance);
}
