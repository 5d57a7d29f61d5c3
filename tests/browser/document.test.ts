// Reading a document in a real browser: every statement in place, lit as a whole, reached by pointer, touch and keys.
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { CORRECTION, ITEMS } from "./seed.ts";
import { addressOf, browserTest, DESK, PHONE, useBrowser, visit } from "./visit.ts";

useBrowser();

const lit = async (page: Page) => (await page.locator(".article .lit").allInnerTexts()).join("|");
const card = (page: Page) => page.getByRole("complementary", { name: "The statement chosen" });
const bare = (text: string) => text.replace(/\s+/g, "");

describe("the text", () => {
  browserTest.each([CORRECTION, ...ITEMS.slice(1)])("of $id is all there, in order, title included", async (item) => {
    const page = await visit(`/documents/${encodeURIComponent(item.id)}`);
    const reached = await page.locator(".article [role=button]").evaluateAll((places) => places.map(({ id }) => id));
    expect(reached.toSorted()).toEqual(item.said.map(({ id }) => id).toSorted());
    const shown = await page.evaluate(() => {
      const article = document.querySelector(".article");
      for (const extra of article?.querySelectorAll("summary, .heard") ?? []) extra.remove();
      return article?.textContent ?? "";
    });
    const title = bare(item.title ?? "");
    const expected = bare(item.text);
    expect([expected, expected.replace(title, "")]).toContain(bare(shown));
  });

  browserTest("tells source, cue and content apart without colour", async () => {
    const page = await visit("/documents/ferry-talks");
    const style = (selector: string) => page.locator(selector).first().evaluate((element) => {
      const { fontWeight, fontStyle, textDecorationLine, textDecorationStyle } = getComputedStyle(element);
      return { weight: Number(fontWeight), slant: fontStyle, line: textDecorationLine, dash: textDecorationStyle };
    });
    expect(await style(".article .source:not(.content)")).toMatchObject({ weight: 600, slant: "normal", dash: "dotted" });
    expect(await style(".article .cue:not(.content)")).toMatchObject({ weight: 400, slant: "italic" });
    expect(await style(".article .content.direct")).toMatchObject({ weight: 400, slant: "normal", line: "underline", dash: "solid" });
    expect(await style(".article .content.mixed:not(.nested)")).toMatchObject({ dash: "dashed" });
    expect(await style(".article .content.nested")).toMatchObject({ dash: "double" });
  });

  browserTest("can be read without marks", async () => {
    const page = await visit("/documents/ferry-talks");
    await page.getByLabel("Marks").uncheck();
    expect(await page.locator(".article span[data-in]").count()).toBe(0);
    expect(await page.locator(".article").innerText()).toContain("nobody has asked us");
  });
});

describe("a statement", () => {
  browserTest("is lit in all its parts under the pointer, and goes dark after", async () => {
    const page = await visit("/documents/ferry-talks");
    await page.getByText('"but nobody has asked us."').first().hover();
    expect(await lit(page)).toBe('"We are ready to sit down in the harbour town,"|Prime Minister Dela Marrow|said|"but nobody has asked us."');
    expect(await card(page).innerText()).toMatch(/Dela Marrow\s+Prime Minister[\s\S]+Direct[\s\S]+4 March 2031\s+to the day[\s\S]+97%/);
    await page.getByRole("heading", { level: 1 }).hover();
    expect(await lit(page)).toBe("");
  });

  browserTest("within another is found first; the outer one keeps its words", async () => {
    const page = await visit("/documents/ferry-talks");
    await page.locator(".article").getByText("she will go", { exact: true }).hover();
    expect(await lit(page)).toBe("Marrow|has told the cabinet|she will go");
    await page.locator(".article").getByText("A senior official").hover();
    expect(bare(await lit(page)).replaceAll("|", "")).toBe(bare('A senior official said Marrow "has told the cabinet she will go" if an invitation comes'));
    expect(await card(page).innerText()).toMatch(/A senior official\s+Unnamed, of the Averne government/);
  });

  browserTest("stays chosen at a click, has its own address, and is let go with Escape", async () => {
    const page = await visit("/documents/ferry-talks");
    await page.locator(".article").getByText("A senior official").click();
    expect(addressOf(page)).toBe("/documents/ferry-talks#ferry-talks.3");
    await page.getByRole("heading", { level: 1 }).hover();
    expect(await lit(page)).toContain("A senior official");
    await page.keyboard.press("Escape");
    expect(addressOf(page)).toBe("/documents/ferry-talks");
    expect(await lit(page)).toBe("");
  });

  browserTest("is reached by its address, by j and k, and by Enter", async () => {
    const page = await visit("/documents/ferry-talks#ferry-talks.2");
    expect(await lit(page)).toContain("the ferries would not sail before summer");
    await page.keyboard.press("j");
    expect(addressOf(page)).toContain("#ferry-talks.3");
    await page.keyboard.press("k");
    await page.keyboard.press("k");
    expect(addressOf(page)).toContain("#ferry-talks.1");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("ferry-talks.1");
    await page.keyboard.press("k");
    expect(addressOf(page)).toContain("#ferry-talks.1");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(addressOf(page)).toContain("#ferry-talks.2");
  });

  browserTest("is listed in the outline in the order of the text", async () => {
    const page = await visit("/documents/ferry-talks");
    const outline = page.getByRole("navigation", { name: "Statements in this document" });
    expect(await outline.getByRole("listitem").count()).toBe(5);
    await outline.getByRole("link", { name: /Tomas Reik/ }).click();
    expect(addressOf(page)).toBe("/documents/ferry-talks#ferry-talks.5");
    expect(await lit(page)).toContain("An invitation is on its way");
  });

  browserTest("opens as a sheet on a phone", async () => {
    const page = await visit("/documents/ferry-talks", PHONE);
    await page.locator(".article").getByText('"but nobody has asked us."').tap();
    const sheet = await page.locator("aside .sheet").boundingBox();
    expect(sheet).toMatchObject({ x: 0, width: 360 });
    expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBeCloseTo(740, 0);
    const part = await page.locator(".lit").last().boundingBox();
    expect(part && sheet && part.y < sheet.y).toBe(true);
    await page.getByRole("button", { name: "Close" }).tap();
    expect(await page.locator("aside .sheet").count()).toBe(0);
  });

  browserTest("of an answer leads to its question, one within another to the outer", async () => {
    const page = await visit("/documents/briefing-6-march#briefing.4");
    await card(page).getByRole("link", { name: "Ina Corvel’s statement" }).click();
    expect(addressOf(page)).toBe("/documents/briefing-6-march#briefing.3");
    await card(page).getByRole("link", { name: "Q", exact: true }).click();
    expect(addressOf(page)).toBe("/documents/briefing-6-march#briefing.2");
  });
});

