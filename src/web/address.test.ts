// Addresses: every one that is written is read again, and any URL is read without harm.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ALERT_KINDS, type AlertAddress } from "./address-alerts.ts";
import { type Address, asksNothing, KINDS, LINE_ORDERS, ORDERS, read, WINDOWS, write } from "./address.ts";

const words = fc.string({ minLength: 1, unit: "grapheme" }).map((text) => text.trim()).filter((text) => text !== "");
const number = fc.integer({ min: 1, max: 999_999_999 });
const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const search = fc.record(
  { words, speaker: words, outlet: words, kind: fc.constantFrom(...KINDS), since: day, until: day, order: fc.constantFrom(...ORDERS), offset: number },
  { requiredKeys: [] },
);
const period = { since: day, until: day };
const within = fc.constantFrom(...WINDOWS);
const yes = fc.constant(true as const);
const echoes = fc.record({ ...period, speaker: words, within, least: number, all: yes, offset: number }, { requiredKeys: [] });
const phrase = fc.record({ ...period, words, speaker: words, within, order: fc.constantFrom(...LINE_ORDERS) }, { requiredKeys: [] });
const utterances = fc.record({ ...period, speaker: words, outlet: words, alone: yes, offset: number }, { requiredKeys: [] });
const stories = fc.record({ ...period, outlet: words, offset: number }, { requiredKeys: [] });
const sides = fc.record({ left: words, right: words, choose: fc.constantFrom("left" as const, "right" as const), words }, { requiredKeys: [] });
const address: fc.Arbitrary<Address> = fc.oneof(
  fc.record({ page: fc.constant("search" as const), search }),
  fc.record({ page: fc.constant("documents" as const), outlet: words, offset: number }, { requiredKeys: ["page"] }),
  fc.record({ page: fc.constant("document" as const), id: words, version: number, since: number, statement: words }, { requiredKeys: ["page", "id"] }),
  fc.record({ page: fc.constant("speakers" as const), name: words, offset: number }, { requiredKeys: ["page"] }),
  fc.record({ page: fc.constant("speaker" as const), id: words, search }),
  fc.record({ page: fc.constant("echoes" as const), search: echoes }),
  fc.record({ page: fc.constant("phrase" as const), search: phrase }),
  fc.record({ page: fc.constant("utterances" as const), search: utterances }),
  fc.record({ page: fc.constant("utterance" as const), id: words }),
  fc.record({ page: fc.constant("stories" as const), search: stories }),
  fc.record({ page: fc.constant("story" as const), id: words }),
  fc.record({ page: fc.constant("sources" as const) }),
  fc.record({ page: fc.constant("compare" as const), sides }),
);
const kind = fc.constantFrom(...ALERT_KINDS);
const several = <T>(one: fc.Arbitrary<T>) => fc.uniqueArray(one, { maxLength: 3 });
const draft = fc.record({ name: words, kinds: fc.subarray([...ALERT_KINDS]), speakers: several(words), words, outlets: several(words) }, { requiredKeys: ["kinds", "speakers", "outlets"] });
const alertAddress: fc.Arbitrary<AlertAddress> = fc.oneof(
  fc.constantFrom({ page: "alerts" as const }, { page: "settings" as const }),
  fc.record({ page: fc.constant("mute" as const), story: words }),
  fc.record({ page: fc.constant("told" as const), kind, watch: number, offset: number }, { requiredKeys: ["page"] }),
  fc.record({ page: fc.constant("watch" as const), id: number }),
  fc.record({ page: fc.constant("new-watch" as const), draft }),
  fc.record({ page: fc.constant("recipients" as const), offset: number }, { requiredKeys: ["page"] }),
  fc.record({ page: fc.constant("recipient" as const), id: number, offset: number }, { requiredKeys: ["page", "id"] }),
);
const url = (path: string) => new URL(path, "http://127.0.0.1");

test("what is written is read again", () => {
  fc.assert(
    fc.property(fc.oneof({ arbitrary: address, weight: 2 }, alertAddress), (given) => {
      // "." and ".." are taken out of paths by the URL standard itself.
      fc.pre(!("id" in given) || typeof given.id === "number" || !/^\.{1,2}$/.test(given.id));
      expect(read(url(write(given)))).toEqual(given);
    }),
  );
});

test("any URL is read, and what makes no sense is left out", () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (any) => {
      expect(read(new URL(any)).page).toBeTruthy();
    }),
  );
  expect(read(url("/?kind=loud&since=2031-02-99&offset=-1&order=best&words=+&x=1"))).toEqual({ page: "search", search: {} });
  expect(read(url("/documents/"))).toEqual({ page: "documents" });
  expect(read(url("/documents/%E0%A4%A"))).toMatchObject({ page: "document" });
  expect(read(url("/nowhere"))).toEqual({ page: "missing", path: "/nowhere" });
  expect(read(url("/echoes?within=25h&least=-1&all=1"))).toEqual({ page: "echoes", search: {} });
  expect(read(url("/phrases?words=we'll+see&within=24h&order=l9"))).toEqual({ page: "phrase", search: { words: "we'll see", within: 24 } });
  expect(read(url("/watches/new?kind=loud&kind=live&speaker=+&outlet=A&outlet=A"))).toEqual({ page: "new-watch", draft: { kinds: ["live"], speakers: [], outlets: ["A"] } });
  for (const path of ["/watches", "/watches/x", "/alerts/x", "/recipients/0", "/settings/x"]) expect(read(url(path))).toEqual({ page: "missing", path });
  expect(read(url("/compare/a"))).toEqual({ page: "missing", path: "/compare/a" });
  expect(read(url("/documents/a/b"))).toEqual({ page: "missing", path: "/documents/a/b" });
});

test("the front page is the search that asks nothing", () => {
  expect(asksNothing({})).toBe(true);
  expect(asksNothing({ order: "newest" })).toBe(false);
});
