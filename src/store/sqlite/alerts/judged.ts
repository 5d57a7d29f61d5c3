// What judging found: the cursor, the alerts that are new, a delivery for each who is to be told, and what is looked at later.
import type { Alert, AlertGiven, Judged } from "../../alerts.ts";
import type { Connection } from "../connection.ts";
import { ALERT, type AlertRow, toAlert } from "./rows.ts";

type Prepared = Connection["prepared"];

/**
 * In the transaction that is open. Two programs that judged the same from the same cursor write one after the other: the second finds its
 * keys taken and adds nothing, and the cursor stays at the furthest.
 */
export function judged(one: Prepared, { at, through, alerts, later, done }: Judged): readonly Alert[] {
  const fresh = alerts.flatMap((given) => addAlert(one, given, at) ?? []);
  for (const { kind, subject, dueAt } of later) one.run("INSERT INTO pending (kind, subject, due_at) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET due_at = excluded.due_at", kind, subject, dueAt);
  for (const { kind, subject } of done) one.run("DELETE FROM pending WHERE kind = ? AND subject = ?", kind, subject);
  one.run("INSERT INTO judged (one, through, at) VALUES (1, ?, ?) ON CONFLICT DO UPDATE SET through = max(through, excluded.through), at = excluded.at", through, at);
  return fresh.flatMap((id) => one.all<AlertRow>(`SELECT ${ALERT} FROM alert a WHERE a.key = ?`, id).map(toAlert));
}

/** Its number; null when its key is known. */
function addAlert(one: Prepared, given: AlertGiven, at: string): number | null {
  const { key, kind, story, corrects, title, body, why, path, lang, evidence, watches } = given;
  if (one.get("SELECT 1 FROM alert WHERE name = ?", key)) return null;
  const id = one.add("alert", { name: key, at, kind, story, corrects, title, body, why: JSON.stringify(why), path, lang, evidence: JSON.stringify(evidence) });
  for (const watch of new Set(watches)) one.run("INSERT INTO alert_watch (alert, watch) VALUES (?, ?)", id, watch);
  if (corrects === null) deliverToWatchers(one, id, at, watches);
  else deliverToTold(one, id, at, corrects);
  return id;
}

function deliverToWatchers(one: Prepared, alert: number, at: string, watches: readonly number[]): void {
  one.run(
    `INSERT INTO delivery (alert, recipient, service, state, due_at)
     SELECT ?, r.key, r.service, 'waiting', ? FROM recipient r INDEXED BY recipient_active
     WHERE r.state = 'active' AND r.key IN (SELECT recipient FROM recipient_watch WHERE watch IN (SELECT value FROM json_each(?))) ORDER BY r.key`,
    alert, at, JSON.stringify(watches),
  );
}

/** Whatever they watch by now: who heard what was wrong hears what is right. What is under way still is decided when its turn comes. */
function deliverToTold(one: Prepared, alert: number, at: string, corrects: string): void {
  one.run(
    `INSERT INTO delivery (alert, recipient, service, state, due_at)
     SELECT ?, r.key, r.service, 'waiting', ? FROM delivery d CROSS JOIN recipient r INDEXED BY recipient_active ON r.key = d.recipient AND r.state = 'active'
     WHERE d.alert = (SELECT key FROM alert WHERE name = ?) AND d.state IN ('sent', 'waiting', 'held') ORDER BY r.key`,
    alert, at, corrects,
  );
}
