// Alerts, watches and who is told, in the wire format. What somebody is reached with stays here.
import type { AccessToken, Alert, AlertGiven, Alerts, Delivery, Preview, Recipient, Watch } from "./telling.ts";
import type { WireAlert, WireDelivery, WirePreview, WireRecipient, WireToken, WireWatch } from "./wire-alerts.ts";

export function watch({ id, name, kinds, speakers, words, outlets, state, createdAt }: Watch, lastWeek: number): WireWatch {
  return { id, name, kinds: [...kinds], speakers: [...speakers], words, outlets: [...outlets], state, createdAt, lastWeek };
}

/** With the names of watches that are there, and the ids of alerts put right. */
export async function alertsOf(found: readonly Alert[], { reader }: Pick<Alerts, "reader">): Promise<WireAlert[]> {
  if (found.length === 0) return [];
  const names = new Map((await reader.watches()).map(({ id, name }) => [id, name]));
  return Promise.all(
    found.map(async (each) => ({
      id: each.id,
      ...told(each),
      watches: each.watches.filter((id) => names.has(id)).map((id) => ({ id, name: names.get(id)! })),
      corrects: each.corrects === null ? null : ((await reader.alert(each.corrects))?.id ?? null),
      correctedBy: each.correctedBy,
    })),
  );
}

export function preview({ days, since, until, total, items }: Preview): WirePreview {
  return { days, since, until, total, items: items.map(told) };
}

function told({ kind, story, title, body, why, path, at, evidence }: Omit<AlertGiven, "watches"> & { readonly at: string }) {
  return {
    kind, story, title, body, why: [...why], path, at,
    evidence: evidence.map(({ document, statement, outlet, url, published }) => ({ document, statement, outlet, url, published })),
  };
}

export function recipient({ id, way, place, label, watches, manners: { quiet, mostADay, digestAt }, state, addedAt, seenAt }: Recipient): WireRecipient {
  return {
    id, way, place: shown(way, place), label, watches: [...watches],
    manners: { quiet: quiet && { from: quiet.from, until: quiet.until, timeZone: quiet.timeZone }, mostADay, digestAt }, state, addedAt, seenAt,
  };
}

/** Whoever knows a push endpoint or a hook can send to it, so that of an address only its host is ever shown; a mail address is none of these. */
function shown(way: Recipient["way"], place: string): string {
  return way === "mail" ? place : (URL.parse(place)?.host ?? "");
}

export async function deliveriesOf(found: readonly Delivery[], alerts: Pick<Alerts, "reader">): Promise<WireDelivery[]> {
  const wire = await alertsOf(found.map(({ alert }) => alert), alerts);
  return found.map(({ state, dueAt, sentAt, tries, reason }, at) => ({ alert: wire[at]!, state, dueAt, sentAt, tries, reason }));
}

export function token({ id, name, scopes, createdAt, usedAt, expiresAt }: AccessToken): WireToken {
  return { id, name, scopes: [...scopes], createdAt, usedAt, expiresAt };
}
