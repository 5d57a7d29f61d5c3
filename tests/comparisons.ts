// Comparisons over a record as the program makes them, with the table that it ships.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Chance, createChance, readBackground } from "../src/comparing/index.ts";
import { type Comparisons, createComparisons } from "../src/comparisons/index.ts";
import type { RecordReader } from "../src/store/contract.ts";

const SEQUENCES = fileURLToPath(new URL("../models/background/sequences.counts", import.meta.url));

export const shippedChance = (): Chance => createChance(readBackground(readFileSync(SEQUENCES)));

export const comparisonsOver = (reader: RecordReader): Comparisons => createComparisons(reader, shippedChance());
