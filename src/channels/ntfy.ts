// ntfy: a topic at a server, to which whoever knows its name listens (https://docs.ntfy.sh/publish/#publish-as-json).
import type { Outward } from "../outward/index.ts";
import { AddressError, checkedToken, checkedUrl } from "./address.ts";
import { clipped } from "./message.ts";
import { HOOK_STATUSES, outcomeOf } from "./outcome.ts";
import type { CheckedAddress, Message, Send } from "./telling.ts";

interface Ntfy {
  readonly server: string;
  readonly topic: string;
  readonly token: string | null;
}

/** As its documentation has them: 4 is high, with a long vibration; 3 the default; 2 low, without a sound. */
const PRIORITY: Readonly<Record<Message["what"], 2 | 3 | 4>> = { breaking: 4, live: 4, exclusive: 3, echo: 3, changed: 2, search: 3, digest: 2, test: 3 };
/** A server takes 4,096 bytes of message; a UTF-16 unit is three bytes of UTF-8 at most. */
const [MOST_TITLE, MOST_BODY] = [250, 1300];

/** Throws AddressError. */
export function checkNtfy(given: { readonly url: string; readonly token: string | null }, outward: Outward): CheckedAddress {
  const url = checkedUrl(given.url, outward);
  const topic = /^\/([-\w]{1,64})\/?$/.exec(url.pathname)?.[1];
  if (topic === undefined || url.search !== "") throw new AddressError("The address names no topic of ntfy.", "Give server and topic, such as https://ntfy.sh/my-own-topic; a topic has 64 letters, digits, - and _ at most.");
  const token = given.token === null ? null : checkedToken(given.token, "token");
  return { address: JSON.stringify({ server: `${url.origin}/`, topic, token } satisfies Ntfy), place: `${url.origin}/${topic}`, secret: null };
}

export function ntfySender(outward: Outward, now: () => Date): Send {
  return async (address, message) => {
    const { server, topic, token } = JSON.parse(address) as Ntfy;
    const headers = { "content-type": "application/json", ...(token !== null && { authorization: `Bearer ${token}` }) };
    const answer = await outward.fetch(server, { method: "POST", headers, body: JSON.stringify(published(topic, message)), redirects: 0, as: `ntfy at ${new URL(server).host}` });
    return await outcomeOf(answer, HOOK_STATUSES, now());
  };
}

/** `sequence_id`: what comes under the same one takes the place of what was shown (from ntfy 2.16 on; older servers show both). */
function published(topic: string, { what, corrects, place, title, body, link }: Message): object {
  return { topic, title: clipped(title, MOST_TITLE), message: clipped(body || title, MOST_BODY), priority: corrects ? 3 : PRIORITY[what], tags: [corrects ? "correction" : what], click: link, sequence_id: place };
}
