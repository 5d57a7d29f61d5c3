// Webhooks: one signed POST of JSON to an address of one's own.
import type { Outward } from "../../outward/index.ts";
import { checkedUrl } from "../address.ts";
import { outcomeOf, type Statuses } from "../outcome.ts";
import type { CheckedAddress, Send } from "../telling.ts";
import { bodyOf } from "./body.ts";
import { checkedSecret, makeSecret, signed } from "./sign.ts";

interface Webhook {
  readonly url: string;
  readonly secret: string;
}

/** 410 says that it is not wanted any more; whatever else is no success may be mended, and is tried again (Standard Webhooks). */
const STATUSES: Statuses = { gone: (status) => status === 410, passes: () => true };

export function checkWebhook(given: { readonly url: string; readonly secret: string | null }, outward: Outward): CheckedAddress {
  const { href } = checkedUrl(given.url, outward);
  const secret = given.secret === null ? makeSecret() : checkedSecret(given.secret);
  return { address: JSON.stringify({ url: href, secret } satisfies Webhook), place: href, secret: given.secret === null ? secret : null };
}

export function webhookSender(outward: Outward, now: () => Date): Send {
  return async (address, message) => {
    const { url, secret } = JSON.parse(address) as Webhook;
    const body = JSON.stringify(bodyOf(message, now()));
    const headers = { "content-type": "application/json", ...signed(secret, message.id, now(), body) };
    const answer = await outward.fetch(url, { method: "POST", headers, body, redirects: 0, as: `The webhook at ${new URL(url).host}` });
    return await outcomeOf(answer, STATUSES, now());
  };
}
