// A hundred thousand articles made of real ones: their sentences, moved together into happenings of some days, a fifth printed by several outlets.
import type { Written } from "../src/model/index.ts";
import { randomFrom } from "./echo-material.ts";

interface Made {
  /** In order of time, one at a time. */
  readonly documents: Iterable<Written>;
  /** Documents of the day after the last. */
  readonly arriving: () => readonly Written[];
}

/** Outlets that take part. */
const OUTLETS = 200;
/** Words of every name that an article has for itself, so that what is made of one article twice is not about one happening. */
const NAMES = 25;

/**
 * Each is a real article with its capitalized words renamed for a happening, which two to thirty tell within three days: half of their
 * paragraphs are drawn from articles about something else; one in five is a copy of the one before with its end cut off.
 */
export function madeNews(real: readonly Written[], { days, perDay }: { readonly days: number; readonly perDay: number }): Made {
  const random = randomFrom(11);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const happenings: { readonly seed: number; readonly base: Written; readonly until: number }[] = [];
  let [count, last] = [0, ""];
  const one = (day: number): Written => {
    if (happenings.length === 0 || random() < 0.12) happenings.push({ seed: Math.floor(random() * 1e9), base: pick(real), until: day + 3 });
    while (happenings[0] && happenings[0].until < day) happenings.shift();
    const { seed, base } = happenings[Math.floor(random() ** 2 * happenings.length)] ?? { seed: count, base: pick(real) };
    const copied = last !== "" && random() < 0.2;
    const text = copied ? last.slice(0, Math.floor(last.length * 0.9)) : renamed(mixed(base.text, pick(real).text, random), seed);
    last = text;
    count += 1;
    return {
      document: { id: `made-${count}`, kind: "article", url: null, title: copied ? "Copied" : renamed(base.document.title ?? "", seed), outlet: `Outlet ${Math.floor(random() * OUTLETS)}`, published: new Date(Date.UTC(2030, 0, 1 + day, 0, 0, Math.floor((count % perDay) * (86_000 / perDay)))).toISOString() },
      recordedAt: "2032-01-01T00:00:00Z",
      text,
    };
  };
  return {
    documents: (function* documents() {
      for (let day = 0; day < days; day += 1) for (let n = 0; n < perDay; n += 1) yield one(day);
    })(),
    arriving: () => Array.from({ length: 500 }, () => one(days)),
  };
}

/** Paragraphs of one, and as many of another after them. */
function mixed(one: string, other: string, random: () => number): string {
  const own = one.split("\n\n").filter(() => random() < 0.7);
  return [...own, ...other.split("\n\n").slice(0, Math.ceil(own.length / 2))].join("\n\n").slice(0, 5600);
}

/** Capitalized words of five letters or more get an ending that this happening alone has. */
function renamed(text: string, seed: number): string {
  const kept = new Map<string, string>();
  return text.replaceAll(/\b[A-Z][a-z]{4,}\b/g, (name) => {
    const known = kept.get(name) ?? (kept.size < NAMES ? `${name}${(seed % 46_656).toString(36)}` : name);
    kept.set(name, known);
    return known;
  });
}
