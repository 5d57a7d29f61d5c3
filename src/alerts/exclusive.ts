// Exclusive: what was said to one outlet and what it has alone for an hour; put right when another turns out to have had it first.
import type { Alert, Said, Speaker, Utterance } from "../model/index.ts";
import { outletId } from "../store/identity.ts";
import { fold } from "../store/words.ts";
import type { Asking, Facts, Finding, Rule } from "./facts.ts";
import { HOUR_MS, isNews, isRecalled } from "./moments.ts";
import { cut, evidenceOf, lasting, pathOf, spoken, who, wording } from "./phrasing.ts";
import { claimsExclusive, creditsAnother, toldTo } from "./told-to.ts";
import { contentOf, isSaidThere, isSpeaker } from "./wanted.ts";

/** What others have within this was no exclusive: the next look at a feed, and a newsroom's first rewrite, take less. */
export const ALONE_MS = HOUR_MS;
/** An outlet leads with what it has alone: it stands in the first so many code units, some three paragraphs. */
const LEAD = 1000;
/** Where it says that another had it first, it says so early. */
const CREDITS = 3000;
/** Words of a quotation, or of its rendering, at least. */
const LEAST_WORDS = 8;
/** Words of so many letters that no title has tell what is said of the matter; fewer than so many of them tell too little. */
const TELLING_LETTERS = 5;
const TELLING_WORDS = 4;
/** Who speaks of others' affairs: an expert can be had by everybody. */
const OUTSIDE = /\b(?:former|ex|then|expert|professor|fellow|scholar|analyst|author|historian|researcher|strategist|columnist|attorney|lawyer|host|anchor|reporter|correspondent|editor)\b/iu;

export const exclusive: Rule = {
  kind: "exclusive",
  needs: ["story", "utterances", "told", "beside"],
  arrived: (facts, watches) => ({
    findings: corrections(facts),
    later: isNews(facts) && facts.version === 1 && watches.some((watch) => claimsOf(facts, watch).length > 0) ? [{ kind: "exclusive", subject: facts.document.id, dueAt: facts.now + ALONE_MS }] : [],
  }),
  again: (facts, watches) => findings(facts, watches),
};

interface Claim {
  readonly said: Said;
  /** Why it is taken for the outlet's own. */
  readonly why: string;
}

function findings(facts: Facts, watches: readonly Asking[]): readonly Finding[] {
  const asking = watches.map((watch) => ({ id: watch.id, claims: claimsOf(facts, watch).filter(({ said }) => isAlone(facts, said)) })).filter(({ claims }) => claims.length > 0);
  const [claim] = asking.flatMap(({ claims }) => claims).toSorted((a, b) => rank(a) - rank(b));
  const { outlet, id, title } = facts.document;
  if (!claim || outlet === null) return [];
  const { said, why } = claim;
  const now = lasting(Math.max(ALONE_MS, facts.now - facts.at));
  return [{
    alert: {
      kind: "exclusive",
      key: keyOf(outlet, facts.story?.id ?? id),
      story: facts.story?.id ?? null,
      corrects: null,
      title: cut(`${who(said)} to ${outlet}: ${wording(said, 100)}`, 160),
      body: title === null ? `${spoken(said)}.` : `${outlet}: ${title}`,
      why: [why, `After ${now} no other outlet on record carries these words.`],
      path: pathOf.document(id, said.id),
      lang: "en",
      evidence: [evidenceOf(said)],
      watches: asking.map((each) => each.id),
    },
    unless: (facts.story?.documents ?? []).map(({ document }) => keyOf(outlet, document)),
  }];
}

/** Of an outlet and a story: its next report of the same matter tells the same once more. */
const keyOf = (outlet: string, story: string): string => `exclusive:${story}:${outletId(outlet)}`;

const rank = ({ said }: Claim): number => (said.kind === "direct" ? 0 : said.kind === "mixed" ? 1 : 2);

/** What the document has been told itself, as far as it leads with it and the watch asks for it. */
function claimsOf({ document, text, said }: Facts, watch: Asking): readonly Claim[] {
  const { outlet, title } = document;
  if (outlet === null || document.kind !== "article" || creditsAnother(text.slice(0, CREDITS))) return [];
  const says = claimsExclusive(title, text);
  return said.flatMap((each): readonly Claim[] => {
    if (each.act === "refusal" || each.content[0]!.start > LEAD || isRecalled(each) || fold(contentOf(each)).split(" ").length < LEAST_WORDS) return [];
    const to = toldTo(outlet, text, each.content, document.published);
    if (!(to || (says && each.kind === "direct")) || !isSource(each, said, watch) || !isSaidThere(watch, each)) return [];
    return [{ said: each, why: to ? `${outlet} says that it was told this itself.` : `${outlet} calls it exclusive.` }];
  });
}

