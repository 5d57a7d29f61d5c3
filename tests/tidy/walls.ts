// Which room may know which: the table behind ARCHITECTURE.md.

export interface Wall {
  /** Rooms, or single files of rooms, whose code it may run. */
  readonly uses: readonly string[];
  /** Rooms of which it may know types only. */
  readonly knows: readonly string[];
}

export const WALLS: Readonly<Record<string, Wall>> = {
  model: { uses: [], knows: [] },
  sources: { uses: [], knows: ["model"] },
  reading: { uses: [], knows: ["model"] },
  comparing: { uses: [], knows: ["model"] },
  clips: { uses: [], knows: ["model"] },
  alerts: { uses: [], knows: ["model"] },
  store: { uses: [], knows: ["model"] },
  api: { uses: ["store/errors"], knows: ["model", "store"] },
  web: { uses: [], knows: ["api"] },
  config: { uses: [], knows: [] },
  pipeline: { uses: ["store/errors"], knows: ["model", "sources", "store"] },
  app: { uses: ["api", "config", "pipeline", "reading", "sources", "store"], knows: ["model"] },
  cli: { uses: ["app", "config", "pipeline"], knows: ["model", "store"] },
};

/** What only one room may import, because only it does that work. */
export const KEPT: readonly { readonly packages: RegExp; readonly rooms: readonly string[]; readonly why: string }[] = [
  { packages: /^(undici|ipaddr\.js|node:(http|https|http2|net|tls|dgram|dns(\/promises)?))$/, rooms: ["sources"], why: "only sources/ fetches" },
  { packages: /^(better-sqlite3|kysely|node:sqlite)(\/|$)/, rooms: ["store"], why: "only store/ has SQL" },
  { packages: /^(hono|@hono\/)/, rooms: ["api"], why: "only api/ speaks HTTP to readers" },
  { packages: /^(commander|cli-progress)$/, rooms: ["cli"], why: "only cli/ speaks to a terminal" },
  { packages: /^svelte(\/|$)/, rooms: ["web"], why: "only web/ draws pages" },
];

/** What a pure room may not mention: it would make two readings of one document differ, or tie them to one machine. */
export const IMPURE: readonly RegExp[] = [/\bDate\.now\b/, /\bnew Date\(\)/, /\bMath\.random\b/, /\bperformance\b/, /\bprocess\./, /\bcrypto\b/, /\bsetTimeout\b/, /\bfetch\(/, /\bIntl\.DateTimeFormat\(\)/, /\.toLocale\w+\(/];
