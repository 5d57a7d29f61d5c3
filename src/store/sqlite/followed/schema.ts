// The tables of what is followed, for Kysely.
import type { Generated } from "kysely";
import type { FollowedPage, Outage, Source } from "../../followed.ts";

type Flag = 0 | 1;

interface FollowedRow {
  key: Generated<number>;
  url: string;
  host: string;
  state: Source["state"];
  found: Flag;
  added_at: string;
  due_at: string;
}

interface PageRow {
  key: Generated<number>;
  url: string;
  host: string;
  fetched: Flag;
  state: Generated<FollowedPage["state"]>;
  due_at: string | null;
  title: string | null;
  published: string | null;
  outlet: string | null;
  content: string | null;
  seen_at: string;
}

interface OutageRow {
  key: Generated<number>;
  followed: number;
  kind: Outage["kind"];
  since: string;
  until: string | null;
  attempts: number;
  status: number | null;
  reason: string;
  advice: string;
  told_at: string | null;
  caught_up: Flag | null;
}

export interface FollowedSchema {
  followed: FollowedRow;
  page: PageRow;
  outage: OutageRow;
}
