// A message as simple HTML, for mail and Matrix: every word escaped, links to the site alone.
import { clipped, linkTo, titleOf } from "./message.ts";
import type { Message } from "./telling.ts";

const MOST_BODY = 2000;

export const escapedHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Paragraphs: what is told, why, and where it is shown. */
export function htmlOf({ what, title, body, link, alerts, site }: Message): string {
  if (what !== "digest") return told(title, body, alerts[0]?.why ?? [], link);
  const items = alerts.map((alert) => told(titleOf(alert), alert.body, alert.why, linkTo(site, alert.path)));
  return [`<p><a href="${escapedHtml(link)}">${escapedHtml(title)}</a></p>`, ...items].join("\n");
}

export function textOf({ what, title, body, link, alerts, site }: Message): string {
  if (what !== "digest") return [title, body, ...(alerts[0]?.why ?? []), link].filter((part) => part !== "").map(plain).join("\n\n");
  return [title, ...alerts.map((alert) => [titleOf(alert), alert.body, ...alert.why, linkTo(site, alert.path)].filter((part) => part !== "").map(plain).join("\n")), link].join("\n\n");
}

function told(title: string, body: string, why: readonly string[], link: string): string {
  const reasons = why.map((reason) => `<li>${lines(reason)}</li>`).join("");
  return `<p><strong><a href="${escapedHtml(link)}">${escapedHtml(title)}</a></strong></p>${body === "" ? "" : `<p>${lines(body)}</p>`}${reasons === "" ? "" : `<ul>${reasons}</ul>`}`;
}

const lines = (text: string): string => escapedHtml(clipped(text, MOST_BODY)).replace(/\r\n?|\n/g, "<br>");

/** Of control characters line feeds alone are left. */
const plain = (text: string): string => clipped(text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n]/gu, " "), MOST_BODY);
