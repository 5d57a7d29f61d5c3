// A message as a letter: headers and two bodies, nothing of which can break out of its place.
import { escapedHtml, htmlOf, textOf } from "../markup.ts";
import { CHOOSING_PATH, clipped, linkTo, oneLine } from "../message.ts";
import type { Message } from "../telling.ts";

/** Mail programs show fewer characters of a subject. */
const MOST_SUBJECT = 200;

export interface Letter {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  readonly references: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly list: { readonly unsubscribe: string };
}

/**
 * `Message-ID` stays the same when a letter is sent again, so that a mailbox can keep one of them. What takes the same place names the
 * same reference, so that a correction stands with what it corrects.
 */
export function letterOf(message: Message, to: string, from: string): Letter {
  const { id, place, title, lang, site } = message;
  const domain = /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? "readout.invalid";
  const change = linkTo(site, CHOOSING_PATH);
  const head = `<head><meta charset="utf-8"><title>${escapedHtml(title)}</title></head>`;
  return {
    from,
    to,
    subject: clipped(oneLine(title), MOST_SUBJECT),
    messageId: `<${id}@${domain}>`,
    references: `<${place}@${domain}>`,
    text: `${textOf(message)}\n\n-- \nTo change or end these letters: ${change}\n`,
    html: `<!doctype html><html lang="${lang.replace(/[^\w-]/g, "")}">${head}<body>${htmlOf(message)}<hr><p><a href="${escapedHtml(change)}">Change or end these letters</a></p></body></html>`,
    headers: { "Auto-Submitted": "auto-generated" },
    list: { unsubscribe: change },
  };
}
