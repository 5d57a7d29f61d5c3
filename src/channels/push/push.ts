// Web Push as one of the ways: subscriptions checked, messages written once for however many browsers.
import { AddressError } from "../address.ts";
import type { CheckedAddress, Message, Send } from "../telling.ts";
import { deliveryOf } from "./delivery.ts";
import { createPool } from "./pool.ts";
import type { ThreadSettings } from "./posted.ts";
import { type Parcel, parcelOf } from "./send.ts";
import { checkedSubscription, type Subscription, SubscriptionError } from "./subscription.ts";

export interface PushSettings extends ThreadSettings {
  /** Threads that seal and send. */
  readonly threads: number;
}

export interface PushSender {
  readonly send: Send;
  close(): Promise<void>;
}

/** Throws AddressError. */
export function checkPush({ subscription: { endpoint, keys } }: { readonly subscription: Subscription }, hosts: readonly string[]): CheckedAddress {
  try {
    checkedSubscription({ endpoint, keys }, hosts);
  } catch (error) {
    throw error instanceof SubscriptionError ? new AddressError(error.message, error.advice) : error;
  }
  return { address: JSON.stringify({ endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth } } satisfies Subscription), place: endpoint, secret: null };
}

export function pushSender(settings: PushSettings): PushSender {
  const pool = createPool(settings);
  let last: { readonly id: string; readonly site: string; readonly parcel: Parcel } | null = null;
  /** The same for everyone who is told the same: written once when many are told in a row. */
  const parcel = (message: Message): Parcel => {
    const { id, site } = message;
    if (last === null || last.id !== id || last.site !== site) last = { id, site, parcel: parcelOf(deliveryOf(message)) };
    return last.parcel;
  };
  return { send: (address, message) => pool.send(address, parcel(message)), close: () => pool.close() };
}
