// Judges what was recorded, in the order of recording, and writes what is worth telling; the rules are in alerts/.
import type { Alert, Wanted } from "../model/index.ts";
import type { Comparisons } from "../comparisons/index.ts";
import type { Alerts, RecordReader } from "../store/index.ts";
import { createJudging } from "./judging.ts";
import { type Preview, replay } from "./replay.ts";

export type { Preview, Previewed } from "./replay.ts";

export interface Alerting {
  /**
   * Judges all that was recorded since the cursor, and what is due to be looked at again; gives the alerts that are new on record. Safe while
   * another process does the same. The first time it only begins at the newest document.
   */
  judge(): Promise<readonly Alert[]>;
  /** When something is to be looked at again, ISO 8601, UTC; null when nothing is. */
  dueAt(): Promise<string | null>;
  /** What a watch would have told in the last `days` days of the record, latest first; `most` of them, 50 unless given. */
  preview(wanted: Wanted, days: number, most?: number): Promise<Preview>;
}

export interface AlertingOptions {
  readonly reader: RecordReader;
  readonly alerts: Alerts;
  readonly comparisons: Comparisons;
  readonly now: () => Date;
}

const SHOWN = 50;

export function createAlerting(options: AlertingOptions): Alerting {
  const judge = createJudging(options);
  let before: Promise<unknown> = Promise.resolve();
  return {
    judge() {
      const turn = before.then(judge);
      before = turn.catch(() => undefined);
      return turn;
    },
    dueAt: () => options.alerts.reader.pendingAt(),
    preview: (wanted, days, most = SHOWN) => replay(options, wanted, days, most),
  };
}
