// The README's picture of a running app, one statement chosen: node tests/browser/picture.ts URL/documents/ID "words of the statement"
import { fileURLToPath } from "node:url";
import { openBrowser } from "./browser.ts";

const PICTURE = fileURLToPath(new URL("../../docs/picture.png", import.meta.url));
const [url = "", words = ""] = process.argv.slice(2);

const browser = await openBrowser();
const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, deviceScaleFactor: 1.15, colorScheme: "light", reducedMotion: "reduce" });
const page = await context.newPage();
await page.goto(url);
await page.locator(".article").getByText(words).first().click();
await page.evaluate(() => scrollTo(0, 0));
await page.screenshot({ path: PICTURE });
await browser.close();
