// One program of bench/speed.ts in a process of its own: reads the blocks that it is sent and tells how long they took.
import type { Document } from "../src/model/index.ts";
import { readerNamed } from "./input.ts";
import type { Timed } from "./speed.ts";

type Read = (document: Document) => number | Promise<number>;

/**
 * What each does with a text: ours read statements; wink-nlp finds sentences, tags and entities, as "wink-nlp whole" negation, sentiment and
 * custom entities too, which is its pipeline unless one asks for less; compromise tags and finds people, places and organizations.
 */
async function program(name: string): Promise<Read> {
  if (name.startsWith("wink-nlp")) {
    const [{ default: winkNLP }, { default: model }] = [await import("wink-nlp"), await import("wink-eng-lite-web-model")];
    const nlp = name === "wink-nlp" ? winkNLP(model, ["sbd", "pos", "ner"]) : winkNLP(model);
    return ({ text }) => nlp.readDoc(text).sentences().length();
  }
  if (name === "compromise") {
    const { default: nlp } = await import("compromise/three");
    return ({ text }) => {
      const read = nlp(text);
      return read.people().length + read.places().length + read.organizations().length;
    };
  }
  const reader = await readerNamed(name);
  return async (document) => (await reader.read(document)).statements.length;
}

const read = await program(process.argv[2] ?? "fast");
process.on("message", (block: readonly Document[]) => {
  void (async () => {
    const cpu = process.cpuUsage();
    const start = process.hrtime.bigint();
    let found = 0;
    for (const document of block) found += await read(document);
    const wall = Number(process.hrtime.bigint() - start) / 1e9;
    const used = process.cpuUsage(cpu);
    const answer: Timed = { wall, cpu: (used.user + used.system) / 1e6, found, residentMB: Math.round(process.resourceUsage().maxRSS / 1024) };
    process.send?.(answer);
  })();
});
process.send?.("ready");
