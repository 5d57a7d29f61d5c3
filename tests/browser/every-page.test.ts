// What every page keeps to: headings, names, contrast, width, colours, no word on the console, nothing from elsewhere.
import { describe, expect, inject } from "vitest";
import { faintText, structureOf } from "./checks.ts";
import type { Page } from "playwright-core";
import { browserTest, DESK, PHONE, settled, signedIn, useBrowser, visit } from "./visit.ts";

useBrowser();

const PAGES = [
  "/",
  "/?words=we*",
  "/?words=nothing+of+the+kind",
  "/documents",
  "/documents/ferry-talks#ferry-talks.3",
  "/documents/ferry-talks?version=1",
  "/documents/briefing-6-march#briefing.4",
  "/documents/sample-evening-news",
  "/documents/hostile",
  `/documents/${encodeURIComponent("a/b c%2F?#é")}`,
  "/speakers",
  "/speakers/dela-marrow",
  "/sources",
  "/echoes",
  "/echoes?all=true&within=168h",
  "/phrases",
  "/phrases?words=we+shall+see&order=r1",
  "/phrases?words=we+shall+see&speaker=dela-marrow",
  "/phrases?words=nothing+of+the+kind",
  "/utterances",
  "/utterances/hostile.1",
  "/compare",
  "/compare?left=hostile.1&words=see",
  "/compare?left=hostile.1&right=hostile.2",
];
/** On the record of the same exact words. */
const ECHO_PAGES = ["/", "/echoes", "/echoes?all=true", "/phrases?words=neither+the+harbour", "/utterances/patience-1.1", "/compare?left=patience-1.1&right=patience-2.1", "/speakers/dela-marrow"];
/** On the record of happenings. */
const STORY_PAGES = ["/stories", "/stories?outlet=nobody", "/stories/wire", "/stories/alone", "/documents/herald"];
/** On the record of alerts: as anybody, and as the owner. */
const ALERT_PAGES = ["/alerts", "/alerts/told", "/alerts/told?kind=exclusive&watch=1", "/alerts?mute=wire", "/watches/new?kind=search&speaker=dela-marrow&words=quay", "/settings"];
const OWNER_PAGES = [...ALERT_PAGES, "/watches/1", "/watches/9", "/recipients", "/recipients/1"];
const ALL = [
  ...PAGES.map((path) => ({ path, of: "url" as const })),
  ...ECHO_PAGES.map((path) => ({ path, of: "echoesUrl" as const })),
  ...STORY_PAGES.map((path) => ({ path, of: "storiesUrl" as const })),
  ...ALERT_PAGES.map((path) => ({ path, of: "alertsUrl" as const })),
];

const LOOKS = [
  ["desk, light", { ...DESK, colorScheme: "light" }],
  ["desk, dark", { ...DESK, colorScheme: "dark" }],
  ["phone of 360 pixels", { ...PHONE, colorScheme: "light" }],
  ["desk at 200% zoom", { viewport: { width: 640, height: 450 }, colorScheme: "dark" }],
] as const;

async function check(page: Page): Promise<void> {
  const { levels, ...rest } = await page.evaluate(structureOf);
  expect(rest).toEqual({ nameless: [], twice: [], landmarks: [], lang: "en", wide: 0 });
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.filter((level, i) => level > (levels[i - 1] ?? 1) + 1)).toEqual([]);
  expect(await page.title()).toMatch(/Readout/);
  expect(await page.evaluate(faintText)).toEqual([]);
}

describe.each(ALL)("$path of $of", ({ path, of }) => {
  browserTest.each(LOOKS)("%s", async (_, look) => check(await visit(path, { ...look, base: inject(of) })));
});

browserTest.each(LOOKS)("the owner's pages: %s", async (_, look) => {
  const page = await signedIn({ ...look, base: inject("alertsUrl") });
  for (const path of OWNER_PAGES) {
    await page.goto(inject("alertsUrl") + path);
    await settled(page);
    await check(page);
  }
});

browserTest("colours follow the system until the reader chooses, and the choice is kept", async () => {
  const page = await visit("/", { ...DESK, colorScheme: "light" });
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByRole("button", { name: "Use dark colours" }).click();
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await paper()).toBe(dark);
  await page.getByRole("button", { name: "Use light colours" }).click();
  expect(await paper()).toBe(light);
});

browserTest("the keyboard comes first to the skip link, and every stop is seen", async () => {
  const page = await visit("/?words=we*");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to content");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  for (let i = 0; i < 20; i += 1) {
    await page.keyboard.press("Tab");
    const unseen = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return "";
      const { outlineStyle, outlineWidth } = getComputedStyle(at.matches(".kinds input") ? (at.nextElementSibling ?? at) : at);
      return outlineStyle !== "none" && outlineWidth !== "0px" ? "" : at.outerHTML;
    });
    expect(unseen).toBe("");
  }
});

browserTest("an address that leads nowhere says so", async () => {
  const page = await visit("/nowhere", { ...DESK, expected: /404/ });
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("There is no such page");
});
