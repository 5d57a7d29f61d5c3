// The app's addresses: all that a page shows is in its URL, so that it can be shared.

export const KINDS = ["direct", "mixed", "indirect"] as const;
export const ACTS = ["claim", "denial", "refusal", "question"] as const;
export const ORDERS = ["relevance", "newest", "oldest"] as const;

/** What a search asks for; members not given set no condition. */
export interface Search {
  readonly words?: string;
  readonly speaker?: string;
  readonly outlet?: string;
  readonly kind?: (typeof KINDS)[number];
  readonly act?: (typeof ACTS)[number];
  readonly since?: string;
  readonly until?: string;
  readonly order?: (typeof ORDERS)[number];
  readonly offset?: number;
}

export type Address =
  | { readonly page: "search"; readonly search: Search }
  | { readonly page: "documents"; readonly outlet?: string; readonly offset?: number }
  | { readonly page: "document"; readonly id: string; readonly version?: number; readonly since?: number; readonly statement?: string }
  | { readonly page: "speakers"; readonly name?: string; readonly offset?: number }
  | { readonly page: "speaker"; readonly id: string; readonly search: Search }
  | { readonly page: "missing"; readonly path: string };

type Parts = Readonly<Record<string, string | number | undefined>>;

/** "?a=1&b=2" of what is given, or "". */
export function queryOf(parts: Parts): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) if (value !== undefined && value !== "") query.set(name, String(value));
  const text = query.toString();
  return text && `?${text}`;
}

/** The path and query that lead to an address; `read` finds it again. */
export function write(address: Address): string {
  switch (address.page) {
    case "search":
      return `/${queryOf({ ...address.search })}`;
    case "documents":
      return `/documents${queryOf({ outlet: address.outlet, offset: address.offset })}`;
    case "document": {
      const hash = address.statement === undefined ? "" : `#${encodeURIComponent(address.statement)}`;
      return `/documents/${encodeURIComponent(address.id)}${queryOf({ version: address.version, since: address.since })}${hash}`;
    }
    case "speakers":
      return `/speakers${queryOf({ name: address.name, offset: address.offset })}`;
    case "speaker":
      return `/speakers/${encodeURIComponent(address.id)}${queryOf({ ...address.search })}`;
    case "missing":
      return address.path;
  }
}

/** Any URL gives an address; parameters that make no sense are left out. */
export function read(url: Pick<URL, "pathname" | "search" | "hash">): Address {
  const query = new URLSearchParams(url.search);
  const [, room = "", id, ...rest] = url.pathname.replace(/(?<=.)\/$/, "").split("/").map(decode);
  if (rest.length > 0) return { page: "missing", path: url.pathname };
  if (room === "" && id === undefined) return { page: "search", search: readSearch(query) };
  if (room === "documents") {
    if (id === undefined) return { page: "documents", ...given("outlet", text(query, "outlet")), ...given("offset", number(query, "offset")) };
    const statement = decode(url.hash.slice(1));
    return {
      page: "document",
      id,
      ...given("version", number(query, "version")),
      ...given("since", number(query, "since")),
      ...given("statement", statement || undefined),
    };
  }
  if (room === "speakers") {
    if (id !== undefined) return { page: "speaker", id, search: readSearch(query) };
    return { page: "speakers", ...given("name", text(query, "name")), ...given("offset", number(query, "offset")) };
  }
  return { page: "missing", path: url.pathname };
}

const readSearch = (query: URLSearchParams): Search => ({
  ...given("words", text(query, "words")),
  ...given("speaker", text(query, "speaker")),
  ...given("outlet", text(query, "outlet")),
  ...given("kind", KINDS.find((kind) => kind === query.get("kind"))),
  ...given("act", ACTS.find((act) => act === query.get("act"))),
  ...given("since", day(query, "since")),
  ...given("until", day(query, "until")),
  ...given("order", ORDERS.find((order) => order === query.get("order"))),
  ...given("offset", number(query, "offset")),
});

const text = (query: URLSearchParams, name: string) => query.get(name)?.trim() || undefined;

const day = (query: URLSearchParams, name: string) => {
  const value = query.get(name) ?? "";
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
};

const number = (query: URLSearchParams, name: string) => {
  const value = query.get(name) ?? "";
  return /^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined;
};

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A member that is there only when it has a value. */
const given = <K extends string, V>(name: K, value: V | undefined) => (value === undefined ? {} : { [name]: value }) as { readonly [P in K]?: V };

/** Whether anything is asked for: without it the front page is shown. */
export const asksNothing = (search: Search) => Object.keys(search).length === 0;
