// Exclusive: what was said to one outlet and what it has alone for an hour; put right when another turns out to have had it first.
import type { Alert, Said, Utterance } from "../model/index.ts";
import { fold } from "../store/words.ts";
import type { Asking, Facts, Finding, Rule } from "./facts.ts";
import { HOUR_MS, isNews } from "./moments.ts";
import { cut, evidenceOf, lasting, pathOf, spoken, who, wording } from "./phrasing.ts";
import { claimsExclusive, toldTo } from "./told-to.ts";
import { contentOf, isSaidThere, isSpeaker } from "./wanted.ts";

/** What others have within this was no exclusive: the next look at a feed, and a newsroom's first rewrite, take less. */
export const ALONE_MS = HOUR_MS;
/** An outlet leads with what it has alone: it stands in the first so many code units, some five paragraphs. */
const LEAD = 2000;
/** Words of a quotation, or of its rendering, at least. */
const LEAST_WORDS = 8;
/** Who speaks of others' affairs: an expert can be had by everybody. */
const OUTSIDE = /\b(?:former|ex|then|expert|professor|fellow|scholar|analyst|author|historian|researcher|strategist|columnist|attorney|lawyer|host|anchor|reporter|correspondent|editor)\b/iu;

export const exclusive: Rule = {
  kind: "exclusive",
  needs: ["story", "utterances", "told"],
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
      key: `exclusive:${id}`,
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
    unless: [],
  }];
}

const rank = ({ said }: Claim): number => (said.kind === "direct" ? 0 : said.kind === "mixed" ? 1 : 2);

/** What the document has been told itself, as far as it leads with it and the watch asks for it. */
function claimsOf({ document, text, said }: Facts, watch: Asking): readonly Claim[] {
  const { outlet, title } = document;
  if (outlet === null || document.kind !== "article") return [];
  const says = claimsExclusive(title, text);
  return said.flatMap((each): readonly Claim[] => {
    if (each.act === "refusal" || each.content[0]!.start > LEAD || isOld(each) || fold(contentOf(each)).split(" ").length < LEAST_WORDS) return [];
    const to = toldTo(outlet, text, each.content);
    if (!(to || (says && each.kind === "direct")) || !isSource(each, watch) || !isSaidThere(watch, each)) return [];
    return [{ said: each, why: to ? `${outlet} says that it was told this itself.` : `${outlet} calls it exclusive.` }];
  });
}

/** Told by the text to have been said more than two days before it was published. */
function isOld({ told, day, document: { published } }: Said): boolean {
  return told && Date.parse(day?.date.slice(0, 10) ?? "") < Date.parse(published?.slice(0, 10) ?? "") - 48 * HOUR_MS;
}

/** Who is asked for by name, is in the title, holds an office, or speaks from within one. */
function isSource(said: Said, { speakers }: Asking): boolean {
  const { speaker, document } = said;
  if (!speaker) return false;
  if (speakers.length > 0 && isSpeaker(speakers, speaker)) return true;
  const surname = fold(speaker.name ?? "").split(" ").at(-1) ?? "";
  if (speaker.kind === "person") return (surname !== "" && fold(document.title ?? "").split(" ").includes(surname)) || (speaker.office !== null && !OUTSIDE.test(speaker.office));
  return speaker.kind === "unnamed" && speaker.of !== null && !OUTSIDE.test(speaker.mention ?? "");
}

/** No other outlet has it; who prints the outlet's own report is no other. */
function isAlone({ utterances, story, document }: Facts, said: Said): boolean {
  const voices = new Map((story?.documents ?? []).map((each) => [each.document, each.voice]));
  const own = voices.get(document.id);
  const utterance = utterances.find(({ tellings }) => tellings.some(({ id }) => id === said.id));
  return (utterance?.tellings ?? []).every((each) => each.document.outlet === document.outlet || each.document.outlet === null || (own !== undefined && voices.get(each.document.id) === own));
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
