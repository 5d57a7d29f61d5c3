// Slack's incoming webhooks, and those of Mattermost and others that take the same JSON.
import type { Outward } from "../outward/index.ts";
import { checkedUrl } from "./address.ts";
import { clipped, linkTo, titleOf } from "./message.ts";
import { outcomeOf, type Statuses } from "./outcome.ts";
import type { CheckedAddress, Message, Send } from "./telling.ts";

interface Slack {
  readonly url: string;
}

/** A block's text may have 3,000 characters, a message 50 blocks; `&<>` take up to five each once escaped. */
const [MOST_TITLE, MOST_BODY, MOST_SHOWN] = [250, 550, 12];
/** 404 no_service and 410 channel_is_archived do not come back. */
const STATUSES: Statuses = { gone: (status) => status === 404 || status === 410, passes: (status) => status === 408 || status === 429 || status >= 500 };

/** Throws AddressError. */
export function checkSlack(given: { readonly url: string }, outward: Outward): CheckedAddress {
  const { href } = checkedUrl(given.url, outward);
  return { address: JSON.stringify({ url: href } satisfies Slack), place: href, secret: null };
}

export function slackSender(outward: Outward, now: () => Date): Send {
  return async (address, message) => {
    const { url } = JSON.parse(address) as Slack;
    const answer = await outward.fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(posted(message)), redirects: 0, as: `The hook at ${new URL(url).host}` });
    return await outcomeOf(answer, STATUSES, now());
  };
}

/** `text` is what notifications show and what those know that have no blocks. */
function posted({ what, title, body, link, alerts, site }: Message): object {
  const shown = what === "digest" ? alerts.slice(0, MOST_SHOWN).map((alert) => section(titleOf(alert), alert.body, linkTo(site, alert.path))) : [section(title, body, link)];
  const head = what === "digest" ? [{ type: "section", text: { type: "mrkdwn", text: linked(title, link) } }] : [];
  return { text: `${linked(title, link)}\n${escaped(clipped(body, MOST_BODY))}`, blocks: [...head, ...shown] };
}

const section = (title: string, body: string, link: string) => ({ type: "section", text: { type: "mrkdwn", text: `*${linked(title, link)}*\n${escaped(clipped(body, MOST_BODY))}` } });

/** A `|` or `>` of its own could end the link. */
const linked = (title: string, link: string): string => `<${escaped(link).replaceAll("|", "%7C")}|${escaped(clipped(title, MOST_TITLE)).replaceAll("|", "¦")}>`;

/** The three characters that have a meaning (https://docs.slack.dev/messaging/formatting-message-text): without them nothing calls a channel or links. */
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
