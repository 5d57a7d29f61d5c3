// Corrects and decides one thing after another and says on standard output how many are safe, until it is killed or done.
import { writeSync } from "node:fs";
import { openStore } from "../../index.ts";
import { person } from "../../suite/examples.ts";

const [path = "", count = "0"] = process.argv.slice(2);
const { reader, writer, close } = await openStore({ path });
const { items } = await reader.search({ limit: 20, order: "oldest" });
const signed = { by: null, why: null };
for (let at = 0; at < Number(count); at += 1) {
  const { statement } = items[at % items.length] ?? {};
  await writer.correct({ statement: statement?.id ?? "", fixes: { speaker: person(`Ana Rook ${"abcdefgh"[at % 8]}`) }, ...signed });
  const [speaker] = (await reader.speakers({ name: "dorn" })).items;
  await writer.decide({ decide: "rename", speaker: speaker?.id ?? "", name: `Name ${at}`, ...signed });
  writeSync(1, `${at + 1}\n`);
}
await close();
