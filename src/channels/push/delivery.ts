// A message as one browser gets it: the notification, its buttons, and how it waits at the push service.
import { CHOOSING_PATH, clipped, linkTo } from "../message.ts";
import type { Message } from "../telling.ts";
import { mannerOf } from "./kinds.ts";
import type { PushMessage } from "./message.ts";
import type { Delivery } from "./send.ts";

/** Beyond this no system shows it; a bound for what is encoded. */
const [MOST_TITLE, MOST_BODY] = [200, 1500];

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
    actions: buttons(message),
    data: {
      id: message.id,
      what,
      ...(alone && { alert: String(alone.id), watches: alone.watches.join(" ") }),
      ...(alone && alone.story !== null && { story: alone.story }),
    },
  };
}

/** Two at most: browsers show few. The service worker mutes by itself what `data` names; where it does not run, the page asks. */
function buttons({ alerts, site }: Message): PushMessage["actions"] {
  const choose = { action: "choose", title: "Choose topics", navigate: linkTo(site, CHOOSING_PATH) };
  const story = alerts.length === 1 ? alerts[0]?.story : null;
  return story ? [{ action: "mute", title: "Mute this story", navigate: `${linkTo(site, CHOOSING_PATH)}?${new URLSearchParams({ mute: story })}` }, choose] : [choose];
}
