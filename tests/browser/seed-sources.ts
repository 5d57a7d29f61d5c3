// What is followed, for browser tests: a feed that is well after a silence, one that is broken, one that was never asked.
import type { Store } from "../../src/store/contract.ts";
import type { Announced, Heard } from "../../src/store/followed.ts";

const item = (id: string, published: string): Announced => ({ id, url: `https://post.example/2031/${id}`, title: id, published, outlet: null, modified: null, content: null });

const heard = (at: string, items: readonly Announced[]): Heard => ({
  at, plan: () => ({ dueAt: `${at.slice(0, 10)}T23:00:00.000Z`, habits: "{}", gap: 95 }), movedTo: null,
  feed: { title: "Averne Post", site: "https://post.example/", language: "en", format: "rss", hub: null, topic: null, etag: null, lastModified: null, items },
});

const failed = (at: string) => ({ at, dueAt: `${at.slice(0, 10)}T23:00:00.000Z`, status: 503, gone: false });

const source = (url: string, title: string | null, outlet: string | null) => ({ url, found: false, title, outlet, site: null });

export async function followSources({ followed: { writer } }: Store): Promise<void> {
  await writer.add([source("https://post.example/feed?key=secret", null, "Averne Post"), source("https://lusk.example/latest.xml", "Lusk Broadcasting: <b>latest</b>", null), source("https://vale.example/rss", null, null)], "2031-03-01T08:00:00.000Z");
  await writer.heard(1, heard("2031-03-03T08:00:00.000Z", [item("ferry-talks", "2031-03-03T07:00:00.000Z")]));
  await writer.failed(1, { ...failed("2031-03-05T08:00:00.000Z"), reason: "https://post.example/feed?key=secret answers with status 503.", advice: "Try again later; the fault is the outlet's." });
  await writer.heard(1, heard("2031-03-06T20:00:00.000Z", [item("harbour", "2031-03-06T07:00:00.000Z"), item("pilots", "2031-03-06T19:00:00.000Z")]));
  await writer.visited(1, { outcome: "recorded", document: "ferry-talks", dueAt: null, etag: null, lastModified: null });
  await writer.visited(2, { outcome: "given-up", reason: "https://post.example/2031/harbour answers with status 404." });
  for (const hour of ["09", "12", "18"]) {
    await writer.failed(2, { ...failed(`2031-03-08T${hour}:00:00.000Z`), reason: "The name in https://lusk.example/latest.xml leads to no address (ENOTFOUND).", advice: "Check the address and the connection to the Internet." });
  }
}
