// The owner's own channel: one JSON POST, and never an error that stops anything.
import type { Outward } from "../outward/index.ts";
import type { OwnerNews } from "./following.ts";
import { ownerMessage } from "./owner.ts";

/** `failed` hears why the owner could not be told; the address, which may hold a secret, is not named. */
export function createWebhook(outward: Outward, url: string, failed: (reason: string) => void): (news: OwnerNews) => Promise<void> {
  const as = "The owner's webhook";
  return async (news) => {
    if (url === "") return;
    try {
      const answer = await outward.fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(ownerMessage(news)), redirects: 0, as });
      answer.close();
      if (answer.status < 200 || answer.status > 299) failed(`${as} answers with status ${answer.status}.`);
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error));
    }
  };
}
