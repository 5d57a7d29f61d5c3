// Hearing no more of a story in this browser.
import type { WireMute } from "../../api/wire-alerts.ts";
import { change } from "../change.ts";
import { own } from "./kept.ts";

/** @throws Failure, and Error where this browser is not told at all. */
export async function mute(what: WireMute): Promise<void> {
  const me = await own();
  if (me === null) throw new Error("This browser is not told");
  await change("POST", `recipients/${me.id}/mute`, what, me.token);
}
