// What a visit does for whoever is told in this browser: Readout hears how it is reached now.
import { answer, session } from "../ask.ts";
import { renew } from "./renewing.ts";

/** Never throws: a visit goes on whatever comes of it, and the next one tries again. */
export async function visit(worker: ServiceWorkerRegistration): Promise<void> {
  if (Notification.permission !== "granted") return;
  try {
    const { pushKey } = await answer(session(), new AbortController().signal);
    if (pushKey !== null) await renew(worker, null, pushKey);
  } catch {
    // Told by nobody: the page of alerts says what this browser is to Readout.
  }
}
