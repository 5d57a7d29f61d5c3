// What telling people writes: watches, what was judged, recipients, the outbox; each call one transaction.
import type { AlertsWriter, Watch } from "../../alerts.ts";
import type { Connection } from "../connection.ts";
import { guarded } from "../errors.ts";
import { transact, transactSoon } from "../transact.ts";
import { claim } from "./claim.ts";
import { judged } from "./judged.ts";
import { findWatch } from "./read.ts";
import { addRecipient, changeRecipient, mute, removeRecipient } from "./recipients.ts";
import { settle } from "./settle.ts";

type Prepared = Connection["prepared"];

/** `patience`: milliseconds to wait while another program writes. */
export function createAlertsWriter({ path, db, prepared }: Connection, patience: number): AlertsWriter {
  const write = <T>(work: (one: Prepared) => T) => guarded(path, () => transact(db, patience, async () => work(prepared)));
  return {
    addWatch: (given, at) =>
      write((one) => {
        const id = one.add("watch", { ...columns(given), state: "active", created_at: at });
        return found(findWatch(one, id));
      }),
    changeWatch: (id, changes) =>
      write((one) => {
        const watch = findWatch(one, id);
        if (!watch) return null;
        const { name, kinds, speakers, words, outlets, state } = { ...columns({ ...watch, ...changes }), state: changes.state ?? watch.state };
        one.run("UPDATE watch SET name = ?, kinds = ?, speakers = ?, words = ?, outlets = ?, state = ? WHERE key = ?", name, kinds, speakers, words, outlets, state, id);
        return findWatch(one, id);
      }),
    removeWatch: (id) => write((one) => one.run("DELETE FROM watch WHERE key = ?", id) > 0),
    judged: (given) => write((one) => judged(one, given)),
    addRecipient: (given, at) => write((one) => found(addRecipient(one, given, at))),
    changeRecipient: (id, changes, at) => write((one) => changeRecipient(one, id, changes, at)),
    removeRecipient: (id) => write((one) => removeRecipient(one, id)),
    mute: (recipient, what, at) => write((one) => mute(one, recipient, what, at)),
    // A lease that is forgotten is taken again.
    claim: (query) => guarded(path, () => transactSoon(db, patience, async () => claim(prepared, query))),
    settle: (settled, at) => write((one) => settle(one, settled, at)),
  };
}

function columns({ name, kinds, speakers, words, outlets }: Pick<Watch, "name" | "kinds" | "speakers" | "words" | "outlets">) {
  return { name, kinds: JSON.stringify(kinds), speakers: JSON.stringify(speakers), words, outlets: JSON.stringify(outlets) };
}

function found<T>(row: T | null): T {
  if (row === null) throw new Error("a row that was just written is not there");
  return row;
}
