// Every change of the record's shape, in order, up only. A migration that has been released is never edited.
import { record } from "./0001-record.ts";
import { acts } from "./0002-acts.ts";
import { corrections } from "./0003-corrections.ts";
import { identity } from "./0004-identity.ts";
import { pages } from "./0005-pages.ts";
import { following } from "./0006-following.ts";
import { alerts } from "./0007-alerts.ts";
import { accounts } from "./0008-accounts.ts";
import { changed } from "./0009-changed.ts";

/** SQL by number: the first brings an empty file to shape 1, and so on. */
export const MIGRATIONS: readonly string[] = [record, acts, corrections, identity, pages, following, alerts, accounts, changed];
