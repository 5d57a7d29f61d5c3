// Matrix: one message to one room (https://spec.matrix.org/latest/client-server-api/#put_matrixclientv3roomsroomidsendeventtypetxnid).
import type { Outward } from "../outward/index.ts";
import { AddressError, checkedToken, checkedUrl } from "./address.ts";
import { htmlOf, textOf } from "./markup.ts";
import { clipped } from "./message.ts";
import { HOOK_STATUSES, outcomeOf } from "./outcome.ts";
import type { CheckedAddress, Message, Send } from "./telling.ts";

interface Matrix {
  readonly homeserver: string;
  readonly room: string;
  readonly token: string;
}

/** An event may have 65,536 bytes; markup that is longer is left out. */
const [MOST_TEXT, MOST_HTML] = [8000, 12_000];

/** Throws AddressError. */
export function checkMatrix(given: Omit<Matrix, never>, outward: Outward): CheckedAddress {
  const { origin, pathname } = checkedUrl(given.homeserver, outward);
  if (pathname !== "/") throw new AddressError("The homeserver's address has a path.", "Give its beginning alone, such as https://matrix.example.");
  // From room version 12 on an id has no server's name.
  if (!/^![\x21-\x7e]{1,254}$/.test(given.room)) throw new AddressError("This is no id of a room.", 'Give the one that begins with "!": clients show it in the settings of a room, under "advanced".');
  const token = checkedToken(given.token, "access token");
  return { address: JSON.stringify({ homeserver: origin, room: given.room, token } satisfies Matrix), place: `${origin} ${given.room}`, secret: null };
}

/** The transaction's id is the message's own, so that the homeserver takes it once however often it is sent. */
export function matrixSender(outward: Outward, now: () => Date): Send {
  return async (address, message) => {
    const { homeserver, room, token } = JSON.parse(address) as Matrix;
    const url = `${homeserver}/_matrix/client/v3/rooms/${encodeURIComponent(room)}/send/m.room.message/${message.id}`;
    const headers = { "content-type": "application/json", "authorization": `Bearer ${token}` };
    const answer = await outward.fetch(url, { method: "PUT", headers, body: JSON.stringify(written(message)), redirects: 0, as: `Matrix at ${new URL(homeserver).host}` });
    return await outcomeOf(answer, HOOK_STATUSES, now());
  };
}

/** A notice: what a program says, and other programs do not answer. */
function written(message: Message): object {
  const html = htmlOf(message);
  return { msgtype: "m.notice", body: clipped(textOf(message), MOST_TEXT), ...(html.length <= MOST_HTML && { format: "org.matrix.custom.html", formatted_body: html }) };
}
