// Searching the record in a real browser.
import { expect, inject } from "vitest";
import { addressOf, browserTest, DESK, PHONE, useBrowser, visit } from "./visit.ts";

useBrowser();

browserTest("the front page says what is on record and leads into it", async () => {
  const page = await visit("/");
  const sum = page.getByRole("region", { name: "What is in this record" });
  expect((await sum.locator("dl").innerText()).replace(/\s+/g, " ")).toBe("statements 13 speakers 4 documents 5 outlets 4");
  await page.getByRole("link", { name: /^Dela Marrow Prime Minister 5$/ }).click();
  expect(addressOf(page)).toBe("/speakers/dela-marrow");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
});

browserTest("an empty record says how to begin", async () => {
  const page = await visit("/", { ...DESK, base: inject("emptyUrl") });
  await page.getByText("Nothing is on record yet").waitFor();
  await page.getByText("readout add article.html").waitFor();
});

browserTest("words are found, marked, and kept in the address", async () => {
  const page = await visit("/");
  await page.getByRole("searchbox").fill('"we shall see"');
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "2 statements" }).waitFor();
  expect(addressOf(page)).toBe("/?words=%22we+shall+see%22");
  expect((await page.locator("mark").allInnerTexts()).join(" ").toLowerCase()).toBe("we shall see we shall see");
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Who said what" }).waitFor();
  await page.goForward();
  await page.getByRole("heading", { name: "2 statements" }).waitFor();
  expect(await page.getByRole("searchbox").inputValue()).toBe('"we shall see"');
});

browserTest("a hit leads to its exact place", async () => {
  const page = await visit("/?words=harbour+town");
  await page.getByRole("link", { name: "Marrow leaves the door open" }).click();
  const lit = page.locator(".lit").first();
  await lit.waitFor();
  expect(addressOf(page)).toBe("/documents/ferry-talks#ferry-talks.1");
  expect(await lit.innerText()).toContain("harbour town");
  const box = await lit.boundingBox();
  expect(box && box.y > 0 && box.y < 900).toBe(true);
});

browserTest("filters narrow the search, and all of it is in the address", async () => {
  const page = await visit("/?order=newest");
  await page.getByRole("radio", { name: "Indirect" }).check();
  await page.getByRole("heading", { name: "3 statements" }).waitFor();
  await page.getByLabel("Outlet").selectOption("Averne Post");
  await page.getByRole("heading", { name: "2 statements" }).waitFor();
  await page.getByLabel("from").fill("2031-03-05");
  await page.getByRole("heading", { name: "1 statement", exact: true }).waitFor();
  expect(addressOf(page)).toBe("/?order=newest&kind=indirect&outlet=Averne+Post&since=2031-03-05");
  await page.reload();
  await page.getByRole("heading", { name: "1 statement", exact: true }).waitFor();
  expect(await page.getByLabel("Outlet").inputValue()).toBe("Averne Post");
  await page.getByRole("button", { name: "Clear filters" }).click();
  await page.getByRole("heading", { name: "13 statements" }).waitFor();
});

browserTest("a speaker is chosen by the beginning of the name, by keyboard alone", async () => {
  const page = await visit("/?order=newest");
  const box = page.getByRole("combobox", { name: "Speaker" });
  await box.focus();
  await page.keyboard.type("rei");
  await page.getByRole("option", { name: /Tomas Reik/ }).waitFor();
  await expect.poll(() => page.getByRole("listbox").getByRole("option").count()).toBe(1);
  await page.keyboard.press("ArrowDown");
  expect(await box.getAttribute("aria-activedescendant")).toBeTruthy();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "3 statements" }).waitFor();
  expect(addressOf(page)).toBe("/?order=newest&speaker=tomas-reik");
  expect(await box.inputValue()).toBe("Tomas Reik");
  await page.getByRole("button", { name: "Any speaker" }).click();
  await page.getByRole("heading", { name: "13 statements" }).waitFor();
});

browserTest("a name that is nobody's id is searched for as a name", async () => {
  const page = await visit("/?order=newest");
  const box = page.getByRole("combobox", { name: "Speaker" });
  await box.fill("averne government");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "1 statement", exact: true }).waitFor();
  expect(addressOf(page)).toBe("/?order=newest&speaker=averne+government");
  expect(await box.inputValue()).toBe("averne government");
});

browserTest("a bar of the picture narrows to its day", async () => {
  const page = await visit("/?order=newest");
  await page.locator("svg a").first().click({ force: true });
  await page.waitForURL(/since=2031-03-01&until=2031-03-01/);
  await page.getByRole("heading", { name: "1 statement", exact: true }).waitFor();
});

browserTest("nothing found gives ways on", async () => {
  const page = await visit("/?words=ferr&kind=direct");
  await page.getByText("Nothing on record").waitFor();
  await page.getByRole("link", { name: "Take all filters away" }).click();
  await page.getByRole("button", { name: "Allow any ending: ferr*" }).click();
  await page.getByRole("heading", { name: "1 statement", exact: true }).waitFor();
});

browserTest("when Readout does not answer the page says so, and trying again mends it", async () => {
  const page = await visit("/speakers", { ...DESK, expected: /ERR_FAILED/ });
  await page.route("**/api/statements?**", (route) => route.abort());
  await page.getByRole("link", { name: "Search", exact: true }).click();
  const alert = page.getByRole("alert");
  await alert.getByText("Readout does not answer").waitFor();
  await page.unroute("**/api/statements?**");
  await alert.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("heading", { name: "Latest in their own words" }).waitFor();
});

browserTest("what documents hold is shown as it is and never becomes part of the page", async () => {
  const page = await visit("/?words=we+shall+see");
  expect(await page.locator("main").innerText()).toContain("<script>document.title='broken'</script>");
  expect(await page.locator("main script, main img, main b:has-text('Sons')").count()).toBe(0);
  expect(await page.title()).not.toBe("broken");
});

browserTest("on a phone the filters open on demand", async () => {
  const page = await visit("/?order=newest", PHONE);
  expect(await page.getByLabel("Outlet").isVisible()).toBe(false);
  await page.getByText("Filters", { exact: true }).click();
  await page.getByLabel("Outlet").selectOption("Lusk Broadcasting");
  await page.getByRole("heading", { name: "2 statements" }).waitFor();
});

browserTest("denials are told from claims, and what a person corrected from what a reader read", async () => {
  const page = await visit("/?words=warned");
  expect(await page.getByRole("article").innerText()).toMatch(/indirect\s+Denial\s+Corrected\s+Lusk Broadcasting/);
  await page.getByRole("radio", { name: "Question" }).check();
  await page.getByText("Nothing on record").waitFor();
  expect(addressOf(page)).toContain("act=question");
  await page.getByRole("radio", { name: "Denial" }).check();
  await page.getByRole("article").waitFor();
});
