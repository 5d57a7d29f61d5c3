// A small invented record of happenings: an agency's report and those who print it, an update, reports in other words, another matter.
import { openTemporaryStore, type Store } from "../../src/store/index.ts";
import { received } from "./seed.ts";
import { MARROW, REIK } from "./seed-echoes.ts";

type Item = Parameters<typeof received>[0];

const CLOSED = '"The quay stays shut until the toll is gone,"';
const WIRE = `TORSHOLM (Coast Wire) - Averne closed the ferry quay at Torsholm on Tuesday after pilots refused to pay a new toll, leaving four hundred passengers ashore.

${CLOSED} Dela Marrow said at the harbour office. She gave no date for the next sailing, and the pilots' guild called a vote for Thursday.

Lusk, which shares the strait, sent two boats for its citizens. The toll was set in January to pay for a new lighthouse, whose oil lamps date from the last century.

The harbour master counted nineteen ships at anchor outside the mole by nightfall. Fishermen from three villages said that they would go out regardless.`;

const LOCAL = `Torsholm's own bakers carried bread to the passengers who slept in the customs hall, where the school band played until midnight.`;

const REPORTED = `"Nobody asked the pilots," Tomas Reik told reporters in Lusk on Wednesday, a day after Averne shut the Torsholm quay over its toll on ferry pilots.

Dela Marrow's government wants the toll to pay for a lighthouse. ${CLOSED} Dela Marrow said on Tuesday. Two boats from Lusk brought home those who were stranded at Torsholm, and the guild of pilots votes on Thursday.`;

const BUDGET = (end: string) => `Parliament in Harrow turned down the school budget by seven votes after a night of speeches. Teachers in the gallery sang; the speaker had the doors opened. Ministers will bring a second draft in April, with less for buildings and more for wages. ${end}`;

const by = (id: string, outlet: string, published: string, title: string, text: string, said: Item["said"]): Item => ({ id, outlet, published, title, url: `https://${id}.example/story`, text, said });
const closed = (id: string): Item["said"][number] => ({ id: `${id}.1`, source: ["Dela Marrow"], cue: ["said"], content: [CLOSED], speaker: MARROW, saidOn: { date: "2031-03-04", precision: "day" } });

export const STORY_ITEMS: readonly Item[] = [
  by("wire", "Coast Wire", "2031-03-04T16:00:00Z", "Averne shuts Torsholm quay over pilots' toll", WIRE, [closed("wire")]),
  by("post", "Averne Post", "2031-03-04T17:30:00Z", "Four hundred stranded as ferries stop", WIRE, [closed("post")]),
  by("herald", "Harbour Herald", "2031-03-04T18:10:00Z", "Bread for the stranded", `${WIRE}\n\n${LOCAL}`, [closed("herald")]),
  by("wire-2", "Coast Wire", "2031-03-04T21:00:00Z", "Averne shuts Torsholm quay; Lusk sends more boats", `${WIRE}\n\nBy evening Lusk had sent three further boats, and the first passengers came ashore in its capital to hot soup and a row of cameras.`, [closed("wire-2")]),
  by("lusk", "Lusk Times", "2031-03-05T07:00:00Z", "Reik: nobody asked the pilots at Torsholm", REPORTED, [
    { id: "lusk.1", source: ["Tomas Reik"], cue: ["told"], content: ['"Nobody asked the pilots,"'], speaker: REIK, saidOn: { date: "2031-03-05", precision: "day" } },
    { ...closed("lusk"), id: "lusk.2" },
  ]),
  by("budget", "Averne Post", "2031-03-06", "School budget falls by seven votes", BUDGET("The vote was the third this winter that the government lost."), []),
  by("budget-2", "Lusk Times", "2031-03-06", "Harrow parliament rejects school budget", BUDGET("Lusk's teachers sent a telegram.").split(". ").toReversed().join(". "), []),
  by("alone", "Harbour Herald", "2031-03-06", "A whale in the bay", "Children in Orm saw a whale blow twice off the breakwater on Thursday morning, and drew it in chalk.", []),
];

/** On the real engine; its clock stands still. */
export async function storeOfStories(): Promise<Store> {
  const store = await openTemporaryStore({ now: () => new Date("2031-03-09T08:00:00Z") });
  await store.writer.record(STORY_ITEMS.map(received));
  return store;
}
