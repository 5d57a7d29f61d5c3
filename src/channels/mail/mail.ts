// Mail: letters given to the operator's own server by SMTP, over connections that outward/ opened.
import { callbackify } from "node:util";
import { createTransport } from "nodemailer";
import type { Outward } from "../../outward/index.ts";
import { AddressError } from "../address.ts";
import { failed, type Outcome } from "../outcome.ts";
import type { CheckedAddress, Send } from "../telling.ts";
import { letterOf } from "./letter.ts";

export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** starttls: plain at first, and nothing is sent before it is encrypted. tls: encrypted from the first byte. none: for a server on the same machine. */
  readonly security: "starttls" | "tls" | "none";
  /** "" where the server asks for none. */
  readonly user: string;
  readonly password: string;
  /** "Readout <readout@example.org>" */
  readonly from: string;
  /** PEM of the authority that vouches for the server, where it is none that is commonly known. */
  readonly authority?: string;
}

export interface MailSender {
  readonly send: Send;
  close(): void;
}

interface Mailbox {
  readonly to: string;
}

/** Connections at once; each is kept for the next letters. */
const CONNECTIONS = 2;
const CONNECT_MS = 15_000;
const SILENCE_MS = 30_000;

/** One address, without a name: the pattern of HTML's `<input type=email>`, with a dot in the domain. Throws AddressError. */
export function checkMail({ to }: { readonly to: string }): CheckedAddress {
  const trimmed = to.trim();
  const [, local = "", domain = ""] = /^([\w.!#$%&'*+/=?^`{|}~-]{1,64})@((?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)$/i.exec(trimmed) ?? [];
  if (domain === "" || trimmed.length > 254) throw new AddressError("This is no mail address.", "Give one, such as desk@vale-courier.example, without a name or brackets.");
  const address = `${local}@${domain.toLowerCase()}`;
  return { address: JSON.stringify({ to: address } satisfies Mailbox), place: address, secret: null };
}

export function mailSender(outward: Outward, smtp: SmtpSettings): MailSender {
  const { host, port, security, user, password, from, authority } = smtp;
  const opened = callbackify(async () => ({ connection: await outward.connect(host, port) }));
  const transport = createTransport({
    pool: true,
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    maxConnections: CONNECTIONS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(user !== "" && { auth: { user, pass: password } }),
    tls: { ...(authority !== undefined && { ca: authority }) },
    getSocket: (_: unknown, done: (error: Error | null, socket?: object) => void) => opened(done),
  });
  return {
    async send(address, message) {
      const { to } = JSON.parse(address) as Mailbox;
      try {
        await transport.sendMail(letterOf(message, to, from));
        return { kind: "taken" };
      } catch (error) {
        return refusal(error);
      }
    },
    close: () => transport.close(),
  };
}

/** The command to which the server said no tells what the no is about. */
function refusal(error: unknown): Outcome {
  const { responseCode, response, command } = error as { readonly responseCode?: number; readonly response?: string; readonly command?: string };
  if (!(error instanceof Error) || typeof responseCode !== "number") return failed(error);
  const reason = `The mail server says: ${(response ?? error.message).replace(/[\s\p{Cc}]+/gu, " ").slice(0, 300)}`;
  if (responseCode < 500 || !FINAL.test(command ?? "")) return { kind: "later", afterMs: null, reason };
  return NOBODY.test(response ?? "") ? { kind: "gone", reason } : { kind: "refused", reason };
}

/** What a server says no to for good about one letter; a no to signing in or to the sender is the operator's to mend. */
const FINAL = /^(RCPT TO|DATA)$/;
/** No such mailbox, moved without a new address, disabled (RFC 3463, 3.2). */
const NOBODY = /^5\d\d[ -]5\.(?:1\.[16]|2\.1)\b/;
