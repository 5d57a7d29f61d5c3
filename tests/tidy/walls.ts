// Which room may know which: the table behind ARCHITECTURE.md.

export interface Wall {
  /** Rooms, or single files of rooms, whose code it may run. */
  readonly uses: readonly string[];
  /** Rooms of which it may know types only. */
  readonly knows: readonly string[];
}

export const WALLS: Readonly<Record<string, Wall>> = {
  model: { uses: [], knows: [] },
  outward: { uses: [], knows: [] },
  sources: { uses: ["outward"], knows: ["model"] },
  reading: { uses: [], knows: ["model"] },
  readers: { uses: ["reading"], knows: ["model"] },
  comparing: { uses: ["reading/speakers/gender", "reading/speakers/nicknames"], knows: ["model"] },
  comparisons: { uses: ["comparing"], knows: ["model", "store"] },
  clips: { uses: [], knows: ["model"] },
  alerts: { uses: [], knows: ["model"] },
  store: { uses: [], knows: ["model"] },
  api: { uses: ["store/errors"], knows: ["model", "store", "comparing", "comparisons"] },
  web: { uses: [], knows: ["api"] },
  config: { uses: [], knows: [] },
  pipeline: { uses: ["store/errors"], knows: ["model", "sources", "store"] },
  app: { uses: ["api", "comparing", "comparisons", "config", "outward", "pipeline", "readers", "reading", "sources", "store"], knows: ["model"] },
  cli: { uses: ["app", "config", "pipeline"], knows: ["model", "store", "comparing", "comparisons"] },
};

/** The one file besides outward/ that sends anything to another machine: to the service that the settings of the llm reader name. */
export const ENDPOINT = "src/readers/llm/endpoint.ts";

/** What only some rooms or files may import, because only they do that work. */
export const KEPT: readonly { readonly packages: RegExp; readonly rooms: readonly string[]; readonly why: string }[] = [
  { packages: /^undici$/, rooms: ["outward", ENDPOINT], why: "only outward/ fetches, and only the llm reader's endpoint asks a service" },
  { packages: /^(ipaddr\.js|node:(http|https|http2|net|tls|dgram|dns(\/promises)?))$/, rooms: ["outward"], why: "only outward/ opens connections" },
  { packages: /^@ai-sdk\//, rooms: ["readers"], why: "only readers/ asks a model" },
  { packages: /^(better-sqlite3|kysely|node:sqlite)(\/|$)/, rooms: ["store"], why: "only store/ has SQL" },
  { packages: /^(hono|@hono\/)/, rooms: ["api"], why: "only api/ speaks HTTP to readers" },
  { packages: /^(commander|cli-progress)$/, rooms: ["cli"], why: "only cli/ speaks to a terminal" },
  { packages: /^svelte(\/|$)/, rooms: ["web"], why: "only web/ draws pages" },
];

/** What a pure room may not mention: it would make two readings of one document differ, or tie them to one machine. */
export const IMPURE: readonly RegExp[] = [/\bDate\.now\b/, /\bnew Date\(\)/, /\bMath\.random\b/, /\bperformance\b/, /\bprocess\./, /\bcrypto\b/, /\bsetTimeout\b/, /\bfetch\(/, /\bIntl\.DateTimeFormat\(\)/, /\.toLocale\w+\(/];
