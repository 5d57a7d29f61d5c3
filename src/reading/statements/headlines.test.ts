// Headlines that attribute by a colon, and those that do not.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyse, readAnalysisWeights } from "../analysis/index.ts";
import { readParts } from "../parts.ts";
import { readStructure } from "../structure/index.ts";
import { headlineDrafts } from "./headlines.ts";
import { view } from "./view.ts";

const weights = readAnalysisWeights(readFileSync(new URL("../../../models/fast/analysis.weights", import.meta.url)));
const BODY = "\n\nForeign Minister Anna Keller met the council on Tuesday. Keller then left for the coast.";

function check(headline: string, expected: readonly string[]): void {
  test(headline, () => {
    const text = headline + BODY;
    const structure = readStructure({ id: "t", origin: "t", kind: "article", url: null, title: null, outlet: null, published: null, text, times: [] });
    const drafts = headlineDrafts(view(analyse(text, readParts(structure), weights), structure), []);
    expect(drafts.flatMap(({ source, content }) => [...source, ...content].map(({ start, end }) => text.slice(start, end)))).toEqual(expected);
  });
}

check("Keller: No talks before autumn", ["Keller", "No talks before autumn"]);
check("Anna Keller: No talks before autumn", ["Anna Keller", "No talks before autumn"]);
check("No talks before autumn: Keller", ["Keller", "No talks before autumn"]);
check("Report: Dam was never inspected", ["Report", "Dam was never inspected"]);
check("Breaking: No talks before autumn", []);
check("The strait: a short history", []);
check("Keller on the strait: 10:30 and all that: a day", []);
