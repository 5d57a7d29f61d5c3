// Debian's Firefox ESR, driven over WebDriver BiDi, with a push service of our own.
import { existsSync } from "node:fs";
import { type Browser, launch } from "puppeteer-core";

const FIREFOX = process.env["READOUT_TEST_FIREFOX"] ?? "/usr/bin/firefox-esr";
/** Milliseconds after its start from which on Firefox connects to a push service. */
const PUSH_READY_MS = 12_000;
const GRANTED = 1;

/** Why no test in Firefox can run here; null when they can. Where all tests are required, missing is a failure. */
export function withoutFirefox(): string | null {
  if (existsSync(FIREFOX)) return null;
  const how = `${FIREFOX} is missing: apt-get install firefox-esr, or set READOUT_TEST_FIREFOX to one`;
  if (process.env["READOUT_TEST_REQUIRE_ALL"] === "1") throw new Error(how);
  return how;
}

/** Ready to subscribe at the push service; whoever asks may notify. */
export async function openFirefox(pushService: string): Promise<Browser> {
  const browser = await launch({
    browser: "firefox",
    executablePath: FIREFOX,
    headless: true,
    extraPrefsFirefox: {
      "dom.push.serverURL": pushService,
      "dom.push.testing.allowInsecureServerURL": true,
      "dom.push.connection.enabled": true,
      // Firefox draws notifications itself: here is no desktop that would.
      "alerts.useSystemBackend": false,
      // They stay until a test takes them away.
      "alerts.totalOpenTime": 600_000,
      // After its connection was lost.
      "dom.push.retryBaseInterval": 200,
      "permissions.default.desktop-notification": GRANTED,
    },
  });
  await new Promise((resolve) => setTimeout(resolve, PUSH_READY_MS));
  return browser;
}
