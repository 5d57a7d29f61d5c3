// The one client for everything that leaves the machine: guarded, pooled, bounded in time, bytes, redirects and requests a host.
import { lookup } from "node:dns";
import type { Socket } from "node:net";
import { Agent, type Dispatcher, errors, request } from "undici";
import { type Answer, answerOf, withoutFragment } from "./answer.ts";
import { deadlineOf } from "./deadline.ts";
import { type Errand, headersOf, isPermanent, type Method, onward, sendsOn, target } from "./errand.ts";
import { OutwardError } from "./errors.ts";
import { ended, explained } from "./explained.ts";
import { checked, guardedConnector, isAllowed, type Resolve } from "./guard.ts";
import { HEADER_BYTES, OUTWARD_LIMITS, type OutwardLimits, PER_HOST } from "./limits.ts";
import { openSocket } from "./socket.ts";
import { createTurns } from "./turns.ts";

export interface Outward {
  /**
   * Resolves once the headers of the last answer are there, whatever its status: callers judge. Every error is an OutwardError,
   * while the bytes are read too; an aborted signal throws its own reason. An answer must be read to its end or closed; it keeps
   * its turn at the host until then, at the longest until its time is over.
   */
  fetch(url: string, ask?: Ask): Promise<Answer>;
  /** A connection for another protocol, under the same rules for addresses; the caller's to end. Throws OutwardError. */
  connect(host: string, port: number): Promise<Socket>;
  /** Whether the operator allowed this host by name. */
  allows(url: URL): boolean;
  /** Ends what is under way. */
  close(): Promise<void>;
}

export interface Ask {
  /** GET when not given. */
  readonly method?: Method | undefined;
  /** User-Agent and Accept have defaults; what belongs to the connection (Host, Accept-Encoding, Content-Length) cannot be set. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | Uint8Array | undefined;
  /** Fewer than the limit; with 0 the redirect itself is the answer. */
  readonly redirects?: number | undefined;
  readonly limits?: Partial<OutwardLimits> | undefined;
  readonly signal?: AbortSignal | undefined;
  /** What messages call the address, where it holds a secret. */
  readonly as?: string | undefined;
}

export interface OutwardOptions {
  /** "host" or "host:port" that may be reached although its address is private. None by default. */
  readonly allowHosts?: readonly string[] | undefined;
  readonly limits?: Partial<OutwardLimits> | undefined;
  /** The system's resolver when not given. */
  readonly resolve?: Resolve | undefined;
  /** Requests to one host at once; 2 when not given. */
  readonly perHost?: number | undefined;
}

/** Bytes of a redirect's body that are read so that its connection can be used again. */
const REDIRECT_BODY = 16_384;

/** A kept connection that the other end had closed as the request went out: earlier answers came over it, none to this one. */
const wasStale = (error: unknown): boolean => error instanceof errors.SocketError && (error.socket?.bytesRead ?? 0) > 0;

export function createOutward({ allowHosts = [], limits: own = {}, resolve = lookup, perHost = PER_HOST }: OutwardOptions = {}): Outward {
  const dispatcher = new Agent({ connect: guardedConnector(allowHosts, resolve), connections: perHost, allowH2: false, maxHeaderSize: HEADER_BYTES, headersTimeout: 0, bodyTimeout: 0 });
  const turns = createTurns(perHost);
  let closed = false;

  async function asked(errand: Errand, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
    const { url, method, headers, body } = errand;
    const ask = () => request(url, { dispatcher, method, headers, body, signal });
    try {
      return await ask();
    } catch (error) {
      if (signal.aborted || (method !== "GET" && method !== "HEAD") || !wasStale(error)) throw error;
      return await ask();
    }
  }

  async function fetch(address: string, ask: Ask = {}): Promise<Answer> {
    const limits: OutwardLimits = { ...OUTWARD_LIMITS, ...own, ...ask.limits };
    const name = ask.as ?? address;
    const most = Math.min(ask.redirects ?? limits.redirects, limits.redirects);
    let errand: Errand = { url: checked(address, name, allowHosts), method: ask.method ?? "GET", headers: headersOf(ask.headers ?? {}), body: ask.body ?? null };
    let forGood = true;
    let permanent: string | null = null;
    const deadline = deadlineOf(ask.signal);
    try {
      for (let hop = 0; hop <= most; hop++) {
        if (closed) throw ended();
        const leave = await turns.take(errand.url.hostname, deadline.signal);
        deadline.onEnd(leave);
        deadline.start(limits.answerMs);
        const { url } = errand;
        const answer = await asked(errand, deadline.signal);
        answer.body.on("error", () => {});
        const location = answer.headers["location"] ?? null;
        if (most === 0 || location === null || !sendsOn(errand, answer.statusCode)) return answerOf({ answer, errand, permanent, name, limits, deadline });
        answer.body.dump({ limit: REDIRECT_BODY }).catch(() => {});
        leave();
        errand = onward(errand, checked(target(location, url), name, allowHosts));
        forGood &&= isPermanent(answer.statusCode);
        if (forGood) permanent = withoutFragment(errand.url);
      }
      throw new OutwardError("too-many-redirects", `${name} redirects more than ${most} times.`, "Open it in a browser and give the address that it ends at.");
    } catch (error) {
      deadline.end();
      ask.signal?.throwIfAborted();
      throw closed ? ended() : explained(error, name, deadline.expired(), limits);
    }
  }

  const sockets = new Set<Socket>();

  async function connect(host: string, port: number): Promise<Socket> {
    const socket = await openSocket(host, port, allowHosts, resolve);
    if (closed) {
      socket.destroy();
      throw ended();
    }
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    return socket;
  }

  return {
    fetch,
    connect,
    allows: (url) => isAllowed(url, allowHosts),
    async close() {
      closed = true;
      for (const socket of sockets) socket.destroy();
      turns.close(ended());
      await dispatcher.destroy();
    },
  };
}
