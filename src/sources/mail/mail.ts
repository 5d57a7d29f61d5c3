// Mail to documents: a message (.eml, a file of a maildir) or a mailbox of them (mbox).
import { createHash } from "node:crypto";
import PostalMime, { type Address, type Email } from "postal-mime";
import type { Note } from "../../model/index.ts";
import { type Draft, address, words } from "../draft.ts";
import { SourceError } from "../errors.ts";
import { html } from "../html.ts";
import type { Limits } from "../limits.ts";
import { note } from "../notes.ts";
import { type Opened, whole } from "../opened.ts";
import { type Body, bodyOf, isStub } from "./body.ts";
import { messages } from "./mailbox.ts";

/** Parts in parts of a message; ordinary mail has five. */
const MOST_NESTING = 60;
/** Plain text shorter than this share of the page beside it only says that there is a page. */
const STUB_SHARE = 0.2;
/** Names of attachments that a note tells. */
const MOST_NAMES = 5;

export async function* mail(opened: Opened, limits: Limits): AsyncGenerator<Draft | SourceError> {
  yield await draftOf(await whole(opened.bytes, opened.input, limits.documentBytes), opened, limits, {});
}

/** One message that cannot be read never stops the next. */
export async function* mailbox(opened: Opened, limits: Limits): AsyncGenerator<Draft | SourceError> {
  let number = 0;
  for await (const bytes of messages(opened.bytes, limits.documentBytes)) {
    number++;
    const input = `${opened.input}:${number}`;
    if (bytes === null) yield new SourceError("too-large", input, `Message ${number} of ${opened.input} is larger than ${Math.floor(limits.documentBytes / 1024 / 1024)} MB; it was passed over.`, "The others were read.");
    else yield await draftOf(bytes, { ...opened, input }, limits, { line: number });
  }
}

/** `more.line` is the message's number in a mailbox. */
async function draftOf(bytes: Uint8Array, opened: Opened, limits: Limits, more: Pick<Draft, "line">): Promise<Draft | SourceError> {
  const { input } = opened;
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, { maxNestingDepth: MOST_NESTING });
  } catch (error) {
    return new SourceError("bad-record", input, `${input} cannot be read as mail: ${error instanceof Error ? error.message : String(error)}.`, "Save the message again, or give its text.");
  }
  const { text, notes } = await textOf(email, opened, limits);
  const { leftOut, forwarded, ...body } = bodyOf(text);
  const id = words(email.messageId)?.replace(/^<|>$/g, "") ?? null;
  const subject = words(forwarded?.["subject"]) ?? words(email.subject);
  return {
    text: body.text,
    title: subject?.replace(/^(?:(?:fwd?|re|aw|wg)\s*:\s*)+/i, "") ?? null,
    outlet: forwarded ? nameIn(forwarded["from"]) : (nameOf(email.from) ?? nameOf(email.sender)),
    published: forwarded?.["date"] ?? forwarded?.["sent"] ?? header(email, "date"),
    url: address(/https?:\/\/[^\s<>]+/.exec(header(email, "archived-at") ?? "")?.[0]),
    ...(id === null ? {} : { origin: `mid:${id}` }),
    ...(id === null || more.line === undefined ? {} : { id: `${opened.name}-${createHash("sha256").update(id).digest("hex").slice(0, 8)}` }),
    notes: [...notes, ...notesOn(email, leftOut)],
    ...more,
  };
}

/** The plain part, unless there is none or only a stub beside the page; then the page's own text. */
async function textOf(email: Email, opened: Opened, limits: Limits): Promise<{ readonly text: string; readonly notes: readonly Note[] }> {
  const plain = email.text ?? "";
  if (email.html === undefined) return { text: plain, notes: [] };
  const page = { ...opened, url: null, mediaType: "text/html", charset: "utf-8", bytes: once(Buffer.from(email.html)) };
  try {
    for await (const draft of html(page, limits)) {
      if (!isStub(plain) && plain.length >= draft.text.length * STUB_SHARE) break;
      return { text: draft.text, notes: draft.notes ?? [] };
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
  }
  return { text: plain, notes: [] };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const header = (email: Email, key: string): string | null => email.headers.find((each) => each.key === key)?.value ?? null;

/** The name that a sender shows, else where it writes from. */
function nameOf(sender: Address | undefined): string | null {
  return words(sender?.name) ?? words(sender?.address?.split("@")[1]);
}

/** "Harbour Ministry <press@harbours.example>" as a forwarding program writes it. */
function nameIn(sender: string | undefined): string | null {
  const name = words(sender?.replace(/[<[](?:mailto:)?[^>\]]*[>\]]/g, "").replace(/["*]/g, ""));
  return name ?? words(/@([^\s>\]]+)/.exec(sender ?? "")?.[1]);
}

function notesOn({ attachments }: Email, leftOut: Body["leftOut"]): readonly Note[] {
  const notes = leftOut.length === 0 ? [] : [note("mail-trimmed", "info", `Left out of the mail: ${leftOut.join(", ")}.`)];
  const files = attachments.filter((file) => !file.related);
  if (files.length === 0) return notes;
  const names = files.slice(0, MOST_NAMES).map(({ filename, mimeType }) => filename ?? mimeType);
  return [...notes, note("attachments", "info", `${files.length} ${files.length === 1 ? "attachment was" : "attachments were"} passed over: ${names.join(", ")}${files.length > MOST_NAMES ? ", …" : ""}.`)];
}
