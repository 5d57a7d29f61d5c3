// What telling people keeps, to look into, over a connection that cannot write.
import type { AlertsReader, Delivery, Pending, Recipient, Watch } from "../../alerts.ts";
import type { Page } from "../../contract.ts";
import type { Connection } from "../connection.ts";
import { guarded } from "../errors.ts";
import { limits } from "../pages.ts";
import { ALERT, type AlertRow, OPEN, RECIPIENT, type RecipientRow, toAlert, toRecipient, toWatch, WATCH, type WatchRow } from "./rows.ts";

type Prepared = Connection["prepared"];

/** Each answer is one statement, or parts that need not be of one moment. */
export function createAlertsReader({ path, prepared }: Connection): AlertsReader {
  const ask = <T>(question: (one: Prepared) => T) => guarded(path, async () => question(prepared));
  return {
    watches: () => ask((one) => one.all<WatchRow>(`SELECT ${WATCH} FROM watch w ORDER BY w.key`).map(toWatch)),
    watch: (id) => ask((one) => findWatch(one, id)),
    judgedThrough: () => ask((one) => one.get<{ through: number }>("SELECT through FROM judged")?.through ?? null),
    pending: (at) => ask((one) => one.all<Pending>("SELECT kind, subject, due_at AS dueAt FROM pending WHERE due_at <= ? ORDER BY due_at, kind, subject", at)),
    pendingAt: () => ask((one) => one.get<{ at: string | null }>("SELECT min(due_at) AS at FROM pending")?.at ?? null),
    alerts: (query) => ask((one) => listAlerts(one, query)),
    alert: (which) =>
      ask((one) => {
        const row = one.get<AlertRow>(`SELECT ${ALERT} FROM alert a WHERE a.${typeof which === "number" ? "key" : "name"} = ?`, which);
        return row ? toAlert(row) : null;
      }),
    recipients: (query) => ask((one) => listRecipients(one, query)),
    recipient: (id) => ask((one) => findRecipient(one, id)),
    deliveries: (query) => ask((one) => listDeliveries(one, query)),
    dueAt: () => ask((one) => one.get<{ at: string | null }>(`SELECT min((SELECT min(due_at) FROM delivery WHERE service = s.key AND ${OPEN})) AS at FROM service s`)?.at ?? null),
    services: (at) =>
      ask((one) =>
        one.all(
          `SELECT service, at FROM (SELECT s.name AS service, (SELECT d.due_at FROM delivery d INDEXED BY delivery_due WHERE d.service = s.key AND d.${OPEN}
             AND NOT EXISTS (SELECT 1 FROM taken t WHERE t.recipient = d.recipient AND t.until > ?) ORDER BY d.due_at LIMIT 1) AS at FROM service s) WHERE at IS NOT NULL ORDER BY at, service`,
          at,
        ),
      ),
  };
}

export function findWatch(one: Prepared, id: number): Watch | null {
  const row = one.get<WatchRow>(`SELECT ${WATCH} FROM watch w WHERE w.key = ?`, id);
  return row ? toWatch(row) : null;
}

export function findRecipient(one: Prepared, id: number): Recipient | null {
  const row = one.get<RecipientRow>(`SELECT ${RECIPIENT} FROM recipient r WHERE r.key = ?`, id);
  return row ? toRecipient(row) : null;
}

/** Those of the conditions that are given, as SQL and its values. */
function conditions(given: Readonly<Record<string, unknown>>): { readonly where: string; readonly values: readonly unknown[] } {
  const asked = Object.entries(given).filter(([, value]) => value !== undefined);
  return { where: asked.length === 0 ? "TRUE" : asked.map(([sql]) => sql).join(" AND "), values: asked.map(([, value]) => value) };
}

function listAlerts(one: Prepared, { watch, kind, story, since, ...page }: Parameters<AlertsReader["alerts"]>[0]): Awaited<ReturnType<AlertsReader["alerts"]>> {
  const { where, values } = conditions({ "a.key IN (SELECT alert FROM alert_watch WHERE watch = ?)": watch, "a.kind = ?": kind, "a.story = ?": story, "a.at >= ?": since });
  const { limit, offset } = limits(page);
  return {
    total: one.get<{ total: number }>(`SELECT count(*) AS total FROM alert a WHERE ${where}`, ...values)?.total ?? 0,
    items: one.all<AlertRow>(`SELECT ${ALERT} FROM alert a WHERE ${where} ORDER BY a.key DESC LIMIT ? OFFSET ?`, ...values, limit, offset).map(toAlert),
  };
}

function listRecipients(one: Prepared, { account, tokenHash, ...page }: Parameters<AlertsReader["recipients"]>[0]): Page<Recipient> {
  const { where, values } = conditions({ "r.account = ?": account, "r.token_hash = ?": tokenHash });
  const { limit, offset } = limits(page);
  return {
    total: one.get<{ total: number }>(`SELECT count(*) AS total FROM recipient r WHERE ${where}`, ...values)?.total ?? 0,
    items: one.all<RecipientRow>(`SELECT ${RECIPIENT} FROM recipient r WHERE ${where} ORDER BY r.key LIMIT ? OFFSET ?`, ...values, limit, offset).map(toRecipient),
  };
}

type Told = Pick<Delivery, "recipient" | "state" | "dueAt" | "sentAt" | "tries" | "reason">;

/** Asked for alert by alert, the latest first: deliveries stand in the order of alerts. */
function listDeliveries(one: Prepared, { recipient, ...page }: Parameters<AlertsReader["deliveries"]>[0]): Page<Delivery> {
  const { limit, offset } = limits(page);
  const from = "FROM alert a CROSS JOIN delivery d ON d.alert = a.key AND d.recipient = ?";
  const rows = one.all<Omit<AlertRow & { dueAt: string }, "state"> & Told & { key: string }>(
    `SELECT ${ALERT}, d.recipient, d.state, d.due_at AS dueAt, d.sent_at AS sentAt, d.tries, d.reason ${from} ORDER BY a.key DESC LIMIT ? OFFSET ?`,
    recipient, limit, offset,
  );
  return {
    total: one.get<{ total: number }>(`SELECT count(*) AS total ${from}`, recipient)?.total ?? 0,
    items: rows.map(({ recipient: of, state, dueAt, sentAt, tries, reason, ...alert }) => ({ alert: toAlert(alert), recipient: of, state, dueAt, sentAt, tries, reason })),
  };
}
