// The words around shared phrases: how often two who share one say more of one matter there, by how surprising it is, beside other places of the same documents.
// usage: npx node bench/around.ts [SHARED_DIR] [--only NAME]
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { shareAround } from "../src/comparing/around.ts";
import { readBackground } from "../src/comparing/background.ts";
import { compare, type Compared } from "../src/comparing/compared.ts";
import { type Candidate, rankEchoes, type Score } from "../src/comparing/echoes.ts";
import { DAY_MS } from "../src/comparing/period.ts";
import { surroundingsOf } from "../src/comparing/score.ts";
import { numbersFrom } from "../src/comparing/shifting.ts";
import { subjectsOf } from "../src/comparing/subjects.ts";
import { surprisesOf } from "../src/comparing/surprise.ts";
import { testedIn } from "../src/comparing/weights.ts";
import { keep, ROOT, rounded } from "./machine.ts";
import { saidIn } from "./record.ts";
import { SUBJECTS } from "./subjects.ts";

const { values, positionals } = parseArgs({ options: { only: { type: "string" } }, allowPositionals: true });
const [shared = "../shared"] = positionals;
/** Pairs of a phrase that are looked at, and places drawn for each. */
const [PAIRS, DRAWN] = [3, 5];
/** A p below which a phrase is rare here, and one above which everybody says it. */
const [RARE, COMMON] = [0.1, 0.5];

/** How many pairs were looked at, and how many share a word around. */
interface Counted {
  pairs: number;
  sharing: number;
}

const table = readBackground(readFileSync(join(ROOT, "models", "background", "sequences.counts")));

function around(all: Compared): Record<string, Counted> {
  const found: Record<string, Counted> = {};
  const count = (name: string, sharing: boolean) => {
    const counted = (found[name] ??= { pairs: 0, sharing: 0 });
    counted.pairs += 1;
    if (sharing) counted.sharing += 1;
  };
  const subjects = subjectsOf(all.wordings);
  const byDocument = Map.groupBy(all.wordings.keys(), (wording) => all.wordings[wording]!.said.document.id);
  const next = numbersFrom(1);
  const anyPlace = (document: string, length: number) => {
    const wordings = byDocument.get(document)!;
    const wording = wordings[Math.floor(next() * wordings.length)]!;
    return { wording, at: Math.floor(next() * Math.max(1, all.wordings[wording]!.codes.length - length)) };
  };
  const look = ({ codes, pairs }: Candidate, p: number): void => {
    const kind = p < RARE ? "rare" : p > COMMON ? "common" : null;
    for (const { places } of kind ? pairs.slice(0, PAIRS) : []) {
      const [one, other] = [places[0].document, places[1].document];
      const where = one === other ? "in one document" : subjects.areOne(one, other) ? "of one subject" : "apart";
      count(`${kind}, ${where}`, shareAround(all, codes, places, subjects));
      for (let drawn = 0; drawn < DRAWN; drawn += 1) {
        const any = [anyPlace(one, codes.length), anyPlace(other, codes.length)] as const;
        if (all.voiceOf(any[0].wording) !== all.voiceOf(any[1].wording)) count(`anywhere, ${where}`, shareAround(all, codes, any, subjects));
      }
    }
  };
  const score: Score = (candidates, background) => {
    const surprises = surprisesOf(testedIn(candidates, background), surroundingsOf(candidates, background, table), background.byChance);
    for (const [at, { p }] of surprises.entries()) look(candidates[at]!, p);
    return surprises;
  };
  rankEchoes(all, { within: DAY_MS, least: 2 }, score, false);
  return found;
}

for (const subject of SUBJECTS.filter(({ name }) => values.only === undefined || name === values.only)) {
  const found = around(compare(await saidIn(join(shared, "data", subject.input), subject.takes)));
  keep("around", { record: subject.name, sharing: Object.fromEntries(Object.entries(found).toSorted().map(([name, { pairs, sharing }]) => [name, { pairs, share: rounded(sharing / pairs, 3) }])) });
}
