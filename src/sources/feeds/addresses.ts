// Addresses of feeds and items: absolute and http(s), or nothing; and what makes two of them the same.

/** Longer ones are no addresses of articles; browsers and servers refuse them from about here. */
const LONGEST = 8_192;

/**
 * The address, resolved against `base`, as the URL standard writes it; null when it is none of http or https. Names and passwords in
 * it are left out. "www.example.org/x" is read as meant, "feed:" as the http that it stands for.
 */
export function absolute(value: string | null | undefined, base: string | null): string | null {
  const text = (value ?? "").replace(/^[\s\0]*(?:<!\[CDATA\[)?\s*|\s*(?:\]\]>)?[\s\0]*$/g, "");
  if (text === "" || text.length > LONGEST) return null;
  const meant = text.replace(/^feed:(?:\/\/)?(?=https?:)/i, "").replace(/^feed:\/\//i, "http://");
  const full = /^www\.[^\s/]+\.[^\s/]/i.test(meant) ? `https://${meant}` : meant;
  let url: URL;
  try {
    url = base === null ? new URL(full) : new URL(full, base);
  } catch {
    return null;
  }
  if ((url.protocol !== "http:" && url.protocol !== "https:") || url.hostname === "") return null;
  url.username = "";
  url.password = "";
  return url.href.length > LONGEST ? null : url.href;
}

/** Parameters that say how a reader came, never what is read: those of analytics and of advertisers, by their vendors' documentation. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|twclid|ttclid|igshid|yclid|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|at_(?:medium|campaign|custom\d|bbc_team|link_\w+|format|ptr_name|campaign_type)|ns_(?:mchannel|source|campaign|linkname|fee)|ftag|cmpid|ocid|guccounter|smid|spm|xtor)$/i;

/**
 * The address by which an item without an id of its own is known: without tracking parameters, and without a fragment that holds
 * only such. For this alone they are taken off: `url` keeps them, for a site may answer differently without.
 */
export function identityOf(url: string): string {
  const found = new URL(url);
  const names = new Set([...found.searchParams.keys()].filter((name) => TRACKING.test(name)));
  if (names.size > 0) {
    const kept = found.search.slice(1).split("&").filter((pair) => !names.has(decodedName(pair)));
    found.search = kept.join("&");
  }
  const fragment = found.hash.slice(1);
  if (fragment !== "" && fragment.split("&").every((pair) => pair.includes("=") && TRACKING.test(decodedName(pair)))) found.hash = "";
  return found.href;
}

const decodedName = (pair: string): string => new URLSearchParams(pair).keys().next().value ?? "";
