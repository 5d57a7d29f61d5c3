// Addresses that people give, checked before anything is sent there.
import type { Outward } from "../outward/index.ts";

/** An address at which nobody can be told. */
export class AddressError extends Error {
  override readonly name = "AddressError";
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

const MOST_LENGTH = 2048;

/**
 * https; http only to a host that the operator allowed by name. What the name leads to is looked at with every connection.
 * Throws AddressError.
 */
export function checkedUrl(given: string, outward: Outward): URL {
  const url = given.length <= MOST_LENGTH ? URL.parse(given.trim()) : null;
  if (url === null) throw new AddressError("This is no address.", "Give a whole one, such as https://hooks.example/readout.");
  if (url.username !== "" || url.password !== "") throw new AddressError("The address holds a user name or password.", "Leave them out: a token goes into its own field.");
  if (url.protocol === "http:" && outward.allows(url)) return url;
  if (url.protocol !== "https:") throw new AddressError("The address is not https.", "Give one that begins with https://, or ask the operator to allow its host by name (allowHosts).");
  return url;
}

/** What could end a header or hide in one: control characters, blanks. Throws AddressError. */
export function checkedToken(token: string, what: string): string {
  if (!/^[\x21-\x7e]+$/.test(token)) throw new AddressError(`The ${what} has blanks or other characters that none has.`, "Copy it again, alone.");
  return token;
}
