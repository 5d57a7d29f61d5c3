// This browser as one that is told: what it can do, how it comes to be told, and how it is left alone again.
import type { WireManners, WireRecipient } from "../../api/wire-alerts.ts";
import { forgetOwn, keepOwn, own, type Own } from "./kept.ts";
import { addRecipient, removeRecipient } from "./questions.ts";
import { subscribe } from "./renewing.ts";

/** Of a browser, as far as being told depends on it. */
export interface Traits {
  /** Whether the page came by https, or from this machine. */
  readonly secure: boolean;
  readonly worker: boolean;
  readonly push: boolean;
  /** What its reader said to notifications of this site. */
  readonly permission: NotificationPermission | null;
  readonly userAgent: string;
  readonly touchPoints: number;
  /** Opened from the home screen, or installed. */
  readonly standalone: boolean;
}

/** ready: it can be told, or asked. blocked: its reader said no. install: only from the home screen. insecure: only over https. unsupported: not at all. */
export type Ability = "ready" | "blocked" | "install" | "insecure" | "unsupported";

export function abilityOf({ secure, worker, push, permission, userAgent, touchPoints, standalone }: Traits): Ability {
  if (!secure) return "insecure";
  // An iPad says that it is a Macintosh, but no Macintosh has a touch screen.
  const isIos = /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1);
  if (isIos && !standalone) return "install";
  if (!worker || !push || permission === null) return "unsupported";
  return permission === "denied" ? "blocked" : "ready";
}

export const traits = (): Traits => ({
  secure: isSecureContext,
  worker: "serviceWorker" in navigator,
  push: "PushManager" in globalThis,
  permission: "Notification" in globalThis ? Notification.permission : null,
  userAgent: navigator.userAgent,
  touchPoints: navigator.maxTouchPoints,
  standalone: matchMedia("(display-mode: standalone)").matches,
});

/** "Firefox on Linux", as far as a user agent tells. */
export function labelOf(userAgent: string): string | null {
  const browser = [/Edg(?:e|A|iOS)?\//, /OPR\//, /SamsungBrowser\//, /Firefox\/|FxiOS\//, /Chrome\/|CriOS\//, /Safari\//].findIndex((sign) => sign.test(userAgent));
  const system = [/iPhone/, /iPad/, /Android/, /Windows/, /Mac OS X/, /CrOS/, /Linux/].findIndex((sign) => sign.test(userAgent));
  const [name, on] = [["Edge", "Opera", "Samsung Internet", "Firefox", "Chrome", "Safari"][browser], ["iPhone", "iPad", "Android", "Windows", "macOS", "ChromeOS", "Linux"][system]];
  return name && on ? `${name} on ${on}` : (name ?? on ?? null);
}

/** The browser asks its reader, which it does only within a click: nothing may be waited for before. Null when the answer is no. */
export async function tellHere(pushKey: string, watches: readonly number[], manners: WireManners): Promise<{ readonly recipient: WireRecipient; readonly own: Own } | null> {
  if ((await Notification.requestPermission()) !== "granted") return null;
  await navigator.serviceWorker.register("/sw.js");
  const subscription = await subscribe(await navigator.serviceWorker.ready, pushKey);
  const { endpoint, keys = {} } = subscription.toJSON();
  const given = { endpoint: endpoint ?? subscription.endpoint, keys: { p256dh: keys["p256dh"] ?? "", auth: keys["auth"] ?? "" } };
  const { recipient, token } = await addRecipient({ address: { way: "push", subscription: given }, label: labelOf(navigator.userAgent), watches: [...watches], manners });
  // Renewing what was added before brings no token: the one at hand stays good.
  const me: Own = { id: recipient.id, token: token ?? (await own())?.token ?? null, endpoint: subscription.endpoint, pushKey };
  await keepOwn(me);
  return { recipient, own: me };
}

/** Takes this browser off the list and its subscription away. @throws Failure when the first cannot be done. */
export async function stopHere({ id, token }: Own): Promise<void> {
  await removeRecipient(id, token);
  await forgetHere();
}

/** After it was taken off the list elsewhere. */
export async function forgetHere(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
  await forgetOwn();
}
