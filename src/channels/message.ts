// The words of what is told, whatever the way: of one alert, of several together, of a test.
import { hash } from "node:crypto";
import type { Alert } from "../model/index.ts";
import type { Message, Telling } from "./telling.ts";

/** Titles that a digest names; the rest is counted. */
const NAMED = 12;
/** The page of all that was told. */
const TOLD_PATH = "/alerts/told";
/** The page on which a reader chooses what to be told of, and ends it. */
export const CHOOSING_PATH = "/alerts";

/** Throws RangeError when nothing is to be told. */
export function messageOf({ alerts, site, recipient }: Telling): Message {
  const [first] = alerts;
  if (first === undefined) throw new RangeError("There is nothing to tell: a telling holds one alert or more");
  const common = { alerts, site, recipient, lang: first.lang };
  if (alerts.length === 1) {
    const { kind, key, corrects, path, body } = first;
    return { ...common, id: mark("alert", key), place: mark("place", corrects ?? key), what: kind, corrects: corrects !== null, title: titleOf(first), body, link: linkTo(site, path) };
  }
  const id = mark("digest", ...alerts.map(({ key }) => key));
  return { ...common, id, place: id, what: "digest", corrects: false, title: `${alerts.length} alerts`, body: listed(alerts), link: linkTo(site, TOLD_PATH) };
}

/** What a test button sends; `at` makes each of its own. */
export function testMessage({ site, recipient }: Pick<Telling, "site" | "recipient">, at: Date): Message {
  const id = mark("test", at.toISOString(), recipient);
  return { id, place: mark("place", "test"), what: "test", corrects: false, title: "Test from Readout", body: "This works: alerts will come here.", link: linkTo(site, TOLD_PATH), lang: "en", alerts: [], site, recipient };
}

/** "Correction: …" where it is one. */
export const titleOf = ({ title, corrects }: Alert): string => oneLine(corrects === null ? title : `Correction: ${title}`) || "Alert";

/** A page of the app, whatever the record says its path is: it stays on the site. */
export function linkTo(site: string, path: string): string {
  const url = URL.parse(path, site);
  return url !== null && url.origin === URL.parse(site)?.origin ? url.href : site;
}

function listed(alerts: readonly Alert[]): string {
  const lines = alerts.slice(0, NAMED).map((alert) => `• ${titleOf(alert)}`);
  return (alerts.length > NAMED ? [...lines, `and ${alerts.length - NAMED} more`] : lines).join("\n");
}

/** Control characters and line breaks become blanks. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();

/** At most `most` UTF-16 units, cut between characters and ended by "…". */
export function clipped(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed().replace(/\uFFFD$/, "")}…`;
}

/** A hash, so that it fits where only letters, digits and 32 characters do, and tells nothing to services between. */
function mark(...parts: readonly (string | number)[]): string {
  return hash("sha256", JSON.stringify(parts), "base64url").slice(0, 32);
}
