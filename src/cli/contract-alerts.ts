// The JSON of `alerts`: names and shape that other programs rely on, apart from the model on purpose.
import type { AlertGiven, Evidence, Watch } from "../model/index.ts";
import type { Alert, Delivery, Recipient } from "../store/alerts.ts";

/** One line of `readout alerts --jsonl`. */
export function alertLine(alert: Alert): string {
  return JSON.stringify(alertObject(alert));
}

function alertObject({ id, watches, corrects, correctedBy, key, ...rest }: Alert) {
  return { id, ...toldObject(rest), watches: [...watches], key, corrects, correctedBy };
}

/** One line of `readout alerts preview --jsonl`. */
export function previewLine(item: Told): string {
  return JSON.stringify(toldObject(item));
}

type Told = Pick<AlertGiven, "kind" | "story" | "title" | "body" | "why" | "path" | "lang" | "evidence"> & { readonly at: string };

function toldObject({ kind, at, title, body, why, story, path, lang, evidence }: Told) {
  return { kind, at, title, body, why: [...why], story, path, lang, evidence: evidence.map(evidenceObject) };
}

function evidenceObject({ document, statement, outlet, url, published }: Evidence) {
  return { document, statement, outlet, url, published };
}

/** One line of `readout alerts watches --jsonl`. */
export function watchLine({ id, name, state, kinds, speakers, words, outlets, createdAt }: Watch): string {
  return JSON.stringify({ id, name, state, kinds: [...kinds], speakers: [...speakers], words, outlets: [...outlets], createdAt });
}

/** One line of `readout alerts recipients --jsonl`; what it is reached with is not in it. */
export function recipientLine({ id, way, place, label, state, watches, manners: { quiet, mostADay, digestAt }, addedAt, seenAt }: Recipient): string {
  return JSON.stringify({ id, way, place: shownPlace({ way, place }), label, state, watches: [...watches], manners: { quiet: quiet && { from: quiet.from, until: quiet.until, timeZone: quiet.timeZone }, mostADay, digestAt }, addedAt, seenAt });
}

/** One line of `readout alerts history --jsonl`. */
export function deliveryLine({ alert, state, dueAt, sentAt, tries, reason }: Delivery): string {
  return JSON.stringify({ alert: alertObject(alert), state, dueAt, sentAt, tries, reason });
}

/** Whoever knows a push endpoint or a hook can send to it, so that of an address only its host is shown. */
export function shownPlace({ way, place }: Pick<Recipient, "way" | "place">): string {
  return way === "mail" ? place : (URL.parse(place)?.host ?? way);
}
