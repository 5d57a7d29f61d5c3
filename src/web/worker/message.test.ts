// What is shown of a push message: all that our own sender writes, and something true of anything else.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deliveryOf } from "../../channels/push/delivery.ts";
import { written } from "../../channels/push/message.ts";
import { messageOf, testMessage } from "../../channels/message.ts";
import type { Alert } from "../../model/index.ts";
import { shownOf } from "./message.ts";

const SITE = "https://readout.example";
const alert: Alert = {
  id: 12, kind: "breaking", key: "breaking:wire", story: "wire", corrects: null, correctedBy: null, title: "Averne shuts Torsholm quay", body: "Three outlets have it.",
  why: ["3 outlets in 2 hours."], path: "/stories/wire", lang: "en", evidence: [], watches: [3], at: "2031-03-04T17:35:00Z",
};
const sent = (...alerts: readonly Alert[]) => written(deliveryOf(messageOf({ alerts, site: SITE, recipient: 7 })).message, 4000).toString("utf8");

test("an alert is shown in its words, opens its page, and its button mutes its story", () => {
  const { title, options } = shownOf(sent(alert));
  expect(title).toBe("Averne shuts Torsholm quay");
  expect(options).toMatchObject({ body: "Three outlets have it.", lang: "en", silent: false, icon: "/icon-192.png" });
  expect(options.actions).toEqual([{ action: "mute", title: "Mute this story" }, { action: "choose", title: expect.stringMatching(/^Choose/) }]);
  expect(options.data).toEqual({ opens: "/stories/wire", buttons: { mute: "/alerts?mute=wire", choose: "/alerts" }, alert: 12, story: "wire" });
});

test("a correction takes the place of what it corrects, without a sound", () => {
  const correction = shownOf(sent({ ...alert, id: 14, key: "breaking:wire:corrected", corrects: alert.key }));
  expect(correction.options.tag).toBe(shownOf(sent(alert)).options.tag);
  expect(correction.options.silent).toBe(true);
  expect(correction.options.data.alert).toBe(14);
});

test("several together tell no one alert, and a test message is shown as often as it is sent", () => {
  expect(shownOf(sent(alert, { ...alert, id: 13, key: "live:x" })).options.data).toMatchObject({ alert: null, story: null, opens: "/alerts/told" });
  const tried = written(deliveryOf(testMessage({ site: SITE, recipient: 7 }, new Date(0))).message, 4000).toString("utf8");
  expect(shownOf(tried).options.data.alert).toBe(null);
});

describe("whatever else comes", () => {
  test.each([["nothing", null], ["no JSON", "hello"], ["other JSON", '{"a":1}'], ["no title", '{"notification":{"body":"x"}}'], ["a number", "3"]])("%s is told as a message that cannot be read", (_, text) => {
    const { title, options } = shownOf(text);
    expect(title).toBe("Readout has something to tell");
    expect(options.data.opens).toBe("/alerts/told");
  });

  test("an address of another site opens the page of this one", () => {
    const notification = { title: "x", navigate: "https://evil.example/stories/wire?a=1#b", actions: [{ action: "mute", title: "Mute", navigate: "javascript:alert(1)" }] };
    const { data } = shownOf(JSON.stringify({ web_push: 8030, notification })).options;
    expect(data.opens).toBe("/stories/wire?a=1#b");
    expect(data.buttons["mute"]).toMatch(/^[^:]*$|^\//);
  });

  test("there is always something to show, and every address is a path", () => {
    const anything = fc.oneof(fc.string(), fc.json(), fc.jsonValue().map((notification) => JSON.stringify({ notification })));
    fc.assert(
      fc.property(anything, (text) => {
        const { title, options } = shownOf(text);
        expect(title.trim()).not.toBe("");
        expect(new URL(options.data.opens, SITE).origin).toBe(SITE);
      }),
    );
  });
});
