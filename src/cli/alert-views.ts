// Alerts, watches and who is told, as a person reads them in a terminal.
import type { AlertGiven, Watch } from "../model/index.ts";
import type { Alert, Delivery, Manners, Recipient, Settled } from "../store/alerts.ts";
import { oneLine } from "./bylines.ts";
import { shownPlace } from "./contract-alerts.ts";
import { styled } from "./terminal.ts";

type Told = Pick<AlertGiven, "kind" | "title" | "body" | "why" | "evidence"> & { readonly at: string };

/** What was told and why. */
export function alertView(alert: Alert): string {
  const mark = alert.corrects !== null ? ", a correction" : alert.correctedBy === null ? "" : `, corrected by ${alert.correctedBy}`;
  return toldView(alert, `${alert.kind}${mark}`, String(alert.id));
}

export function previewView(item: Told): string {
  return toldView(item, item.kind, "");
}

function toldView({ at, title, body, why, evidence }: Told, kind: string, number: string): string {
  const outlets = [...new Set(evidence.map(({ outlet, document }) => outlet ?? document))].map(oneLine);
  const lines = [body, ...why].filter((line) => line !== "").map((line) => `      ${oneLine(line)}`);
  return [`${number.padStart(4)}  ${styled("cyan", `${moment(at)}  ${kind}`)}  ${styled("bold", oneLine(title))}`, ...lines, ...(outlets.length === 0 ? [] : [`      ${styled("dim", outlets.join(", "))}`])].join("\n");
}

export function watchView({ id, name, state, ...wanted }: Watch): string {
  return `${String(id).padStart(4)}  ${styled("bold", oneLine(name))}${state === "paused" ? styled("dim", "  paused") : ""}\n      ${oneLine(wantedWords(wanted))}`;
}

function wantedWords({ kinds, speakers, words, outlets }: Pick<Watch, "kinds" | "speakers" | "words" | "outlets">): string {
  return [kinds.join(", "), speakers.length > 0 && `by ${speakers.join(" or ")}`, words !== "" && `with ${words}`, outlets.length > 0 && `in ${outlets.join(" or ")}`].filter((part) => part !== false).join(" · ");
}

export function recipientView(recipient: Recipient, names: ReadonlyMap<number, string>): string {
  const { id, way, label, state, watches, manners } = recipient;
  const told = watches.map((watch) => names.get(watch) ?? String(watch)).join(", ");
  const head = `${String(id).padStart(4)}  ${way}  ${oneLine(shownPlace(recipient))}${label === null ? "" : `  ${oneLine(label)}`}${state === "gone" ? styled("red", "  gone") : ""}`;
  return `${head}\n      ${oneLine(told === "" ? "no watch" : told)} · ${mannersWords(manners)}`;
}

function mannersWords({ quiet, mostADay, digestAt }: Manners): string {
  return [digestAt !== null && `together at ${digestAt}`, `${mostADay} a day at most`, quiet && `quiet from ${quiet.from} to ${quiet.until} (${quiet.timeZone})`].filter((part) => typeof part === "string").join(" · ");
}

export function deliveryView({ alert, state, dueAt, sentAt, tries, reason }: Delivery): string {
  const when = state === "sent" ? moment(sentAt ?? dueAt) : `due ${moment(dueAt)}`;
  const more = [tries > 1 && `${tries} tries`, reason].filter((part) => typeof part === "string").join(", ");
  return `${String(alert.id).padStart(4)}  ${styled(state === "sent" ? "green" : "yellow", state.padEnd(8))}  ${when}  ${oneLine(alert.title)}${more === "" ? "" : `\n      ${styled("dim", oneLine(more))}`}`;
}

/** "2 alerts; 3 sent, 1 folded" */
export function sentView(alerts: number, settled: readonly Settled[]): string {
  const counts = new Map<string, number>();
  for (const { state, alerts: told } of settled) counts.set(state, (counts.get(state) ?? 0) + told.length);
  const done = [...counts].map(([state, count]) => `${count} ${state}`).join(", ");
  return `${alerts} new ${alerts === 1 ? "alert" : "alerts"}; ${done === "" ? "nothing was due" : done}`;
}

/** To the minute, in UTC. */
const moment = (at: string): string => at.slice(0, 16).replace("T", " ");
