// A picture of a page as a file of its own: SVG with every colour resolved, or PNG painted from it.

export interface Told {
  /** Stands above the picture. */
  readonly title: string;
  /** Stands below it: where the picture is from. */
  readonly source: string;
}

const SVG = "http://www.w3.org/2000/svg";
const MARGIN = 24;
const LINE = 24;
const BELOW = 28;
/** About how wide a letter of the title is, of its size. */
const LETTER = 0.52;
const TITLE_SIZE = 18;
/** What a shape looks like; as attributes they need no style sheet. */
const LOOK = ["fill-opacity", "paint-order", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "opacity", "text-anchor", "font-family", "font-size", "font-weight", "font-style"] as const;
const PAINTED = "circle, ellipse, line, path, polygon, polyline, rect, text, tspan";

/** A copy that looks the same anywhere, with its title and source around it. */
export function standalone(picture: SVGSVGElement, { title, source }: Told): string {
  const { width, height } = picture.viewBox.baseVal;
  const lines = folded(title, Math.floor(width / (TITLE_SIZE * LETTER)));
  const top = MARGIN + lines.length * LINE + 8;
  const page = getComputedStyle(document.documentElement);
  const whole = document.createElementNS(SVG, "svg");
  const size = { width: width + 2 * MARGIN, height: top + height + BELOW + MARGIN / 2 };
  set(whole, { xmlns: SVG, ...size, viewBox: `0 0 ${size.width} ${size.height}` });
  whole.append(made("title", {}, title), made("rect", { ...size, ...paint("fill", page.backgroundColor) }));
  const serif = { "font-family": page.getPropertyValue("--serif"), ...paint("fill", page.color), x: MARGIN };
  lines.forEach((line, i) => whole.append(made("text", { ...serif, y: MARGIN + (i + 0.6) * LINE, "font-size": TITLE_SIZE, "font-weight": 600 }, line)));
  const inner = made("g", { transform: `translate(${MARGIN} ${top})` });
  inner.append(...copied(picture).childNodes);
  whole.append(inner, made("text", { "font-family": page.fontFamily, ...paint("fill", page.color), x: MARGIN, y: top + height + BELOW, "font-size": 12, opacity: 0.75 }, source));
  return new XMLSerializer().serializeToString(whole);
}

function copied(picture: SVGSVGElement): SVGSVGElement {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const originals = picture.querySelectorAll(PAINTED);
  copy.querySelectorAll(PAINTED).forEach((element, i) => {
    const original = originals[i];
    if (!original) return;
    const style = getComputedStyle(original);
    set(element, Object.fromEntries(LOOK.map((name) => [name, style.getPropertyValue(name)])));
    set(element, { ...paint("fill", style.fill), ...paint("stroke", style.stroke) });
    element.removeAttribute("class");
  });
  // Links and their addresses are of the page, not of the picture.
  for (const link of copy.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  return copy;
}

/** Colours with their transparency apart: drawing programs know no other way. */
function paint(what: "fill" | "stroke", colour: string): Readonly<Record<string, string | number>> {
  const [, r, g, b, a = "1"] = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(colour) ?? [];
  return r === undefined ? { [what]: colour } : { [what]: `rgb(${r}, ${g}, ${b})`, ...(a !== "1" && { [`${what}-opacity`]: a }) };
}

function made(name: string, attributes: Readonly<Record<string, string | number>>, text?: string): SVGElement {
  const element = document.createElementNS(SVG, name);
  set(element, attributes);
  if (text !== undefined) element.textContent = text;
  return element;
}

function set(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) if (value !== "") element.setAttribute(name, String(value));
}

/** In lines of about so many letters, cut between words. */
export function folded(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Twice the size, so that it is sharp in print and on fine screens. */
const SCALE = 2;

async function painted(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: image.naturalWidth * SCALE, height: image.naturalHeight * SCALE });
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The browser made no picture."))), "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** "who-said-we-ll-see" */
const nameOf = (title: string) => title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-").replaceAll(/^-|-$/g, "").slice(0, 80) || "picture";

/** Hands the picture to the reader as a file. */
export async function save(picture: SVGSVGElement, as: "svg" | "png", told: Told): Promise<void> {
  const svg = standalone(picture, told);
  const file = as === "png" ? await painted(svg) : new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`], { type: "image/svg+xml" });
  const address = URL.createObjectURL(file);
  // Not in the page, so that no one else takes its click for a link to follow.
  Object.assign(document.createElement("a"), { href: address, download: `${nameOf(told.title)}.${as}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
