// Keeps the subscription that Readout knows the one that this browser has: at each visit, and when the browser changes it.
import type { WireRecipient } from "../../api/wire-alerts.ts";
import { change } from "../change.ts";
import { keepOwn, own } from "./kept.ts";

/** Base64url, as the API gives the key, to what browsers take. */
export function bytesOf(key: string): Uint8Array<ArrayBuffer> {
  const binary = atob(key.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

/** Subscribes; the browser answers with the subscription that there is, where there is one under the same key. */
export const subscribe = (registration: ServiceWorkerRegistration, pushKey: string): Promise<PushSubscription> =>
  registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(pushKey) });

/** Tells Readout how this browser is reached now; false where it is not told at all. @throws Failure, and DOMException where it may not subscribe. */
export async function renew(registration: ServiceWorkerRegistration, changed: PushSubscription | null, pushKey?: string | null): Promise<boolean> {
  const me = await own();
  if (me === null) return false;
  const key = pushKey ?? me.pushKey;
  let subscription = changed ?? (await registration.pushManager.getSubscription());
  // Readout has other keys than those under which the browser subscribed: what it sends would be refused.
  if (subscription !== null && key !== me.pushKey) {
    await subscription.unsubscribe();
    subscription = null;
  }
  subscription ??= await subscribe(registration, key);
  await change<WireRecipient>("POST", "recipients/renew", { endpoint: me.endpoint, subscription: subscription.toJSON() }, me.token);
  await keepOwn({ ...me, endpoint: subscription.endpoint, pushKey: key });
  return true;
}
