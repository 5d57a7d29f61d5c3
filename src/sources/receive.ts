// The entry: inputs in, documents out, one at a time.
import { createReadStream } from "node:fs";
import { captions } from "./captions.ts";
import { fetchUrl } from "./client.ts";
import { binaryKind, detect } from "./detect.ts";
import type { Draft } from "./draft.ts";
import { SourceError, asSourceError, asWarning } from "./errors.ts";
import { finish } from "./finish.ts";
import { html } from "./html.ts";
import { json, jsonLines } from "./json.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { markdown } from "./markdown.ts";
import { type Opened, nameAndEnding, peek } from "./opened.ts";
import { type Place, places } from "./places.ts";
import { plain } from "./plain.ts";
import { counter } from "./progress.ts";
import type { Received, ReceiveOptions } from "./received.ts";
import { described } from "./sidecar.ts";
import { statements } from "./statements.ts";
import { isGzip, unpack } from "./unpack.ts";

type Format = (opened: Opened, limits: Limits) => AsyncIterable<Draft | SourceError>;

const FORMATS: Readonly<Record<NonNullable<ReturnType<typeof detect>>, Format>> = {
  "text": plain, "markdown": markdown, "html": html, "captions": captions, "json-lines": jsonLines, "json": json,
};
/** First bytes by which an input is recognised. */
const HEAD = 65_536;

/**
 * Turns files, folders, URLs and "-" into documents, in the order given, folders sorted by name.
 * Never throws for a bad input: that one is `Refused` and the others go on.
 */
export async function* receive(inputs: readonly string[], options: ReceiveOptions): AsyncGenerator<Received> {
  const limits = { ...LIMITS, ...options.limits };
  const count = await counter(inputs, options);
  for await (const place of places(inputs, options.cwd)) {
    options.signal?.throwIfAborted();
    if (place instanceof SourceError) {
      yield { input: place.input, error: place };
      continue;
    }
    for await (const received of fromPlace(place, options, limits, count.bytes)) {
      options.signal?.throwIfAborted();
      if (!("error" in received)) count.document();
      yield received;
    }
  }
}

async function* fromPlace(place: Place, options: ReceiveOptions, limits: Limits, onBytes: (count: number) => void): AsyncGenerator<Received> {
  const quiet = place.kind === "file" && !place.asked;
  let packed: Opened | null = null;
  try {
    packed = await open(place, options, limits, onBytes);
    const opened = await unpacked(packed, limits);
    const extra = place.kind === "file" ? await described(place.path, opened.ending) : {};
    for await (const draft of drafts(opened, options, limits)) {
      const result = draft instanceof SourceError ? draft : finish({ ...extra, ...draft }, opened, options);
      yield result instanceof SourceError ? refused(result, quiet) : result;
    }
  } catch (error) {
    options.signal?.throwIfAborted();
    yield refused(asSourceError(error, place.input), quiet);
  } finally {
    packed?.close();
  }
}

async function open(place: Place, options: ReceiveOptions, limits: Limits, onBytes: (count: number) => void): Promise<Opened> {
  const unknown = { origin: null, url: null, mediaType: null, charset: null };
  if (place.kind === "url") {
    if (!options.outward) throw new SourceError("network", place.input, `${place.input} is not fetched: nothing is, here.`, "Download it and give the file.");
    const answer = await fetchUrl(place.input, { outward: options.outward, limits, signal: options.signal });
    return { ...answer, input: place.input, ...nameAndEnding(new URL(answer.url).pathname), origin: answer.url, bytes: counted(answer.bytes, onBytes) };
  }
  if (place.kind === "file") {
    const stream = createReadStream(place.path, { signal: options.signal });
    return { ...unknown, input: place.input, ...nameAndEnding(place.path), origin: place.path, bytes: counted(stream, onBytes), close: () => stream.destroy() };
  }
  if (!options.stdin) throw new SourceError("not-found", "-", "There is no standard input to read.", "Pipe something into the command, or name a file.");
  return { ...unknown, input: place.input, name: "stdin", ending: "", bytes: counted(options.stdin, onBytes), close: () => {} };
}

/** Refuses what is empty or not text, after undoing gzip. */
async function unpacked(opened: Opened, limits: Limits): Promise<Opened> {
  let { head, bytes } = await peek(opened.bytes, HEAD);
  if (isGzip(head)) ({ head, bytes } = await peek(unpack(bytes, opened.input, limits), HEAD));
  if (head.length === 0) throw new SourceError("empty", opened.input, `${opened.input} is empty.`, "Check that it is the right one.");
  const binary = binaryKind(head);
  if (binary) throw new SourceError("binary", opened.input, `${opened.input} is ${binary}, not text.`, "Give its text: unpack it, or save it as text or HTML.");
  return { ...opened, bytes };
}

async function* drafts(opened: Opened, options: ReceiveOptions, limits: Limits): AsyncGenerator<Draft | SourceError> {
  if (options.statements) return yield* statements(opened, limits);
  const { head, bytes } = await peek(opened.bytes, HEAD);
  const format = detect(opened.ending, opened.mediaType, head);
  if (!format) throw new SourceError("unknown-format", opened.input, `${opened.input} is a feed or other XML, not a document.`, "Give the pages that it names.");
  return yield* FORMATS[format]({ ...opened, bytes }, limits);
}

/** What is no fault of a file met in a folder. */
const MILD: ReadonlySet<SourceError["kind"]> = new Set(["binary", "unknown-format", "loop"]);

const refused = (error: SourceError, quiet: boolean): Received =>
  ({ input: error.input, error: quiet && MILD.has(error.kind) ? asWarning(error) : error });

async function* counted(bytes: AsyncIterable<Uint8Array>, onBytes: (count: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    onBytes(chunk.length);
    yield chunk;
  }
}
