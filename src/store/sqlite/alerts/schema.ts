// The tables of telling people that rows are added to by name, for Kysely.
import type { Generated } from "kysely";
import type { AlertKind, Recipient, Watch, Way } from "../../alerts.ts";

interface WatchRow {
  key: Generated<number>;
  name: string;
  kinds: string;
  speakers: string;
  words: string;
  outlets: string;
  state: Watch["state"];
  created_at: string;
}

interface AlertRow {
  key: Generated<number>;
  name: string;
  at: string;
  kind: AlertKind;
  story: string | null;
  corrects: string | null;
  title: string;
  body: string;
  why: string;
  path: string;
  lang: string;
  evidence: string;
}

interface ServiceRow {
  key: Generated<number>;
  name: string;
}

interface RecipientRow {
  key: Generated<number>;
  way: Way;
  place: string;
  service: number;
  state: Recipient["state"];
  label: string | null;
  account: string | null;
  token_hash: string | null;
  manners: string;
  added_at: string;
  seen_at: string;
  address: string;
}

export interface AlertsSchema {
  watch: WatchRow;
  alert: AlertRow;
  service: ServiceRow;
  recipient: RecipientRow;
}
