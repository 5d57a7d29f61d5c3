// One push message to one browser (RFC 8030), and what came of it.
import type { Outward } from "../../outward/index.ts";
import { failed, type Outcome, outcomeOf, PUSH_STATUSES } from "../outcome.ts";
import { MOST_BYTES, seal } from "./encrypt.ts";
import { type PushMessage, written } from "./message.ts";
import { checkedSubscription, type Subscription, SubscriptionError } from "./subscription.ts";
import type { Authorize } from "./vapid.ts";

export interface Delivery {
  readonly message: PushMessage;
  /** Seconds that a push service keeps it for a browser that is off; 0 to MOST_TTL. */
  readonly ttl: number;
  readonly urgency: "very-low" | "low" | "normal" | "high";
  /** What it takes the place of while it waits: at most 32 characters of base64url; null takes no place. */
  readonly topic: string | null;
}

/** A delivery written out, which many browsers may get. */
export interface Parcel extends Omit<Delivery, "message"> {
  /** JSON that fits a push message. */
  readonly text: string;
}

export type Push = (subscription: Subscription, parcel: Parcel) => Promise<Outcome>;

/** The longest that Mozilla's push service takes: 30 days. */
export const MOST_TTL = 2_592_000;

export interface Sender {
  readonly outward: Outward;
  readonly authorize: Authorize;
  /** Push services that may be reached, as `checkedSubscription` takes them. */
  readonly hosts: readonly string[];
}

export const parcelOf = ({ message, ttl, urgency, topic }: Delivery): Parcel => ({ text: written(message, MOST_BYTES).toString("utf8"), ttl: Math.min(ttl, MOST_TTL), urgency, topic });

/** Never throws: what goes wrong is an outcome. */
export function pusher({ outward, authorize, hosts }: Sender): Push {
  return async (subscription, { text, ttl, urgency, topic }) => {
    try {
      const { endpoint, keys } = checkedSubscription(subscription, hosts);
      const headers = {
        "authorization": authorize(endpoint.origin),
        "content-encoding": "aes128gcm",
        "content-type": "application/octet-stream",
        "ttl": String(ttl),
        "urgency": urgency,
        ...(topic !== null && { topic }),
      };
      const answer = await outward.fetch(endpoint.href, { method: "POST", headers, body: seal(Buffer.from(text), keys), redirects: 0, as: `The push service at ${endpoint.host}` });
      return await outcomeOf(answer, PUSH_STATUSES);
    } catch (error) {
      return error instanceof SubscriptionError ? { kind: "gone", reason: error.message } : failed(error);
    }
  };
}
