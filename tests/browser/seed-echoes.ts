// A small invented record of the same exact words: an echo, what is left out and why, retellings in several wordings, a formula.
import type { Speaker, StatementKind } from "../../src/model/index.ts";
import { openTemporaryStore, type Store } from "../../src/store/index.ts";
import { received } from "./seed.ts";

type Item = Parameters<typeof received>[0];

const person = (name: string, office: string): Speaker => ({ kind: "person", name, id: null, mention: name, office, of: null });
export const MARROW = person("Dela Marrow", "Prime Minister");
export const REIK = person("Tomas Reik", "Foreign Minister");
const OFFICIAL: Speaker = { kind: "unnamed", name: null, id: null, mention: "an official", office: null, of: "the Averne government" };

interface Told {
  readonly id: string;
  readonly outlet: string;
  readonly published: string;
  readonly speaker: Speaker;
  readonly words: string;
  readonly kind?: StatementKind;
  readonly saidOn?: string;
}

/** An article of one sentence: the words, and who said them. */
function told({ id, outlet, published, speaker, words, kind = "direct", saidOn = published.slice(0, 10) }: Told): Item {
  const name = speaker.name ?? speaker.mention ?? "";
  const content = kind === "direct" ? `"${words},"` : words;
  return {
    id,
    title: `${outlet}: ${name} on the harbour`,
    outlet,
    published,
    url: `https://${id}.example/story`,
    text: `${content} ${name} said.`,
    said: [{ id: `${id}.1`, kind, source: [name], cue: ["said"], content: [content], speaker, saidOn: { date: saidOn, precision: "day" } }],
  };
}

const HARBOUR = "neither the harbour nor the winter will wait for us";
const PATIENCE = "patience that we have not seen from them in the past";

export const ECHO_ITEMS: readonly Item[] = [
  told({ id: "reik-first", outlet: "Lusk Wire", published: "2031-04-02T09:00:00Z", speaker: REIK, words: `I told the pilots that ${HARBOUR}` }),
  told({ id: "marrow-next", outlet: "Averne Post", published: "2031-04-03T08:00:00Z", speaker: MARROW, words: `Let me be plain: ${HARBOUR}, whatever Lusk decides` }),
  told({ id: "official", outlet: "Coast Times", published: "2031-05-20T08:00:00Z", speaker: OFFICIAL, words: "We are told that the old lighthouse will burn and nobody knows who pays the keeper" }),
  told({ id: "reik-lamp", outlet: "Lusk Wire", published: "2031-05-20T10:00:00Z", speaker: REIK, words: "Storm or no storm, the old lighthouse will burn until every ferry has come in" }),
  told({ id: "patience-1", outlet: "Averne Post", published: "2031-06-05T08:00:00Z", speaker: MARROW, words: `I am pleased that Lusk has shown a level of ${PATIENCE}` }),
  told({ id: "patience-2", outlet: "Harbour Herald", published: "2031-06-05T12:00:00Z", speaker: MARROW, words: `I am pleased that Lusk has shown some level of ${PATIENCE}`, saidOn: "2031-06-05" }),
  told({ id: "patience-3", outlet: "Coast Times", published: "2031-06-06T07:00:00Z", speaker: MARROW, words: `I am pleased that Lusk has shown a level of ${PATIENCE}`, saidOn: "2031-06-05" }),
  ...["2031-02-01", "2031-02-08", "2031-02-15", "2031-02-22"].map((published, i) =>
    told({ id: `formula-${i + 1}`, outlet: "Averne Post", published, speaker: MARROW, words: `${["Ask me later", "On the ferries", "As for the pilots", "About the fish"][i]}, we'll see when the ice has gone` })),
  told({ id: "changed", outlet: "Averne Post", published: "2031-03-01", speaker: MARROW, words: "We'll see when the snow has gone" }),
];

/** On the real engine; its clock stands still. */
export async function storeOfEchoes(): Promise<Store> {
  const store = await openTemporaryStore({ now: () => new Date("2031-07-01T08:00:00Z") });
  await store.writer.record(ECHO_ITEMS.map(received));
  return store;
}
