// What a page is checked for, from within it: each function is sent to the browser whole.
/* oxlint-disable unicorn/consistent-function-scoping -- only what is inside the function reaches the browser */

/** Levels of the headings in order, and what is wrong with the names of things and the width. */
export function structureOf() {
  const shown = (element: Element) => element.checkVisibility();
  const named = (element: Element) => {
    const labels = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? [...(element.labels ?? [])] : [];
    return [element.getAttribute("aria-label"), element.textContent, ...labels.map((label) => label.textContent)].some((name) => name?.trim());
  };
  const interactive = document.querySelectorAll("a, button, input, select, summary, [role=button]");
  return {
    levels: [...document.querySelectorAll("h1, h2, h3, h4")].filter(shown).map((heading) => Number(heading.tagName[1])),
    nameless: [...interactive].filter((element) => shown(element) && !named(element)).map((element) => element.outerHTML.slice(0, 120)),
    twice: [...document.querySelectorAll("[id]")].map(({ id }) => id).filter((id, i, all) => all.indexOf(id) !== i),
    landmarks: ["header", "main", "nav", "footer"].filter((name) => !document.querySelector(name)),
    lang: document.documentElement.lang,
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  };
}

/** Text whose contrast with what is behind it is below WCAG 2.2 AA (4.5, or 3 for large text), with the ratio. */
export function faintText() {
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
  /** Colours laid over one another, the first lowest, as red, green and blue from 0 to 1. */
  const over = (colours: readonly string[]): number[] => {
    if (!canvas) return [0, 0, 0];
    for (const colour of colours) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((byte) => byte / 255);
  };
  const luminance = (rgb: readonly number[]) => {
    const [r = 0, g = 0, b = 0] = rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || !element.checkVisibility() || element.closest(".hidden, .skip, option")) continue;
    const behind: string[] = [];
    for (let one: Element | null = element; one; one = one.parentElement) behind.unshift(getComputedStyle(one).backgroundColor);
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const [light = 0, dark = 0] = [luminance(over([...behind, color])), luminance(over(behind))].toSorted((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    const large = Number.parseFloat(fontSize) >= 24 || (Number.parseFloat(fontSize) >= 18.66 && Number(fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5)) found.push(`${ratio.toFixed(2)} "${node.textContent.trim().slice(0, 40)}"`);
  }
  return found;
}
