// Gathers the facts about one document that arrives, each once and only those that somebody asks for.
import { DAY_MS, type Facts, type Growth, isExact, momentOf, type Need, type Spreads, type StorySoFar } from "../alerts/index.ts";
import type { Arriving, RecordedStories } from "../comparisons/index.ts";
import type { Alert, Said, Story } from "../model/index.ts";

/** Days before a document's whose stories say what is usual. */
const USUAL_DAYS = 90;

/** A version of a document, whose turn it is. */
export interface Coming {
  readonly document: Said["document"];
  readonly version: number;
  readonly text: string;
  readonly at: number;
  readonly now: number;
  readonly said: readonly Said[];
  readonly growth: Growth | null;
}

/** What is there when a document comes. */
export interface Around {
  readonly stories: Pick<RecordedStories, "of" | "spreads">;
  readonly arriving: Arriving;
  /** What was told as exclusive and may still have to be put right. */
  readonly exclusives: readonly Alert[];
  /** Whether a document of the record has come already. */
  readonly hasCome: (document: string, moment: number) => boolean;
  readonly usual: Usual;
  /** What documents say, by their ids. */
  readonly saidIn: (documents: readonly string[]) => Promise<readonly Said[]>;
}

/** What usually happens: worked out once a day. */
export type Usual = (around: Pick<Around, "stories" | "arriving">, now: number) => Promise<Spreads>;

export function createUsual(): Usual {
  let last: { readonly day: number; readonly spreads: Spreads } | null = null;
  return async ({ stories, arriving }, now) => {
    const day = Math.floor(now / DAY_MS);
    if (last?.day !== day) last = { day, spreads: { days: USUAL_DAYS, stories: await stories.spreads((day - USUAL_DAYS) * DAY_MS, day * DAY_MS, DAY_MS), utterances: arriving.spreads() } };
    return last.spreads;
  };
}

const NOTHING: Spreads = { days: USUAL_DAYS, stories: [], utterances: [] };

/** Documents of a story, the latest, whose statements are laid beside. */
const MOST_BESIDE = 30;

/** `again`: it is looked at once more, and what others say of the matter by then is looked at too. */
export async function gather(coming: Coming, around: Around, needs: ReadonlySet<Need>, again = false): Promise<Facts> {
  const { document, version, text, at, now, said } = coming;
  const { utterances, echoes } = needs.has("utterances") || needs.has("echoes") ? around.arriving.arrive(said, needs.has("echoes")) : { utterances: [], echoes: [] };
  const told = needs.has("story") ? await around.stories.of(document.id) : null;
  const story = told && soFar(told, around, document.id);
  const others = again && needs.has("beside") ? (story?.documents ?? []).map((each) => each.document).filter((id) => id !== document.id).slice(-MOST_BESIDE) : [];
  const tellers = new Set(utterances.flatMap(({ tellings }) => tellings.map((telling) => telling.document.id)));
  return {
    document, version, text, at, now, said, utterances, echoes,
    story,
    spreads: story ? await around.usual(around, now) : NOTHING,
    growth: coming.growth,
    told: needs.has("told") ? around.exclusives.filter(({ evidence }) => tellers.has(evidence[0]?.document ?? "")) : [],
    beside: others.length > 0 ? await around.saidIn(others) : [],
  };
}

/** What has come of it; its first document may be recorded later than others. */
function soFar({ documents }: Story, { hasCome }: Around, own: string): StorySoFar {
  const there = documents.flatMap(({ document: { id, title, outlet, published }, recordedAt, voice }) => {
    const at = momentOf({ published, recordedAt });
    return id === own || hasCome(id, at) ? [{ document: id, title, outlet, voice, at, exact: isExact(published) }] : [];
  });
  return { id: there[0]!.document, documents: there };
}
