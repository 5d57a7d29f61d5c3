// What a mail says, without what mail programs and lists put around it.

export interface Body {
  readonly text: string;
  /** What was left out, in words ("a signature"); empty when nothing was. */
  readonly leftOut: readonly string[];
  /** Of the message that was forwarded, as the forwarding program tells it; null when none was. */
  readonly forwarded: Readonly<Record<string, string>> | null;
}

/** "---------- Forwarded message ---------", "-----Original Message-----", "Begin forwarded message:". */
const FORWARD = /^[ \t>]*(?:-{2,}[ \t]*(?:forwarded message|original message|forwarded by .{1,60}?)[ \t]*-{0,}|begin forwarded message:)[ \t]*$/im;
const FIELD = /^[ \t>*]*(from|date|sent|to|cc|subject|reply-to|organization):\*?[ \t]*(.*)$/i;
/** RFC 3676, 4.3; some programs lose the blank at its end. */
const SIGNATURE = /^-- ?$/m;
/** Lines that a signature has at most (netiquette asks for four). */
const LONGEST_SIGNATURE = 15;
const REPLY = /^(?:On .{5,120} wrote:|.{3,80} <[^>\s]+@[^>\s]+> wrote:)[ \t]*\n(?:[ \t]*\n)?(?=>)/m;
/** What lists write about themselves. */
const LIST_WORDS = /\bunsubscribe\b|\b(?:manage|update|change) your (?:e-?mail |subscription )?(?:preferences|subscriptions?|settings)\b|\byou(?:'re|’re| are)? (?:have )?receiv(?:ed|ing) this (?:e-?mail|message|newsletter)\b|\b(?:stop|no longer wish to) receiv(?:e|ing)\b|\bview (?:this (?:e-?mail|message|newsletter) |it )?(?:in|on) (?:your|a|the) (?:web )?(?:browser|web)\b|\b(?:add us to your address book|forward (?:this|to a friend)|was sent to \S+@\S+)/i;
/** What lists write above their words. */
const VIEW = /\b(?:view|read|see|open)\b.{0,40}\b(?:in|on|as) (?:your|a|the|an)? ?(?:web ?)?(?:browser|page|online)\b|\btrouble (?:viewing|reading)\b/i;
/** Code units of a paragraph that lists write there. */
const LONGEST_VIEW = 300;
/** Share of the text, from its end, and code units in which a list's footer is looked for. */
const FOOTER_SHARE = 0.5;
const LONGEST_FOOTER = 3000;
/** Paragraphs at the top among which a list writes about itself. */
const TOP = 3;

/** Line ends become "\n"; what stays is verbatim. */
export function bodyOf(mail: string): Body {
  const leftOut: string[] = [];
  let text = mail.replace(/\r\n?/g, "\n");
  const cut = (kept: string, what: string): void => {
    if (kept.trim() === "" || kept === text) return;
    text = kept;
    leftOut.push(what);
  };
  const forward = FORWARD.exec(text);
  let forwarded: Body["forwarded"] = null;
  if (forward) {
    const fields = fieldsOf(text.slice(forward.index + forward[0].length));
    if (fields.rest.trim() !== "" && "from" in fields.found) {
      forwarded = fields.found;
      cut(fields.rest, forward.index === 0 ? "the head of a forwarded message" : "the head of a forwarded message and what stood before it");
    }
  }
  const reply = REPLY.exec(text);
  if (reply) cut(text.slice(0, reply.index), "the message that it answers");
  const signature = SIGNATURE.exec(text);
  if (signature && text.slice(signature.index).trimEnd().split("\n").length <= LONGEST_SIGNATURE) cut(text.slice(0, signature.index), "a signature");
  cut(withoutFooter(text), "a list's footer");
  cut(withoutHead(text), "a list's first lines");
  return { text: text.replace(/^\n+|\s+$/g, ""), leftOut, forwarded };
}

/** Whether a plain text only says that there is a page. */
export const isStub = (text: string): boolean => text.trim() === "" || (text.length <= 2 * LONGEST_VIEW && VIEW.test(text));

/** The fields at the top, folded lines joined, and what follows them. */
function fieldsOf(text: string): { readonly found: Readonly<Record<string, string>>; readonly rest: string } {
  const lines = text.split("\n");
  const found: Record<string, string> = {};
  let name = "";
  let at = 0;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const field = FIELD.exec(line);
    if (field) {
      name = (field[1] ?? "").toLowerCase();
      found[name] ??= (field[2] ?? "").trim();
    } else if (/^[ \t>]*$/.test(line) ? name !== "" : name === "" || !/^[ \t>]+\S/.test(line)) break;
    else if (name !== "") found[name] = `${found[name]} ${line.trim()}`;
  }
  return { found, rest: lines.slice(at).join("\n").replace(/^\n+/, "") };
}

/** From the paragraph on in which the list begins to write about itself. */
function withoutFooter(text: string): string {
  const from = Math.max(Math.floor(text.length * FOOTER_SHARE), text.length - LONGEST_FOOTER);
  let at = text.lastIndexOf("\n\n", from);
  while (at !== -1) {
    const next = text.indexOf("\n\n", at + 2);
    if (LIST_WORDS.test(text.slice(at, next === -1 ? text.length : next))) return text.slice(0, at);
    at = next;
  }
  return text;
}

function withoutHead(text: string): string {
  let rest = text;
  for (let count = 0; count < TOP; count++) {
    const end = rest.trimStart().indexOf("\n\n");
    const first = rest.trimStart().slice(0, end);
    if (end === -1 || first.length > LONGEST_VIEW || !VIEW.test(first)) break;
    rest = rest.trimStart().slice(end + 2);
  }
  return rest;
}
