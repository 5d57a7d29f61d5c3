// The JSON of a webhook: a shape of its own, so that other programs can rely on it whatever becomes of the model.
import type { Alert } from "../../model/index.ts";
import { linkTo } from "../message.ts";
import type { Message } from "../telling.ts";

/** Documented in docs/channels.md; members may be added, none changes its meaning. */
export interface WebhookBody {
  readonly type: "alert" | "correction" | "digest" | "test";
  /** When the newest of its alerts was told: ISO 8601, UTC. Of a test: when it was sent. */
  readonly timestamp: string;
  readonly data: { readonly title: string; readonly body: string; readonly url: string; readonly alerts: readonly WebhookAlert[] };
}

export interface WebhookAlert {
  readonly id: number;
  /** The same for the same thing: by it a receiver knows what it was told before. */
  readonly key: string;
  readonly kind: string;
  /** Key of the alert that it puts right. */
  readonly corrects: string | null;
  readonly story: string | null;
  readonly title: string;
  readonly body: string;
  readonly why: readonly string[];
  readonly url: string;
  readonly lang: string;
  readonly at: string;
  readonly watches: readonly number[];
  readonly evidence: readonly { readonly document: string; readonly statement: string | null; readonly outlet: string | null; readonly url: string | null; readonly published: string | null }[];
}

export function bodyOf({ what, corrects, title, body, link, alerts, site }: Message, now: Date): WebhookBody {
  const type = what === "digest" || what === "test" ? what : corrects ? "correction" : "alert";
  return { type, timestamp: alerts[0]?.at ?? now.toISOString(), data: { title, body, url: link, alerts: alerts.map((alert) => alertOf(alert, site)) } };
}

function alertOf({ id, key, kind, corrects, story, title, body, why, path, lang, at, watches, evidence }: Alert, site: string): WebhookAlert {
  const seen = evidence.map(({ document, statement, outlet, url, published }) => ({ document, statement, outlet, url, published }));
  return { id, key, kind, corrects, story, title, body, why, url: linkTo(site, path), lang, at, watches, evidence: seen };
}
