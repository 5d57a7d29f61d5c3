// A feed's bytes to characters: byte order mark, HTTP header and XML declaration, the first that the bytes do not belie.
import { isUtf8 } from "node:buffer";
import { type Decoded, decode, isWide } from "../characters.ts";

/** An XML declaration in what can be searched as ASCII. */
const DECLARATION = /<\?xml[^>]{0,200}?\sencoding\s*=\s*["']\s*([a-z0-9_:.-]{1,40})/i;

/** By RFC 7303, 3: a mark outranks the header, the header the declaration. A name that the bytes show to be wrong is passed over. */
export function decodeFeed(bytes: Uint8Array, header: string | null): Decoded {
  if (isWide(bytes)) return decode(bytes);
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  const named = [header, DECLARATION.exec(head)?.[1]].find((label) => label && isPossible(label, bytes));
  return decode(bytes, named ?? null);
}

function isPossible(label: string, bytes: Uint8Array): boolean {
  try {
    const { encoding } = new TextDecoder(label.trim());
    return encoding === "utf-8" ? isUtf8(bytes) : !encoding.startsWith("utf-16");
  } catch {
    return false;
  }
}
