// Watches, alerts and recipients for the suite: invented, and whole but for what a test is about.
import type { AlertGiven, Judged, Manners, RecipientGiven, Settled, Wanted, Watch } from "../alerts.ts";
import type { Store } from "../index.ts";

/** So many minutes after the beginning. */
export const at = (minutes: number): string => new Date(Date.parse("2031-04-02T08:00:00.000Z") + minutes * 60_000).toISOString();

export const harbour: Wanted & Pick<Watch, "name"> = { name: "Harbour", kinds: ["breaking", "exclusive"], speakers: ["Veska"], words: "harbour", outlets: [] };

export const alert = (key: string, more: Partial<AlertGiven> = {}): AlertGiven => ({
  kind: "breaking",
  key,
  story: null,
  corrects: null,
  title: `On ${key}`,
  body: "Ilona Veska: “The door is open.”",
  why: ["Five outlets in ten minutes; usual are 0.2."],
  path: `/stories/${key}`,
  lang: "en",
  evidence: [{ document: "talks", statement: "talks#1", outlet: "The Marrow Post", url: "https://news.example/talks", published: "2031-04-02" }],
  watches: [1],
  ...more,
});

export const MANNERS: Manners = { quiet: null, mostADay: 12, digestAt: null };

export const recipient = (name: string, more: Partial<RecipientGiven> = {}): RecipientGiven => ({
  way: "push",
  address: `{"endpoint":"https://push.example/${name}"}`,
  place: `https://push.example/${name}`,
  label: name,
  account: null,
  watches: [1],
  manners: MANNERS,
  tokenHash: `hash-${name}`,
  ...more,
});

export const judgement = (minutes: number, alerts: readonly AlertGiven[], more: Partial<Judged> = {}): Judged => ({ at: at(minutes), through: minutes, alerts, later: [], done: [], ...more });

/** What is due by then at a service, taken for five minutes. */
export const claimed = ({ alerts }: Store, minutes: number, { service = "push.example", most = 100 } = {}) =>
  alerts.writer.claim({ service, at: at(minutes), lease: at(minutes + 5), most, countedSince: at(minutes - 1440) });

/** That one recipient's deliveries, claimed at `minutes`, came to this. */
export const settled = (minutes: number, to: number, alerts: readonly number[], more: Partial<Settled> = {}): Settled => ({
  recipient: to, alerts, state: "sent", dueAt: null, reason: null, tried: true, lease: at(minutes + 5), ...more,
});
