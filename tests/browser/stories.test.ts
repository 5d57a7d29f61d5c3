// Stories in a real browser: the list, one story with its copies folded, and the ways there.
import { describe, expect, inject } from "vitest";
import { addressOf, browserTest, DESK, PHONE, settled, useBrowser, visit } from "./visit.ts";

useBrowser();

const open = (path: string, how: Parameters<typeof visit>[1] = DESK) => visit(path, { ...how, base: inject("storiesUrl") });
const flat = (text: string) => text.replaceAll(/\s+/g, " ").trim();

describe("the list of stories", () => {
  browserTest("says what happened, when, how many tell it and who speaks, and is filtered by address", async () => {
    const page = await open("/stories");
    await page.getByRole("heading", { name: "2 stories, the latest first" }).waitFor();
    const story = page.getByRole("article").filter({ hasText: "Torsholm" });
    expect(flat(await story.innerText())).toMatch(/^4 to 5 March 2031 .*Torsholm.* 5 documents of 4 outlets, in the words of 2 · Coast Wire first Dela Marrow and Tomas Reik$/);
    await page.getByLabel("Outlet").selectOption("Coast Wire");
    await page.getByRole("heading", { name: "1 story, the latest first" }).waitFor();
    expect(addressOf(page)).toBe("/stories?outlet=Coast+Wire");
    await page.getByRole("button", { name: "Clear filters" }).click();
    await expect.poll(() => addressOf(page)).toBe("/stories");
  });

  browserTest("of a record where nothing is told twice says so", async () => {
    const page = await visit("/stories", { ...DESK, base: inject("emptyUrl") });
    await page.getByText("No two documents on record tell of the same.").waitFor();
  });
});

describe("a story", () => {
  browserTest("tells who was first, and has copies and updates under their original", async () => {
    const page = await open("/stories");
    await page.getByRole("article").filter({ hasText: "Torsholm" }).getByRole("link").first().click();
    await settled(page);
    expect(addressOf(page)).toBe("/stories/wire");
    expect(flat(await page.locator(".dek").innerText())).toBe("Coast Wire has it first on record, 4 March 2031, 16:00 UTC. 5 documents of 4 outlets, in the words of 2.");
    const told = page.getByRole("region", { name: "As it was told" });
    const [first, second] = [told.locator("ol > li").first(), told.locator("ol").nth(1).locator("> li").first()];
    expect(flat(await first.innerText())).toMatch(/^Coast Wire ?16:00 UTC ?first .* 3 copies and updates Averne Post ?17:30 UTC ?copy ?credited to Coast Wire .* Harbour Herald ?18:10 UTC ?copy .* Coast Wire ?21:00 UTC ?update/);
    expect(flat(await second.innerText())).toMatch(/^Lusk Times ?07:00 UTC Reik: nobody asked/);
    expect(await page.getByRole("region", { name: "How it spread" }).getByRole("img").getAttribute("aria-label")).toMatch(/^Coast Wire, 4 Mar 2031; Averne Post.*4 outlets in all\.$/);
  });

  browserTest("has what most outlets carry, by speaker, each act of speaking once", async () => {
    const page = await open("/stories/lusk");
    const marrow = page.getByRole("region", { name: "Who speaks" }).getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Dela Marrow" }) });
    expect(flat(await marrow.innerText())).toMatch(/1 utterance "The quay stays shut until the toll is gone," Coast Wire first, then 3 others/);
    await marrow.getByRole("link", { name: "who carries it" }).click();
    await settled(page);
    expect(addressOf(page)).toBe("/utterances/wire.1");
  });

  browserTest("that is not on record says so", async () => {
    const page = await open("/stories/none", { ...DESK, expected: /404/ });
    await page.getByRole("alert").getByText('no story of a document with the id "none"').waitFor();
  });
});

browserTest("a document leads to its story, its original and those who print it", async () => {
  const page = await open("/documents/herald", PHONE);
  const place = page.locator(".story");
  await place.waitFor();
  expect(flat(await place.innerText())).toMatch(/^A copy of Coast Wire’s report: 8\d% of it stands there\. Story: .*Torsholm.*, 5 documents of 4 outlets, in the words of 2$/);
  await place.getByRole("link", { name: "Coast Wire’s report" }).tap();
  await page.getByText("Printed also by Averne Post, Harbour Herald and Coast Wire.").waitFor();
  expect(addressOf(page)).toBe("/documents/wire");
  await page.locator(".story").getByRole("link").last().tap();
  await settled(page);
  expect(addressOf(page)).toBe("/stories/wire");
});
