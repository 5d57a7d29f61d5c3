// What a browser is told, in the one shape that Safari shows by itself and our service worker reads elsewhere.

/** A notification before it is written for the wire. */
export interface PushMessage {
  readonly title: string;
  readonly body: string;
  /** Absolute address that opens when it is clicked. */
  readonly navigate: string;
  /** Notifications with the same tag take each other's place on the screen. */
  readonly tag: string;
  /** BCP 47. */
  readonly lang: string;
  /** Whether it makes no sound (a correction of what was told). */
  readonly silent: boolean;
  /** Buttons, each with the address that it opens. */
  readonly actions: readonly { readonly action: string; readonly title: string; readonly navigate: string }[];
  /** For our own service worker: numbers of the alert and of what asked for it. */
  readonly data: Readonly<Record<string, string>>;
}

/** The value of `web_push` by which a message says that it is declarative: W3C Push API, "declarative push message". */
const DECLARATIVE = 8030;

/** UTF-8 JSON of at most `most` bytes; a body that is too long is cut between words and ends in "…". */
export function written(message: PushMessage, most: number): Buffer {
  const whole = encode(message);
  if (whole.length <= most) return whole;
  const words = message.body.split(/(?<=\s)/);
  let [fits, not] = [0, words.length];
  while (not - fits > 1) {
    const middle = Math.floor((fits + not) / 2);
    if (encode({ ...message, body: cut(words, middle) }).length <= most) fits = middle;
    else not = middle;
  }
  return encode({ ...message, body: cut(words, fits) });
}

const cut = (words: readonly string[], count: number): string => `${words.slice(0, count).join("").trimEnd()}…`;

function encode({ navigate, data, ...shown }: PushMessage): Buffer {
  return Buffer.from(JSON.stringify({ web_push: DECLARATIVE, notification: { ...shown, navigate, data } }));
}
