// Being told, as a person meets it in a real browser: first start, choosing, being asked, history, watches, who is told, tokens.
import { describe, expect, inject } from "vitest";
import { openTemporaryStore } from "../../src/store/index.ts";
import { serveApp } from "./browser.ts";
import { storeOfAlerts } from "./seed-alerts.ts";
import { PASSWORD, tellingOver } from "./telling.ts";
import { addressOf, browserTest, DESK, PHONE, settled, signedIn, useBrowser, visit } from "./visit.ts";

useBrowser();

const flat = (text: string) => text.replaceAll(/\s+/g, " ").trim();

/** A record and an app of one's own, since these tests change it; closed when `use` is done. */
async function serving(how: Parameters<typeof tellingOver>[1] & { readonly empty?: boolean }, use: (url: string, code: string | null) => Promise<void>): Promise<void> {
  const store = how.empty ? await openTemporaryStore() : await storeOfAlerts();
  const told = await tellingOver(store, how);
  const served = await serveApp(store, inject("app"), { telling: told.telling });
  try {
    await use(served.url, told.code);
  } finally {
    await served.close();
    await told.close();
    await store.close();
  }
}

browserTest("on the first start the code of the terminal makes an owner, who signs out and in again", () =>
  serving({ owner: false, empty: true }, async (base, code) => {
    const page = await visit("/alerts", { ...DESK, base, expected: /40[13]/ });
    await page.getByRole("link", { name: "sets a password" }).click();
    await page.getByRole("heading", { level: 1, name: "First start" }).waitFor();
    await page.getByLabel("Code from the terminal").fill("not this one");
    await page.getByLabel("New password").fill(PASSWORD);
    await page.getByRole("button", { name: "Become the owner" }).click();
    await page.getByText("That is not the code").waitFor();
    await page.getByLabel("Code from the terminal").fill(` ${code} `);
    await page.getByRole("button", { name: "Become the owner" }).click();
    await page.getByRole("heading", { level: 1, name: "Be told" }).waitFor();
    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByLabel("Password").fill("another password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("That is not the password.").waitFor();
    await page.getByLabel("Password").fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "New watch" }).waitFor();
  }),
);

