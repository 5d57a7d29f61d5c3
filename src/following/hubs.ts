// WebSub (https://www.w3.org/TR/websub/): hubs asked to send what is new, their challenges answered, what they send believed only when signed.
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { type Outward, OutwardError } from "../outward/index.ts";
import { readFeed } from "../sources/feeds/index.ts";
import { SourceError } from "../sources/index.ts";
import type { Followed, ToSubscribe } from "../store/followed.ts";
import { type Clock, DAY_MS, HOUR_MS, later } from "./clock.ts";
import { iso } from "./following.ts";
import { announcedBy } from "./items.ts";

export interface Hubs {
  /** Asks every hub that a feed names and that has not promised to send it for another day, each once an hour at most. Never throws for what a hub does. */
  subscribe(): Promise<void>;
  /** A hub asks whether we asked: its challenge, to be given back, or null for "no". */
  verify(token: string, query: Readonly<Record<string, string>>): Promise<string | null>;
  /** What a hub sent; false where nothing is subscribed to under this address. What is not signed as agreed is dropped in silence, as the standard asks. */
  receive(token: string, message: Message): Promise<boolean>;
}

export interface Message {
  readonly body: Uint8Array;
  /** Header X-Hub-Signature: "sha256=…". */
  readonly signature: string | null;
  readonly mediaType: string | null;
  readonly charset: string | null;
}

interface Circumstances {
  readonly followed: Followed;
  readonly outward: Outward;
  readonly clock: Clock;
  /** Where hubs reach this program. */
  readonly publicUrl: string;
  /** Something new has come. */
  readonly news: () => void;
}

/** The lease asked for, and the longest that a hub is believed: ten days are usual. */
const LEASE_S = 864_000;
const MOST_LEASE_S = 90 * 86_400;
const METHODS: ReadonlySet<string> = new Set(["sha1", "sha256", "sha384", "sha512"]);

export function createHubs({ followed, outward, clock, publicUrl, news }: Circumstances): Hubs {
  const { reader, writer } = followed;

  async function ask({ source, hub, topic, token: kept, secret: known }: ToSubscribe): Promise<void> {
    const [token, secret] = [kept ?? randomBytes(24).toString("hex"), known ?? randomBytes(24).toString("hex")];
    await writer.subscribe({ source, hub, topic, token, secret, askedAt: iso(clock.now()) });
    const callback = `${publicUrl.replace(/\/+$/, "")}/websub/${token}`;
    const body = new URLSearchParams({ "hub.mode": "subscribe", "hub.topic": topic, "hub.callback": callback, "hub.lease_seconds": String(LEASE_S), "hub.secret": secret });
    try {
      const answer = await outward.fetch(hub, { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body: body.toString() });
      answer.close();
    } catch (error) {
      // The feed is asked as ever; the hub is tried again in an hour.
      if (!(error instanceof OutwardError)) throw error;
    }
  }

  return {
    async subscribe() {
      const now = clock.now();
      for (const wanted of await reader.toSubscribe({ until: iso(later(now, DAY_MS)), asked: iso(later(now, -HOUR_MS)) })) await ask(wanted);
    },
    async verify(token, query) {
      const subscription = await reader.subscription(token);
      if (!subscription || query["hub.topic"] !== subscription.topic) return null;
      if (query["hub.mode"] === "denied") await writer.subscribed(token, null);
      const seconds = Number(query["hub.lease_seconds"]);
      if (query["hub.mode"] !== "subscribe" || query["hub.challenge"] === undefined) return null;
      const lease = Math.min(seconds > 0 ? seconds : LEASE_S, MOST_LEASE_S);
      await writer.subscribed(token, iso(later(clock.now(), lease * 1000)));
      return query["hub.challenge"];
    },
    async receive(token, { body, signature, mediaType, charset }) {
      const subscription = await reader.subscription(token);
      if (!subscription || subscription.until === null) return false;
      const source = await reader.source(subscription.source);
      if (!source || !isSigned(body, signature, subscription.secret)) return true;
      const now = clock.now();
      try {
        const feed = readFeed(body, { url: source.url, charset, mediaType, now });
        const { title, site, language, format, hub, self: topic } = feed;
        const told = { title, site, language, format, hub: hub ?? source.hub, topic: topic ?? source.topic, etag: null, lastModified: null, items: announcedBy(feed, source) };
        const plan = () => ({ dueAt: source.dueAt, habits: source.habits ?? "", gap: source.gap });
        const { fresh, changed } = await writer.heard(source.id, { at: iso(now), plan, movedTo: null, pushed: true, feed: told });
        if (fresh + changed > 0) news();
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
      }
      return true;
    },
  };
}

/** In constant time, so that a signature cannot be guessed byte by byte. */
function isSigned(body: Uint8Array, signature: string | null, secret: string): boolean {
  const [method = "", given = ""] = (signature ?? "").split("=");
  if (!METHODS.has(method)) return false;
  const expected = createHmac(method, secret).update(body).digest();
  const sent = Buffer.from(given, "hex");
  return sent.length === expected.length && timingSafeEqual(sent, expected);
}
