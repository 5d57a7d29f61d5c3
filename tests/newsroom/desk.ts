// The newsroom's plan: feeds of every habit, and when each of their items is published; the same for the server and for who checks.
import { seeded } from "./chance.ts";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** When the simulation begins: a Monday. */
export const START = Date.parse("2031-06-02T06:00:00Z");

/** What a feed is like; the comment says what is expected of whoever follows it. */
export const KINDS = {
  /** An item every few hours by day. */
  steady: 16,
  /** The same, without validators. */
  unvalidated: 4,
  /** A dozen within minutes, every other day. */
  bursty: 4,
  /** Six about two o'clock at night. */
  nightly: 5,
  /** One in a week or two. */
  slow: 20,
  /** 503 in every other stretch of hours. */
  flapping: 4,
  /** 429 with Retry-After when asked again within half an hour. */
  limited: 4,
  /** 410 from the middle on: its items until then. */
  ended: 2,
  /** 301 to another host from the middle on. */
  moved: 2,
  /** 302 to another path. */
  detour: 2,
  /** Dates of 1970, of 2099, and none. */
  misdated: 4,
  /** Pages that robots.txt forbids, carried whole by the feed. */
  carried: 2,
  /** Pages that robots.txt forbids: holes. */
  forbidden: 2,
  /** Another order each time. */
  shuffled: 4,
  /** Items that change after two hours, and say so. */
  edited: 1,
  /** Pages that change after two hours in silence. */
  quiet: 1,
  /** One id for all items. */
  sameIds: 3,
  /** Ids that are there on some days only. */
  lostIds: 3,
  /** Items announced ten minutes before their pages are there. */
  early: 2,
  /** Pages that answer 500 for an hour. */
  faulty: 2,
  /** Pages behind a host that redirects. */
  tracked: 3,
  /** Items without a page. */
  alone: 2,
  /** The pages of another feed, under other ids. */
  echoing: 2,
  /** Answers that take a while. */
  late: 2,
  /** Never anything but: a gzip bomb, an endless body, no answer, a redirect that leads to itself, a private address, no feed. */
  bomb: 1, endless: 1, hanging: 1, loop: 1, rebinding: 1, nonsense: 1,
} as const;

export type Kind = keyof typeof KINDS;
export const HOPELESS: ReadonlySet<Kind> = new Set(["bomb", "endless", "hanging", "loop", "rebinding", "nonsense"]);

export interface Item {
  readonly number: number;
  /** Milliseconds of the epoch. */
  readonly published: number;
}

export interface Desk {
  readonly number: number;
  readonly kind: Kind;
  readonly host: string;
  readonly format: "rss" | "atom" | "json" | "rdf";
  /** Items listed at once. */
  readonly listed: number;
  readonly items: readonly Item[];
  /** The desk whose pages its items lead to. */
  readonly pages: number;
}

const FORMATS = ["rss", "atom", "json", "rdf"] as const;

/** `count` feeds with what they publish until `days` have passed, and what they had before. */
export function newsroom(count: number, days: number): readonly Desk[] {
  const kinds = Object.entries(KINDS) as [Kind, number][];
  const total = kinds.reduce((sum, [, weight]) => sum + weight, 0);
  // At least one of each kind, the rest by weight.
  const numbers = kinds.map(([kind, weight]) => [kind, Math.max(1, Math.round((weight / total) * count))] as const);
  const desks: Desk[] = [];
  for (const [kind, many] of numbers) for (let i = 0; i < many; i++) desks.push(desk(desks.length, kind, days));
  const steady = desks.filter((each) => each.kind === "steady");
  return desks.map((each) => {
    if (each.kind !== "echoing") return each;
    const other = steady[each.number % steady.length] ?? each;
    return Object.assign({}, each, { pages: other.number, items: other.items, listed: other.listed });
  });
}

function desk(number: number, kind: Kind, days: number): Desk {
  const random = seeded(number * 7919 + 17);
  const items = times(kind, days, random).filter((time) => time < START + days * DAY).toSorted((a, b) => a - b).map((published, at) => ({ number: at, published }));
  return { number, kind, host: `n${number}.newsroom.example`, format: kind === "carried" || kind === "alone" ? FORMATS[number % 3] ?? "rss" : FORMATS[number % 4] ?? "rss", listed: 25, items, pages: number };
}

/** From ten days before the start on, or what is listed there. */
function times(kind: Kind, days: number, random: () => number): number[] {
  const found: number[] = [];
  if (kind === "bursty") {
    for (let day = -9 + Math.floor(random() * 2); day < days; day += 2) for (let i = 0; i < 12; i++) found.push(START + day * DAY + (5 + 6 * random()) * HOUR + i * 100_000);
  } else if (kind === "nightly") {
    for (let day = -4; day < days; day++) for (let i = 0; i < 6; i++) found.push(START + day * DAY + 20 * HOUR + random() * HOUR);
  } else if (kind === "slow") {
    for (let day = -40 + random() * 10; day < days; day += 5 + random() * 9) found.push(START + day * DAY);
  } else {
    const gap = (2 + random() * 14) * HOUR;
    for (let time = START - 3 * DAY; time < START + days * DAY; time += gap * (0.3 + 1.4 * random())) {
      // Little by night.
      const hour = new Date(time).getUTCHours();
      if (hour >= 6 || random() < 0.1) found.push(time);
    }
  }
  return found.map(Math.round);
}

/** Where a desk's items have their pages; null for those without. */
export function pageUrl({ pages, kind }: Desk, { number }: Item, port: number): string | null {
  return kind === "alone" ? null : `http://n${pages}.newsroom.example:${port}/item/${number}`;
}

/** Words that stand in one item's page or content and in no other. */
export const markOf = ({ pages }: Desk, { number }: Item): string => `berth ${pages}-${number} `;

/** Items that ought to be on record once all that was published by `until` has been taken in, of a simulation that ends at `end`. */
export function expectedOf(each: Desk, until: number, end: number): readonly Item[] {
  if (HOPELESS.has(each.kind) || each.kind === "forbidden") return [];
  // What is published shortly before a feed ends may never be listed to anyone.
  const last = each.kind === "ended" ? Math.min(until, middle(end) - DAY) : until;
  // What a feed that flaps no longer lists when it first answers is not there for anyone.
  const heard = each.kind === "flapping" ? firstAnswering(each.number) + STRETCH : START;
  const lost = each.items.filter(({ published }) => published <= heard).length - each.listed;
  const before = each.items.filter(({ published }) => published <= START).slice(-each.listed);
  return [...before, ...each.items.filter(({ published }) => published > START && published <= last)].filter(({ number }) => number >= lost);
}

/** For how long a feed that flaps answers, or does not. */
const STRETCH = 3 * HOUR;

export const isDown = (number: number, time: number): boolean => seeded(number * 31 + Math.floor(time / STRETCH))() < 0.5;

/** When the first stretch begins, from the start on, in which it answers. */
function firstAnswering(number: number): number {
  let stretch = Math.floor(START / STRETCH) * STRETCH;
  while (isDown(number, stretch)) stretch += STRETCH;
  return stretch;
}

/** When what ends or moves does so. */
export const middle = (end: number): number => START + (end - START) / 2;
