// Recognises the name that signs words: "… — Jake Tapper (@jaketapper) July 1, 2017", "— Ana Ruiz".
import type { Span } from "../../model/index.ts";

export interface Signature {
  readonly label: Span;
  /** The account or post after the name; null when there is none. */
  readonly role: Span | null;
  /** Where the signed words end; the paragraph's start when the signature stands alone. */
  readonly bodyEnd: number;
}

const NAME = String.raw`(?<name>[\p{Lu}\p{N}@][^\n—–―()@:;!?"“”]{0,60}?)`;
/** A tweet as pages show it: dash, display name, account, perhaps the date. */
const TWEET = new RegExp(String.raw`[—–―]\s*(?<name>[^\n—–―()]{1,60}?)\s*\((?<role>@\w{1,20})\)(?:\s+\p{Lu}[\p{L}.]{2,9}\s+\d{1,2},?\s+\d{4}|\s+\d{1,2}\s+\p{Lu}[\p{L}.]{2,9}\s+\d{4})?$`, "u");
/** A dash and nothing but a name, perhaps with a post. */
const ALONE = new RegExp(String.raw`^(?:[—–―]|--|-)\s*${NAME}(?:,\s*(?<role>[^\n.!?]{2,80}))?$`, "u");
/** Words in quotation marks, then dash and name. */
const AFTER_MARK = new RegExp(String.raw`[”"’'»]\s*(?:[—–―]|--)\s*${NAME}(?:,\s*(?<role>[^\n.!?]{2,80}))?$`, "u");
const NAME_WORDS = /^(?:\p{Lu}[\p{L}\p{N}.'’-]*|de|del|der|di|da|van|von|bin|ibn|al|el|la|of|the|for|and|&)(?:\s+(?:\p{Lu}[\p{L}\p{N}.'’-]*|de|del|der|di|da|van|von|bin|ibn|al|el|la|of|the|for|and|&)){0,6}$/u;
/** Only the end of a paragraph is looked at, in code units. */
const TAIL = 220;

export function signatureOf(text: string, paragraph: Span): Signature | null {
  const from = Math.max(paragraph.start, paragraph.end - TAIL);
  const tail = text.slice(from, paragraph.end);
  const whole = from === paragraph.start;
  if (!/[—–―]|--/.test(tail) && !(whole && tail.startsWith("-"))) return null;
  const tweet = TWEET.exec(tail);
  const match = tweet ?? (whole ? ALONE.exec(tail) : null) ?? AFTER_MARK.exec(tail);
  if (match?.groups === undefined) return null;
  // The stop after a name is the line's, unless the name ends in an abbreviation.
  const name = (match.groups["name"] ?? "").trimEnd().replace(/(?<=[\p{Ll}]{2})(?<! [JS]r)\.$/u, "");
  if (name === "" || (tweet === null && !NAME_WORDS.test(name))) return null;
  const nameStart = from + match.index + match[0].indexOf(name);
  const role = match.groups["role"];
  const roleStart = role === undefined ? -1 : text.indexOf(role, nameStart + name.length);
  const dash = from + match.index + match[0].search(/[—–―-]/);
  const body = text.slice(paragraph.start, dash).trimEnd().length;
  return {
    label: { start: nameStart, end: nameStart + name.length },
    role: role === undefined ? null : { start: roleStart, end: roleStart + role.trimEnd().length },
    bodyEnd: paragraph.start + body,
  };
}
