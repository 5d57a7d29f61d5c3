// A stage for tests: one web server, a record, and a follower whose time jumps from one due moment to the next.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { Reader } from "../../model/index.ts";
import { createOutward } from "../../outward/index.ts";
import { createIntake } from "../../pipeline.ts";
import { openTemporaryStore, type Store } from "../../store/index.ts";
import { type Clock, DAY_MS, HOUR_MS, later, MINUTE_MS } from "../clock.ts";
import { createFollow } from "../follow.ts";
import type { Happening, OwnerNews, Rules } from "../following.ts";
import { createRobots } from "../robots.ts";

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Stage {
  readonly store: Store;
  /** What was asked for, and after how many minutes. */
  readonly asked: readonly (readonly [path: string, minutes: number])[];
  readonly happenings: readonly Happening[];
  readonly owner: readonly OwnerNews[];
  /** Follows until so many minutes have passed since the beginning. */
  until(minutes: number): Promise<void>;
}

const BEGIN = new Date("2031-04-02T12:00:00.000Z");
export const RULES: Rules = { bounds: { least: 2 * MINUTE_MS, most: DAY_MS }, hostGap: 1000, hostsAtOnce: 4, pageTries: 6, revisits: [HOUR_MS, 6 * HOUR_MS, DAY_MS], feedBytes: 1_000_000, answerMs: 5000 };

/** Says that there is one statement where a text has a quotation mark, so that pages are looked at again. */
const READER: Reader = {
  name: "test 1",
  async read({ id, text }) {
    const start = text.indexOf("“");
    const statement = { id: `${id}-1`, kind: "direct", act: "claim", source: [], cue: [], content: [{ start, end: text.length }], parent: null, answers: null, speaker: null, saidOn: null, confidence: 1, signal: null } as const;
    return { reader: "test 1", statements: start === -1 ? [] : [statement], notes: [] };
  },
};

/** ":PORT" in addresses becomes the server's port. `answer` gets the host's name ("a.example"), the path and the minutes that have passed. Names that begin with "private" may not be reached. */
export async function stage(answer: (host: string, path: string, minutes: number) => Answer, sources: readonly { readonly url: string; readonly found?: boolean }[], rules: Partial<Rules> = {}): Promise<Stage> {
  let now = BEGIN;
  const minutes = (): number => (now.getTime() - BEGIN.getTime()) / MINUTE_MS;
  const asked: [string, number][] = [];
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? "").replace(/:\d+$/, "");
    asked.push([`${host}${request.url}`, Math.round(minutes() * 100) / 100]);
    const { status = 200, headers = {}, body = "" } = answer(host, request.url ?? "/", minutes());
    const own = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, ported(value)]));
    response.writeHead(status, { "content-type": body.startsWith("<?xml") ? "application/xml" : "text/html", ...own }).end(ported(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const ported = (text: string): string => text.replaceAll(":PORT", `:${(server.address() as AddressInfo).port}`);
  const store = await openTemporaryStore({ now: () => now });
  const outward = createOutward({ allowHosts: ["a", "b", "c"].map((name) => `${name}.example`), resolve: (_name, _options, callback) => callback(null, [{ address: "127.0.0.1", family: 4 }]) });
  onTestFinished(async () => {
    await outward.close();
    await store.close();
    server.closeAllConnections();
    server.close();
  });
  await store.followed.writer.add(sources.map(({ url, found = false }) => ({ url: ported(url), found, title: null, outlet: null, site: null })), BEGIN.toISOString());
  const happenings: Happening[] = [];
  const owner: OwnerNews[] = [];
  const record = createIntake({ reader: READER, known: store.reader.known, writer: store.writer, arrived: async () => [] });
  return {
    store, asked, happenings, owner,
    async until(last) {
      const end = later(BEGIN, last * MINUTE_MS);
      const controller = new AbortController();
      const clock: Clock = {
        now: () => now,
        wait: (until, { idle, signal }) =>
          new Promise((resolve) => {
            if (!idle && !signal.aborted) return signal.addEventListener("abort", () => resolve(), { once: true });
            if (idle && until >= end) controller.abort();
            if (idle) now = until < end ? until : end;
            setImmediate(resolve);
          }),
      };
      const following = { followed: store.followed, outward, robots: createRobots(outward, clock), record, clock, random: () => 0.5, rules: { ...RULES, ...rules }, signal: controller.signal };
      await createFollow({ ...following, tell: (happening) => void happenings.push(happening), tellOwner: async (news) => void owner.push(news) }).run({ once: false });
    },
  };
}
