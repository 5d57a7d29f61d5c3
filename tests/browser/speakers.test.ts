// Speakers and lists in a real browser.
import { expect } from "vitest";
import { addressOf, browserTest, DESK, useBrowser, visit } from "./visit.ts";

useBrowser();

browserTest("a speaker's page says who, how much, when, and who carried it", async () => {
  const page = await visit("/speakers/dela-marrow");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Dela Marrow");
  expect((await page.locator(".opening").innerText()).replace(/\s+/g, " ")).toContain("Prime Minister 5 statements in 3 documents of 3 outlets. First on record March 2031, last 7 March 2031.");
  await page.getByRole("region", { name: "Carried by" }).getByRole("link", { name: /Averne Post/ }).click();
  await page.getByRole("heading", { name: "3 statements" }).waitFor();
  expect(addressOf(page)).toBe("/speakers/dela-marrow?outlet=Averne+Post");
  await page.getByRole("searchbox", { name: "Search what Dela Marrow said" }).fill("harbour");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "1 statement", exact: true }).waitFor();
  expect(addressOf(page)).toBe("/speakers/dela-marrow?outlet=Averne+Post&words=harbour");
});

browserTest("a speaker who is not on record is said to be missing", async () => {
  const page = await visit("/speakers/nobody", { ...DESK, expected: /404/ });
  await page.getByRole("alert").getByText('no speaker with the id "nobody"').waitFor();
});

browserTest("speakers are found by name", async () => {
  const page = await visit("/speakers");
  expect(await page.locator("main ol > li").count()).toBe(4);
  await page.getByRole("searchbox", { name: "Find a speaker by name" }).fill("corv");
  await page.keyboard.press("Enter");
  await page.getByText("1 speaker with “corv” in the name").waitFor();
  await page.getByRole("link", { name: "Ina Corvel" }).click();
  expect(addressOf(page)).toBe("/speakers/ina-corvel");
});

browserTest("documents are listed, all or by outlet", async () => {
  const page = await visit("/documents");
  expect(await page.locator("main ol > li").count()).toBe(5);
  await page.getByLabel("Outlet").selectOption("Averne Post");
  await page.getByText("2 documents, newest first").waitFor();
  expect(addressOf(page)).toBe("/documents?outlet=Averne+Post");
  await page.getByRole("link", { name: "An id of odd characters" }).click();
  await page.getByText("Nothing was said here.").waitFor();
});

browserTest("going back comes to the same place", async () => {
  const page = await visit("/?order=newest");
  // What stands above is there, so that nothing moves below it later.
  await page.locator("main figure").first().waitFor();
  await page.evaluate(() => scrollTo(0, 900));
  const before = await page.evaluate(() => scrollY);
  await page.locator("article a.there").nth(6).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: "13 statements" }).waitFor();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
});
