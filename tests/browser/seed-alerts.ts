// What was asked for and told over the record of happenings: watches, alerts of several kinds, one of them put right, and what became of each.
import type { AlertGiven, Store } from "../../src/store/index.ts";
import { storeOfStories } from "./seed-stories.ts";

const at = (time: string) => `2031-03-0${time}:00Z`;
const NOBODY: Pick<AlertGiven, "story" | "corrects" | "lang" | "evidence"> = { story: null, corrects: null, lang: "en", evidence: [] };
const place = (document: string, statement: string | null, outlet: string, published: string) => ({ document, statement, outlet, url: `https://${document}.example/story`, published: at(published) });

/** With one browser's recipient, whose token hash nobody has: what became of its deliveries is all that it is for. */
export async function storeOfAlerts(): Promise<Store> {
  const store = await storeOfStories();
  const { writer } = store.alerts;
  const harbour = await writer.addWatch({ name: "The harbour dispute", kinds: ["breaking", "exclusive", "changed"], speakers: [], words: "Torsholm", outlets: [] }, at("1T08:00"));
  const marrow = await writer.addWatch({ name: "Whatever Dela Marrow says", kinds: ["live", "exclusive", "echo", "changed"], speakers: ["dela-marrow"], words: "", outlets: [] }, at("1T08:05"));
  const budget = await writer.addWatch({ name: "School budget", kinds: ["search"], speakers: [], words: '"school budget"', outlets: ["Averne Post", "Lusk Times"] }, at("1T08:10"));
  await writer.changeWatch(budget.id, { state: "paused" });
  const manners = { quiet: { from: "22:00", until: "07:00", timeZone: "Europe/Lisbon" }, mostADay: 8, digestAt: null };
  const { id: recipient } = await writer.addRecipient({ way: "push", address: "{}", place: "https://push.example/abc", label: "Firefox on Linux", account: "owner", watches: [harbour.id, marrow.id], manners, tokenHash: null }, at("1T09:00"));
  await writer.addRecipient({ way: "webhook", address: "{}", place: "https://desk.vale-courier.example/hook", label: null, account: "owner", watches: [harbour.id], manners: { quiet: null, mostADay: 100, digestAt: null }, tokenHash: null }, at("1T09:05"));
  const told = async (when: string, given: Omit<AlertGiven, "story" | "corrects" | "lang" | "evidence"> & Partial<AlertGiven>) => {
    await writer.judged({ at: at(when), through: 0, alerts: [{ ...NOBODY, ...given }], later: [], done: [] });
  };
  await told("4T17:35", { kind: "breaking", key: "breaking:wire", story: "wire", title: "Averne shuts Torsholm quay over pilots’ toll", body: "Coast Wire, Averne Post and Harbour Herald have it.", why: ["3 outlets in 2 hours, in words of their own; on other days a story has 1.2 by then."], path: "/stories/wire", watches: [harbour.id], evidence: [place("wire", "wire.1", "Coast Wire", "4T16:00"), place("post", "post.1", "Averne Post", "4T17:30")] });
  await told("4T18:40", { kind: "exclusive", key: "exclusive:lusk.1", story: "wire", title: "Lusk Times alone: “Nobody asked the pilots”", body: "Tomas Reik, told to Lusk Times.", why: ["No other outlet on record carries it after 45 minutes."], path: "/utterances/lusk.1", watches: [harbour.id, marrow.id], evidence: [place("lusk", "lusk.1", "Lusk Times", "5T07:00")] });
  await told("4T19:10", { kind: "exclusive", key: "exclusive:lusk.1:corrected", story: "wire", corrects: "exclusive:lusk.1", title: "Coast Wire had “Nobody asked the pilots” first", body: "What was told as Lusk Times’ own stood in Coast Wire 20 minutes before.", why: ["A page of Coast Wire that was recorded later is older."], path: "/utterances/lusk.1", watches: [harbour.id, marrow.id] });
  await told("5T08:00", { kind: "live", key: "live:marrow", title: "Dela Marrow begins to speak in Harrow", body: "A transcript that is being added to has begun.", why: ["The transcript was added to twice in ten minutes."], path: "/documents/wire", watches: [marrow.id], evidence: [place("wire", null, "Coast Wire", "4T16:00")] });
  const lease = at("5T08:10");
  const due = await store.alerts.reader.services(at("5T08:00"));
  for (const { service } of due) await writer.claim({ service, at: at("5T08:00"), lease, most: 10, countedSince: at("4T00:00") });
  await writer.settle(
    (await store.alerts.reader.alerts({})).items.map(({ id, kind, corrects }) => {
      const state = kind === "live" ? ("waiting" as const) : kind === "exclusive" && corrects === null ? ("folded" as const) : ("sent" as const);
      return { recipient, alerts: [id], state, dueAt: state === "waiting" ? at("5T08:05") : null, reason: state === "waiting" ? "status 429" : null, tried: state !== "folded", lease };
    }),
    at("5T08:01"),
  );
  return store;
}
