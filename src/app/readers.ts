// The reader that the settings name, and the tables and weights that it and comparing need: loaded when they are first needed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Chance } from "../comparing/index.ts";
import { llmSettings, SettingError, type Settings } from "../config.ts";
import type { Reader } from "../model/index.ts";
import type { Offices } from "../reading/offices/index.ts";
import { NETWORKS, OFFICES, SEQUENCES, WEIGHTS } from "./files.ts";

const network = (name: string) => readFileSync(join(NETWORKS, name));

export async function loadReader(settings: Settings): Promise<Reader> {
  const [analysis, statements] = WEIGHTS;
  const options = { offices: await loadOffices(settings), leastConfidence: settings.leastConfidence / 100 };
  if (settings.reader === "llm") {
    const asked = llmSettings(settings);
    const { connect, llmReader } = await (await import("../readers/index.ts")).loadLlm();
    const { readAnalysisWeights } = await import("../reading/analysis/index.ts");
    return llmReader(readAnalysisWeights(readFileSync(analysis)), await connect(asked), { timeoutMs: settings.llmTimeout * 1000, concurrency: settings.llmConcurrency }, options);
  }
  if (settings.reader === "accurate") {
    const { accurateReader } = await (await import("../readers/index.ts")).loadAccurate();
    return accurateReader({ analysis: readFileSync(analysis), statements: readFileSync(statements), encoder: network("encoder.onnx"), roles: network("roles.onnx"), vocabulary: network("vocabulary.txt").toString("utf8") }, options);
  }
  const { fastReader } = await import("../reading/reader.ts");
  return fastReader(readFileSync(analysis), readFileSync(statements), options);
}

/** The shipped table of office holders, and the user's own before it. */
async function loadOffices({ offices: own }: Settings): Promise<Offices> {
  const { createOffices, readOfficeTable } = await import("../reading/offices/index.ts");
  return createOffices([OFFICES, ...(own === "" ? [] : [own])].map((path) => readOfficeTable(tableText(path), path)));
}

function tableText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (path === OFFICES) throw error;
    throw new SettingError(`The table of offices cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

export async function loadChance(): Promise<Chance> {
  const { createChance, readBackground } = await import("../comparing/index.ts");
  return createChance(readBackground(readFileSync(SEQUENCES)));
}
