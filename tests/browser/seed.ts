// A small invented record for the tests of the API and the web app, with every shape that a page must show.
import type { Act, Day, Document, Note, Reading, Span, Speaker, Statement, StatementKind, TimeMark } from "../../src/model/index.ts";
import { openTemporaryStore, type Store } from "../../src/store/index.ts";
import { followSources } from "./seed-sources.ts";

interface Said {
  readonly id: string;
  readonly kind?: StatementKind;
  readonly act?: Act;
  /** Words of the text, each found after the one before of the same role. */
  readonly source?: readonly string[];
  readonly cue?: readonly string[];
  readonly content: readonly string[];
  readonly parent?: string;
  readonly answers?: string;
  readonly speaker: Speaker | null;
  readonly saidOn?: Day;
  readonly confidence?: number;
}

type Item = Partial<Document> & Pick<Document, "id" | "text"> & { readonly said: readonly Said[]; readonly notes?: readonly Note[] };

const person = (name: string, office: string | null = null, mention: string | null = name): Speaker => ({ kind: "person", name, id: null, mention, office, of: null });
const MARROW = person("Dela Marrow", "Prime Minister");
const REIK = person("Tomas Reik", "Foreign Minister");
const CORVEL = person("Ina Corvel", "Spokeswoman");
const OFFICIAL: Speaker = { kind: "unnamed", name: null, id: null, mention: "a senior official", office: null, of: "the Averne government" };
const on = (date: string): Day => ({ date, precision: "day" });

/** Places of words in a text, each at or after the end of the one before; of "Reik [said] later" only what is in brackets. */
function places(text: string, words: readonly string[]): Span[] {
  let from = 0;
  return words.map((given) => {
    const [, before = "", word = given, after = ""] = /^(.*)\[(.+)\](.*)$/s.exec(given) ?? [];
    const found = text.indexOf(before + word + after, from);
    if (found < 0) throw new Error(`"${given}" is not in the text after ${from}`);
    const start = found + before.length;
    from = start + word.length;
    return { start, end: from };
  });
}

function toStatement(text: string, said: Said): Statement {
  return {
    id: said.id,
    kind: said.kind ?? "direct",
    act: said.act ?? "claim",
    source: places(text, said.source ?? []),
    cue: places(text, said.cue ?? []),
    content: places(text, said.content),
    parent: said.parent ?? null,
    answers: said.answers ?? null,
    speaker: said.speaker,
    saidOn: said.saidOn ?? null,
    confidence: said.confidence ?? 0.9,
    signal: null,
  };
}