/** Who is asked for by name, is in the title, holds an office, or speaks from within one. */
function isSource({ speaker, document }: Said, all: readonly Said[], { speakers }: Asking): boolean {
  if (!speaker) return false;
  if (speakers.length > 0 && isSpeaker(speakers, speaker)) return true;
  if (speaker.kind === "person") return isInTitle(speaker, document.title, all) || (speaker.office !== null && !OUTSIDE.test(speaker.office));
  return speaker.kind === "unnamed" && speaker.of !== null && !OUTSIDE.test(speaker.mention ?? "");
}

/** By a last name that nobody else in the document has. */
function isInTitle({ name, id }: Speaker, title: string | null, all: readonly Said[]): boolean {
  const last = fold(name ?? "").split(" ").at(-1) ?? "";
  if (last === "" || !fold(title ?? "").split(" ").includes(last)) return false;
  return all.every(({ speaker }) => speaker === null || speaker.id === id || !fold(speaker.name ?? "").split(" ").includes(last));
}

/** No other outlet has it, and none tells the same in other words; who prints the outlet's own report is no other. */
function isAlone({ utterances, story, document, beside }: Facts, said: Said): boolean {
  const voices = new Map((story?.documents ?? []).map((each) => [each.document, each.voice]));
  const own = voices.get(document.id);
  const utterance = utterances.find(({ tellings }) => tellings.some(({ id }) => id === said.id));
  const matter = new Set((story?.documents ?? []).flatMap(({ title }) => fold(title ?? "").split(" ")));
  const isOther = (each: Said) => each.document.outlet !== document.outlet && each.document.outlet !== null && (own === undefined || voices.get(each.document.id) !== own);
  return !(utterance?.tellings ?? []).some(isOther) && !beside.some((each) => isOther(each) && tellsTheSame(said, each, matter));
}

/** Of sources without a name nobody knows whether they are one: half of the telling words of the shorter are the other's too. */
function tellsTheSame(one: Said, other: Said, matter: ReadonlySet<string>): boolean {
  if (one.speaker?.kind === "person" && other.speaker?.kind === "person") return false;
  const [a, b] = [one, other].map((said) => new Set(fold(contentOf(said)).split(" ").filter((word) => word.length >= TELLING_LETTERS && !matter.has(word))));
  const least = Math.min(a!.size, b!.size);
  return least >= TELLING_WORDS && a!.intersection(b!).size >= least / 2;
}

/** Of what was told as exclusive: those that this document had before the outlet that was named. */
function corrections({ utterances, told, document }: Facts): readonly Finding[] {
  return told.flatMap((alert): readonly Finding[] => {
    const [place] = alert.evidence;
    const utterance = utterances.find(({ tellings }) => tellings.some(({ id }) => id === place?.statement));
    const own = utterance?.tellings.find((telling) => telling.document.id === document.id);
    if (!place || !utterance || !own || document.outlet === null || document.outlet === place.outlet || !isEarlier(document.published, place.published)) return [];
    return [{ alert: correction(alert, own, utterance), unless: [] }];
  });
}

function correction(alert: Alert, own: Said, { tellings }: Utterance): Finding["alert"] {
  const [place] = alert.evidence;
  const outlet = own.document.outlet ?? "Another outlet";
  return {
    kind: "exclusive",
    key: `${alert.key}:corrected`,
    story: alert.story,
    corrects: alert.key,
    title: `Correction: ${outlet} had it before ${place?.outlet ?? "the outlet that was named"}`,
    body: `${spoken(own)} (${outlet}, ${own.document.published})`,
    why: [`${outlet} published it on ${own.document.published}, ${place?.outlet} on ${place?.published}; it came on record only now.`, `It was told as exclusive to ${place?.outlet}; ${tellings.length} statements on record tell it.`],
    path: pathOf.utterance(own.id),
    lang: "en",
    evidence: [evidenceOf(own), ...(place ? [place] : [])],
    watches: alert.watches,
  };
}

/** As far as both tell: a day is not before a time of that day. */
function isEarlier(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const both = one.includes("T") && other.includes("T");
  return both ? Date.parse(one) < Date.parse(other) : one.slice(0, 10) < other.slice(0, 10);
}
