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
  readers: { uses: ["outward", "reading"], knows: ["model"] },
  comparing: { uses: ["reading/speakers/gender", "reading/speakers/nicknames", "reading/speakers/titles"], knows: ["model"] },
  comparisons: { uses: ["comparing"], knows: ["model", "store"] },
  clips: { uses: [], knows: ["model"] },
  alerts: { uses: ["store/identity", "store/phrases", "store/words"], knows: ["model"] },
  alerting: { uses: ["alerts"], knows: ["model", "comparisons", "store"] },
  channels: { uses: ["outward"], knows: ["model"] },
  delivering: { uses: ["channels", "following/clock"], knows: ["model", "store"] },
  accounts: { uses: [], knows: ["model", "store"] },
  store: { uses: [], knows: ["model"] },
  following: { uses: ["outward", "sources"], knows: ["model", "pipeline", "store"] },
  api: { uses: ["store/errors"], knows: ["model", "store", "comparing", "comparisons", "accounts"] },
  web: { uses: [], knows: ["api"] },
  config: { uses: [], knows: [] },
  pipeline: { uses: ["store/errors"], knows: ["model", "sources", "store"] },
  app: { uses: ["accounts", "alerting", "api", "channels", "comparing", "comparisons", "config", "delivering", "following", "outward", "pipeline", "readers", "reading", "sources", "store"], knows: ["model"] },
  cli: { uses: ["app", "config", "pipeline"], knows: ["model", "store", "comparing", "comparisons"] },
};

/** What only some rooms or files may import, because only they do that work. */
export const KEPT: readonly { readonly packages: RegExp; readonly rooms: readonly string[]; readonly why: string }[] = [
  { packages: /^undici$/, rooms: ["outward"], why: "only outward/ fetches" },
  { packages: /^(ipaddr\.js|(node:)?(http|https|http2|net|tls|dgram|dns(\/promises)?))$/, rooms: ["outward"], why: "only outward/ opens connections" },
  { packages: /^(node:)?(child_process|cluster|inspector|vm|wasi)$/, rooms: [], why: "nothing runs other programs" },
  { packages: /^@ai-sdk\//, rooms: ["readers"], why: "only readers/ asks a model" },
  { packages: /^(better-sqlite3|kysely|node:sqlite)(\/|$)/, rooms: ["store"], why: "only store/ has SQL" },
  { packages: /^(hono|@hono\/)/, rooms: ["api"], why: "only api/ speaks HTTP to readers" },
  { packages: /^(better-auth|@better-auth)(\/|$)/, rooms: ["accounts"], why: "only accounts/ signs people in" },
  { packages: /^nodemailer(\/|$)/, rooms: ["channels"], why: "only channels/ writes to people" },
  { packages: /^(commander|cli-progress)$/, rooms: ["cli"], why: "only cli/ speaks to a terminal" },
  { packages: /^svelte(\/|$)/, rooms: ["web"], why: "only web/ draws pages" },
];

/** How a program reaches another machine without importing anything, or by importing what is not written out. */
export const SOCKETS: readonly RegExp[] = [
  /(?<![.\w$])fetch\s*\(/,
  /\b(?:globalThis|window|self|global)\s*(?:\?\.|\.|\[\s*["'`])\s*(?:fetch|WebSocket|EventSource|XMLHttpRequest)\b/,
  /(?<=[=:(,{]\s*)fetch(?=\s*[,;)}\n])/,
  /\b(?:WebSocket|EventSource|XMLHttpRequest|WebTransport|RTCPeerConnection|sendBeacon|importScripts|createRequire)\b/,
  /\bprocess\s*\.\s*(?:binding|getBuiltinModule)\b/,
  /\bimport\(\s*(?!["'])/,
];

/** What a pure room may not mention: it would make two readings of one document differ, or tie them to one machine. */
export const IMPURE: readonly RegExp[] = [/\bDate\.now\b/, /\bnew Date\(\)/, /\bMath\.random\b/, /\bperformance\b/, /\bprocess\./, /\bcrypto\b/, /\bsetTimeout\b/, /\bfetch\(/, /\bIntl\.DateTimeFormat\(\)/, /\.toLocale\w+\(/];
