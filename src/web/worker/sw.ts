// The service worker: shows what is pushed, opens what is clicked, mutes, and renews a subscription that changed. It works with the app closed.
import { isNews } from "../telling/kept.ts";
import { mute } from "../telling/muting.ts";
import { renew } from "../telling/renewing.ts";
import { type ShownData, shownOf } from "./message.ts";
import type { WorkerScope } from "./scope.ts";

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener("install", (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim()));

scope.addEventListener("push", (event) => {
  event.waitUntil(show(event.data?.text() ?? null));
});

scope.addEventListener("notificationclick", (event) => {
  const { notification, action } = event;
  const { opens = "/alerts/told", buttons = {}, story = null } = (notification.data ?? {}) as Partial<ShownData>;
  notification.close();
  const page = buttons[action] ?? opens;
  // Where muting fails, the page that can say why.
  event.waitUntil(action === "mute" && story !== null ? mute({ story }).catch(() => open(page)) : open(page));
});

scope.addEventListener("pushsubscriptionchange", (event) => {
  event.waitUntil(renew(scope.registration, event.newSubscription ?? null));
});

/** Not what was shown before: a push service may bring a message twice, or an alert after its correction. */
async function show(text: string | null): Promise<void> {
  const { title, options } = shownOf(text);
  const { tag, data } = options;
  if (data.alert === null || tag === "" || (await isNews(tag, data.alert).catch(() => true))) await scope.registration.showNotification(title, options);
}

/** In a window of the app that is open already, or in a new one. */
async function open(path: string): Promise<void> {
  const url = new URL(path, scope.location.origin).href;
  const windows = await scope.clients.matchAll({ type: "window", includeUncontrolled: true });
  const one = windows.find((window) => window.url === url) ?? windows[0];
  try {
    if (!one) throw new Error("no window is open");
    await one.focus();
    if (one.url !== url) await one.navigate(url);
  } catch {
    await scope.clients.openWindow(url);
  }
}