export function received({ said, notes = [], ...given }: Item): { document: Document; reading: Reading } {
  const document: Document = { origin: given.url ?? given.id, kind: "article", url: null, title: null, outlet: null, published: null, times: [], ...given };
  const statements = said.map((one) => toStatement(given.text, one)).toSorted((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
  return { document, reading: { reader: "by hand", statements, notes } };
}

const FERRY_1 = `Watch the Averne Post live

Marrow leaves the door open to ferry talks

"We are ready to sit down in the harbour town," Prime Minister Dela Marrow said on Tuesday, "but nobody has asked us." She added that the ferries would not sail before spring.

A senior official said Marrow "has told the cabinet she will go" if an invitation comes.

Tomas Reik, the foreign minister of Lusk, declined to comment.`;

const FERRY_2 = FERRY_1.replace("before spring", "before summer").concat(`\n\n"An invitation is on its way," Reik said later.`);

const marrowOne: Said = {
  id: "ferry-talks.1",
  source: ["Prime Minister Dela Marrow"],
  cue: ["said"],
  content: [`"We are ready to sit down in the harbour town,"`, `"but nobody has asked us."`],
  speaker: MARROW,
  saidOn: on("2031-03-04"),
  confidence: 0.97,
};
const official: Said = {
  id: "ferry-talks.3",
  kind: "mixed",
  source: ["A senior official"],
  cue: ["[said] Marrow"],
  content: [`Marrow "has told the cabinet she will go" if an invitation comes`],
  speaker: OFFICIAL,
  confidence: 0.62,
};
const within: Said = {
  id: "ferry-talks.4",
  kind: "indirect",
  source: [`[Marrow] "has`],
  cue: ["has told the cabinet"],
  content: ["she will go"],
  parent: "ferry-talks.3",
  speaker: person("Dela Marrow", "Prime Minister", "Marrow"),
};
const ferry = (text: string, season: string, extra: readonly Said[]): Item => ({
  id: "ferry-talks",
  url: "https://post.example/2031/ferry-talks",
  title: "Marrow leaves the door open to ferry talks",
  outlet: "Averne Post",
  published: "2031-03-05",
  text,
  said: [
    marrowOne,
    { id: "ferry-talks.2", kind: "indirect", source: ["She"], cue: ["added"], content: [`the ferries would not sail before ${season}`], speaker: person("Dela Marrow", "Prime Minister", "She"), saidOn: on("2031-03-04"), confidence: 0.88 },
    official,
    within,
    ...extra,
  ],
  notes: [{ rule: "declined", start: text.indexOf("declined"), end: text.indexOf("declined") + 19, reason: "Reik declined to comment: no statement was made.", severity: "info" }],
});

const BRIEFING = `MS. CORVEL: Good afternoon. The prime minister will travel on Thursday.

Q: Has she read the letter from Lusk?

MS. CORVEL: She has. I would only repeat what she told reporters: "We do not answer letters in public."

And with that, thank you.

(Laughter.)`;

const BROADCAST = `Reik: The harbour stays closed until the pilots are home.

Presenter: That was the foreign minister an hour ago. A fisherman told us nobody had warned them.`;

const marks: readonly TimeMark[] = [
  { offset: 0, seconds: 4.5 },
  { offset: BROADCAST.indexOf("Presenter"), seconds: 65 },
  { offset: BROADCAST.indexOf("A fisherman"), seconds: 71 },
];

export const ITEMS: readonly Item[] = [
  ferry(FERRY_1, "spring", []),
  {
    id: "briefing-6-march",
    kind: "transcript",
    url: "https://gov.example/briefing",
    title: "Daily briefing, 6 March 2031",
    outlet: "Government of Averne",
    published: "2031-03-06T14:00:00Z",
    text: BRIEFING,
    said: [
      { id: "briefing.1", source: ["MS. CORVEL"], content: ["Good afternoon. The prime minister will travel on Thursday."], speaker: { ...CORVEL, mention: "MS. CORVEL" }, saidOn: on("2031-03-06") },
      { id: "briefing.2", act: "question", source: ["Q"], content: ["Has she read the letter from Lusk?"], speaker: { kind: "unnamed", name: null, id: null, mention: "Q", office: null, of: null }, saidOn: on("2031-03-06") },
      { id: "briefing.3", source: ["[MS. CORVEL]: She"], content: [`She has. I would only repeat what she told reporters: "We do not answer letters in public."`, "And with that, thank you."], answers: "briefing.2", speaker: { ...CORVEL, mention: "MS. CORVEL" }, saidOn: on("2031-03-06") },
      { id: "briefing.4", source: ["[she] told"], cue: ["[told] reporters"], content: [`"We do not answer letters in public."`], parent: "briefing.3", speaker: person("Dela Marrow", "Prime Minister", "she"), saidOn: { date: "2031-03", precision: "month" } },
    ],
  },
  {
    id: "sample-evening-news",
    kind: "broadcast",
    title: "Evening news",
    outlet: "Lusk Broadcasting",
    published: "2031-03-07T20:00:00Z",
    text: BROADCAST,
    times: marks,
    said: [
      { id: "evening.1", source: ["Reik"], content: ["The harbour stays closed until the pilots are home."], speaker: { ...REIK, mention: "Reik" }, saidOn: on("2031-03-07") },
      { id: "evening.2", kind: "indirect", source: ["A fisherman"], cue: ["told"], content: ["nobody had warned them"], speaker: { kind: "unnamed", name: null, id: null, mention: "A fisherman", office: null, of: null } },
    ],
  },
  {
    id: "hostile",
    title: `<img src=x onerror="document.title='broken'"> & "quotes"`,
    outlet: `O'Brien & <b>Sons</b>`,
    url: "javascript:alert(1)",
    origin: "hostile",
    published: "2031-03-08",
    text: `"<script>document.title='broken'</script> we shall see \u{1F6A2}," said Tomas Reik.\n\n\u05E9\u05DC\u05D5\u05DD "We shall see," Dela Marrow said.`,
    said: [
      { id: "hostile.1", source: ["Tomas Reik"], cue: ["[said] Tomas"], content: [`"<script>document.title='broken'</script> we shall see \u{1F6A2},"`], speaker: REIK, saidOn: on("2031-03-08") },
      { id: "hostile.2", source: ["Dela Marrow"], cue: ["Marrow [said]."], content: [`"We shall see,"`], speaker: MARROW, saidOn: on("2031-03-07") },
    ],
  },
  { id: "a/b c%2F?#é", title: "An id of odd characters", outlet: "Averne Post", published: "2031-03-01", text: "Nothing was said here.", said: [] },
];

/** The second version of "ferry-talks": one statement reworded, one added. */
export const CORRECTION = ferry(FERRY_2, "summer", [
  { id: "ferry-talks.5", source: ["[Reik] said later"], cue: ["Reik [said later]"], content: [`"An invitation is on its way,"`], speaker: { ...REIK, mention: "Reik" }, saidOn: on("2031-03-05") },
]);

/** A record with all of it, on the real engine; its clock stands still. */
export async function seededStore(): Promise<Store> {
  const store = await openTemporaryStore({ now: () => new Date("2031-03-09T08:00:00Z") });
  await store.writer.record(ITEMS.map(received));
  // One that the next version has no place for, and one that stands.
  await store.writer.correct({ statement: "ferry-talks.2", fixes: { act: "denial" }, by: null, why: null });
  await store.writer.correct({ statement: "evening.2", fixes: { act: "denial", speaker: { ...CORVEL, name: "Odo Lerch", office: "fisherman" } }, by: "Ada", why: "named further down" });
  await store.writer.record([received(CORRECTION)]);
  await followSources(store);
  return store;
}
