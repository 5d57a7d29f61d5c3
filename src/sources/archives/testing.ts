// Web archives for tests, written by hand from the standard, so that they can be damaged at will.
import { gzipSync } from "node:zlib";

export interface RecordParts {
  readonly type?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly block: string | Uint8Array;
}

/** One record (ISO 28500): version, headers, an empty line, the block, two line ends. */
export function recordOf({ type = "response", url = "https://sund.example/talks", headers = {}, block }: RecordParts): Buffer {
  const bytes = Buffer.from(block);
  const fields = { "WARC-Type": type, "WARC-Target-URI": url, "WARC-Date": "2031-03-02T10:00:00Z", "Content-Type": "application/http; msgtype=response", "Content-Length": String(bytes.length), ...headers };
  const head = ["WARC/1.0", ...Object.entries(fields).map(([name, value]) => `${name}: ${value}`), "", ""].join("\r\n");
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from("\r\n\r\n")]);
}

export function answerOf(body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}, status = "200 OK"): Buffer {
  const fields = { "content-type": "text/html; charset=utf-8", ...headers };
  return Buffer.concat([Buffer.from([`HTTP/1.1 ${status}`, ...Object.entries(fields).map(([name, value]) => `${name}: ${value}`), "", ""].join("\r\n")), Buffer.from(body)]);
}

export const pageOf = (words: string, head = ""): string => `<!doctype html><html><head><title>Talks</title>${head}</head><body><article><p>${words}</p></article></body></html>`;

/** A record that holds a page with these words. */
export const pageRecord = (words: string, number = 1): Buffer => recordOf({ url: `https://sund.example/talks-${number}`, block: answerOf(pageOf(words)) });

/** Each record a gzip member of its own, as the standard advises. */
export const packed = (...records: readonly Uint8Array[]): Buffer => Buffer.concat(records.map((record) => gzipSync(record)));
