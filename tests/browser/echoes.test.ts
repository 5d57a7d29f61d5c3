// The same exact words in a real browser: echoes, phrases, utterances, two of them side by side, and the ways there.
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, inject } from "vitest";
import { addressOf, browserTest, DESK, PHONE, settled, useBrowser, visit } from "./visit.ts";

useBrowser();

const HARBOUR = "neither the harbour nor the winter will wait for us";
const open = (path: string, how: Parameters<typeof visit>[1] = DESK) => visit(path, { ...how, base: inject("echoesUrl") });
const flat = (text: string) => text.replaceAll(/\s+/g, " ").trim();
const echoNamed = (page: Page, words: string) => page.getByRole("article").filter({ has: page.getByRole("heading", { name: words }) });

describe("echoes", () => {
  browserTest("say who used the same words, who first, where, and how surprising that is", async () => {
    const page = await open("/echoes");
    const text = flat(await echoNamed(page, HARBOUR).innerText());
    expect(text).toMatch(/Tomas Reik ?Foreign Minister 2 April 2031 said first carried by Lusk Wire alone/);
    expect(text).toMatch(/Dela Marrow ?Prime Minister 3 April 2031 carried by Averne Post alone side by side with the first/);
    expect(text).toMatch(/Chance would bring these words to two podiums within a day in (about|fewer)/);
    expect(text).toMatch(/expected \S.* p \S.* q \S/);
    expect(await echoNamed(page, HARBOUR).locator("mark").allInnerTexts()).toEqual([HARBOUR, HARBOUR]);
    expect(flat(await page.locator(".opening").innerText())).toMatch(/Compared: \d+ utterances of 3 speakers.* \d+ shared phrases? tested/);
  });

  browserTest("lead to the phrase, to the place, and side by side", async () => {
    const page = await open("/echoes");
    await echoNamed(page, HARBOUR).getByRole("link", { name: "side by side with the first" }).click();
    await settled(page);
    expect(addressOf(page)).toBe("/compare?left=reik-first.1&right=marrow-next.1");
    await page.goBack();
    await echoNamed(page, HARBOUR).getByRole("link", { name: "Lusk Wire: Tomas Reik" }).click();
    await settled(page);
    expect(addressOf(page)).toBe("/documents/reik-first#reik-first.1");
    await page.goBack();
    await page.getByRole("heading", { name: HARBOUR }).getByRole("link").click();
    await settled(page);
    expect(addressOf(page)).toBe(`/phrases?words=${HARBOUR.replaceAll(" ", "+")}`);
  });

  browserTest("are filtered by address, and the rest is shown with its reason", async () => {
    const page = await open("/echoes");
    expect(await page.getByText("unnamed source").count()).toBe(0);
    await page.getByLabel("Show all").check();
    await page.getByText("Not counted: unnamed source.").first().waitFor();
    await page.getByRole("radio", { name: "7 days" }).check();
    await page.getByRole("radio", { name: "5", exact: true }).check();
    await expect.poll(() => addressOf(page)).toBe("/echoes?all=true&least=5&within=168h");
    await page.getByRole("combobox", { name: "Speaker" }).fill("marrow");
    await page.getByRole("option", { name: /Dela Marrow/ }).click();
    await expect.poll(() => addressOf(page)).toContain("speaker=dela-marrow");
    await expect.poll(() => page.getByText("unnamed source").count()).toBe(0);
    await page.reload();
    await settled(page);
    expect(await page.getByRole("combobox", { name: "Speaker" }).inputValue()).toBe("Dela Marrow");
    await page.getByRole("button", { name: "Clear filters" }).click();
    await expect.poll(() => addressOf(page)).toBe("/echoes");
  });

  browserTest("of a record without any say what else to try", async () => {
    const page = await visit("/echoes", { ...DESK, base: inject("emptyUrl") });
    await page.getByText("No echo here is more than chance.").waitFor();
    await page.getByRole("button", { name: "Show those that chance explains too" }).click();
    await page.getByText("No two speakers share words here under these filters.").waitFor();
  });

  browserTest("can be shared, and their picture kept as SVG and PNG", async () => {
    // The picture is painted by way of an address of the page's own.
    const page = await open("/echoes", { ...DESK, expected: /asked for blob:/, permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByText("Link copied").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    const saved = async (kind: "SVG" | "PNG") => {
      const [download] = await Promise.all([page.waitForEvent("download"), echoNamed(page, HARBOUR).getByRole("button", { name: `Save the picture as ${kind}` }).click()]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };
    const svg = await saved("SVG");
    expect(svg.name).toBe("who-said-neither-the-harbour-nor-the-winter-will-wait-for-us-when.svg");
    const drawn = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
      return { name: parsed.tagName, text: parsed.textContent, loose: parsed.outerHTML.match(/class=|var\(|light-dark|href|<style/g) };
    }, svg.bytes.toString("utf8"));
    expect(drawn).toMatchObject({ name: "svg", loose: null });
    expect(drawn.text).toMatch(new RegExp(`“${HARBOUR}” when.*Tomas Reik *said first.*Dela Marrow.*Source: Readout`, "s"));
    const png = await saved("PNG");
    expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
    const width = Number(/width="(\d+)/.exec(svg.bytes.toString("utf8"))?.[1]);
    expect(png.bytes.readUInt32BE(16)).toBe(width * 2);
  });
});

describe("a phrase", () => {
  browserTest("says who said it first, when, how common it is, and in which context", async () => {
    const page = await open("/phrases?words=Neither+the+harbour");
    expect(flat(await page.locator(".dek").innerText())).toBe("Said first by Tomas Reik, 2 April 2031, in Lusk Wire, as far as the record goes. 2 utterances of 2 speakers have it.");
    expect(await page.getByRole("img").getAttribute("aria-label")).toContain("Tomas Reik: 1 time, 2 April 2031; Dela Marrow: 1 time, 3 April 2031. First was Tomas Reik.");
    expect(flat(await page.getByRole("region", { name: "How common it is" }).innerText())).toMatch(/words of public speech.*Once two speakers said it within a day/);
    const row = page.getByRole("row").filter({ hasText: "3 Apr 2031" }).first();
    expect(flat(await row.innerText())).toMatch(/3 Apr 2031 Dela Marrow .*be plain: neither the harbour nor the winter will wait for us, whatever Lusk decides,?" Averne Post/);
  });

  browserTest("has its contexts aligned on the phrase and put in order by the words around it", async () => {
    const page = await open("/phrases?words=we'll+see+when+the+ice+has+gone");
    const lefts = () => page.locator("tbody td.left").evaluateAll((cells) => cells.map(({ textContent }) => textContent?.match(/\p{L}+/u)?.[0]));
    expect(await lefts()).toEqual(["Ask", "On", "As", "About"]);
    const places = await page.locator("td.match mark").evaluateAll((marks) => marks.map((mark) => Math.round(mark.getBoundingClientRect().left)));
    expect(new Set(places).size).toBe(1);
    await page.getByLabel("In order of").selectOption("first word to the left");
    expect(await lefts()).toEqual(["On", "About", "Ask", "As"]);
    expect(await page.locator("tbody td.left b").allInnerTexts()).toEqual(["ferries", "fish", "later", "pilots"]);
    expect(addressOf(page)).toContain("order=l1");
  });

  browserTest("of one speaker shows changed wordings with what differs", async () => {
    const page = await open("/phrases?words=we'll+see+when+the+ice+has+gone");
    await page.getByRole("region", { name: "Speaker by speaker" }).getByRole("link", { name: "Dela Marrow", exact: true }).click();
    const changed = page.getByRole("region", { name: "Changed wordings of Dela Marrow" });
    await changed.waitFor();
    expect(addressOf(page)).toContain("speaker=dela-marrow");
    expect([await changed.locator("del").allInnerTexts(), await changed.locator("ins").allInnerTexts()]).toEqual([["ice"], ["snow"]]);
  });

  browserTest("is asked for in a box, and one that nobody said leads on", async () => {
    const page = await open("/phrases");
    await page.getByRole("searchbox", { name: "Ask for a phrase" }).fill("“The winter”");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "“the winter”" }).waitFor();
    expect(addressOf(page)).toBe("/phrases?words=The+winter");
    await page.getByRole("searchbox", { name: "Ask for a phrase" }).fill("the summer");
    await page.keyboard.press("Enter");
    await page.getByText("Nobody on record says “the summer”.").waitFor();
  });

  browserTest("stacks its contexts on a phone", async () => {
    const page = await open("/phrases?words=the+winter", PHONE);
    const cells = await page.locator("tbody tr").first().locator("td.left, td.match").evaluateAll((found) => found.map((cell) => getComputedStyle(cell).display));
    expect(cells).toEqual(["inline", "inline"]);
  });
});

describe("an utterance", () => {
  browserTest("shows every wording with what differs, who had it first, and how it spread", async () => {
    const page = await open("/utterances/patience-2.1");
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Dela Marrow, 5 June 2031");
    expect(flat(await page.locator(".dek").innerText())).toBe("Averne Post carried it first and had it alone until 5 June 2031, 12:00 UTC. 3 outlets carry it, in 3 tellings and 2 wordings.");
    const second = page.getByRole("region", { name: "2 wordings" }).getByRole("listitem").filter({ hasText: "Harbour Herald" }).first();
    expect([await second.locator("del").allInnerTexts(), await second.locator("ins").allInnerTexts()]).toEqual([["a"], ["some"]]);
    expect(await page.getByRole("region", { name: "How it spread" }).getByRole("img").getAttribute("aria-label")).toBe("Averne Post, 5 Jun 2031; Harbour Herald, 5 Jun 2031; Coast Times, 6 Jun 2031. 3 outlets in all.");
    await page.getByRole("link", { name: "Coast Times: Dela Marrow" }).click();
    await settled(page);
    expect(addressOf(page)).toBe("/documents/patience-3#patience-3.1");
  });

  browserTest("stands once in the list, which tells what one outlet has alone", async () => {
    const page = await open("/utterances?speaker=dela-marrow&since=2031-06-01");
    await page.getByRole("heading", { name: "1 utterance", exact: true }).waitFor();
    expect(flat(await page.getByRole("article").innerText())).toContain("Averne Post first, then 2 others");
    await page.getByRole("radio", { name: "One outlet alone" }).check();
    await page.getByText("Nothing on record under these filters.").waitFor();
    expect(addressOf(page)).toBe("/utterances?speaker=dela-marrow&since=2031-06-01&alone=true");
  });

  browserTest("that is not on record says so", async () => {
    const page = await open("/utterances/none", { ...DESK, expected: /404/ });
    await page.getByRole("alert").getByText('no statement with the id "none"').waitFor();
  });
});

describe("side by side", () => {
  browserTest("the same words have the same mark and number, the others are told apart", async () => {
    const page = await open("/compare?left=patience-1.1&right=patience-2.1");
    const runs = (side: number) => page.locator(".side").nth(side).locator(".run").evaluateAll((found) => found.map((run) => ({ text: run.querySelector("sup")?.nextSibling?.textContent?.trim(), look: run.className.match(/run-\d/)?.[0] })));
    const [left, right] = [await runs(0), await runs(1)];
    expect(left.map(({ text }) => text?.replace(/\W+$/, ""))).toEqual(["I am pleased that Lusk has shown", "level of patience that we have not seen from them in the past"]);
    expect(right.map(({ look }) => look)).toEqual(left.map(({ look }) => look));
    expect((await page.locator(".side .own").allInnerTexts()).map((text) => text.trim()).filter((text) => /\w/.test(text))).toEqual(["a", "some"]);
    expect(flat(await page.locator(".dek").innerText())).toContain("The record has these as one act of speaking.");
    await page.getByRole("link", { name: "Swap sides" }).click();
    expect(addressOf(page)).toBe("/compare?left=patience-2.1&right=patience-1.1");
  });

  browserTest("the other side is found by its words", async () => {
    const page = await open("/compare?left=reik-first.1");
    await page.getByRole("heading", { name: "Choose the other" }).waitFor();
    await page.getByRole("searchbox").fill('"the winter"');
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: /Dela Marrow/ }).click();
    await settled(page);
    expect(addressOf(page)).toBe("/compare?left=reik-first.1&right=marrow-next.1");
    await page.getByRole("link", { name: "Choose another" }).first().click();
    await page.getByRole("heading", { name: "Choose the first" }).waitFor();
  });
});

