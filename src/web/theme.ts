// Light or dark: the system's choice until the reader makes one.

export type Theme = "light" | "dark";
const KEY = "theme";

/** What is shown now. */
export function theme(): Theme {
  const chosen = document.documentElement.dataset["theme"];
  if (chosen === "light" || chosen === "dark") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Shows the other one and remembers it in this browser, where storage is allowed. */
export function turn(): Theme {
  const next: Theme = theme() === "dark" ? "light" : "dark";
  document.documentElement.dataset["theme"] = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Kept until the page is closed.
  }
  return next;
}
