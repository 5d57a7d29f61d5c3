// What a browser can do about being told, and what it is called.
import { describe, expect, test } from "vitest";
import { type Ability, abilityOf, labelOf, type Traits } from "./browser.ts";

const AGENTS = {
  firefox: "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0",
  chrome: "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0.0.0 Mobile Safari/537.36",
  edge: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0.0.0 Safari/537.36 Edg/149.0.0.0",
  iphone: "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1",
  safari: "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Safari/605.1.15",
} as const;

test.each([
  [AGENTS.firefox, "Firefox on Linux"],
  [AGENTS.chrome, "Chrome on Android"],
  [AGENTS.edge, "Edge on Windows"],
  [AGENTS.iphone, "Safari on iPhone"],
  [AGENTS.safari, "Safari on macOS"],
  ["curl/8", null],
])("%s is called %s", (agent, label) => {
  expect(labelOf(agent)).toBe(label);
});

describe("being told", () => {
  const able: Traits = { secure: true, worker: true, push: true, permission: "default", userAgent: AGENTS.firefox, touchPoints: 0, standalone: false };
  test.each<[string, Partial<Traits>, Ability]>([
    ["a browser that was not asked yet", {}, "ready"],
    ["one that agreed", { permission: "granted" }, "ready"],
    ["one whose reader said no", { permission: "denied" }, "blocked"],
    ["a page that did not come by https", { secure: false, worker: false }, "insecure"],
    ["a browser without push", { push: false }, "unsupported"],
    ["a private window without workers", { worker: false }, "unsupported"],
    ["an iPhone", { userAgent: AGENTS.iphone, push: false, permission: null, touchPoints: 5 }, "install"],
    ["an iPad that says it is a Macintosh", { userAgent: AGENTS.safari, push: false, permission: null, touchPoints: 5 }, "install"],
    ["a Macintosh", { userAgent: AGENTS.safari }, "ready"],
    ["an iPhone's home screen", { userAgent: AGENTS.iphone, standalone: true, touchPoints: 5 }, "ready"],
  ])("of %s", (_, traits, ability) => {
    expect(abilityOf({ ...able, ...traits })).toBe(ability);
  });
});
