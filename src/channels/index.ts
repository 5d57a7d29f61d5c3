// The room's door: ways to tell people, each with its addresses checked and its outcome told.
import type { Outward } from "../outward/index.ts";
import { AddressError } from "./address.ts";
import { checkMail, mailSender, type SmtpSettings } from "./mail/mail.ts";
import { checkMatrix, matrixSender } from "./matrix.ts";
import { messageOf, testMessage } from "./message.ts";
import { checkNtfy, ntfySender } from "./ntfy.ts";
import { failed, type Outcome } from "./outcome.ts";
import { checkPush, pushSender, type PushSettings } from "./push/push.ts";
import { checkSlack, slackSender } from "./slack.ts";
import type { Addressed, AddressGiven, CheckedAddress, Message, Send, Tell, Telling, Way } from "./telling.ts";
import { checkWebhook, webhookSender } from "./webhook/webhook.ts";

export { AddressError } from "./address.ts";
export type { SmtpSettings } from "./mail/mail.ts";
export type { Outcome } from "./outcome.ts";
export { KeysError, keptVapidKeys } from "./push/keys-file.ts";
export type { PushSettings } from "./push/push.ts";
export { type Addressed, type AddressGiven, type CheckedAddress, type Tell, type Telling, type Way, WAYS } from "./telling.ts";

export interface Channels {
  readonly tell: Tell;
  /** What a test button sends; never throws. */
  readonly test: (to: Addressed, telling: Pick<Telling, "site" | "recipient">) => Promise<Outcome>;
  /** Gives what is to be kept. Throws AddressError with advice. */
  check(given: AddressGiven): CheckedAddress;
  /** `applicationServerKey` of push subscriptions; null where nothing is pushed. */
  readonly pushKey: string | null;
  /** Those that are set up. */
  readonly ways: readonly Way[];
  close(): Promise<void>;
}

export interface ChannelsOptions {
  readonly outward: Outward;
  /** Null: nothing is pushed. */
  readonly push: PushSettings | null;
  /** Null: no mail is sent. */
  readonly smtp: SmtpSettings | null;
  readonly now: () => Date;
}

/** Nothing is opened before the first one is told. */
export function createChannels({ outward, push, smtp, now }: ChannelsOptions): Channels {
  const pushes = push && pushSender(push);
  const mails = smtp && mailSender(outward, smtp);
  const senders: Readonly<Record<Way, Send | null>> = {
    push: pushes && pushes.send,
    webhook: webhookSender(outward, now),
    mail: mails && mails.send,
    ntfy: ntfySender(outward, now),
    slack: slackSender(outward, now),
    matrix: matrixSender(outward, now),
  };

  async function sent({ way, address }: Addressed, message: () => Message): Promise<Outcome> {
    const send = senders[way];
    if (send === null) return { kind: "later", afterMs: null, reason: `Telling by ${way} is not set up` };
    try {
      return await send(address, message());
    } catch (error) {
      return failed(error);
    }
  }

  function check(given: AddressGiven): CheckedAddress {
    if (senders[given.way] === null) throw new AddressError(`Nobody is told by ${given.way} here.`, "Choose another way, or ask the operator to set this one up.");
    switch (given.way) {
      case "push": return checkPush(given, push?.hosts ?? []);
      case "webhook": return checkWebhook(given, outward);
      case "mail": return checkMail(given);
      case "ntfy": return checkNtfy(given, outward);
      case "slack": return checkSlack(given, outward);
      case "matrix": return checkMatrix(given, outward);
    }
  }

  return {
    tell: (to, telling) => sent(to, () => messageOf(telling)),
    test: (to, telling) => sent(to, () => testMessage(telling, now())),
    check,
    pushKey: push?.keys.publicKey ?? null,
    ways: (Object.keys(senders) as Way[]).filter((way) => senders[way] !== null),
    async close() {
      mails?.close();
      await pushes?.close();
    },
  };
}
