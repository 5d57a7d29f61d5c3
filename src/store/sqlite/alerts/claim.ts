// Takes deliveries whose turn it is, with all that deciding about them needs.
import type { Alert, AlertsWriter, Claimed } from "../../alerts.ts";
import type { Connection } from "../connection.ts";
import { ALERT, type AlertRow, OPEN, RECIPIENT, type RecipientRow, toAlert, toRecipient } from "./rows.ts";

type Prepared = Connection["prepared"];
type Query = Parameters<AlertsWriter["claim"]>[0];

interface Due {
  readonly alert: number;
  readonly recipient: number;
  readonly state: Claimed["state"];
}

/** In the transaction that is open, so that no other program finds the same ones free. */
export function claim(one: Prepared, { service, at, lease, most, countedSince }: Query): readonly Claimed[] {
  const due = one.all<Due>(
    `SELECT d.alert, d.recipient, d.state FROM delivery d INDEXED BY delivery_due
     WHERE d.service = (SELECT key FROM service WHERE name = ?) AND d.${OPEN} AND d.due_at <= ? AND NOT EXISTS (SELECT 1 FROM taken t WHERE t.recipient = d.recipient AND t.until > ?)
     ORDER BY d.due_at, d.alert, d.recipient LIMIT ?`,
    service, at, at, most,
  );
  for (const recipient of new Set(due.map((each) => each.recipient))) one.run("INSERT INTO taken (recipient, until) VALUES (?, ?) ON CONFLICT DO UPDATE SET until = excluded.until", recipient, lease);
  return load(one, [...due, ...othersHeld(one, due, at)], countedSince);
}

/** All that is held for one recipient goes in one message, however much of it found room among `most`. */
function othersHeld(one: Prepared, due: readonly Due[], at: string): readonly Due[] {
  const taken = new Set(due.map(({ alert, recipient }) => `${alert} ${recipient}`));
  const holders = new Set(due.filter(({ state }) => state === "held").map(({ recipient }) => recipient));
  return [...holders].flatMap((holder) =>
    one
      .all<Due>("SELECT alert, recipient, state FROM delivery INDEXED BY delivery_held WHERE state = 'held' AND recipient = ? AND due_at <= ? ORDER BY alert", holder, at)
      .filter(({ alert, recipient }) => !taken.has(`${alert} ${recipient}`)),
  );
}

type Row = Pick<Claimed, "dueAt" | "tries" | "triedAt"> & { readonly alert: number; readonly deliveryState: Claimed["state"]; readonly sentLately: string; readonly toldOfStory: number; readonly toldOfCorrected: number; readonly muted: number } & RecipientRow;

const SENT = "SELECT 1 FROM alert o CROSS JOIN delivery x ON x.alert = o.key AND x.recipient = d.recipient AND x.state = 'sent'";

/** One statement for all: SQLite plans a join anew whenever other values are bound, which takes longer than looking up a row. */
function load(one: Prepared, due: readonly Due[], countedSince: string): readonly Claimed[] {
  const alerts = new Map([...new Set(due.map(({ alert }) => alert))].map((id) => [id, loadAlert(one, id)]));
  const rows = one.all<Row>(
    `SELECT ${RECIPIENT}, d.alert, d.state AS deliveryState, d.due_at AS dueAt, d.tries, d.tried_at AS triedAt,
       (SELECT json_group_array(at) FROM (SELECT at FROM message WHERE recipient = r.key AND at >= ? ORDER BY at)) AS sentLately,
       EXISTS (${SENT} WHERE o.story = a.story AND o.key <> a.key) AS toldOfStory,
       EXISTS (${SENT} WHERE o.name = a.corrects) AS toldOfCorrected,
       EXISTS (SELECT 1 FROM muted_story WHERE recipient = r.key AND story = a.story)
         OR NOT EXISTS (SELECT 1 FROM alert_watch aw CROSS JOIN recipient_watch rw ON rw.watch = aw.watch AND rw.recipient = r.key WHERE aw.alert = a.key) AS muted
     FROM json_each(?) j CROSS JOIN delivery d ON d.alert = j.value ->> 0 AND d.recipient = j.value ->> 1 CROSS JOIN alert a ON a.key = d.alert CROSS JOIN recipient r ON r.key = d.recipient ORDER BY j.key`,
    countedSince, JSON.stringify(due.map(({ alert, recipient }) => [alert, recipient])),
  );
  return rows.flatMap(({ alert: id, deliveryState: state, dueAt, tries, triedAt, sentLately, toldOfStory, toldOfCorrected, muted, ...recipient }) => {
    const alert = alerts.get(id);
    if (!alert) return [];
    const lately = JSON.parse(sentLately) as readonly string[];
    return { alert, recipient: toRecipient(recipient), state, dueAt, tries, triedAt, sentLately: lately, toldOfStory: toldOfStory === 1, toldOfCorrected: toldOfCorrected === 1, muted: muted === 1 };
  });
}

function loadAlert(one: Prepared, id: number): Alert {
  const row = one.get<AlertRow>(`SELECT ${ALERT} FROM alert a WHERE a.key = ?`, id);
  if (!row) throw new Error("a delivery is of no alert");
  return toAlert(row);
}
