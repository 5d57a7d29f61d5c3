// What became of deliveries that were claimed, in the transaction that is open.
import type { Settled } from "../../alerts.ts";
import type { Connection } from "../connection.ts";
import { OPEN } from "./rows.ts";

type Prepared = Connection["prepared"];

/** How long a recipient's messages are remembered, so that they can be counted by the day. */
const KEPT_MS = 7 * 86_400_000;

export function settle(one: Prepared, settled: readonly Settled[], at: string): void {
  const forgotten = new Date(Date.parse(at) - KEPT_MS).toISOString();
  for (const each of settled) {
    settleOne(one, movedAway(one, each) ? { ...each, state: "waiting", dueAt: at } : each, at);
    if (each.state === "sent") {
      one.run("DELETE FROM message WHERE recipient = ? AND at < ?", each.recipient, forgotten);
      one.run("INSERT INTO message (recipient, at, alert) SELECT key, ?, ? FROM recipient WHERE key = ? ON CONFLICT DO NOTHING", at, Math.min(...each.alerts), each.recipient);
    }
    one.run("DELETE FROM taken WHERE recipient = ? AND until = ?", each.recipient, each.lease);
  }
}

/** Whether a recipient that is gone from one address has another by now; otherwise it is gone. */
function movedAway(one: Prepared, { state, recipient, address }: Settled): boolean {
  if (state !== "gone") return false;
  return address !== undefined && one.run("UPDATE recipient SET state = 'gone' WHERE key = ? AND address = ?", recipient, address) === 0;
}

function settleOne(one: Prepared, { recipient, alerts, state, dueAt, reason, tried }: Settled, at: string): void {
  const [sentAt, triedAt] = [state === "sent" ? at : null, tried ? at : null];
  for (const alert of alerts) {
    one.run(
      `UPDATE delivery SET state = ?, due_at = coalesce(?, due_at), sent_at = ?, tries = tries + ?, tried_at = coalesce(tried_at, ?), reason = ? WHERE alert = ? AND recipient = ? AND ${OPEN}`,
      state, dueAt, sentAt, tried ? 1 : 0, triedAt, reason, alert, recipient,
    );
  }
}