describe("the ways there", () => {
  browserTest("from the front page and the masthead", async () => {
    const page = await open("/");
    await page.getByRole("region", { name: "Echoes: the same exact words" }).getByRole("link", { name: HARBOUR }).waitFor();
    await page.getByRole("navigation", { name: "Record" }).getByRole("link", { name: "Echoes" }).click();
    expect(addressOf(page)).toBe("/echoes");
  });

  browserTest("from a statement in its document", async () => {
    const page = await open("/documents/patience-3#patience-3.1");
    const card = page.getByRole("complementary", { name: "The statement chosen" });
    expect(await card.getByRole("link", { name: "Compare" }).getAttribute("href")).toBe("/compare?left=patience-3.1");
    await card.getByRole("link", { name: "Who else carries it" }).click();
    await page.getByRole("heading", { name: "2 wordings, the first carried first" }).waitFor();
  });

  browserTest("from a speaker’s own formulas and from a quoted search", async () => {
    const page = await open("/speakers/dela-marrow");
    await page.getByRole("region", { name: "Own formulas" }).getByRole("link", { name: /we'll see when the ice has gone/ }).click();
    await page.getByRole("heading", { name: "Changed wordings of Dela Marrow" }).waitFor();
    const search = await open("/?words=%22the+winter%22");
    await search.getByRole("link", { name: "Who said “the winter” first" }).click();
    await search.getByRole("heading", { level: 1, name: "“the winter”" }).waitFor();
  });
});
