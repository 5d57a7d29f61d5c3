// Who held an office on a day, by any of the office's names.
import { bodyNames, plain, type BodyNames } from "./bodies.ts";
import { nameWords, samePerson, surnameOf } from "./same-person.ts";
import type { OfficeTable } from "./table.ts";

export interface Office {
  readonly name: string;
  readonly of: string | null;
}

/** An office by one of its names. */
export interface OfficeNamed {
  readonly office: Office;
  /** Is it the office's own name rather than a further one? */
  readonly own: boolean;
}

export interface Offices {
  readonly bodies: BodyNames;
  /** Offices of that name, of one body or, where `of` is null, of any. */
  called(words: readonly string[], of: string | null): readonly OfficeNamed[];
  /** Names of all who held the office on a day ("YYYY-MM-DD"); two where it changed hands. */
  holders(office: Office, day: string): readonly string[];
  /** Countries and bodies led by somebody of that name on a day. */
  ledBy(name: string, day: string): readonly string[];
}

interface Held {
  readonly holder: string;
  readonly from: string;
  readonly to: string | null;
  /** Index of the table: later ones win. */
  readonly table: number;
}

const EMPTY = new Set("the a an of for in at to and or on s affairs".split(" "));
const SAME: ReadonlyMap<string, string> = new Map(Object.entries({
  advisor: "adviser", spokesman: "spokesperson", spokeswoman: "spokesperson", chairman: "chair", chairwoman: "chair", chairperson: "chair", sec: "secretary", gen: "general",
}));
const LEADS = new Set(["president", "prime minister", "premier", "chancellor", "king", "queen", "emperor", "supreme leader", "pope"]);

/** What makes two names one: their words without articles and prepositions, in any order ("Secretary of Defence", "defense secretary"). */
function keyOf(words: readonly string[]): string {
  const spelled = words.map(plain).join(" ").toLowerCase().replaceAll("united nations", "un");
  return spelled.split(/[^\p{L}\d]+/u).filter((word) => word !== "" && !EMPTY.has(word)).map((word) => SAME.get(word) ?? word).toSorted().join(" ");
}

const file = <V>(index: Map<string, V[]>, key: string, value: V): void => {
  const list = index.get(key);
  if (list === undefined) index.set(key, [value]);
  else list.push(value);
};

/** The tables as one, later tables before earlier ones wherever both know a holder. */
export function createOffices(tables: readonly OfficeTable[]): Offices {
  const bodies = bodyNames(tables.flatMap(({ tenures }) => tenures.flatMap(({ of, ofAlso }): [string, readonly string[]][] => (of === null ? [] : [[of, ofAlso]]))));
  const nameOf = (of: string): string => bodies.get(of.split(/\s+/).map(plain).join(" "))?.name ?? of;
  const byKey = new Map<string, OfficeNamed[]>();
  const held = new Map<Office, Held[]>();
  const leaders = new Map<string, { readonly office: Office; readonly holder: string }[]>();
  const name = (office: Office, called: string, own: boolean) => {
    const key = keyOf(called.split(/\s+/));
    if (byKey.get(key)?.some((one) => one.office === office) !== true) file(byKey, key, { office, own });
  };
  for (const [table, { tenures, knownUntil }] of tables.entries()) {
    for (const { office: called, of, holder, from, to, also } of tenures) {
      const body = of === null ? null : nameOf(of);
      let office = byKey.get(keyOf(called.split(/\s+/)))?.find((one) => one.office.of === body)?.office;
      if (office === undefined) {
        office = { name: called, of: body };
        held.set(office, []);
      }
      name(office, called, true);
      for (const other of also) name(office, other, false);
      held.get(office)!.push({ holder, from, to: to ?? knownUntil, table });
      if (LEADS.has(office.name.toLowerCase())) file(leaders, surnameOf(nameWords(holder)), { office, holder });
    }
  }
  const holders = (office: Office, day: string): string[] => {
    const now = (held.get(office) ?? []).filter(({ from, to }) => from <= day && (to === null || day <= to));
    const last = Math.max(...now.map(({ table }) => table));
    return [...new Set(now.filter(({ table }) => table === last).map(({ holder }) => holder))];
  };
  return {
    bodies,
    called: (words, of) => (byKey.get(keyOf(words)) ?? []).filter(({ office }) => of === null || office.of === of),
    holders,
    ledBy: (who, day) => {
      const leading = (leaders.get(surnameOf(nameWords(who))) ?? []).filter(({ office, holder }) => samePerson(holder, who) && holders(office, day).includes(holder));
      return [...new Set(leading.flatMap(({ office }) => (office.of === null ? [] : [office.of])))];
    },
  };
}

/** No table at all: nobody is known. */
export const NO_OFFICES: Offices = createOffices([]);
