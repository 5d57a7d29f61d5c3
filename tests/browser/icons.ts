// Draws the app's icons as pictures, for browsers that take no drawing: node tests/browser/icons.ts
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openBrowser } from "./browser.ts";

const PUBLIC = fileURLToPath(new URL("../../src/web/public/", import.meta.url));
const drawing = readFileSync(`${PUBLIC}icon.svg`, "utf8");
/** The two marks alone, white on nothing: what a phone shows in its status line takes the shape and not the colours. */
const marks = drawing.replace(/<rect[^>]*>/, "").replace(/viewBox="[^"]*"/, 'viewBox="5 7 21 17"');
/** Filled to the edge, since phones cut the corners themselves. */
const whole = drawing.replace(/rx="\d+"/, "");

const browser = await openBrowser();
for (const [name, svg, size] of [
  ["icon-180", whole, 180],
  ["icon-192", drawing, 192],
  ["icon-512", whole, 512],
  ["badge-96", marks, 96],
] as const) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path: `${PUBLIC}${name}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
