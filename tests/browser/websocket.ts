// The server's side of a WebSocket (RFC 6455), as far as the tests' push service needs it: whole text messages.
import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

export interface Socket {
  send(message: unknown): void;
  close(): void;
}

const GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
const [TEXT, CLOSE, PING, PONG] = [1, 8, 9, 10];

/** Answers the handshake; each message is JSON. */
export function accept({ headers }: IncomingMessage, stream: Duplex, hear: (message: unknown, socket: Socket) => void): Socket {
  const proof = createHash("sha1").update(`${headers["sec-websocket-key"] ?? ""}${GUID}`).digest("base64");
  const [protocol] = (headers["sec-websocket-protocol"] ?? "").split(",");
  stream.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${proof}\r\n${protocol ? `Sec-WebSocket-Protocol: ${protocol.trim()}\r\n` : ""}\r\n`);
  const write = (opcode: number, payload: Buffer) => void (stream.writable && stream.write(Buffer.concat([head(opcode, payload.length), payload])));
  const socket: Socket = { send: (message) => write(TEXT ?? 1, Buffer.from(JSON.stringify(message))), close: () => stream.destroy() };
  let waiting: Buffer = Buffer.alloc(0);
  let text = "";
  stream.on("data", (chunk: Buffer) => {
    waiting = Buffer.concat([waiting, chunk]);
    for (let frame = next(waiting); frame !== null; frame = next(waiting)) {
      waiting = waiting.subarray(frame.length);
      if (frame.opcode === CLOSE) stream.end();
      else if (frame.opcode === PING) write(PONG ?? 10, frame.payload);
      else if (frame.opcode !== PONG) {
        text += frame.payload.toString("utf8");
        if (frame.last) [text] = ["", hear(JSON.parse(text), socket)];
      }
    }
  });
  stream.on("error", () => stream.destroy());
  return socket;
}

function head(opcode: number, length: number): Buffer {
  if (length < 126) return Buffer.of(0x80 | opcode, length);
  const long = Buffer.of(0x80 | opcode, 126, 0, 0);
  long.writeUInt16BE(length, 2);
  return long;
}

/** The first frame of what has come, unmasked; null until all of it is there. */
function next(bytes: Buffer): { readonly opcode: number; readonly last: boolean; readonly payload: Buffer; readonly length: number } | null {
  if (bytes.length < 2) return null;
  const [first = 0, second = 0] = bytes;
  const extended = (second & 0x7f) === 126 ? 2 : (second & 0x7f) === 127 ? 8 : 0;
  if (bytes.length < 2 + extended + 4) return null;
  const size = extended === 0 ? second & 0x7f : extended === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  const start = 2 + extended + 4;
  if (bytes.length < start + size) return null;
  const mask = bytes.subarray(start - 4, start);
  const payload = Buffer.from(bytes.subarray(start, start + size).map((byte, at) => byte ^ (mask[at % 4] ?? 0)));
  return { opcode: first & 0x0f, last: (first & 0x80) !== 0, payload, length: start + size };
}
