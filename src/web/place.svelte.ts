// Where the reader is, and the way to somewhere else: the browser's history.
import { flushSync } from "svelte";
import { type Address, read, write } from "./address.ts";

class Place {
  address = $state.raw<Address>(read(location));
}

export const place = new Place();

/** Opens an address as a new entry of the history, or in place of this one. Another page begins at its top, its content focused. */
export function go(to: Address, how: { readonly replace?: boolean; readonly stay?: boolean } = {}): void {
  const turned = to.page !== place.address.page || ("id" in to && "id" in place.address && to.id !== place.address.id);
  history[how.replace ? "replaceState" : "pushState"](null, "", write(to));
  flushSync(() => (place.address = to));
  if (how.stay) return;
  if (!("statement" in to)) scrollTo(0, 0);
  if (turned) document.getElementById("main")?.focus({ preventScroll: true });
}

/** Listens to the history and to clicks on the app's own links. */
export function follow(): void {
  addEventListener("popstate", () => flushSync(() => (place.address = read(location))));
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link?.href || link.target || link.origin !== location.origin || link.pathname.startsWith("/api/")) return;
    if (link.getAttribute("href")?.startsWith("#")) return;
    event.preventDefault();
    go(read(link));
  });
}
