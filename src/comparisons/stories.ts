// Stories of the record: kept up with what is recorded, one document at a time; listed, and told with who speaks in them.
import { type Chance, compare, createStories, outletKey, type Stories, timeOf } from "../comparing/index.ts";
import type { Speaker, Story, Utterance } from "../model/index.ts";
import type { Page, PlacedVersion, RecordReader } from "../store/contract.ts";
import { allSaid, type Days, isoDay } from "./material.ts";

export interface StoryQuery extends Days {
  /** Name of an outlet that carries it. */
  readonly outlet?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** A speaker with what is told of them in a story. */
export interface StorySpeaker {
  readonly speaker: Speaker;
  /** What most outlets carry first. */
  readonly utterances: readonly Utterance[];
}

export interface ToldStory extends Story {
  /** Those who have an identity, most utterances first. */
  readonly speakers: readonly StorySpeaker[];
}

/** What a document that arrives means for its story. */
export interface StoryNow {
  /** Id of the story, which is that of its first document. */
  readonly story: string;
  readonly title: string | null;
  readonly documents: number;
  /** Outlets that tell it in words of their own, in all, and those of them whose documents were recorded lately. */
  readonly voices: number;
  readonly lately: number;
}

export interface RecordedStories {
  /** Those that two documents or more tell; the latest day first, on each the one with most voices. */
  list(query: StoryQuery): Promise<Page<ToldStory>>;
  /** The story of a document, by its id; null where it has none: it is not on record, or has no date. */
  of(document: string): Promise<Story | null>;
  /** The same, with who speaks in it. */
  told(document: string): Promise<ToldStory | null>;
  /** `within` is in milliseconds before the document was recorded. */
  now(document: string, within: number): Promise<StoryNow | null>;
  /**
   * How far stories spread that began between two times (milliseconds since 1970, the second exclusive): at place n, how many of them had
   * n voices at most within any `within` milliseconds. What was published later counts nothing.
   */
  spreads(since: number, until: number, within: number): Promise<readonly number[]>;
}

/** Documents whose texts are held at once while they are compared. */
const AT_ONCE = 50;
/** Words in a usual document: what is in one of them every so many words stands in most. */
const USUAL_WORDS = 400;

export function createRecordedStories(reader: RecordReader, { perMillion }: Pick<Chance, "perMillion">): RecordedStories {
  const word = new Uint32Array(1);
  const begin = (): Stories => createStories((code) => {
    word[0] = code;
    return 1 - Math.exp((-USUAL_WORDS * perMillion(word)) / 1e6);
  });
  let [stories, last, inOrder] = [begin(), 0, [] as readonly Group[]];
  let working: Promise<void> = Promise.resolve();

  /** What was recorded since, in order of time; all anew where one comes too late to be fitted in. */
  async function follow(): Promise<void> {
    const fresh = await recordedAfter(reader, last);
    if (fresh.length === 0) return;
    inOrder = [];
    if (!(await addAll(stories, fresh))) {
      const anew = begin();
      await addAll(anew, await recordedAfter(reader, 0));
      stories = anew;
    }
    last = fresh.at(-1)!.place;
  }
  async function addAll(to: Stories, versions: readonly PlacedVersion[]): Promise<boolean> {
    const times = new Map(versions.map((version) => [version.place, timeOf(version)]));
    const places = versions.map(({ place }) => place).toSorted((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0) || a - b);
    for (let at = 0; at < places.length; at += AT_ONCE) {
      for (const written of await reader.written(places.slice(at, at + AT_ONCE))) if (!to.add(written)) return false;
    }
    return true;
  }
  async function upToDate(): Promise<Stories> {
    const turn = working.then(follow);
    working = turn.catch(() => {});
    await turn;
    return stories;
  }
  async function storyOf(document: string): Promise<Story | null> {
    const all = await upToDate();
    const group = all.groupOf(document);
    return group && all.tell(group);
  }

  return {
    async list({ outlet, limit, offset, ...days }) {
      const all = await upToDate();
      if (inOrder.length === 0) inOrder = latestFirst(all);
      const key = outlet === undefined ? null : outletKey(outlet);
      const found = inOrder.filter((group) => fits(all, group, days, key));
      const told = found.slice(offset, offset + limit).map((group) => all.tell(group));
      return { total: found.length, items: await withSpeakers(reader, told) };
    },
    of: storyOf,
    async told(document) {
      const story = await storyOf(document);
      return story && (await withSpeakers(reader, [story]))[0]!;
    },
    async now(document, within) {
      const story = await storyOf(document);
      const recordedAt = story?.documents.find((each) => each.document.id === document)?.recordedAt;
      if (!story || recordedAt === undefined) return null;
      const since = Date.parse(recordedAt) - within;
      const lately = story.documents.filter((each) => Date.parse(each.recordedAt) > since);
      return { story: story.id, title: story.title, documents: story.documents.length, voices: story.voices, lately: new Set(lately.map(({ voice }) => voice)).size };
    },
    async spreads(since, until, within) {
      const all = await upToDate();
      const counts: number[] = [];
      for (const group of all.groups) {
        const carriers = all.carriersOf(group).filter(({ at }) => at < until);
        const first = carriers[0]?.at;
        if (first === undefined || first < since) continue;
        const most = Math.max(...carriers.map(({ at }, from) => new Set(carriers.slice(from).filter((later) => later.at < at + within).map(({ voice }) => voice)).size));
        while (counts.length <= most) counts.push(0);
        counts[most]! += 1;
      }
      return counts;
    },
  };
}

type Group = NonNullable<ReturnType<Stories["groupOf"]>>;

async function recordedAfter(reader: RecordReader, place: number): Promise<PlacedVersion[]> {
  const all: PlacedVersion[] = [];
  for (let page = await reader.recorded({ after: place }); page.length > 0; page = await reader.recorded({ after: page.at(-1)!.place })) for (const each of page) all.push(each);
  return all;
}

function latestFirst(stories: Stories): readonly Group[] {
  const several = [...stories.groups].filter(({ members }) => members.length > 1).map((group) => {
    const carriers = stories.carriersOf(group);
    return { group, day: isoDay(carriers.at(-1)!.at), voices: new Set(carriers.map(({ voice }) => voice)).size, last: carriers.at(-1)!.at };
  });
  return several.toSorted((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : b.voices - a.voices || b.last - a.last)).map(({ group }) => group);
}

function fits(stories: Stories, group: Group, { since, until }: Days, outlet: string | null): boolean {
  if (since === undefined && until === undefined && outlet === null) return true;
  const carriers = stories.carriersOf(group);
  const [from, to] = [isoDay(carriers[0]!.at), isoDay(carriers.at(-1)!.at)];
  return (since === undefined || to >= since.slice(0, 10)) && (until === undefined || from <= until.slice(0, 10)) && (outlet === null || carriers.some((each) => each.outlet !== null && outletKey(each.outlet) === outlet));
}

/** One question for all of them. */
async function withSpeakers(reader: RecordReader, told: readonly Story[]): Promise<ToldStory[]> {
  const ids = told.flatMap(({ documents }) => documents.map(({ document }) => document.id));
  const said = Map.groupBy(await allSaid(reader, { documents: ids }), ({ document }) => document.id);
  return told.map((story) => {
    const all = compare(story.documents.flatMap(({ document }) => said.get(document.id) ?? []));
    const utterances = [...all.groups.keys()].map((group) => all.utterance(group)).filter(({ speaker }) => speaker.id !== null);
    const speakers = [...Map.groupBy(utterances, ({ speaker }) => speaker.id!).values()].map((theirs) => ({ speaker: theirs[0]!.speaker, utterances: theirs.toSorted((a, b) => outletsOf(b) - outletsOf(a)) }));
    return { ...story, speakers: speakers.toSorted((a, b) => b.utterances.length - a.utterances.length) };
  });
}

const outletsOf = ({ tellings }: Utterance): number => new Set(tellings.map(({ document }) => document.outlet ?? document.id)).size;
