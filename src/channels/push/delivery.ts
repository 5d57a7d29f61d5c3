// A message as one browser gets it: the notification, its buttons, and how it waits at the push service.
import { clipped } from "../message.ts";
import type { Message } from "../telling.ts";
import { mannerOf } from "./kinds.ts";
import type { PushMessage } from "./message.ts";
import type { Delivery } from "./send.ts";

/** Beyond this no system shows it; a bound for what is encoded. */
const [MOST_TITLE, MOST_BODY] = [200, 1500];

/** The page that mutes: opened by the button where no service worker takes it. */
export const MUTE_PATH = "/alerts/mute";

export function deliveryOf(message: Message): Delivery {
  return { message: notificationOf(message), ...mannerOf(message), topic: message.place };
}

function notificationOf(message: Message): PushMessage {
  const { what, corrects, place, title, body, link, lang, alerts } = message;
  const alone = alerts.length === 1 ? alerts[0] : undefined;
  return {
    title: clipped(title, MOST_TITLE),
    body: clipped(body, MOST_BODY),
    navigate: link,
    tag: place,
    lang,
    silent: corrects,
    actions: mutes(message),
    data: {
      id: message.id,
      what,
      ...(alone && { alert: String(alone.id), watches: alone.watches.join(" ") }),
      ...(alone?.story != null && { story: alone.story }),
    },
  };
}

/** Two at most: Chrome shows no more. The service worker knows them by `action`, and what is muted by `data`. */
function mutes({ alerts, site }: Message): PushMessage["actions"] {
  const [alone, ...others] = alerts;
  if (alone === undefined || others.length > 0) return [];
  const mute = (action: string, title: string, query: Record<string, string>) => ({ action, title, navigate: `${site}${MUTE_PATH}?${new URLSearchParams(query)}` });
  const [watch, ...more] = alone.watches;
  return [
    ...(alone.story === null ? [] : [mute("mute-story", "Mute this story", { story: alone.story })]),
    ...(watch === undefined || more.length > 0 ? [] : [mute("mute-watch", "Mute this topic", { watch: String(watch) })]),
  ];
}
