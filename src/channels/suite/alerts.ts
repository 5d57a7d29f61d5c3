// Alerts made for the tests.
import type { Alert } from "../../model/index.ts";
import type { Telling } from "../telling.ts";

export function madeAlert(more: Partial<Alert> = {}): Alert {
  return {
    id: 12,
    kind: "breaking",
    key: "breaking:harbour-talks",
    story: "harbour-talks",
    corrects: null,
    correctedBy: null,
    title: "Harbour talks open in Vale",
    body: "Three outlets in ten minutes: the Vale Courier first.",
    why: ["3 outlets in 10 minutes", "usual: 0.2 an hour"],
    path: "/stories/harbour-talks",
    lang: "en",
    evidence: [{ document: "vale-courier-1", statement: null, outlet: "Vale Courier", url: "https://vale-courier.example/harbour", published: "2031-04-02T09:00:00Z" }],
    watches: [4],
    at: "2031-04-02T09:10:00.000Z",
    ...more,
  };
}

export const SITE = "https://readout.example";

export const telling = (...alerts: readonly Alert[]): Telling => ({ alerts: alerts.length === 0 ? [madeAlert()] : alerts, site: SITE, recipient: 7 });