describe("choosing what to be told", () => {
  browserTest("is shown to everybody, and the owner alone is told where subscribing is not open", async () => {
    const page = await visit("/", { ...DESK, base: inject("alertsUrl") });
    await page.getByRole("link", { name: "Be told" }).click();
    await settled(page);
    expect(addressOf(page)).toBe("/alerts");
    const watch = page.getByRole("listitem").filter({ hasText: "The harbour dispute" });
    expect(flat(await watch.innerText())).toMatch(/^The harbour dispute Breaking, exclusive, quietly changed · “Torsholm” It told \w+( times)? last week History of The harbour dispute$/);
    await page.getByText("Here only the owner is told.").waitFor();
    expect(await page.getByRole("button", { name: "Tell me" }).count()).toBe(0);
    expect(await page.getByRole("checkbox", { name: "School budget" }).isDisabled()).toBe(true);
  });

  browserTest("the browser's question comes by the button alone, and a no is explained", () =>
    serving({ subscribing: "readers" }, async (base) => {
      const page = await visit("/alerts", { ...DESK, base });
      // The browser's own question, answered as a reader who says no would.
      await page.addInitScript(() => {
        let answer: NotificationPermission = "default";
        Object.defineProperty(Notification, "permission", { get: () => answer });
        Notification.requestPermission = () => {
          document.documentElement.dataset["asked"] = "yes";
          answer = "denied";
          return Promise.resolve(answer);
        };
      });
      await page.reload();
      await settled(page);
      const asked = () => page.evaluate(() => document.documentElement.dataset["asked"]);
      const button = page.getByRole("button", { name: "Tell me in this browser" });
      expect(await button.isDisabled()).toBe(true);
      await page.getByRole("checkbox", { name: "The harbour dispute" }).focus();
      await page.keyboard.press("Space");
      expect(await button.isEnabled()).toBe(true);
      expect(await asked()).toBe(undefined);
      await button.click();
      await page.getByText("This browser blocks notifications of Readout").waitFor();
      expect(await asked()).toBe("yes");
      expect(await button.count()).toBe(0);
    }),
  );

  browserTest("an iPhone is told about its home screen", () =>
    serving({ subscribing: "readers" }, async (base) => {
      const page = await visit("/alerts", { ...PHONE, base, userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1" });
      await page.getByText("Add to Home Screen").waitFor();
      expect(await page.getByRole("button", { name: "Tell me" }).count()).toBe(0);
      const manifest = await page.evaluate(async () => (await fetch(document.querySelector<HTMLLinkElement>("link[rel=manifest]")?.href ?? "")).json() as Promise<{ display: string }>);
      expect(manifest.display).toBe("standalone");
    }),
  );

  browserTest("what a watch would have told is there to look at before", async () => {
    const page = await signedIn({ ...DESK, base: inject("alertsUrl") });
    await page.getByRole("listitem").filter({ hasText: "School budget" }).getByText(/It told/).click();
    await page.getByText(/It would have told you nothing|statement/).first().waitFor();
  });
});

describe("what was told", () => {
  browserTest("says why and where it stands, marks what was put right, and is narrowed by address", async () => {
    const page = await visit("/alerts/told", { ...DESK, base: inject("alertsUrl") });
    await page.getByRole("heading", { name: "4 alerts, the latest first" }).waitFor();
    const wrong = page.getByRole("article").filter({ hasText: "Lusk Times alone" });
    await wrong.getByText("Put right by a later message").waitFor();
    await wrong.getByText("No other outlet on record carries it after 45 minutes.").waitFor();
    await page.getByRole("article").filter({ hasText: "Coast Wire had" }).getByText("Correction of what was told before").waitFor();
    const breaking = page.getByRole("article").filter({ hasText: "Averne shuts" });
    await breaking.getByText("2 places on record").click();
    expect(await breaking.getByRole("link", { name: "Coast Wire" }).getAttribute("href")).toBe("/documents/wire#wire.1");
    await page.getByRole("radio", { name: "Live" }).check();
    await page.getByRole("heading", { name: "1 alert" }).waitFor();
    expect(addressOf(page)).toBe("/alerts/told?kind=live");
  });

  browserTest("and for one recipient what was sent, what was not, and why", async () => {
    const page = await signedIn({ ...PHONE, base: inject("alertsUrl") });
    await page.goto(`${inject("alertsUrl")}/recipients/1`);
    await settled(page);
    const sent = page.getByRole("region", { name: /What was sent/ });
    expect(flat(await sent.getByRole("article").filter({ hasText: "Lusk Times alone" }).innerText())).toMatch(/^Not sent Lusk Times alone.* The story was told before: one message a story\.$/);
    expect(flat(await sent.getByRole("article").filter({ hasText: "begins to speak" }).innerText())).toMatch(/^Waiting until .*\(status 429\)/);
  });
});

describe("a watch", () => {
  browserTest("begins from a speaker's page, is previewed while it is written, and can be changed, paused and removed", () =>
    serving({}, async (base) => {
      const page = await signedIn({ ...DESK, base });
      await page.goto(`${base}/speakers/dela-marrow`);
      await settled(page);
      await page.getByRole("link", { name: "Tell me about this" }).first().click();
      await page.getByRole("heading", { level: 1, name: "New watch" }).waitFor();
      expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("Dela Marrow");
      await page.getByRole("list", { name: "Speakers" }).getByText("Dela Marrow").waitFor();
      for (const kind of ["Breaking", "Live", "Exclusive", "Echo", "Quietly changed"]) await page.getByRole("checkbox", { name: kind }).uncheck();
      await page.getByText("Choose at least one kind.").first().waitFor();
      await page.getByRole("checkbox", { name: "Search" }).check();
      const preview = page.getByRole("region", { name: "What it would have told" });
      await preview.getByText("This would have told you once in the last 7 days of the record:").waitFor();
      expect(flat(await preview.getByRole("listitem").innerText())).toContain("The quay stays shut");
      await page.getByRole("textbox", { name: "Words" }).fill("lighthouse");
      await preview.getByText("This would have told you nothing").waitFor();
      await page.getByRole("button", { name: "Make this watch" }).click();
      await page.getByRole("link", { name: "Edit Dela Marrow" }).click();
      await page.getByRole("combobox", { name: "Speaker" }).fill("Tomas");
      await page.getByRole("option", { name: "Tomas Reik" }).click();
      await page.getByRole("list", { name: "Speakers" }).getByText("Tomas Reik").waitFor();
      await page.getByRole("button", { name: "Without Dela Marrow" }).click();
      await page.getByLabel("Outlet", { exact: true }).selectOption("Lusk Times");
      await expect.poll(async () => [await page.getByLabel("Outlet", { exact: true }).inputValue(), await page.getByRole("combobox", { name: "Speaker" }).inputValue()]).toEqual(["", ""]);
      await page.getByLabel("Name", { exact: true }).fill("Reik in the Times");
      await page.getByRole("button", { name: "Save" }).click();
      await page.getByText("Saved.").waitFor();
      await page.getByRole("button", { name: "Pause" }).click();
      await page.getByText("It is paused").waitFor();
      await page.reload();
      await settled(page);
      expect(await page.getByRole("list", { name: "Outlets" }).innerText()).toContain("Lusk Times");
      expect(await page.getByRole("list", { name: "Speakers" }).innerText()).not.toContain("Marrow");
      await page.getByRole("button", { name: "Remove this watch" }).click();
      await page.getByRole("button", { name: /^Remove it/ }).click();
      await page.getByRole("heading", { level: 1, name: "Be told" }).waitFor();
      await expect.poll(() => page.getByText("Reik in the Times").count()).toBe(0);
    }),
  );

  browserTest.each([
    ["/stories/wire", { kind: ["breaking", "live", "exclusive", "changed"], speaker: ["dela-marrow", "tomas-reik"] }],
    ["/phrases?words=the+quay+stays", { kind: ["echo", "search"], words: ['"the quay stays"'] }],
    ["/?words=quay&outlet=Coast+Wire", { kind: ["search"], words: ["quay"], outlet: ["Coast Wire"] }],
  ] as const)("is suggested by %s", async (path, suggested) => {
    const page = await visit(path, { ...DESK, base: inject("alertsUrl") });
    await page.getByRole("link", { name: "Tell me about this" }).first().click();
    await page.getByRole("heading", { level: 1, name: "New watch" }).waitFor();
    const query = new URL(page.url()).searchParams;
    for (const [name, values] of Object.entries(suggested)) expect(query.getAll(name).toSorted()).toEqual(values.toSorted());
    await page.getByText("Only the owner makes watches.").waitFor();
  });
});

browserTest("the owner adds others who are told; a key is shown once, and a test says what came of it", () =>
  serving({ hosts: ["127.0.0.1:9"] }, async (base) => {
    const page = await signedIn({ ...DESK, base, expected: /400/ });
    await page.getByRole("link", { name: "Who is told" }).click();
    await page.getByLabel("Address").fill("http://127.0.0.1:9/hook");
    await page.getByLabel("Name", { exact: true }).fill("The desk");
    expect(await page.getByRole("button", { name: "Add" }).isDisabled()).toBe(true);
    await page.getByRole("checkbox", { name: "The harbour dispute" }).check();
    await page.getByRole("checkbox", { name: "Quiet hours" }).uncheck();
    await page.getByRole("button", { name: "Add" }).click();
    await page.getByText("Key of the webhook’s signatures").waitFor();
    await page.getByRole("link", { name: "The desk" }).click();
    await page.getByRole("button", { name: "Send a test" }).click();
    await page.getByText("Its service could not be reached just now").waitFor();
    await page.getByLabel("At most").fill("3");
    await page.getByLabel("At most").blur();
    await page.getByText("Saved.").waitFor();
    // Faster than each is saved.
    await page.getByRole("checkbox", { name: "Whatever Dela Marrow says" }).check();
    await page.getByRole("checkbox", { name: "School budget" }).check();
    await page.getByRole("checkbox", { name: "The harbour dispute" }).uncheck();
    await expect.poll(() => page.getByText("Saved.").count()).toBe(1);
    await page.reload();
    await settled(page);
    expect(await page.getByLabel("At most").inputValue()).toBe("3");
    expect(await page.getByRole("checkbox", { checked: true }).evaluateAll((all) => all.map((one) => one.parentElement?.textContent?.trim()))).toEqual(["Whatever Dela Marrow says", "School budget (paused)"]);
    await page.getByRole("button", { name: "Take off the list" }).click();
    await page.getByRole("button", { name: "Yes, nothing more" }).click();
    await page.getByRole("heading", { level: 1, name: "Who is told" }).waitFor();
    await expect.poll(() => page.getByText("The desk").count()).toBe(0);
    await page.getByLabel("By", { exact: true }).selectOption("Matrix");
    await page.getByLabel("Homeserver").fill("ftp://matrix.example");
    await page.getByLabel("Room").fill("!abc:matrix.example");
    await page.getByLabel("Access token").fill("secret");
    await page.getByRole("checkbox", { name: "The harbour dispute" }).check();
    await page.getByRole("button", { name: "Add" }).click();
    await page.getByText("The address is not https").waitFor();
  }),
);

browserTest("a token for a program is shown once, listed, and taken back", () =>
  serving({}, async (base) => {
    const page = await signedIn({ ...DESK, base });
    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Night desk");
    await page.getByRole("button", { name: "Make a token" }).click();
    const secret = (await page.getByRole("note").locator("code").textContent()) ?? "";
    const asked = (bearer: string) => fetch(`${base}/api/recipients`, { headers: { authorization: `Bearer ${bearer}` } });
    expect((await asked(secret)).status).toBe(200);
    await page.reload();
    await settled(page);
    expect(await page.getByText(secret).count()).toBe(0);
    await page.getByText(/May see alerts and who is told/).waitFor();
    await page.getByRole("button", { name: "Take back Night desk" }).click();
    await page.getByText("Taken back").waitFor();
    expect((await asked(secret)).status).not.toBe(200);
  }),
);
