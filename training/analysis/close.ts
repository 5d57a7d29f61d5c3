// Where the analysis that looks closely is kept: what is shipped is made from it.
import { join } from "node:path";

export const CLOSE = join(import.meta.dirname, "../../node_modules/.cache/readout/analysis-close.weights");
