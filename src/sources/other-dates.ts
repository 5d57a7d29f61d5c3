// Dates in the words of other languages than English.

/** Beginnings of month names that mean one month in whatever language has them; full names where a beginning would not do. */
const MONTHS: readonly RegExp[] = [
  /^(?:jän|jan|ene|gen|янв)/, /^(?:feb|fev|fév|фев)/, /^(?:mär|mar(?!e)|maar|mrt|мар)/, /^(?:avr|abr|апр|apr)/, /^(?:mai|may|mag|mei|ма[йя])/, /^(?:jun|juin|giu|июн)/,
  /^(?:juil|jul|lug|июл)/, /^(?:aoû|aou|ago|aug|авг)/, /^(?:sep|set|сен)/, /^(?:oct|okt|ott|out|окт)/, /^(?:nov|ноя)/, /^(?:dez|déc|dec|dic|дек)/,
];
const DAY_FIRST = /^(?:\p{L}+[.,]? )?(?:(?:le|am|el|il|den|di) )?(\d{1,2})(?:\.|er|º)? (?:de )?(\p{L}{3,12})\.? (?:de )?(\d{4})(?:(?: г\.)?,?(?: (?:à|a las|às|um|ore|om|в|alle|[-–—|]))? (\d{1,2})[:.h](\d{2}))?(?: ?(?:uhr|h|ч\.?))?$/u;
const NUMBERED = /^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일](?: ?(\d{1,2}) ?[:：時时시] ?(\d{1,2})[分분]?)?$/;

/** "14 août 2031 à 12h40" is "2031-08-14T12:40"; null for what is no such date. Month names alike in English are left to the caller. */
export function inOtherWords(text: string): string | null {
  const given = text.trim().toLowerCase().replace(/\s+/g, " ");
  const numbered = NUMBERED.exec(given);
  if (numbered) return joined(numbered[1], Number(numbered[2]), numbered[3], numbered[4], numbered[5]);
  const [, day, name = "", year, hour, minute] = DAY_FIRST.exec(given) ?? [];
  const month = MONTHS.findIndex((names) => names.test(name)) + 1;
  return day === undefined || month === 0 ? null : joined(year, month, day, hour, minute);
}

const two = (digits: string | number | undefined): string => String(digits ?? "").padStart(2, "0");

function joined(year: string | undefined, month: number, day: string | undefined, hour: string | undefined, minute: string | undefined): string {
  const date = `${year}-${two(month)}-${two(day)}`;
  return hour === undefined ? date : `${date}T${two(hour)}:${two(minute)}`;
}
