// One phrase as an echo: whether speakers met in it, how often, and how surprising that is.
import type { Surprise } from "../model/index.ts";
import type { Compared } from "./compared.ts";
import { rank, type Candidate, type Score } from "./echoes.ts";
import { findMeetings } from "./meetings.ts";
import { linesOf } from "./concordance.ts";
import { coded } from "./words.ts";

export interface PhraseMeetings {
  readonly meetings: number;
  readonly surprise: Surprise | null;
}

/** `all` holds at least every wording with the phrase, which has two words or more. Null where no two speakers met in it. */
export function echoOfPhrase(all: Compared, phrase: string, window: number, score: Score): PhraseMeetings | null {
  const { codes } = coded([{ start: 0, text: phrase }]);
  const timeline = findMeetings(all, { within: window, least: Math.max(2, codes.length) }, () => {});
  for (const [wording, each] of all.wordings.entries()) {
    const line = linesOf(each, phrase)[0];
    if (!line) continue;
    const at = each.starts.indexOf(line.spans[0]!.start);
    let tested: readonly Candidate[] = [];
    const remember: Score = (candidates, background) => score((tested = candidates), background);
    const echo = rank({ all, timeline, window }, [{ wording, at, length: codes.length, own: true }], remember).find(({ excluded }) => excluded === null);
    return echo ? { meetings: tested[0]?.meetings ?? 0, surprise: echo.surprise } : null;
  }
  return null;
}
