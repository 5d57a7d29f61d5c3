// From how sure the models are of a statement to how often statements like it are right.
import type { StatementKind } from "../../model/index.ts";
import type { Draft } from "./draft.ts";

/**
 * Logistic curve over the models' own certainty (Platt 1999), with a place of its own for each kind.
 * Fitted by bench/reliability.ts on statements of polnear/dev: "right" is what its scorer calls linked.
 */
export interface Calibration {
  readonly slope: number;
  readonly direct: number;
  readonly mixed: number;
  readonly indirect: number;
}

/** The models' certainty as log-odds; cut where their numbers say no more. */
export function logOdds(certainty: number): number {
  const cut = Math.min(0.999, Math.max(0.001, certainty));
  return Math.log(cut / (1 - cut));
}

/** 0 to 1, as whole hundredths. What the layout attributes is certain as it stands. */
export function confidenceOf({ confidence, layout }: Pick<Draft, "confidence" | "layout">, kind: StatementKind, calibration: Calibration | null): number {
  const sure = layout || calibration === null ? confidence : 1 / (1 + Math.exp(-calibration.slope * logOdds(confidence) - calibration[kind]));
  return Math.round(sure * 100) / 100;
}
