// Queries of addresses: written, and read so that what makes no sense is left out.

type Parts = Readonly<Record<string, string | number | true | readonly string[] | undefined>>;

/** "?a=1&b=2" of what is given, or ""; of a list each. */
export function queryOf(parts: Parts): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) {
    for (const one of typeof value === "object" ? value : [value]) if (one !== undefined && one !== "") query.append(name, String(one));
  }
  const text = query.toString();
  return text && `?${text}`;
}

export const text = (query: URLSearchParams, name: string) => query.get(name)?.trim() || undefined;

export const texts = (query: URLSearchParams, name: string): readonly string[] => [...new Set(query.getAll(name).map((one) => one.trim()))].filter((one) => one !== "");

export const day = (query: URLSearchParams, name: string) => {
  const value = query.get(name) ?? "";
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
};

export const number = (query: URLSearchParams, name: string) => wholeNumber(query.get(name) ?? "");

export const wholeNumber = (digits: string) => (/^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : undefined);

export const flag = (query: URLSearchParams, name: string) => (query.get(name) === "true" ? true : undefined);

/** A member that is there only when it has a value. */
export const given = <K extends string, V>(name: K, value: V | undefined) => (value === undefined ? {} : { [name]: value }) as { readonly [P in K]?: V };
