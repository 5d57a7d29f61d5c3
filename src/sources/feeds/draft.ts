// What the formats have in common before dates are read and ids are made sure of.

/** Of several candidates the first that can be read is taken. */
type Candidates = readonly (string | null | undefined)[];

export interface ItemDraft {
  /** As the feed gives it. */
  readonly id: string | null | undefined;
  readonly urls: Candidates;
  /** Plain text, as the rest but `content`. */
  readonly title: string | null;
  readonly published: Candidates;
  readonly modified: Candidates;
  readonly bylines: Candidates;
  readonly outlets: Candidates;
  readonly languages: Candidates;
  readonly summary: string | null;
  /** HTML. */
  readonly content: string | null;
  readonly enclosures: readonly { readonly url: string | null | undefined; readonly type: string | null | undefined; readonly bytes: number | null | undefined }[];
  readonly categories: Candidates;
}

export interface FeedDraft {
  readonly title: string | null;
  readonly sites: Candidates;
  readonly languages: Candidates;
  readonly self: Candidates;
  readonly hub: Candidates;
  readonly next: Candidates;
  readonly ttl: number | null;
  readonly skipHours: readonly number[];
  readonly skipDays: readonly string[];
  readonly items: readonly ItemDraft[];
}

/** Minutes in what the syndication module calls a period; once a day when it says nothing else. */
const PERIODS: Readonly<Record<string, number>> = { hourly: 60, daily: 1440, weekly: 10_080, monthly: 43_200, yearly: 525_600 };

/** Minutes between two updates (RSS 1.0 syndication module); null when it is not said. */
export function syndicationTtl(sy: { readonly updatePeriod?: string; readonly updateFrequency?: number } | undefined): number | null {
  if (sy?.updatePeriod === undefined && sy?.updateFrequency === undefined) return null;
  const period = PERIODS[sy.updatePeriod?.trim().toLowerCase() ?? "daily"];
  const frequency = sy.updateFrequency ?? 1;
  return period === undefined || !(frequency > 0) ? null : Math.max(1, Math.round(period / frequency));
}

/** "desk@courier.example (Mara Arden)" and its kin without the address. */
export function personName(given: string | null | undefined): string | null {
  const text = (given ?? "").trim();
  if (!text.includes("@")) return text === "" ? null : text;
  const inBrackets = /\(([^()@]+)\)/.exec(text)?.[1];
  const rest = inBrackets ?? text.replace(/<?[^\s<>()"]+@[^\s<>()"]+>?/g, " ").replace(/["()<>]/g, " ").replace(/^\W+$/, "");
  return rest.trim() === "" ? null : rest.trim();
}

/** Names joined, each once. */
export function names(given: readonly (string | null | undefined)[] | undefined): string | null {
  const found = new Set((given ?? []).map(personName).filter((name) => name !== null));
  return found.size === 0 ? null : [...found].join(", ");
}

/** Plain text as HTML. */
export const asHtml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
