// The accurate reader: the fast reader's stages, with two small networks that help to find cues, sources and content.
import type { Reader } from "../../model/index.ts";
import { readAnalysisWeights } from "../../reading/analysis/index.ts";
import { createReader, type ReaderOptions } from "../../reading/reader.ts";
import type { Calibration } from "../../reading/statements/confidence.ts";
import { readStatementWeights } from "../../reading/statements/weights.ts";
import { finder, type Blend } from "./find.ts";
import { openNetworks } from "./networks.ts";
import { vocabularyOf } from "./word-pieces.ts";

export { ModelError } from "./errors.ts";

/** Rises whenever the same text may be read differently. */
const VERSION = "accurate 6";

/** By bench/reliability.ts; to be fitted again whenever a model changes. */
const CALIBRATION: Calibration = { slope: 0.416, direct: 1.005, mixed: 0.42, indirect: -0.149 };
const BLEND: Blend = { cue: 0.4, role: 0.6, cueBias: 0.5 };

/** Beside the networks the time that a table saves is nothing. */
const CLOSELY = { plain: false } as const;

/** The bytes of models/fast/*.weights and of the files in models/accurate. */
export interface AccurateModels {
  readonly analysis: Uint8Array;
  readonly statements: Uint8Array;
  readonly encoder: Uint8Array;
  readonly roles: Uint8Array;
  /** vocabulary.txt, a piece a line. */
  readonly vocabulary: string;
}

/** Throws WeightsError or ModelError when a model is not what it should be, or ONNX Runtime is not installed. */
export async function accurateReader(models: AccurateModels, options: ReaderOptions = {}, blend = BLEND): Promise<Reader> {
  const networks = await openNetworks(models.encoder, models.roles);
  const find = finder(networks, vocabularyOf(models.vocabulary.trimEnd().split("\n")), readStatementWeights(models.statements, CLOSELY), blend);
  return createReader({ name: VERSION, analysis: readAnalysisWeights(models.analysis, CLOSELY), find, calibration: CALIBRATION }, options);
}
