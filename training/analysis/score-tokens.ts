// Measures the tokenizer against the automatic parses: share of tokens with equal offsets, sentence boundaries, speed.
import { join } from "node:path";
import { tokenize } from "../../src/reading/analysis/tokens.ts";
import { lineBlocks, readSilver } from "./silver.ts";

const [data = "../shared/data", half = "dev", show = "0"] = process.argv.slice(2);
const documents = readSilver(join(data, "polnear", half));
let silver = 0, ours = 0, same = 0, ends = 0, ourEnds = 0, sameEnds = 0, time = 0;
let shown = 0;
for (const { text, sentences } of documents) {
  const before = performance.now();
  const tokens = tokenize(text, lineBlocks(text));
  time += performance.now() - before;
  const places = new Set(tokens.words.map((_, i) => `${tokens.start[i]}-${tokens.end[i]}`));
  const finals = new Set(tokens.sentences.map(({ to }) => tokens.end[to - 1]));
  ours += places.size;
  ourEnds += finals.size;
  for (const sentence of sentences) {
    for (const { start, end, word } of sentence) {
      silver++;
      if (places.has(`${start}-${end}`)) same++;
      else if (shown++ < Number(show)) console.log("token", JSON.stringify(text.slice(start - 10, end + 10)), "silver", word);
    }
    const last = sentence.at(-1)?.end ?? 0;
    ends++;
    if (finals.delete(last)) sameEnds++;
    else if (shown++ < Number(show)) console.log("missed end", JSON.stringify(text.slice(last - 20, last + 25)));
  }
  for (const end of finals) if (shown++ < Number(show)) console.log("extra end", JSON.stringify(text.slice((end ?? 0) - 20, (end ?? 0) + 25)));
}
const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2);
console.log(`tokens: ${percent(same, silver)}% of ${silver} silver tokens found, ${percent(same, ours)}% of ${ours} ours are silver's`);
console.log(`sentence ends: F1 ${percent(2 * sameEnds, ends + ourEnds)} (silver ${ends}, ours ${ourEnds})`);
console.log(`speed: ${Math.round(ours / time)}k tokens a second`);
