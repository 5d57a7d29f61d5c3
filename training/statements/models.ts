// Trains the cue and the role model on articles whose attributions are known.
import type { Crf } from "../../src/reading/statements/crf.ts";
import { CUE, cueColumn, ROLE } from "../../src/reading/statements/extract.ts";
import type { View } from "../../src/reading/statements/view.ts";
import type { Attribution } from "../polnear.ts";
import { trainCrf } from "./crf.ts";
import { cueExamples, goldCues, roleExample } from "./examples.ts";

export interface Annotated {
  readonly seen: View;
  readonly attributions: readonly Attribution[];
}

/** Chosen on polnear/dev. Bits: size of the feature tables; rate and prior: see trainCrf. */
const CUE_MODEL = { bits: 19, epochs: 5, rate: 0.05, prior: 1e-5 };
const ROLE_MODEL = { bits: 19, epochs: 4, rate: 0.05, prior: 2e-4 };

function cueFollows(before: number | null, after: number): boolean {
  return after !== CUE.inside || (before !== null && before !== CUE.none);
}

function roleFollows(before: number | null, after: number): boolean {
  if (after === ROLE.inSource) return before === ROLE.beginSource || before === ROLE.inSource;
  if (after === ROLE.inContent) return before === ROLE.beginContent || before === ROLE.inContent;
  return true;
}

export function trainCues(articles: readonly Annotated[], log: (line: string) => void): Crf {
  const examples = articles.flatMap(({ seen, attributions }) => cueExamples(seen, goldCues(seen, attributions).map(({ cue }) => cue), CUE_MODEL.bits));
  return trainCrf(examples, { ...CUE_MODEL, labels: 3, allowed: cueFollows, progress: (epoch, fit) => log(`cue model, epoch ${epoch + 1}: log-likelihood ${fit.toFixed(3)} a sentence`) });
}

export function trainRoles(articles: readonly Annotated[], log: (line: string) => void): Crf {
  const examples = articles.flatMap(({ seen, attributions }) => {
    const gold = goldCues(seen, attributions);
    const cueAt = cueColumn(seen, gold.map(({ cue }) => cue));
    return gold.map(({ cue, attribution }) => roleExample(seen, cue, attribution, cueAt, ROLE_MODEL.bits));
  });
  return trainCrf(examples, { ...ROLE_MODEL, labels: 5, allowed: roleFollows, progress: (epoch, fit) => log(`role model, epoch ${epoch + 1}: log-likelihood ${fit.toFixed(3)} a cue`) });
}
