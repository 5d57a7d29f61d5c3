// Channels for the tests, which reach this machine alone.
import { onTestFinished } from "vitest";
import { createOutward } from "../../outward/index.ts";
import { type Channels, createChannels, type SmtpSettings } from "../index.ts";
import { makeVapidKeys } from "../push/vapid.ts";

export const NOW = new Date("2031-04-02T09:10:30Z");

export interface Given {
  /** "host:port", reached although it is on this machine. */
  readonly hosts: readonly string[];
  readonly smtp?: SmtpSettings;
  readonly threads?: number;
}

export function channelsTo({ hosts, smtp, threads = 1 }: Given): Channels {
  const outward = createOutward({ allowHosts: hosts, limits: { answerMs: 3000 } });
  const push = { keys: makeVapidKeys(), contact: "mailto:desk@vale-courier.example", hosts, allowHosts: hosts, threads };
  const channels = createChannels({ outward, push, smtp: smtp ?? null, now: () => NOW });
  onTestFinished(async () => {
    await channels.close();
    await outward.close();
  });
  return channels;
}