browserTest("a corrected document shows what changed, and its earlier version", async () => {
  const page = await visit("/documents/ferry-talks");
  const versions = page.getByRole("region", { name: "Versions" });
  expect(await versions.locator("del").first().innerText()).toBe("spring");
  expect(await versions.locator("ins").first().innerText()).toBe("summer");
  await versions.getByRole("link", { name: "Version 1" }).click();
  await page.getByText("This is an earlier version").waitFor();
  expect(addressOf(page)).toBe("/documents/ferry-talks?version=1");
  expect(await page.locator(".article").innerText()).toContain("before spring");
  await page.getByRole("link", { name: "Read the newest" }).click();
  await page.locator(".article").getByText("before summer").waitFor();
});

browserTest("the original is linked only where it is a web page", async () => {
  const ferry = await visit("/documents/ferry-talks");
  const link = ferry.getByRole("link", { name: /Original at post\.example/ });
  expect(await link.getAttribute("href")).toBe("https://post.example/2031/ferry-talks");
  expect(await link.getAttribute("rel")).toContain("noreferrer");
  const hostile = await visit("/documents/hostile");
  expect(await hostile.locator("a[href^='javascript']").count()).toBe(0);
  expect(await hostile.locator("h1").innerText()).toContain("<img src=x onerror=");
});

browserTest("a transcript is shown in turns, a broadcast with its times", async () => {
  const transcript = await visit("/documents/briefing-6-march");
  expect(await transcript.locator(".turn .label").allInnerTexts()).toEqual(["MS. CORVEL:", "Q:", "MS. CORVEL:"].map((label) => expect.stringContaining(label.slice(0, -1))));
  const broadcast = await visit("/documents/sample-evening-news");
  expect(await broadcast.locator(".heard").allInnerTexts()).toEqual([expect.stringContaining("0:04"), expect.stringContaining("1:05")]);
  await broadcast.getByText("Invented sample").waitFor();
});

browserTest("a document that is not on record says so", async () => {
  const page = await visit("/documents/none", { ...DESK, expected: /404/ });
  await page.getByRole("alert").getByText('no document with the id "none"').waitFor();
});

describe("a corrected statement", () => {
  browserTest("says who corrected it and what the reader had read", async () => {
    const page = await visit("/documents/sample-evening-news#evening.2");
    expect(await card(page).innerText()).toMatch(/Odo Lerch\s+×\s+Fisherman\s+Corrected by Ada on 9 Mar 2031: named further down\.\s+The reader had:\s+Speaker\s+A fisherman, Unnamed source\s+Act\s+Claim[\s\S]+Denial/);
    expect(await card(page).innerText()).not.toContain("Certainty");
    expect(await page.getByRole("navigation", { name: "Statements in this document" }).innerText()).toMatch(/Odo Lerch\s+Denial, Corrected/);
  });

  browserTest("that has no place in this version stands below the text, and in its place in the version that has it", async () => {
    const page = await visit("/documents/ferry-talks");
    expect(await page.getByRole("region", { name: "Corrections not seen above" }).innerText()).toMatch(/No place\s+.?the ferries would not sail before spring.? \(Dela Marrow\) Corrected by a person/);
    const before = await visit("/documents/ferry-talks?version=1#ferry-talks.2");
    expect(await card(before).innerText()).toContain("Corrected by a person on 9 Mar 2031.");
    expect(await before.getByRole("region", { name: "Corrections not seen above" }).count()).toBe(0);
  });
});
