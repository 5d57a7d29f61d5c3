// Claimed deliveries of one recipient, whole but for what a test is about.
import type { Claimed, Manners } from "../../store/index.ts";
import { alert, MANNERS, recipient } from "../../store/suite/alerts.ts";

export interface Some extends Partial<Omit<Claimed, "alert" | "recipient">> {
  readonly id?: number;
  readonly at?: string;
  readonly story?: string | null;
  readonly corrects?: string | null;
  readonly correctedBy?: number | null;
}

export function claimed({ id = 1, at = "2031-04-02T11:59:00.000Z", story = null, corrects = null, correctedBy = null, ...more }: Some, manners: Partial<Manners> = {}): Claimed {
  const { tokenHash: _, ...given } = recipient("ana");
  return {
    alert: { ...alert(`k${id}`, { story, corrects }), id, at, correctedBy },
    recipient: { ...given, id: 1, manners: { ...MANNERS, ...manners }, state: "active", addedAt: at, seenAt: at },
    state: "waiting", dueAt: at, tries: 0, triedAt: null, sentLately: [], toldOfStory: false, toldOfCorrected: false, muted: false,
    ...more,
  };
}
